import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { foldName } from '@/lib/text/fold';
import { anyOf } from '../wording';
import { pictureWord } from './called';
import { standingOf } from './shown';

/** In UTF-16 code units: what stands for a picture says more than its name; no line below one is longer. */
const [SAYS, LINE] = [25, 400];
/** So many pictures before a block may be what it describes; and so many blocks behind one may be about it. */
const [NEAR, BEHIND] = [3, 2];
const AGENCY = `(?<!\\p{L})${anyOf((w) => w.agencies)}(?!\\p{L})`;
/** Who made a picture, at the end of a line, behind the word for it: Foto: Ada Finke/dpa */
const LABELLED = new RegExp(`(?:^|[\\s(\\[|/])${anyOf((w) => w.credit)}\\s?[:：]\\s?([^:：]{2,80})$`, 'iu');
/** … behind a sign, or in brackets with an agency: © Tom Reed, (Tom Reed/AP). */
const SIGNED = new RegExp(
  `(?:(?:©|\\(c\\))\\s?[^©]{2,60}|[(/[][^()/[\\]]{0,60}${AGENCY}[^()/[\\]]{0,40})[)\\]. ]{0,3}$`,
  'u',
);
/** (dpa): the agency alone tells of a picture, or of the report that it ends. */
const AGENCY_ALONE = new RegExp(`\\s[([]${AGENCY}[)\\]]\\.?$`, 'u');
const SENTENCE = /[.!?؟]["”“»]?\s/g;

/** Whether a block ends with who made the picture above it. */
function isCredited(block: string): boolean {
  const named = LABELLED.exec(block)?.[1];
  if (named !== undefined && isCredit(named)) return true;
  if (!SIGNED.test(block)) return false;
  const isReport = (block.match(SENTENCE)?.length ?? 0) > 1 || /[“”„«»"]/.test(block);
  return !(isReport && AGENCY_ALONE.test(block));
}

/** Names, and no sentence: most of its words have capitals, or there are few. */
function isCredit(words: string): boolean {
  const names = words.replace(AGENCIES, '').match(/[\p{L}\p{M}’'.-]+/gu) ?? [];
  const small = names.filter((word) => /^\p{Ll}/u.test(word)).length;
  return names.length <= FEW || (small * 2 < names.length && !(names.length > MOST && CAPITALLESS.test(words)));
}
const AGENCIES = new RegExp(AGENCY, 'gu');
const CAPITALLESS = /\p{Lo}/u;
/** In words: so few may be names whatever they look like; without capitals no names are more. */
const [FEW, MOST] = [2, 5];

/** The pictures that a page has shown last, by the words that stand for each where it cannot be seen. */
export class Pictures {
  readonly #last: string[] = [];
  /** So many blocks ago the page showed one. */
  #ago = BEHIND;

  see({ attribs }: Element): void {
    this.#ago = 0;
    for (const said of [attribs.alt, attribs.title]) {
      const words = said ? foldName(said.slice(0, LINE * 2)) : '';
      if (words.length < SAYS || this.#last.includes(words)) continue;
      this.#last.push(words);
      if (this.#last.length > NEAR) this.#last.shift();
    }
  }

  /** Whether the next block says what stands for one of them, or who made the one before it: it is what the page shows below it. */
  describedBy(block: string): boolean {
    const isNext = this.#ago++ < BEHIND;
    if (block.length < SAYS || block.length > LINE) return false;
    if (isNext && isCredited(block)) return true;
    const words = foldName(block);
    return this.#last.some(
      (said) => said.includes(words) || (words.startsWith(said) && words.length < said.length * 1.5),
    );
  }
}

/** Boxes of films, which scripts draw. */
const FILM = /video/;
/** So many nodes of a box are looked at: it holds little else. */
const LOOK = 60;

/** A box of a picture by its name, that holds one and a few words. */
export function isPictureBox(element: Element): boolean {
  const name = pictureWord(element);
  if (!name || element.name === 'a' || /^h\d$/.test(element.name)) return false;
  const open: ChildNode[] = [...element.children].slice(0, LOOK);
  let [pictures, words, looked] = [0, 0, 0];
  for (let node = open.pop(); node; node = open.pop()) {
    if (++looked > LOOK) return false;
    if (isText(node)) words += node.data.trim().length;
    if (!isTag(node)) continue;
    const { name: part, children } = node;
    if (/^h[1-6]$|^(?:blockquote|article|table)$/.test(part)) return false;
    if (/^(?:img|amp-img|picture|video|iframe)$/.test(part)) pictures++;
    else if (standingOf(node) !== 'unseen') open.push(...children.slice(0, LOOK));
  }
  return (pictures > 0 || FILM.test(name)) && words > 0 && words <= LINE;
}
