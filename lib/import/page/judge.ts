import type { Element } from 'domhandler';
import { foldName } from '@/lib/text/fold';
import { words } from '@/lib/text/words';
import { HINTS } from '../clean';
import { endsSentence } from '../ends-sentence';
import type { PageAbout } from './about';
import { classesOf } from './called';
import type { FlowDraft } from './flow';
import { firstRow } from './rows';
import { withoutRote } from './set-phrases';
import { makeOf, parentOf } from './shown';

/** What became of a page: its blocks, and whether it was told what of it is the article. */
export interface Judged {
  readonly drafts: readonly FlowDraft[];
  readonly sure: boolean;
  /** Its words are those that it repeats for search engines: it shows fewer. */
  readonly repeated?: boolean;
}

/** The blocks with the title among them, and without the site's own lines above it. */
export const titled = (drafts: readonly FlowDraft[], { title, outlet }: PageAbout['about']): readonly FlowDraft[] =>
  withTitle(withoutKicker(drafts, title), title, outlet);

/**
 * Marks as leftovers what stands on a page beside its article. Who tells it: the words that the page repeats for search
 * engines; else the elements that Readability found; a page of which neither tells enough stays as its classes tell it.
 */
export function judged(drafts: readonly FlowDraft[], page: PageAbout, asked: boolean): Judged {
  const { drafts: told, sure, repeated = false } = toldApart(drafts, page.body, asked);
  const kept = withoutRote(withoutCopies(told), page.about.author, asked);
  return { drafts: kept.some(({ kind }) => kind === 'paragraph') ? kept : told, sure, repeated };
}

/** In UTF-16 code units: no two paragraphs so long are the same, unless a page has them once for each kind of screen. */
const COPIED = 120;

function withoutCopies(drafts: readonly FlowDraft[]): FlowDraft[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    if (draft.kind === 'leftover' || draft.text.length < COPIED) return draft;
    if (seen.has(draft.text)) return { ...draft, kind: 'leftover' };
    seen.add(draft.text);
    return draft;
  });
}

function toldApart(titled: readonly FlowDraft[], body: string | undefined, asked: boolean): Judged {
  const lengthOf = (is: (draft: FlowDraft) => boolean) =>
    titled.reduce((sum, draft) => sum + (draft.kind !== 'leftover' && is(draft) ? draft.text.length : 0), 0);
  const all = lengthOf(() => true);
  const found = lengthOf((draft) => draft.inArticle);
  const repeats = body ? repeatedIn(body) : undefined;
  const told = repeats ? lengthOf((draft) => repeats(draft)) : 0;
  // More than what is shown: a page whose words are drawn by scripts, or of which only some may be read.
  if (body && body.length >= LEAST && told * 2 < body.length && found * 2 < body.length)
    return {
      drafts: [...titled.filter(({ kind }) => kind === 'title'), ...draftsOf(body)],
      sure: true,
      repeated: true,
    };
  const row = firstRow(titled);
  const inRow = row ? [...row].reduce((sum, { text }) => sum + text.length, 0) : 0;
  if (repeats && told >= LEAST && told >= Math.max(found, inRow) * 0.6)
    return { drafts: within(titled, repeats), sure: true };
  if (!asked) return { drafts: titled, sure: true };
  // Paragraphs of a row stand or fall together.
  const held = row ? [...row].filter((draft) => draft.inArticle).length : 0;
  const isOwn = (draft: FlowDraft) => draft.inArticle || (row?.has(draft) ?? false);
  if (row && (held >= ALIKE || inRow * 2 >= found)) return { drafts: within(titled, isOwn), sure: true };
  if (found < LEAST || found < all * 0.15) return { drafts: titled, sure: false };
  return { drafts: within(titled, (draft) => draft.inArticle), sure: true };
}

/** In UTF-16 code units: an article of fewer is none. */
const LEAST = 250;

/** The paragraphs of what a page repeats. */
const draftsOf = (body: string): FlowDraft[] =>
  body
    .replace(/<\/?(?:p|div|br|li|h\d|blockquote)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,500}>/g, ' ')
    .split(/[\n\r]+/)
    .map((line) => line.replace(HINTS, '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph', text, inArticle: true, links: 0 }));

/**
 * Leftovers are what stands before and behind the article, and what does not read like a part of it between. What leads
 * in stands between the title and the text, often in an element of its own; an article in several parts has paragraphs
 * of one make in all of them.
 */
