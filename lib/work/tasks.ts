import { type Changed, changedSentences, compareTexts, type Stretch } from '@/lib/anchor/compared';
import { type Moved, moveRanges } from '@/lib/anchor/move';
import type { Rows } from '@/lib/db/as-rows';
import { extract } from '@/lib/extract';
import { type Correction, corrected } from '@/lib/import/correction';
import { type FeedListing, feedIn, itemOf } from '@/lib/import/feed-items';
import { type GivenFile, weightOf } from '@/lib/import/formats/format';
import { type Columns, fileIn, manyDropped, manyIn, type OneOfMany, placesIn } from '@/lib/import/many';
import type { EmbeddedPost } from '@/lib/import/posts';
import { type ReadDocument, readFile, readPasted } from '@/lib/import/read';
import type { About } from '@/lib/import/told';
import type { Place } from '@/lib/import/zip-list';
import { Problem } from '@/lib/problem';
import type { Writing } from '@/lib/report/formats/write';
import { compare, findIn, type Proposal, type ToCompare } from '@/lib/review/rules/proposal';
import { type ReadyQuotes, type ReadyText, readyQuotes, readyText, type ToldText } from '@/lib/review/texts/ready';
import { type Look, shownOf } from '@/lib/review/texts/submitted';
import type { Span } from '@/lib/text/span';

/** A text as it was brought in: a file, or an item of it where it is a feed (see `itemOf`), or what was pasted. */
type Given =
  | { readonly file: GivenFile; readonly item?: string | undefined }
  | { readonly file: undefined; readonly text: string };
interface Known extends Correction {
  readonly title: string | undefined;
  readonly author: string | undefined;
}
/** A source, ready to be kept, and what its file says of itself. */
interface ReadSource {
  readonly text: ReadyText;
  readonly about: About;
}
/** A text and the quotations found in it, ready to be kept. */
interface Read {
  readonly text: ReadyText;
  readonly quotes: ReadyQuotes;
}

/** What the threads can do, by name: what each takes and gives. */
interface Work {
  'read-source': { input: Given & Omit<Known, 'author'>; result: ReadSource };
  /** Everything that a file tells. */
  'read-document': { input: GivenFile; result: ReadDocument };
  /** What is about to be brought in is looked at first. */
  'look-at': { input: Given; result: Look };
  /** A source is read, an article is searched for quotations as well. */
  'read-article': { input: Given & Known; result: Read & { posts: readonly EmbeddedPost[]; about: About } };
  /** The same for a text that was kept before. */
  'read-again': { input: { kept: ToldText; author: string | undefined }; result: Read };
  /** Quotations of a text beside a source: see `findIn`. */
  compare: {
    input: { text: string; quotes: readonly ToCompare[]; source: string; but: string | undefined };
    result: Rows;
  };
  /** What a feed lists. */
  'list-feed': { input: GivenFile; result: FeedListing };
  /** What a file of many documents holds; the same of any file; where the files of a folder stand; one of them. */
  'list-many': { input: { bytes: Uint8Array; columns: Columns }; result: readonly OneOfMany[] };
  'many-dropped': { input: { name: string; bytes: Uint8Array }; result: readonly OneOfMany[] | undefined };
  'places-in': { input: { bytes: Uint8Array }; result: ReadonlyMap<string, Place> };
  'one-of-many': { input: { bytes: Uint8Array; name: string; place: Place | undefined }; result: Uint8Array };
  /** Which sentences of two texts differ. */
  changed: { input: { before: string; after: string }; result: Changed };
  /** Ranges of a text in the next one. */
  move: { input: { before: string; after: string; ranges: readonly Span[] }; result: Moved[] };
  /** A frozen report in one of its formats. */
  'write-report': { input: Writing; result: string | Uint8Array<ArrayBuffer> };
  /** Two texts, and what the one has that the other has not. */
  'lay-together': { input: { before: string; after: string }; result: Stretch[] };
  /** Words beside a source, whatever comes of it. */
  'lay-beside': { input: { words: string; source: string; kind: string }; result: Proposal };
}
export type TaskName = keyof Work;
export type TaskInput<N extends TaskName> = Work[N]['input'];
export type TaskResult<N extends TaskName> = Work[N]['result'];

