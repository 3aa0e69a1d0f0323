import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { execute, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from '../comparing/comparing';
import { bringIn, quoteWith } from '../fixtures';
import { readSource } from '../read/source';
import { keepOriginal } from '../texts/original';
import { readRecording } from './recording';
import { beginUpload, takePiece } from './upload';

/** Two and a bit of the stretches in which files are kept. */
const WAV = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(600_000, 7)]);
const KIB256 = 256 * 1024;

let desk: Record<Role, Actor>;
let other: Record<Role, Actor>;
let sourceId: string;
let article: string;
const SAID = 'We will plant a hundred trees along the old harbour road.';
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  other = await testDesk('other');
  article = await bringIn(desk.editor, `Trees\nThe mayor said: “${SAID}”`);
  const srt = `1\n00:00:01,000 --> 00:00:04,000\nGood morning to you all.\n\n2\n00:00:05,500 --> 00:00:08,250\n${SAID}\n`;
  const document = { file: new File([srt], 'speech.srt') };
  sourceId = await execute(desk.reviewer, 'add-source', { articleId: article, kind: 'recording', document });
  await compareAll();
});

async function* pieces(bytes: Uint8Array, breakAt = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100_000) {
    if (at >= breakAt) throw new Error('the connection broke off');
    yield bytes.subarray(at, at + 100_000);
  }
}
const about = (bytes: Uint8Array, name = 'speech.wav') => ({ name, size: bytes.length, modified: '1' });
async function send(actor: Actor, bytes: Uint8Array, name?: string): Promise<string> {
  const { id, received } = await beginUpload(actor, about(bytes, name));
  await takePiece(actor, id, received, pieces(bytes.subarray(received)));
  return id;
}

