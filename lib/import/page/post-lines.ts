import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { BlockKind } from '@/lib/text/blocks';
import { HANDLE } from '@/lib/text/handle';
import { SHARED_BY } from '../byline';
import { DIRECTIONS, HINTS } from '../clean';
import { readDate } from '../date';
import { momentOf } from '../date-time';
import { anyOf } from '../wording';
import { classesOf } from './called';
import { standingOf } from './shown';

/** A line of a post, as the page shows it. */
export interface Line {
  text: string;
  /** The same, with a space between elements that stand side by side without one. */
  apart: string;
  readonly links: string[];
  date: Date | undefined;
  /** The page calls it the head, the author, the user. */
  signs: boolean;
}

/** View this post on …, counts, the sound's name: what the platform writes, not the author. */
const OF_PLATFORM = new RegExp(
  `^(?:${anyOf((w) => w.platform)}|[\\d.,٠-٩]{1,12}\\s?[km]? ${anyOf((w) => w.counted)}(?![\\p{L}\\p{M}]).{0,60}|♬.*)$`,
  'iu',
);

export function kindOf(line: Line): BlockKind {
  if (OF_PLATFORM.test(line.text.trim())) return 'leftover';
  return isByline(line) || isDateAlone(line) ? 'byline' : 'post';
}

export function isByline({ text, apart, signs }: Line): boolean {
  const plain = apart.replace(DIRECTIONS, '').trim();
  if (plain.length > 250) return false;
  if (signs || SHARED_BY.test(`${plain} `)) return true;
  const handle = HANDLE.exec(plain);
  if (!handle) return false;
  if (/^[—–―-]/.test(text.trim()) || plain[handle.index - 1] === '(') return true;
  // A name and its handle, and no more words.
  return (
    plain.length - handle[0].length < 60 && plain.slice(0, handle.index).split(' ').length <= 5 && isEnd(plain, handle)
  );
}

function isEnd(text: string, handle: RegExpExecArray): boolean {
  const rest = text.slice(handle.index + handle[0].length).trim();
  return rest === '' || readDate(rest) !== undefined || /^[·|]/.test(rest);
}

const isDateAlone = ({ text, date }: Line): boolean =>
  text.length <= 60 && (date !== undefined || readDate(text) !== undefined) && !/(?<!\d)[.!?؟]["”»]?\s/.test(text);

const BLOCKS = new Set(
  'p div section header footer li ul ol blockquote h1 h2 h3 h4 h5 h6 figure figcaption article table tr td'.split(' '),
);
const SIGNING =
  /^(?:tweet-header|tweet-author|author|user-?name|username|display-?name|account|byline|tgme_widget_message_(?:author|owner_name)|post-author|status__display-name)$/;

/** No post has more nodes, or more characters: so much of an element is read to tell whether it is one. */
const [MOST_NODES, MOST_TEXT] = [500, 30_000];

/** The lines that an element shows, with what tells who wrote them and when; undefined for more than a post has. */
export function linesOf(element: Element): readonly Line[] | undefined {
  const reader = new Lines();
  for (const child of element.children) reader.read(child, false);
  reader.end();
  return reader.isTooMuch ? undefined : reader.lines;
}

class Lines {
  readonly lines: Line[] = [];
  #open: Line | undefined;
  /** Of what is read, and where the last line began. */
  #paragraph = 0;
  #begunIn = -1;
  #nodes = 0;
  #length = 0;

  get isTooMuch(): boolean {
    return this.#nodes > MOST_NODES || this.#length > MOST_TEXT;
  }

  /** @param signs whether it stands in what names the author */
  read(node: ChildNode, signs: boolean): void {
    this.#nodes++;
    if (isText(node)) this.#length += node.data.length;
    if (this.isTooMuch) return;
    if (isText(node)) this.#show(node.data.replace(HINTS, '').replace(/[ \t\n\r\f]+/g, ' '), signs);
    else if (isTag(node) && standingOf(node) !== 'unseen') this.#readElement(node, signs);
  }

  #readElement(element: Element, signs: boolean): void {
    const { name, attribs, children } = element;
    const isBlock = BLOCKS.has(name);
    if (isBlock) this.#endParagraph();
    const isHead = !this.#open?.text.trim() && this.lines.length === 0;
    const isLine = name === 'br' || (name === 'a' && isApart(element, isHead));
    if (isLine) this.end();
    for (const child of children) this.read(child, signs || classesOf(element).some((c) => SIGNING.test(c)));
    if (name === 'a' && attribs.href) this.#line.links.push(attribs.href);
    if (isLine) this.end();
    if (name === 'time' && attribs.datetime) this.#line.date = momentOf(attribs.datetime);
    if (isBlock) this.#endParagraph();
  }

  get #line(): Line {
    this.#open ??= { text: '', apart: '', links: [], date: undefined, signs: false };
    return this.#open;
  }

  #show(text: string, signs: boolean): void {
    if (!text) return;
    const line = this.#line;
    line.text += line.text === '' ? text.trimStart() : text;
    line.apart += ` ${text}`;
    line.signs ||= signs && text.trim() !== '';
  }

  #endParagraph(): void {
    this.end();
    this.#paragraph++;
  }

  /** Ends the line; those of one paragraph of the author's stay together. */
  end(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open?.text.trim()) return;
    const line = { ...open, text: open.text.trim(), apart: open.apart.replace(/\s+/g, ' ').trim() };
    const before = this.lines.at(-1);
    if (before && this.#begunIn === this.#paragraph && kindOf(before) === 'post' && kindOf(line) === 'post') {
      before.text += `\n${line.text}`;
      before.links.push(...line.links);
    } else this.lines.push(line);
    this.#begunIn = this.#paragraph;
  }
}

/** ♬ the sound; and first of all the profile's own link, where its title is the handle. */
const isApart = ({ attribs }: Element, first: boolean): boolean =>
  (attribs.title ?? '').startsWith('♬') || (first && /^@[\w.]{1,60}$/.test(attribs.title ?? ''));
