import { Problem } from '@/lib/problem';
import type { Block } from '@/lib/text/blocks';
import { detectBlocks } from '@/lib/text/blocks';
import { excerpt } from '@/lib/text/excerpt';
import { detectLanguage, type LanguageCode } from '@/lib/text/language';
import { sentences } from '@/lib/text/sentences';
import { cleanText } from './clean';
import { FORMATS } from './formats';
import { type Format, type GivenFile, knownFile, type Reading, type Soon, soon } from './formats/format';
import { checkName } from './kind';
import { MAX_BYTES } from './limits';
import { type EmbeddedPost, embeddedPosts } from './posts';
import { signedBy } from './signed';
import type { About, Told } from './told';
import type { Warning } from './warning';
import { webAddress } from './web-address';

/** A text ready to be kept: what its parts are, and what it is called. */
export interface TextToKeep {
  readonly text: string;
  readonly language: LanguageCode;
  readonly blocks: readonly Block[];
  readonly title: string;
}

/** A document that was read. */
export interface ReadDocument extends TextToKeep, Told {
  readonly posts: readonly EmbeddedPost[];
  /** What should be looked at before it is kept. */
  readonly warnings: readonly Warning[];
}

/** Text that was pasted: see `cleanText` for what is refused. */
export function readPasted(raw: string, title?: string): ReadDocument {
  return document({ text: raw, blocks: undefined, title: undefined, posts: [], warnings: [] }, title);
}

const MB = 1024 * 1024;
/** So deep every format can be read. */
const DEEP = 60;

/**
 * A file that was uploaded, by the first format of the table that takes it: at once, where its format needs no waiting.
 * @throws Problem where it cannot be read, with what it lacks
 */
export function readFile(
  name: string,
  bytes: Uint8Array,
  title?: string,
  fetched?: GivenFile['fetched'],
): Soon<ReadDocument> {
  if (bytes.length > MAX_BYTES)
    throw new Problem('file-too-large', { mb: Math.ceil(bytes.length / MB), most: MAX_BYTES / MB });
  const file = knownFile({ name, bytes, fetched });
  // What has nothing in it is told as that, whatever it is called.
  if (bytes.length > 0) checkName(name, file.kind);
  const format = FORMATS.find(({ matches }) => matches(file)) as Format;
  // Readers that follow what is nested end where the stack does.
  const refuse = (error: unknown): never => {
    throw error instanceof RangeError ? new Problem('file-too-deep', { most: DEEP }) : error;
  };
  try {
    const read = soon(format.read(file), (reading) => document(reading, title, name));
    return read instanceof Promise ? read.catch(refuse) : read;
  } catch (error) {
    return refuse(error);
  }
}

function document(reading: Reading, given?: string, name = ''): ReadDocument {
  const text = cleanText(reading.text);
  const language = detectLanguage(text);
  // Blocks that point into another text point nowhere.
  const same = text === reading.text;
  const found = reading.blocks && same ? reading.blocks : detectBlocks(text, language);
  // What holds several texts is signed by none of their authors.
  const signed = reading.items?.length ? undefined : signedBy(text, found, language);
  const blocks = signed?.blocks ?? found;
  const posts = embeddedPosts(text, blocks, reading.posts);
  const about: About = {
    ...reading.about,
    author: reading.about?.author ?? signed?.about.author ?? reading.made?.author,
    date: reading.about?.date ?? signed?.about.date ?? reading.made?.date,
    // Pages link to it: it leads to the web, or nowhere.
    address: webAddress(reading.about?.address),
  };
  const { places = [], comments = [], footnotes = [], items = [], warnings } = reading;
  // What was said first is no title.
  const called = places.some(({ from }) => from !== undefined) ? nameOf(name) : undefined;
  const title = titleOf(given?.trim() || headingOf(text, blocks) || reading.title || called, text);
  const told = same ? { places, comments, footnotes, items } : { places: [], comments: [], footnotes: [], items: [] };
  return { text, language, blocks, title, posts, warnings, about, ...told };
}

const headingOf = (text: string, blocks: readonly Block[]): string | undefined => {
  const title = blocks.find((b) => b.kind === 'title');
  return title && text.slice(title.start, title.end);
};

/** What a file is called, without its folder, its ending, and the language that players look for before that: talk.en.srt. */
const nameOf = (name: string): string =>
  (name.split(/[/\\]/).at(-1) as string).replace(/(?:\.[a-z]{2,3}(?:-[a-z]{2,4})?)?\.\w{1,10}$/i, '').trim();

/** In UTF-16 code units: no title is longer, and none that is only how a text begins. */
const [TITLE, BEGINNING] = [200, 80];

/** What the text is called, or else how it begins: its first sentence, cut at a word's end. */
function titleOf(found: string | undefined, text: string): string {
  if (found) return excerpt(inOneLine(found), TITLE - 1);
  const line = inOneLine(text.slice(0, LINE).split('\n', 1)[0] as string);
  // A question is rarely all of a headline.
  const first =
    line.length > BEGINNING ? sentences(line).find(([start, end]) => !ASKS.test(line.slice(start, end))) : undefined;
  return excerpt(first ? line.slice(0, first[1]) : line, BEGINNING - 1);
}

const ASKS = /[?؟!]\W{0,3}$/u;

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').toWellFormed();

/** In UTF-16 code units: so much of a line tells how it begins. */
const LINE = 1000;
