import { readFile as readBytes } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import { type Extraction, extract } from '@/lib/extract';
import { MAX_BYTES } from '@/lib/import/limits';
import type { ReadDocument } from '@/lib/import/read';
import { Problem } from '@/lib/problem';
import { directionOfBlock } from '@/lib/text/direction';
import { isSupported } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';
import { timeCode } from '@/lib/text/time-code';
import { startPool } from '@/lib/work/pool';
import { shown } from './extract';
import { givenPath } from './given-path';
import { answerLines, idForm } from './lines';

/** A file: its name, and its bytes or, where they are UTF-8, its text. */
export const readForm = z
  .object({ id: idForm, name: z.string(), base64: z.base64().optional(), utf8: z.string().optional() })
  .refine((line) => line.base64 !== undefined || line.utf8 !== undefined, 'neither "base64" nor "utf8"');

/** What is told of the quotations, and who reads the bytes. */
export interface Reader {
  readonly shown: (quotes: Extraction['quotes']) => readonly object[];
  /** @throws Problem */
  readonly open: (name: string, bytes: Uint8Array) => Promise<ReadDocument>;
}

/** What a file may take before it is refused: it may be anybody's. */
const READING = { threads: 1, megabytes: 512, seconds: 20, waiting: 1 };

/** Reads the files that are named, or else those that come as lines. */
export async function readAll(words: readonly string[]): Promise<boolean> {
  const pool = startPool(READING);
  const reader: Reader = { shown, open: (name, bytes) => pool.run('read-document', { name, bytes }) };
  const files = words.filter((word) => !word.startsWith('--'));
  try {
    return files.length > 0
      ? await readFiles(files, process.stdout, reader)
      : await answerLines(process.stdin, process.stdout, readForm, (line) => read(line, reader));
  } finally {
    await pool.close();
  }
}

/** A file as the import reads it, with the quotations that are found in it; or why it is refused. */
export function read(line: z.infer<typeof readForm>, reader: Reader): Promise<object> {
  return answerFor(
    line.name,
    async () => (line.base64 === undefined ? Buffer.from(line.utf8 ?? '') : Buffer.from(line.base64, 'base64')),
    reader,
  );
}

/**
 * Reads files of the disk and writes one JSON line for each, in order.
 * @returns whether all of them were read, and none refused
 */
export async function readFiles(files: readonly string[], output: Writable, reader: Reader): Promise<boolean> {
  let valid = true;
  for (const file of files) {
    const reply = await answerFor(path.basename(file), () => bytesOf(file), reader).catch((error: Error) => ({
      error: error.message,
    }));
    if ('error' in reply || 'refused' in reply) valid = false;
    output.write(`${JSON.stringify({ file, ...reply })}\n`);
  }
  return valid;
}

/** One byte more than is taken is enough to refuse a file. */
async function bytesOf(file: string): Promise<Uint8Array> {
  // Whoever starts it through npm stands in another folder than the command.
  const bytes = await readBytes(givenPath(file));
  return bytes.length > MAX_BYTES ? bytes.subarray(0, MAX_BYTES + 1) : bytes;
}

async function answerFor(name: string, bytes: () => Promise<Uint8Array>, { open, shown }: Reader): Promise<object> {
  try {
    const { text, language, title, blocks, posts, about, places, comments, footnotes, items, warnings } = await open(
      name,
      await bytes(),
    );
    const words = ([start, end]: Span) => text.slice(start, end);
    return {
      text,
      language,
      supported: isSupported(language),
      title,
      author: about.author,
      date: about.date,
      outlet: about.outlet,
      address: about.address,
      metadata: about,
      blocks: blocks.map((b) => ({ ...b, direction: directionOfBlock(text.slice(b.start, b.end), language) })),
      quotes: shown(extract(text, { language, blocks, wrappers: true, author: about.author }).quotes),
      posts: posts.map(({ text: _, ...post }) => post),
      ranges: places.map((place) => ({
        ...place,
        ...(place.from === undefined ? {} : { time: timeCode(place.from) }),
      })),
      comments: comments.map(({ span, ...comment }) => ({ ...comment, span, words: words(span) })),
      footnotes: footnotes.map(({ span, ...note }) => ({ ...note, span, text: words(span) })),
      items: items.map(({ span, ...item }) => ({ ...item, span, text: words(span) })),
      warnings,
    };
  } catch (error) {
    if (error instanceof Problem) return { refused: error.code, ...error.params };
    throw error;
  }
}
