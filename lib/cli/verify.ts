import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { isSignedBy, signatureForm } from '@/lib/report/signature';
import { givenPath } from './given-path';

const form = z.object({ file: z.string(), signature: z.string(), key: z.string().optional() });

/** In bytes: no signature and no key is longer. */
const SHORT = 100_000;

/** What came of a check; without `reason` the report is the desk's. */
export interface Verified {
  readonly file: string;
  readonly sha256: string;
  readonly desk: string;
  readonly number: number;
  readonly verified: boolean;
  readonly reason?: 'another file' | 'another key' | 'no signature of it';
  /** By whose key: one that was given, or the one that came with the signature, which says nothing of the desk. */
  readonly by: 'the key that was given' | 'the key in the signature';
}

/**
 * Checks offline whether a report is what a desk signed: `REPORT.json SIGNATURE.json [--key=DESK.pem]`.
 * @returns what came of it, or why it cannot be checked
 */
export function verifyReport(words: readonly string[]): Verified | { readonly wrong: string } {
  const [file, signature] = words.filter((word) => !word.startsWith('--'));
  const key = words.find((word) => word.startsWith('--key='))?.slice('--key='.length);
  const given = form.safeParse({ file, signature, key });
  if (!given.success) return { wrong: NAMES_BOTH };
  try {
    const claim = signatureForm.parse(JSON.parse(readShort(given.data.signature)));
    const publicKey = given.data.key === undefined ? claim.publicKey : readShort(given.data.key);
    const bytes = readFileSync(givenPath(given.data.file));
    if (!isJson(bytes)) return { wrong: `${given.data.file}: ${ONLY_JSON}` };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const reason =
      sha256 !== claim.sha256
        ? 'another file'
        : isSignedBy(publicKey, claim)
          ? undefined
          : isSignedBy(claim.publicKey, claim)
            ? 'another key'
            : 'no signature of it';
    return {
      file: given.data.file,
      sha256,
      desk: claim.desk,
      number: claim.number,
      verified: reason === undefined,
      ...(reason ? { reason } : {}),
      by: given.data.key === undefined ? 'the key in the signature' : 'the key that was given',
    };
  } catch (error) {
    return { wrong: error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message };
  }
}

const NAMES_BOTH =
  'name the JSON of the report and its signature, both downloaded on its page: verify REPORT.json SIGNATURE.json';

/** A desk signs the JSON that a report is kept as; of what else is written of it the workbench keeps the digest. */
const ONLY_JSON =
  'what a desk signs is the JSON of a report; a PDF, Word file, table or page of it is checked on the page /verify of the workbench';

const isJson = (bytes: Uint8Array): boolean =>
  /^\s{0,100}\{/.test(Buffer.from(bytes.subarray(0, 101)).toString('latin1'));

function readShort(file: string): string {
  const at = givenPath(file);
  if (statSync(at).size > SHORT) throw new Error(`${file}: too long`);
  return readFileSync(at, 'utf8');
}
