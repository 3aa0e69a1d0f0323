import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { lockDesk } from '@/lib/desk/events';
import * as fields from '@/lib/desk/fields';
import { demand } from '@/lib/desk/roles';
import { MAX_RECORDING, type Media, mediaOf } from '@/lib/import/media';
import { Problem } from '@/lib/problem';
import { storable } from '@/lib/text/storable';
import { CHUNK, stretches } from '../texts/original';
import { demandRoom } from '../texts/room';

/** A large file that arrives in pieces: which, and how much of it is there, in bytes. */
export interface Upload {
  readonly id: string;
  readonly received: number;
}

/** What is known of a file before it is sent. */
export const announced = z.object({
  name: fields.text(1000).trim().min(1),
  /** In bytes. */
  size: z.int().min(1),
  /** When it was changed last, as its browser has it: by that it is known for the same when it is sent again. */
  modified: fields.text(40).default(''),
});

/** In hours: what has not arrived as a whole after so long is thrown away. */
const PATIENCE = 48;

/**
 * Begins to take a recording, or goes on where the same file of the same person was broken off.
 * @throws Problem `forbidden`, `file-too-large`, `store-full`
 */
export async function beginUpload(actor: Actor, given: z.output<typeof announced>): Promise<Upload> {
  demand(actor, 'check');
  const { size, modified } = given;
  if (size > MAX_RECORDING)
    throw new Problem('file-too-large', { mb: Math.ceil(size / 1_000_000), most: MAX_RECORDING / 1_000_000 });
  const { deskId, personId } = actor;
  const name = storable(given.name, 300);
  await throwAwayOld(deskId);
  return db().$transaction(async (tx) => {
    // One after the other: what several announce at once would each find room by itself.
    await lockDesk(tx, deskId);
    const begun = await tx.upload.findFirst({
      where: { deskId, personId, name, modified, original: { size, open: true } },
      select: { originalId: true },
    });
    if (begun) return { id: begun.originalId, received: await receivedOf(tx, begun.originalId, size) };
    await demandRoom(tx, deskId, size);
    const id = randomUUID();
    // Its digest is known when all of it is there.
    await tx.original.create({ data: { id, deskId, size, open: true, sha256: randomBytes(32).toString('hex') } });
    await tx.upload.create({ data: { originalId: id, deskId, personId, name, modified } });
    return { id, received: 0 };
  });
}

/**
 * Takes the next piece of a file, in stretches as it arrives: no more of it is held than two. A piece that was broken
 * off leaves what of it is whole.
 * @param from where the piece begins, in bytes: where the last one ended
 * @throws Problem `not-found` for what is not the actor's own, `conflict` with how much is there
 */
export async function takePiece(
  actor: Actor,
  uploadId: string,
  from: number,
  piece: AsyncIterable<Uint8Array>,
): Promise<Upload> {
  demand(actor, 'check');
  const upload = await uploadOf(db(), actor, uploadId);
  const { size } = upload.original;
  const received = await receivedOf(db(), uploadId, size);
  if (from !== received) throw new Problem('conflict', {}, { what: 'upload', received });
  let ordinal = from / CHUNK;
  let waiting = Buffer.alloc(0);
  const keep = async (bytes: Buffer) => {
    const data = { originalId: uploadId, ordinal, bytes: new Uint8Array(bytes) };
    const { count } = await db().originalChunk.createMany({ data, skipDuplicates: true });
    // The same file is being sent from elsewhere as well.
    if (count === 0)
      throw new Problem('conflict', {}, { what: 'upload', received: await receivedOf(db(), uploadId, size) });
    ordinal++;
  };
  for await (const part of piece) {
    waiting = waiting.length === 0 ? Buffer.from(part) : Buffer.concat([waiting, part]);
    if (ordinal * CHUNK + waiting.length > size) throw new Problem('invalid-input', { field: 'size' });
    for (; waiting.length >= CHUNK; waiting = waiting.subarray(CHUNK)) await keep(waiting.subarray(0, CHUNK));
  }
  // The last stretch of the file may be shorter than the others; of any other piece the rest is sent again.
  if (waiting.length > 0 && ordinal * CHUNK + waiting.length === size) await keep(waiting);
  return { id: uploadId, received: await receivedOf(db(), uploadId, size) };
}

/** A recording that is there as a whole. */
export interface Arrived {
  readonly originalId: string;
  readonly name: string;
  readonly sha256: string;
  readonly media: Media;
}

/** Looks at a file that has arrived. @throws Problem `not-found`, `upload-unfinished`, `recording-unknown` */
export async function lookAtUpload(actor: Actor, uploadId: string): Promise<Arrived> {
  const { name, original } = await uploadOf(db(), actor, uploadId);
  if ((await receivedOf(db(), uploadId, original.size)) < original.size) throw new Problem('upload-unfinished');
  const hash = createHash('sha256');
  let media: Media | undefined;
  let isFirst = true;
  for await (const part of stretches(uploadId, 0, original.size)) {
    if (isFirst) media = mediaOf(part);
    if (!media) throw new Problem('recording-unknown');
    isFirst = false;
    hash.update(part);
  }
  return { originalId: uploadId, name, sha256: hash.digest('hex'), media: media as Media };
}

/** Closes a file that has arrived, for good; where the desk has the same already, that one stands for it. @returns the id of what is kept */
export async function closeUpload(tx: Tx, actor: Actor, { originalId: id, sha256 }: Arrived): Promise<string> {
  await uploadOf(tx, actor, id);
  const { deskId } = actor;
  const held = await tx.original.findUnique({ where: { deskId_sha256: { deskId, sha256 } }, select: { id: true } });
  if (held) await throwAway(tx, id);
  else await tx.$executeRaw`SELECT close_original(${id}::uuid, ${sha256})`;
  return held?.id ?? id;
}

async function uploadOf(tx: Tx, { deskId, personId }: Actor, originalId: string) {
  const upload = await tx.upload.findFirst({
    where: { originalId, deskId, personId, original: { open: true } },
    include: { original: { select: { size: true } } },
  });
  if (!upload) throw new Problem('not-found');
  return upload;
}

const receivedOf = async (tx: Tx, originalId: string, size: number): Promise<number> =>
  Math.min(size, (await tx.originalChunk.count({ where: { originalId } })) * CHUNK);

/** Of this desk alone: what is kept of another is counted on its row, which somebody there may hold. */
async function throwAwayOld(deskId: string): Promise<void> {
  const before = new Date(Date.now() - PATIENCE * 3600_000);
  const old = await db().upload.findMany({
    where: { deskId, createdAt: { lt: before } },
    select: { originalId: true },
  });
  for (const { originalId } of old) await throwAway(db(), originalId);
}

const throwAway = (tx: Tx, originalId: string) => tx.$executeRaw`SELECT drop_original(${originalId}::uuid)`;
