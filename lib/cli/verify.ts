import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { namedIn } from '@/lib/report/checked/named';
import { writtenAs } from '@/lib/report/checked/written-as';
import { reportContent } from '@/lib/report/content';
import type { FormatName } from '@/lib/report/formats';
import { isSignedBy, type Signature, signatureForm } from '@/lib/report/signature';
import { givenPath } from './given-path';

const form = z.object({ file: z.string(), report: z.string(), signature: z.string(), key: z.string().optional() });

/** In bytes: no signature and no key is longer. */
const SHORT = 100_000;

/**
 * Why a file is not what a desk signed. `changed`: it names the report, and is not what is written of it; where it is not
 * the JSON, a version of Isnad that writes it otherwise may have written it.
 */
type Reason = 'changed' | 'changed, or of another version' | 'another file' | 'another key' | 'no signature of it';

/** What came of a check; without `reason` the file is the desk's. */
export interface Verified {
  readonly file: string;
  readonly sha256: string;
  readonly desk: string;
  readonly number: number;
  readonly verified: boolean;
  readonly reason?: Reason;
  /** As what it was written of the report. */
  readonly format?: FormatName;
  /** By whose key: one that was given, or the one that came with the signature, which says nothing of the desk. */
  readonly by: 'the key that was given' | 'the key in the signature';
}

/**
 * Checks offline whether a file is a report that a desk signed: `FILE [REPORT.json] SIGNATURE.json [--key=DESK.pem]`. What
 * is signed is the report's JSON; a file in another format is checked beside that.
 * @returns what came of it, or why it cannot be checked
 */
export async function verifyReport(words: readonly string[]): Promise<Verified | { readonly wrong: string }> {
  const names = words.filter((word) => !word.startsWith('--'));
  const [file, report = file] = names.slice(0, -1);
  const key = words.find((word) => word.startsWith('--key='))?.slice('--key='.length);
  const given = form.safeParse({ file, report, signature: names.at(-1), key });
  if (!given.success || names.length > 3) return { wrong: NAMES_BOTH };
  try {
    const claim = signatureForm.parse(JSON.parse(readShort(given.data.signature)));
    const publicKey = given.data.key === undefined ? claim.publicKey : readShort(given.data.key);
    const bytes = readFileSync(givenPath(given.data.file));
    const json = readFileSync(givenPath(given.data.report));
    if (!isJson(json) || namedIn(json).digests.includes(claim.sha256))
      return { wrong: `${given.data.report}: ${BESIDE_ITS_JSON}` };
    const unsigned = whyUnsigned(json, claim, publicKey);
    const format = unsigned
      ? undefined
      : bytes.equals(json)
        ? 'json'
        : await writtenAs(bytes, given.data.file, {
            content: reportContent.parse(JSON.parse(json.toString())),
            json: json.toString(),
            sha256: claim.sha256,
          });
    const reason =
      unsigned ??
      (format
        ? undefined
        : namedIn(bytes).digests.includes(claim.sha256)
          ? ('changed, or of another version' as const)
          : ('another file' as const));
    return {
      // Whichever of them is not what it should be.
      ...(unsigned
        ? { file: given.data.report, sha256: digestOf(json) }
        : { file: given.data.file, sha256: digestOf(bytes) }),
      desk: claim.desk,
      number: claim.number,
      verified: reason === undefined,
      ...(reason ? { reason } : {}),
      ...(format ? { format } : {}),
      by: given.data.key === undefined ? 'the key in the signature' : 'the key that was given',
    };
  } catch (error) {
    return { wrong: error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message };
  }
}

/** Why a report's JSON is not what was signed; undefined where it is. */
function whyUnsigned(json: Buffer, claim: Signature, publicKey: string): Reason | undefined {
  if (digestOf(json) !== claim.sha256) return namesSame(json, claim) ? 'changed' : 'another file';
  if (isSignedBy(publicKey, claim)) return undefined;
  return isSignedBy(claim.publicKey, claim) ? 'another key' : 'no signature of it';
}

/** Whether it calls itself the report that was signed. */
function namesSame(json: Buffer, { desk, number }: Signature): boolean {
  try {
    const said = z.object({ desk: z.literal(desk), number: z.literal(number) });
    return said.safeParse(JSON.parse(json.toString())).success;
  } catch {
    // Cut short.
    return false;
  }
}

const NAMES_BOTH =
  'name the report and its signature, both downloaded on its page, and the JSON of the report between them where it is in another format: verify FILE [REPORT.json] SIGNATURE.json';

/** A desk signs the JSON that a report is kept as; of what else is written of it the workbench keeps the digest. */
const BESIDE_ITS_JSON =
  'what a desk signs is the JSON of a report; name it as well to check a PDF, Word file, table or page of it (verify FILE REPORT.json SIGNATURE.json), or have that checked on the page /verify of the workbench';

const isJson = (bytes: Uint8Array): boolean =>
  /^\s{0,100}\{/.test(Buffer.from(bytes.subarray(0, 101)).toString('latin1'));

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readShort(file: string): string {
  const at = givenPath(file);
  if (statSync(at).size > SHORT) throw new Error(`${file}: too long`);
  return readFileSync(at, 'utf8');
}