/** A pure function of what it is given, and how much that is: in characters or bytes. */
interface Task<N extends TaskName> {
  readonly run: (input: TaskInput<N>) => TaskResult<N> | Promise<TaskResult<N>>;
  readonly size: (input: TaskInput<N>) => number;
}

const TASKS: { readonly [N in TaskName]: Task<N> } = {
  'read-source': {
    run: async ({ title, language, turned, ...given }) =>
      sourceOf(corrected(await documentOf(given, title), { language, turned })),
    size: sizeOfGiven,
  },
  'read-document': {
    run: ({ name, bytes }) => readFile(name, bytes),
    size: ({ bytes }) => weightOf(bytes),
  },
  'look-at': {
    run: async (given) => shownOf(await documentOf(given)),
    size: sizeOfGiven,
  },
  'read-article': {
    run: async ({ title, author, language, turned, ...given }) => {
      const document = corrected(await documentOf(given, title), { language, turned });
      const { posts, about } = document;
      return { ...withQuotes(document, author ?? about.author), posts, about };
    },
    size: sizeOfGiven,
  },
  'read-again': {
    run: ({ kept, author }) => withQuotes(kept, author),
    size: ({ kept }) => kept.text.length,
  },
  compare: {
    run: ({ text, quotes, source, but }) => findIn(text, quotes, source, but),
    size: ({ text, source }) => text.length + source.length,
  },
  'list-feed': { run: feedIn, size: ({ bytes }) => weightOf(bytes) },
  'list-many': { run: ({ bytes, columns }) => manyIn(bytes, columns), size: ({ bytes }) => weightOf(bytes) },
  'many-dropped': { run: ({ name, bytes }) => manyDropped(name, bytes), size: ({ bytes }) => weightOf(bytes) },
  'places-in': { run: ({ bytes }) => placesIn(bytes), size: ({ bytes }) => weightOf(bytes) },
  'one-of-many': { run: ({ bytes, name, place }) => fileIn(bytes, name, place), size: ({ bytes }) => weightOf(bytes) },
  changed: {
    run: ({ before, after }) => changedSentences(before, after),
    size: ({ before, after }) => before.length + after.length,
  },
  move: {
    run: ({ before, after, ranges }) => moveRanges(before, after, ranges),
    size: ({ before, after }) => before.length + after.length,
  },
  'write-report': {
    // The formats come with the first report: no other task waits for them.
    run: async (writing) => (await import('@/lib/report/formats/write')).writeReport(writing),
    // A page is set for longer than a thread takes to start.
    size: ({ report, format }) => (format === 'pdf' ? Number.POSITIVE_INFINITY : report.json.length),
  },
  'lay-together': {
    run: ({ before, after }) => compareTexts(before, after),
    size: ({ before, after }) => before.length + after.length,
  },
  'lay-beside': {
    run: ({ words, source, kind }) => compare(words, source, kind),
    size: ({ words, source }) => words.length + source.length,
  },
};

async function documentOf(given: Given, title?: string): Promise<ReadDocument> {
  if (!given.file) return readPasted(given.text, title);
  const { name, bytes, fetched } = given.file;
  if (given.item === undefined) return readFile(name, bytes, title, fetched);
  const { title: own, ...item } = itemOf(await readFile(name, bytes, undefined, fetched), given.item);
  return { ...item, title: title ?? own };
}

const sourceOf = (document: ReadDocument): ReadSource => ({ text: readyText(document), about: document.about });

function sizeOfGiven(given: Given): number {
  return given.file ? weightOf(given.file.bytes) : given.text.length;
}

function withQuotes(document: ToldText, author: string | undefined): Read {
  const { text, language, blocks } = document;
  return { text: readyText(document), quotes: readyQuotes(text, extract(text, { language, blocks, author }).quotes) };
}

/** How a task ended: its result, or the problem that it threw (an error's class does not cross between threads). */
export type Outcome<N extends TaskName> =
  | { readonly value: TaskResult<N> }
  | { readonly problem: Pick<Problem, 'code' | 'params'> };

export const sizeOf = <N extends TaskName>(name: N, input: TaskInput<N>): number => TASKS[name].size(input);

/** Does one task in the thread that asks. */
export async function perform<N extends TaskName>(task: { name: N; input: TaskInput<N> }): Promise<Outcome<N>> {
  const { name, input } = task;
  try {
    return { value: await TASKS[name].run(input) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: { code: error.code, params: error.params } };
  }
}