function within(drafts: readonly FlowDraft[], is: (draft: FlowDraft) => boolean): FlowDraft[] {
  const own = drafts.map((draft) => draft.kind !== 'leftover' && is(draft));
  const makes = new Map<string, number>();
  const made = drafts.map((draft) =>
    draft.element && draft.kind === 'paragraph' && isSentence(draft) ? makeOf(draft.element) : undefined,
  );
  made.forEach((make, i) => {
    if (own[i] && make) makes.set(make, (makes.get(make) ?? 0) + 1);
  });
  made.forEach((make, i) => {
    if (make && (makes.get(make) ?? 0) >= ALIKE) own[i] = true;
  });
  const title = drafts.findIndex((draft) => draft.kind === 'title');
  const first = own.indexOf(true);
  const last = own.lastIndexOf(true);
  return drafts.map((draft, i) => {
    if (own[i] || draft.kind === 'leftover' || draft.kind === 'title') return draft;
    if (isAmong(drafts, own, i)) return draft;
    const between = i > (title >= 0 && title < first ? title : first) && i < last;
    const leads = draft.kind === 'heading' && draft.links === 0 && (i < first ? draft.text.length >= LINE : own[i + 1]);
    return between && (leads || belongs(draft)) ? draft : { ...draft, kind: 'leftover' };
  });
}

/** Whether a block without links stands in a row with the article's own: a heading that is called none, a last line. */
function isAmong(drafts: readonly FlowDraft[], own: readonly boolean[], i: number): boolean {
  const { element, links, text, kind } = drafts[i] as FlowDraft;
  const [before, behind] = [drafts[i - 1], drafts[i + 1]];
  if (kind !== 'paragraph' || !element || links > 0 || !before || !own[i - 1]) return false;
  if (!behind || !own[i + 1]) return before.element === element && text.length >= LINE;
  const box = parentOf(element);
  return [before, behind].every((one) => one.element && parentOf(one.element) === box);
}

/** So many paragraphs of one make are the template's. */
const ALIKE = 3;
/** In UTF-16 code units: whatever is shorter may be a name, a day, a button; and what is longer is a paragraph, however it ends. */
const [LINE, PARAGRAPH] = [40, 160];

/** Posts, captions and quotations stand in elements of their own; of the rest, whole sentences that are no links. */
const belongs = (draft: FlowDraft): boolean =>
  OF_ITS_OWN.has(draft.kind) || (draft.kind === 'paragraph' && isSentence(draft));
const OF_ITS_OWN = new Set(['post', 'byline', 'caption', 'block-quotation', 'pull-quote']);

const isSentence = ({ text, links }: FlowDraft): boolean =>
  links * 5 < text.length && text.length >= LINE && (endsSentence(text) || text.length >= PARAGRAPH);

/** So many words in a row show that a block stands in the words that the page repeats. */
const ROW = 4;

function repeatedIn(body: string): (draft: FlowDraft) => boolean {
  const rows = new Set<string>();
  const said = wordsOf(body.replace(/<[^<>]{0,500}>/g, ' '));
  for (let i = 0; i + ROW <= said.length; i++) rows.add(said.slice(i, i + ROW).join(' '));
  return ({ text }) => {
    const own = wordsOf(text);
    if (own.length < ROW) return false;
    let n = 0;
    for (let i = 0; i + ROW <= own.length; i++) if (rows.has(own.slice(i, i + ROW).join(' '))) n++;
    return n * 2 >= own.length - ROW + 1;
  };
}

const wordsOf = (text: string): string[] => words(text).map(({ start, end }) => foldName(text.slice(start, end)));

/** In UTF-16 code units: the longest line over a title, and the shortest title that is told from what stands before it. */
const [KICKER, TITLE] = [60, 20];

/** A short line over the title, in the same element: the title is what the page says that it is. */
function withoutKicker(drafts: readonly FlowDraft[], said: string | undefined): readonly FlowDraft[] {
  const title = said?.trim() ?? '';
  if (title.length < TITLE) return drafts;
  return drafts.flatMap((draft) => {
    const { kind, text } = draft;
    // Lines of one block, as in pages that have no headings.
    const lines = kind === 'paragraph' && text.length <= 400 && text.includes('\n') ? text.split('\n') : [];
    const at = lines.indexOf(title);
    if (at >= 0)
      return lines.map((line, i) => ({ ...draft, text: line, kind: i < at ? 'leftover' : i === at ? 'title' : kind }));
    const over = text.length - title.length;
    if ((kind !== 'title' && kind !== 'heading') || over < 1 || over > KICKER || !text.endsWith(title)) return [draft];
    const kicker = text.slice(0, over).trim();
    return [...(kicker ? [{ ...draft, kind: 'leftover' as const, text: kicker }] : []), { ...draft, text: title }];
  });
}

