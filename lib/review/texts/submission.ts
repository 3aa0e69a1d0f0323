import { z } from 'zod';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import * as fields from '@/lib/desk/fields';
import { parse } from '@/lib/desk/parse';
import { MAX_BYTES } from '@/lib/import/limits';
import type { EmbeddedPost } from '@/lib/import/posts';
import type { About } from '@/lib/import/told';
import { Problem } from '@/lib/problem';
import { LANGUAGES } from '@/lib/text/language';
import { storable } from '@/lib/text/storable';
import { work } from '@/lib/work/pool';
import type { TaskInput } from '@/lib/work/tasks';
import { capturedPage } from './capture';
import type { Brought, Provenance } from './documents';
import { documentOfItem, jobItem } from './documents-of-job';
import { findHeld } from './held';
import { originalFile } from './original';
import type { ReadyQuotes } from './ready';
import type { Submitted } from './submitted';

/** What somebody brings in: what was fetched from an address, a file, or else the text that was pasted, and what they know of it. */
export const submission = z.object({
  text: z.string().default(''),
  file: z.instanceof(File).optional(),
  /** See `fetch-address`. */
  capture: fields.id.optional(),
  /** Of a feed that was fetched: the one item that is meant, by its key in `feedIn`. */
  item: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** What a job brought, and was not kept: see `documentOfItem`. */
  jobItem: jobItem.optional(),
  title: fields.text(300).trim().optional(),
  author: fields.text(300).trim().optional(),
  url: fields.address.optional(),
  publishedAt: fields.day.optional(),
  outlet: fields.text(300).trim().optional(),
  reliability: fields.text(5000).trim().optional(),
  language: z.union([z.literal('').transform(() => undefined), z.enum(LANGUAGES)]).optional(),
  /** See `Correction`, with commas between them. */
  turned: z
    .string()
    .regex(/^(?:\d{1,6}(?:,\d{1,6}){0,4999})?$/)
    .transform((list) => (list ? list.split(',').map(Number) : []))
    .optional(),
  /** Whether it is kept as another one, although the desk has the same already. */
  anyway: z.literal('on').optional(),
});

type Submission = z.output<typeof submission>;

/** What was brought by a job is submitted as it was then. @throws what `documentOfItem` throws */
const meant = async (actor: Actor, { jobItem: of, ...given }: Submission): Promise<Submission> =>
  of ? parse(submission, await documentOfItem(actor, of)) : given;

/** Reads a submission as a source. @throws Problem `file-too-large`, and what lib/import and the pool throw */
export async function readSource(actor: Actor, submitted: Submission): Promise<Brought> {
  const given = await meant(actor, submitted);
  const { provenance, ...read } = await broughtIn(actor, given);
  const { title, language, turned } = given;
  const { text, about } = await work('read-source', { ...read, title, language, turned });
  return { text, provenance: withAbout(provenance, about, given.item) };
}

/** What was read in an article beside its text. */
export interface Article extends Brought {
  readonly posts: readonly EmbeddedPost[];
  readonly quotes: ReadyQuotes;
}

/**
 * Reads a submission as an article: its text, the posts embedded in it, and the quotations that the program finds.
 * @param author who wrote it, where the submission does not say
 * @throws what `readSource` throws
 */
export async function readArticle(actor: Actor, submitted: Submission, author?: string): Promise<Article> {
  const given = await meant(actor, submitted);
  const { provenance, ...read } = await broughtIn(actor, given);
  const { title, language, turned } = given;
  const known = { title, language, turned, author: author ?? provenance.author };
  const { about: said, ...article } = await work('read-article', { ...read, ...known });
  return { ...article, provenance: withAbout(provenance, said, given.item) };
}

/** What whoever brought it in did not say, the file may: its author, and of what was published its address and day. */
function withAbout(provenance: Provenance, { author, address, date, outlet }: About, item?: string): Provenance {
  // The address of a feed is not that of its items.
  const fetched = provenance.obtained === 'fetched' && !item ? provenance.capturedFrom : undefined;
  const published = address || provenance.obtained === 'fetched' ? date : undefined;
  return {
    ...provenance,
    author: provenance.author || author?.slice(0, 300),
    outlet: provenance.outlet || outlet,
    url: provenance.url || address || fetched,
    publishedAt: provenance.publishedAt ?? published,
  };
}

/** What a submission holds, read as it would be kept. @throws what `readSource` throws */
export async function lookAt(actor: Actor, submitted: Submission): Promise<Submitted> {
  const given = await meant(actor, submitted);
  const { provenance, ...read } = await broughtIn(actor, given);
  const { sha256, sketch, ...look } = await work('look-at', read);
  const { url } = withAbout(provenance, look.about, given.item);
  return { ...look, held: await findHeld(db(), actor, 'article', { sha256, sketch, url }) };
}

/** What is to be read, and where it came from. */
type BroughtIn = TaskInput<'look-at'> & { readonly provenance: Provenance };

async function broughtIn(actor: Actor, given: Submission): Promise<BroughtIn> {
  const { text, file, capture, item, author, url, outlet, publishedAt, reliability } = given;
  const about = { author, url, outlet, reliability, publishedAt: publishedAt ? new Date(publishedAt) : undefined };
  if (capture) {
    const page = await capturedPage(actor, capture);
    const { address, bytes, sha256, charset } = page;
    const from = { obtained: 'fetched', capturedFrom: address, capture, original: { bytes, sha256 } } as const;
    const provenance = { ...from, ...about };
    return { file: { name: page.name, bytes, fetched: { charset } }, item, provenance };
  }
  if (!file) return { text, file: undefined, provenance: { obtained: 'pasted', capturedFrom: '', ...about } };
  if (file.size > MAX_BYTES)
    throw new Problem('file-too-large', { mb: Math.ceil(file.size / 1024 / 1024), most: MAX_BYTES / 1024 / 1024 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const capturedFrom = storable(file.name, 300);
  const provenance = { obtained: 'uploaded', capturedFrom, original: originalFile(bytes), ...about } as const;
  return { file: { name: file.name, bytes }, provenance };
}
