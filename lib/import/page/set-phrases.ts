import type { Element } from 'domhandler';
import { foldName } from '@/lib/text/fold';
import { readDate } from '../date';
import { endsSentence } from '../ends-sentence';
import { anyOf } from '../wording';
import type { Wording } from '../wording/wording';
import type { FlowDraft } from './flow';
import { parentOf } from './shown';

/** In UTF-16 code units: what a page says by rote is no longer. */
const [LONGEST, LINE] = [300, 90];

/** What ends a word, in any script. */
const ENDS = '(?![\\p{L}\\p{M}])';
/** What pages write beside and between the paragraphs of any article, in our languages. */
const BY_ROTE: readonly RegExp[] = [
  `^[^\\p{L}\\p{N}]{0,5}${anyOf((w) => w.alone)}[^\\p{L}\\p{N}]{0,5}$`,
  `^${anyOf((w) => w.begins)}`,
  anyOf((w) => w.holds),
  '^(?:copyright )?©',
  `^${anyOf((w) => w.labels)}(?:\\s?[:：©]|\\s.{0,8}\\d|$)`,
  `^\\d{1,2} ?${anyOf((w) => w.minutes)}${ENDS}.{0,20}$`,
  `^${anyOf((w) => w.source)}\\s?:\\s?(?:.{0,80}[^.!?؟]|.{0,30})$`,
].map((source) => new RegExp(source, 'iu'));
/** A label, or a call to read, and behind it nothing but a link: to another article. */
const LABELLED = new RegExp(`^[^:|]{2,40}[:|]|^${anyOf((w) => w.also)}(?=\\s)`, 'iu');
/** Two things that together make it one of the page's: what it speaks of, and what it does about it. */
const both = (of: (wording: Wording) => string, does: (wording: Wording) => string) => {
  const [first, second] = [new RegExp(anyOf(of), 'iu'), new RegExp(anyOf(does), 'iu')];
  return (text: string) => first.test(text) && second.test(text);
};
/** What stands in place of something that another server would show. */
const asksConsent = both(
  (w) => w.consent,
  (w) => w.allowing,
);
/** What offers a letter, or more of the paper, behind a link. */
const offers = both(
  (w) => w.offered,
  (w) => w.offering,
);
/** … or tells readers how to talk. */
const rules = both(
  (w) => w.talk,
  (w) => w.rules,
);
const CALL = new RegExp(`^[^\\p{L}\\p{N}]{0,5}${anyOf((w) => w.calls)}`, 'iu');
/** What stands before the day of a page. */
const DATED = new RegExp(`^${anyOf((w) => w.dated)}(?:\\s|:|$)`, 'iu');
const MARKS = /[“”„«»"]/;

/**
 * The blocks of a page, with as leftovers what pages say by rote and is not a part of their article: an invitation to
 * read something else, a notice in place of a video, the day of the page by itself, who wrote it.
 * @param author as the page tells it
 * @param long whether the page has so much around its article that it was told apart
 */
export function withoutRote(drafts: readonly FlowDraft[], author: string | undefined, long: boolean): FlowDraft[] {
  const names = author ? foldName(author) : '';
  const isProse = ({ kind, text, links }: FlowDraft) =>
    kind === 'paragraph' &&
    !isCall({ text, links }, true) &&
    text.length >= PROSE &&
    (endsSentence(text) || text.length >= LONG_PROSE) &&
    !(names.length >= 5 && text.length <= LONGEST && foldName(text).startsWith(names));
  const [lead, last] = [drafts.findIndex(isProse), drafts.findLastIndex(isProse)];
  const isBehind = (i: number) => last >= 0 && i > last;
  const first = behindLead(drafts, lead, isProse, names);
  const end = drafts.findLastIndex(({ kind }) => kind === 'paragraph' || kind === 'block-quotation');
  const asking = boxesThatAsk(drafts);
  const signing = names.length >= 5 ? boxesThatSign(drafts, names) : undefined;
  return drafts.map((draft, i) => {
    const { kind } = draft;
    const gone =
      isByRote(draft, i < first || isBehind(i)) ||
      (asking.size > 0 && asking.has(boxOf(draft))) ||
      (signing !== undefined && signing.size > 0 && boxesOf(draft).some((box) => signing.has(box))) ||
      (kind === 'heading' && long && i > end) ||
      (long && kind !== 'title' && isOfPage(draft, names, i < first, isBehind(i)));
    return gone && (kind === 'paragraph' || kind === 'heading') ? { ...draft, kind: 'leftover' } : draft;
  });
}

const boxOf = ({ element }: FlowDraft): Element | undefined => element && parentOf(element);

/** The elements around a block that may be a box of its own. */
function boxesOf({ element }: FlowDraft): Element[] {
  const first = element && parentOf(element);
  const second = first && parentOf(first);
  return [element, first, second].filter((box) => box !== undefined);
}

/** The elements that begin with the name of whoever wrote the article, and tell of them. @param author folded */
function boxesThatSign(drafts: readonly FlowDraft[], author: string): ReadonlySet<Element> {
  const heads = new Set<FlowDraft>(
    drafts.filter(
      ({ kind, text, element }) =>
        kind !== 'title' && element !== undefined && text.length <= LINE && foldName(text).startsWith(author),
    ),
  );
  const found = new Map<Element, { length: number; begins: boolean; blocks: number }>();
  if (heads.size === 0) return new Set();
  let all = 0;
  for (const draft of drafts) {
    if (draft.kind === 'leftover' && !heads.has(draft)) continue;
    all += draft.text.length;
    for (const box of boxesOf(draft)) {
      const told = found.get(box) ?? { length: 0, begins: heads.has(draft), blocks: 0 };
      found.set(box, { ...told, length: told.length + draft.text.length, blocks: told.blocks + 1 });
    }
  }
  const signs = ([, { length, begins, blocks }]: [Element, { length: number; begins: boolean; blocks: number }]) =>
    begins && blocks >= 2 && blocks <= MOST_LINES && length <= Math.min(LONG_BOX, all / 4);
  return new Set([...found].filter(signs).map(([box]) => box));
}
/** A box of whoever wrote an article has no more blocks. */
const MOST_LINES = 5;

/** The elements that ask for consent in place of what they would show, with little beside that they say. */
function boxesThatAsk(drafts: readonly FlowDraft[]): ReadonlySet<Element | undefined> {
  const asks = ({ kind, text }: FlowDraft) =>
    kind !== 'leftover' && text.length <= LONGEST && asksConsent(text) && !MARKS.test(text);
  const asking = new Set(drafts.filter(asks).map(boxOf));
  if (asking.size === 0) return asking;
  const [lengths, counts] = [new Map<Element | undefined, number>(), new Map<Element | undefined, number>()];
  let all = 0;
  for (const draft of drafts) {
    if (draft.kind === 'leftover') continue;
    all += draft.text.length;
    const box = boxOf(draft);
    lengths.set(box, (lengths.get(box) ?? 0) + draft.text.length);
    counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  for (const box of asking)
    if (!box || counts.get(box) === 1 || (lengths.get(box) ?? 0) > Math.min(LONG_BOX, all / 4)) asking.delete(box);
  return asking;
}

/** Where the text begins: what leads in may stand before the line that tells who wrote it and when. */
function behindLead(
  drafts: readonly FlowDraft[],
  lead: number,
  isProse: (draft: FlowDraft) => boolean,
  author: string,
): number {
  const next = drafts.findIndex((draft, i) => i > lead && isProse(draft));
  const tells = ({ kind, text }: FlowDraft) =>
    kind === 'paragraph' &&
    text.length <= LINE &&
    !endsSentence(text) &&
    ((author.length >= 5 && foldName(text).includes(author)) || DATED.test(text) || readDate(text) !== undefined);
  return lead >= 0 && next > lead && drafts.slice(lead + 1, next).some(tells) ? next : lead;
}

/** In UTF-16 code units: a paragraph of an article, where one begins and ends; what asks for consent in place of something. */
const [PROSE, LONG_PROSE, LONG_BOX] = [90, 200, 900];

/** Between the title and the text, and behind it: who wrote it, when, how long it takes to read, what else to do with it. */
function isOfPage(draft: FlowDraft, author: string, before: boolean, behind: boolean): boolean {
  const { text, kind } = draft;
  if (text.length > LONGEST || MARKS.test(text)) return false;
  if (author.length >= 5 && (before || behind) && foldName(text).startsWith(author)) return true;
  if (kind !== 'paragraph' || text.length >= PROSE || endsSentence(text)) return false;
  // A list may begin or end an article, and what introduces something is not alone.
  const listed = /^(?:ul|ol|tr)$/.test(boxOf(draft)?.name ?? '');
  if (before) return !/[:,،؛;]$/u.test(text) && !(listed && text.length >= (draft.links > 0 ? 30 : 18));
  return behind && text.length <= 60 && !listed;
}

/** The paper speaks to its readers: it asks for money, letters or comments, with a link to where, or behind the text. */
function isCall({ text, links }: Pick<FlowDraft, 'text' | 'links'>, atEdge: boolean): boolean {
  if (text.length > LONG_CALL || MARKS.test(text)) return false;
  return ((links > 0 || atEdge) && CALL.test(text)) || (links > 0 && rules(text));
}
const LONG_CALL = 600;

/** Whether a block is said by rote. @param atEdge whether no paragraph of the article stands before it, or none behind */
export function isByRote({ kind, text, links, element }: FlowDraft, atEdge: boolean): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  if (!/\p{L}/u.test(text) && !/\d{3}/.test(text)) return true;
  if (links * 10 >= text.length * 6 && text.includes('\n')) return true;
  // A button, drawn as a link in a line of its own.
  if (links > 0 && links === text.length && text.length <= 25 && /^(?:p|div)$/.test(element?.name ?? '')) return true;
  if (isCall({ text, links }, atEdge)) return true;
  // Whatever it begins like: what quotes somebody says nothing by rote.
  if (text.length > LONGEST) return false;
  if (links > 0 && offers(text)) return true;
  if (MARKS.test(text)) return false;
  if (BY_ROTE.some((pattern) => pattern.test(text))) return true;
  if (links > 20 && text.length - links <= 40 && LABELLED.test(text) && !endsSentence(text)) return true;
  if (text.length > LINE || !atEdge || endsSentence(text)) return false;
  return (kind === 'paragraph' && DATED.test(text)) || (text.split(/\s+/).length <= 9 && readDate(text) !== undefined);
}
