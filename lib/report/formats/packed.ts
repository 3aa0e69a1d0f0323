import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Bytes } from './format';

/**
 * An office file as if it had been written when its report was made: writers put the hour of writing into the files, and
 * a report is the same whenever it is written.
 * @param mend does to its parts what the writer of such files cannot
 */
export function settled(file: Uint8Array, at: Date, mend?: (parts: Record<string, Uint8Array>) => void): Bytes {
  const parts = unzipSync(file);
  mend?.(parts);
  const core = parts['docProps/core.xml'];
  if (core) parts['docProps/core.xml'] = strToU8(strFromU8(core).replace(/(?<=W3CDTF">)[^<]*/g, at.toISOString()));
  return packed(parts, at);
}

/** Files in one, the same to the byte for the same files. */
export const packed = (parts: Readonly<Record<string, Uint8Array>>, at: Date): Bytes =>
  zipSync(parts, { mtime: inZip(at), level: 6 }) as Bytes;

/** A zip knows no zone, and no year before 1980: the moment is written as it is in UTC. */
export function inZip(at: Date): Date {
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2099);
  return new Date(year, at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
}

/** Text without the characters that XML cannot hold. */
export const forXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
