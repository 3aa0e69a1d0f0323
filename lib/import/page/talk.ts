import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { endsSentence } from '../ends-sentence';
import { anyOf } from '../wording';
import { isLink, RUNS, standingOf } from './shown';

const counted = anyOf((w) => w.talkCounted);
/** Comments, 12 comments, Forum: 312 Postings, التعليقات (3): what stands over what they say. */
const HEAD = new RegExp(
  `^(?:${anyOf((w) => w.talkHead)}|${counted}(?=.{0,3}\\d))(?:[\\s:(]{1,3}\\d.{0,15})?$|^(?:\\S{1,12} )?\\d{1,6} ${counted}(?!\\p{L})`,
  'iu',
);
/** In UTF-16 code units: how somebody is called, and a head, are no longer. */
const [SHORT, LONG_HEAD] = [40, 140];
/** So far below the head they begin to talk; and so much that runs on stands before, since an article does. */
const [NEAR, ARTICLE] = [400, 600];
/** So many who talk, one below the other, are a talk. */
const MANY = 3;

/** How a node begins, and how much it says, in UTF-16 code units of its words. */
interface Told {
  readonly opening: string;
  readonly words: number;
  /** It is made of lines of their own. */
  readonly lines: boolean;
}
const NOTHING: Told = { opening: '', words: 0, lines: false };
const LINES = new Set('p div li h2 h3 h4 h5 h6 header section article blockquote br'.split(' '));

/**
 * Where readers talk below an article, whatever it is called: elements of one name in a row below a head that says so, of
 * which each begins with a short line, and goes on. In one pass.
 */
export function talksOf(page: Document): ReadonlySet<Element> {
  const talks = new Set<Element>();
  /** Of what was shown so far: how much runs on, and how much stands behind the last head. */
  let [runs, since] = [0, Number.POSITIVE_INFINITY];

  const visitText = (text: string, linked: boolean): Told => {
    const { length } = text;
    if (length >= RUNS && !linked) runs += length;
    since = length <= LONG_HEAD && !linked && HEAD.test(text) ? 0 : since + length;
    return { opening: text, words: length, lines: false };
  };
  const visit = (node: ChildNode, linked: boolean): Told => {
    if (isText(node)) return visitText(node.data.trim(), linked);
    if (!isTag(node) || standingOf(node) === 'unseen') return NOTHING;
    let [opening, words, said, lines] = ['', 0, 0, false];
    const parts = new Map<string, number>();
    for (const child of node.children) {
      const isBelow = since <= NEAR && runs >= ARTICLE;
      const part = visit(child, linked || isLink(node));
      opening ||= part.opening;
      words += part.words;
      lines ||= part.lines || (isTag(child) && LINES.has(child.name));
      if (!isTag(child) || !speaks(part)) continue;
      const count = parts.get(child.name) ?? 0;
      if (count === 0 && !isBelow) continue;
      parts.set(child.name, count + 1);
      said += part.words;
    }
    if (Math.max(0, ...parts.values()) >= MANY && isMuch(said, words)) talks.add(node);
    return { opening, words, lines };
  };
  for (const child of page.children) visit(child, false);
  return talks;
}

export const isMuch = (part: number, whole: number): boolean => part * 10 >= whole * 7;

/** A short line that is no sentence, and more behind it. */
const speaks = ({ opening, words, lines }: Told): boolean =>
  lines && opening.length <= SHORT && words > opening.length && !endsSentence(opening);
