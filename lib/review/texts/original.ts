import { createHash, randomUUID } from 'node:crypto';
import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { fileNameAt } from '@/lib/import/web-address';
import { Problem } from '@/lib/problem';
import { demandRoom } from './room';

/** A file as it came. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export const originalFile = (bytes: Uint8Array): OriginalFile => ({
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** In bytes: a stretch of an original, as the database demands it. */
export const CHUNK = 256 * 1024;

/** Keeps the bytes of a file: once in a desk, however often they come. @returns the id of what is kept. @throws Problem `store-full` */
export async function keepOriginal(tx: Tx, actor: Actor, { bytes, sha256 }: OriginalFile): Promise<string> {
  const { deskId } = actor;
  const held = await tx.original.findUnique({ where: { deskId_sha256: { deskId, sha256 } }, select: { id: true } });
  if (held) return held.id;
  await demandRoom(tx, deskId, bytes.length);
  const id = randomUUID();
  await tx.original.create({ data: { id, deskId, sha256, size: bytes.length } });
  for (let ordinal = 0; ordinal * CHUNK < bytes.length; ordinal++) {
    const chunk = bytes.slice(ordinal * CHUNK, (ordinal + 1) * CHUNK);
    await tx.originalChunk.create({ data: { originalId: id, ordinal, bytes: chunk as Uint8Array<ArrayBuffer> } });
  }
  return id;
}

/** All bytes of an original. */
export async function originalBytes(originalId: string): Promise<Uint8Array> {
  const { size } = await db().original.findUniqueOrThrow({ where: { id: originalId }, select: { size: true } });
  const parts: Uint8Array[] = [];
  for await (const part of stretches(originalId, 0, size)) parts.push(part);
  return Buffer.concat(parts);
}

/** What a revision was read from. */
export interface Original {
  /** As whoever brought it in called it, or after the address that it was fetched from. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Its bytes from one up to another, a stretch at a time: no more of it is held than that. */
  readonly read: (from: number, to: number) => AsyncGenerator<Uint8Array>;
}

/** @throws Problem `not-found` for a revision of another desk, and for one that was read from no file */
export async function readOriginal(actor: Actor, revisionId: string): Promise<Original> {
  demand(actor, 'read');
  const revision = await db().revision.findFirst({
    where: { id: revisionId, document: { deskId: actor.deskId } },
    select: { capturedFrom: true, captureId: true, original: { select: { id: true, size: true, sha256: true } } },
  });
  if (!revision?.original) throw new Problem('not-found');
  const { id, size, sha256 } = revision.original;
  const { capturedFrom, captureId } = revision;
  const name = captureId ? await nameAt(capturedFrom, id) : capturedFrom;
  return { name, size, sha256, read: (from, to) => stretches(id, from, to) };
}

/** What a file that was fetched is called: its bytes say whether it is a page. */
async function nameAt(address: string, originalId: string): Promise<string> {
  const { value } = await stretches(originalId, 0, CHUNK).next();
  return fileNameAt(address, value && isPage(value) ? '.html' : '');
}

/** Whether bytes are those of a page: a server's word for what it sends is none. */
export const isPage = (bytes: Uint8Array): boolean =>
  /<!doctype html|<html[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', ''));

/** The bytes of an original from one up to another, a stretch at a time. */
export async function* stretches(originalId: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let ordinal = Math.floor(from / CHUNK); ordinal * CHUNK < to; ordinal++) {
    const { bytes } = await db().originalChunk.findUniqueOrThrow({
      where: { originalId_ordinal: { originalId, ordinal } },
    });
    const start = ordinal * CHUNK;
    yield bytes.subarray(Math.max(0, from - start), Math.min(bytes.length, to - start));
  }
}