/** Of those that match the longest, and of these the first: what stands over a title may be a part of what the page is called. */
function longest(drafts: readonly FlowDraft[], matches: (draft: FlowDraft) => boolean): number {
  let found = -1;
  drafts.forEach((draft, i) => {
    if (matches(draft) && draft.text.length > (drafts[found]?.text.length ?? 0)) found = i;
  });
  return found;
}

/** The title is the heading that the page says it is; short lines above it are the site's. */
function withTitle(
  drafts: readonly FlowDraft[],
  said: string | undefined,
  outlet: string | undefined,
): readonly FlowDraft[] {
  const known = said ? foldName(said) : '';
  const site = outlet ? foldName(outlet) : '';
  const matches = ({ kind, text }: FlowDraft) => {
    if (kind !== 'title' && kind !== 'heading' && kind !== 'paragraph') return false;
    const folded = text.length <= 400 ? foldName(text) : '';
    return (
      folded.length > 0 &&
      (folded === known ||
        (folded.length >= (kind === 'title' ? 4 : 20) && known.startsWith(folded)) ||
        (folded.length >= 20 && folded.length * 3 > known.length && known.includes(folded)) ||
        (known.length >= 20 && folded.startsWith(known) && folded.length < known.length * 1.3))
    );
  };
  const named = known ? drafts.findIndex((draft) => draft.kind === 'title' && matches(draft)) : -1;
  const headed = named >= 0 || !known ? named : longest(drafts, matches);
  const titles = drafts.filter((draft) => draft.kind === 'title').length;
  // A lone first heading is the title, whatever machines are told, if it is not the site's name; of several, the one that they are told.
  const first = drafts.findIndex((draft) => draft.kind === 'title');
  const lone = drafts[first];
  // A heading that leads elsewhere, where another is what machines are told, is the site's.
  const isHome = lone !== undefined && headed >= 0 && headed !== first && lone.links * 10 >= lone.text.length * 9;
  const alone = titles === 1 && lone !== undefined && !isHome && foldName(lone.text.slice(0, 200)) !== site;
  const at = named >= 0 ? named : alone ? first : headed >= 0 ? headed : first;
  const lengthOf = (some: readonly FlowDraft[]) =>
    some.reduce((n, draft) => n + (draft.kind === 'paragraph' ? draft.text.length : 0), 0);
  // What stands before the title that the page tells is none of it, unless that is most of what there is.
  const isHead = at >= 0 && at === headed && lengthOf(drafts.slice(0, at)) * 3 < lengthOf(drafts);
  const others = otherArticles(drafts, at);
  const again = at >= 0 ? foldName((drafts[at] as FlowDraft).text.slice(0, 400)) : '';
  const isHeading = ({ kind }: FlowDraft) => kind === 'title' || kind === 'heading';
  return drafts.map((draft, i) => {
    if (i === at) return { ...draft, kind: 'title' };
    if (others.size > 0 && around(draft).some((element) => others.has(element))) return { ...draft, kind: 'leftover' };
    if (i < at && isHead && (draft.kind === 'paragraph' || draft.kind === 'heading'))
      return { ...draft, kind: 'leftover' };
    if (i < at && (draft.text.length < 80 || !endsSentence(draft.text))) return { ...draft, kind: 'leftover' };
    if (again.length >= TITLE && isHeading(draft) && foldName(draft.text.slice(0, 400)) === again)
      return { ...draft, kind: 'leftover' };
    return draft.kind === 'title' ? { ...draft, kind: i < at ? 'leftover' : 'heading' } : draft;
  });
}

/** So many elements around a block are looked at. */
const MOST_AROUND = 40;

/** The elements around a block, from the outermost one. */
function around({ element }: FlowDraft): Element[] {
  const found: Element[] = [];
  for (let at = element; at && found.length < MOST_AROUND; at = parentOf(at)) found.push(at);
  return found.reverse();
}

/** Whole articles with titles of their own, as pages without an end load them below the first, in elements made like its own. */
function otherArticles(drafts: readonly FlowDraft[], title: number): ReadonlySet<Element> {
  const others = new Set<Element>();
  const own = title >= 0 ? around(drafts[title] as FlowDraft) : [];
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'title' || i <= title) return;
    const path = around(draft);
    const at = path.findIndex((element, depth) => element !== own[depth]);
    const [first, second] = [own[at], path[at]];
    if (at > 0 && first && second && isMadeLike(first, second)) others.add(second);
  });
  return others;
}

const isMadeLike = (first: Element, second: Element): boolean =>
  first.name === second.name &&
  !/^h\d$/.test(first.name) &&
  (first.name === 'article' || classesOf(first).some((name) => classesOf(second).includes(name)));