describe('a recording', () => {
  it('arrives in pieces, goes on where it was broken off, and is played by range at its own desk alone', async () => {
    const { id } = await beginUpload(desk.reviewer, about(WAV));
    await expect(takePiece(desk.reviewer, id, 0, pieces(WAV, 500_000))).rejects.toThrow('broke off');
    await expect(execute(desk.reviewer, 'keep-recording', { sourceId, upload: id })).rejects.toMatchObject({
      code: 'upload-unfinished',
    });
    expect(await beginUpload(desk.reviewer, about(WAV))).toEqual({ id, received: KIB256 });
    await expect(takePiece(desk.reviewer, id, 0, pieces(WAV))).rejects.toMatchObject({ code: 'conflict' });
    for (const stranger of [desk.editor, other.reviewer])
      await expect(takePiece(stranger, id, KIB256, pieces(WAV))).rejects.toMatchObject({ code: 'not-found' });
    expect(await takePiece(desk.reviewer, id, KIB256, pieces(WAV.subarray(KIB256)))).toMatchObject({
      received: WAV.length,
    });
    await execute(desk.reviewer, 'keep-recording', { sourceId, upload: id });

    const recording = await readRecording(desk.reader, sourceId);
    const sha256 = createHash('sha256').update(WAV).digest('hex');
    expect(recording).toMatchObject({ name: 'speech.wav', size: WAV.length, sha256, media: 'audio/wav' });
    const parts: Uint8Array[] = [];
    for await (const part of recording.read(KIB256 - 1, WAV.length)) parts.push(part);
    expect(Buffer.concat(parts).equals(WAV.subarray(KIB256 - 1))).toBe(true);
    await expect(readRecording(other.admin, sourceId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is heard at the words of the quotation, by the times of its transcript', async () => {
    const [check] = (await quoteWith(desk.reader, article, 'hundred trees')).checks;
    expect(check?.source.media).toBe('audio/wav');
    expect(check?.listen).toEqual({ from: 5.5, to: 8.25 });
    const { heard, text } = await readSource(desk.reader, sourceId);
    expect(heard.map(({ span, from, to }) => [text.slice(...span), from, to])).toEqual([
      ['Good morning to you all.', 1, 4],
      [SAID, 5.5, 8.25],
    ]);
    // Where only the lines of the text say when, to the end.
    const document = { text: `[00:00:01] Good morning.\n[00:01:05] ${SAID}` };
    await execute(desk.reviewer, 'revise-source', { sourceId, number: 1, document });
    await compareAll();
    expect((await quoteWith(desk.reader, article, 'hundred trees')).checks[0]?.listen).toEqual({ from: 65, to: null });
  });

  it('comes with its source in one step, or neither does', async () => {
    const upload = await send(desk.reviewer, WAV);
    const added = { kind: 'recording' as const, document: { text: 'Speech, nobody wrote it down' }, upload };
    const before = await db().document.count();
    await expect(execute(other.reviewer, 'add-source', added)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db().document.count()).toBe(before);
    const id = await execute(desk.reviewer, 'add-source', added);
    expect((await readSource(desk.reader, id)).recording).toEqual({ name: 'speech.wav', media: 'audio/wav' });
  });

  it('that comes twice is kept once, and taking it back leaves the source without it', async () => {
    const second = await execute(desk.reviewer, 'add-source', {
      kind: 'recording',
      document: { text: 'Speech, no words yet' },
    });
    await execute(desk.reviewer, 'keep-recording', { sourceId: second, upload: await send(desk.reviewer, WAV) });
    expect(await db().recording.count({ where: { documentId: { in: [sourceId, second] } } })).toBe(2);
    expect(await db().original.count({ where: { deskId: desk.reader.deskId, size: WAV.length } })).toBe(1);
    await execute(desk.reviewer, 'undo', { articleId: null });
    expect((await readSource(desk.reader, second)).recording).toBeNull();
    await execute(desk.reviewer, 'redo', { articleId: null });
    expect((await readSource(desk.reader, second)).recording).toEqual({ name: 'speech.wav', media: 'audio/wav' });
  });

  it('is held against the log, as it was kept', async () => {
    expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
    const chunk = (sql: string) =>
      asOwner(`ALTER TABLE original_chunk DISABLE TRIGGER ALL; ${sql}; ALTER TABLE original_chunk ENABLE TRIGGER ALL`);
    const { originalId } = await db().recording.findUniqueOrThrow({ where: { documentId: sourceId } });
    const flip = `UPDATE original_chunk SET bytes = set_byte(bytes, 9, 255 - get_byte(bytes, 9)) WHERE original_id = '${originalId}' AND ordinal = 1`;
    await chunk(flip);
    expect(await findStrayed(desk.admin, SUBJECTS)).toContain(`recording ${sourceId}`);
    await chunk(flip);
  });

  it('that the desk has no room for is refused before it is sent', async () => {
    process.env.ISNAD_DESK_GIGABYTES = '1';
    await expect(beginUpload(desk.reviewer, { ...about(WAV, 'long.wav'), size: 1_000_000_000 })).rejects.toMatchObject({
      code: 'store-full',
      params: { mb: 1000, kept: 0, most: 1 },
    });
    // Announced at once, each counts for the others.
    const names = Array.from({ length: 8 }, (_, i) => `${i}.wav`);
    const all = await Promise.allSettled(
      names.map((name) => beginUpload(other.reviewer, { ...about(WAV, name), size: 300_000_000 })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    // So is any other file, which is kept as it came.
    const file = { bytes: new Uint8Array(110_000_000), sha256: '0'.repeat(64) };
    await expect(db().$transaction((tx) => keepOriginal(tx, other.reviewer, file))).rejects.toMatchObject({
      code: 'store-full',
    });
    delete process.env.ISNAD_DESK_GIGABYTES;
  });

  it('that is none, that is too large, or is for another desk is refused', async () => {
    const upload = await send(desk.reviewer, Buffer.from('no recording'), 'speech.mp3');
    await expect(execute(desk.reviewer, 'keep-recording', { sourceId, upload })).rejects.toMatchObject({
      code: 'recording-unknown',
    });
    await expect(beginUpload(desk.reviewer, { ...about(WAV), size: 2_000_000_001 })).rejects.toMatchObject({
      code: 'file-too-large',
    });
    await expect(beginUpload(desk.reader, about(WAV))).rejects.toMatchObject({ code: 'forbidden' });
    const theirs = await send(other.reviewer, WAV);
    await expect(execute(other.reviewer, 'keep-recording', { sourceId, upload: theirs })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(takePiece(desk.reviewer, upload, 0, pieces(WAV))).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is never changed, in any of its stretches, once it is whole', async () => {
    const { originalId } = await db().recording.findUniqueOrThrow({ where: { documentId: sourceId } });
    await db()
      .$executeRaw`SELECT drop_original(${originalId}::uuid), close_original(${originalId}::uuid, repeat('0', 64))`;
    expect(await db().original.findUnique({ where: { id: originalId } })).toMatchObject({
      size: WAV.length,
      open: false,
    });
    expect(await db().originalChunk.count({ where: { originalId } })).toBe(3);
    await expect(asOwner(`UPDATE original SET open = true WHERE id = '${originalId}'`)).rejects.toThrow(/append-only/);
    // What has not arrived is nothing that anything can rest on, and goes after a while.
    const { id } = await beginUpload(desk.reviewer, about(WAV, 'late.wav'));
    const half = { documentId: sourceId, originalId: id, name: 'x', media: 'audio/wav' };
    await expect(
      db().recording.upsert({ where: { documentId: sourceId }, create: half, update: half }),
    ).rejects.toThrow(/not available/);
    await db().upload.update({ where: { originalId: id }, data: { createdAt: new Date(0) } });
    await beginUpload(desk.reviewer, about(WAV, 'next.wav'));
    expect(await db().original.count({ where: { id } })).toBe(0);
  });

  it('that is sent twice at once arrives once', async () => {
    const { id } = await beginUpload(desk.reviewer, about(WAV, 'twice.wav'));
    const both = await Promise.allSettled([1, 2].map(() => takePiece(desk.reviewer, id, 0, pieces(WAV))));
    expect(both.filter((sent) => sent.status === 'fulfilled')).toMatchObject([{ value: { received: WAV.length } }]);
    expect(both.find((sent) => sent.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' });
  });
});
