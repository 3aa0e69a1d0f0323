import { foldName } from '@/lib/text/fold';
import { words } from '@/lib/text/words';
import type { PageAbout } from './about';
import type { FlowDraft } from './flow';
import { isByRote } from './set-phrases';

/** What became of a page: its blocks, and whether it was told what of it is the article. */
export interface Judged {
  readonly drafts: readonly FlowDraft[];
  readonly sure: boolean;
}

/**
 * Marks as leftovers what stands on a page beside its article. Who tells it: the words that the page repeats for search
 * engines; else the elements that Readability found; a page of which neither tells enough stays as its classes tell it.
 */
export function judged(drafts: readonly FlowDraft[], page: PageAbout, asked: boolean): Judged {
  const { drafts: told, sure } = toldApart(drafts, page, asked);
  const isText = ({ kind, text }: FlowDraft) => kind === 'paragraph' && text.length >= PROSE;
  const [first, last] = [told.findIndex(isText), told.findLastIndex(isText)];
  const kept = told.map((draft, i) =>
    isByRote(draft, i < first || i > last) ? { ...draft, kind: 'leftover' as const } : draft,
  );
  return { drafts: kept.some(({ kind }) => kind === 'paragraph') ? kept : told, sure };
}

/** In UTF-16 code units: a paragraph of an article, where one begins and ends. */
const PROSE = 90;

function toldApart(drafts: readonly FlowDraft[], { about, body }: PageAbout, asked: boolean): Judged {
  const titled = withTitle(withoutKicker(drafts, about.title), about.title, about.outlet);
  const lengthOf = (is: (draft: FlowDraft) => boolean) =>
    titled.reduce((sum, draft) => sum + (draft.kind !== 'leftover' && is(draft) ? draft.text.length : 0), 0);
  const all = lengthOf(() => true);
  const found = lengthOf((draft) => draft.inArticle);
  const repeated = body ? repeatedIn(body) : undefined;
  const told = repeated ? lengthOf((draft) => repeated(draft)) : 0;
  if (repeated && told >= LEAST && told >= found * 0.6) return { drafts: within(titled, repeated), sure: true };
  if (!asked) return { drafts: titled, sure: true };
  if (found < LEAST || found < all * 0.15) return { drafts: titled, sure: false };
  return { drafts: within(titled, (draft) => draft.inArticle), sure: true };
}

/** In UTF-16 code units: an article of fewer is none. */
const LEAST = 250;

/**
 * Leftovers are what stands before and behind the article, and what does not read like a part of it between. What leads
 * in stands between the title and the text, often in an element of its own.
 */
function within(drafts: readonly FlowDraft[], is: (draft: FlowDraft) => boolean): FlowDraft[] {
  const own = drafts.map((draft) => draft.kind !== 'leftover' && is(draft));
  const title = drafts.findIndex((draft) => draft.kind === 'title');
  const first = own.indexOf(true);
  const last = own.lastIndexOf(true);
  return drafts.map((draft, i) => {
    if (own[i] || draft.kind === 'leftover' || draft.kind === 'title') return draft;
    const between = i > (title >= 0 && title < first ? title : first) && i < last;
    return between && belongs(draft) ? draft : { ...draft, kind: 'leftover' };
  });
}

/** Posts, captions and quotations stand in elements of their own; of the rest, whole sentences that are no links. */
function belongs({ kind, text, links }: FlowDraft): boolean {
  if (kind === 'post' || kind === 'byline' || kind === 'caption' || kind === 'block-quotation' || kind === 'pull-quote')
    return true;
  return (
    kind === 'paragraph' && links * 5 < text.length && text.length >= 80 && /[.!?؟…]["'”’»“)\]]*$/u.test(text.slice(-4))
  );
}

/** So many words in a row show that a block stands in the words that the page repeats. */
const ROW = 4;

function repeatedIn(body: string): (draft: FlowDraft) => boolean {
  const rows = new Set<string>();
  const said = wordsOf(body.slice(0, 2_000_000).replace(/<[^<>]{0,500}>/g, ' '));
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
    const over = text.length - title.length;
    if ((kind !== 'title' && kind !== 'heading') || over < 1 || over > KICKER || !text.endsWith(title)) return [draft];
    const kicker = text.slice(0, over).trim();
    return [...(kicker ? [{ ...draft, kind: 'leftover' as const, text: kicker }] : []), { ...draft, text: title }];
  });
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
        (known.length >= 20 && folded.startsWith(known) && folded.length < known.length * 1.3))
    );
  };
  const named = known ? drafts.findIndex((draft) => draft.kind === 'title' && matches(draft)) : -1;
  const headed = named >= 0 || !known ? named : drafts.findIndex(matches);
  const titles = drafts.filter((draft) => draft.kind === 'title').length;
  // A lone first heading is the title, whatever machines are told, if it is not the site's name; of several, the one that they are told.
  const first = drafts.findIndex((draft) => draft.kind === 'title');
  const lone = drafts[first];
  // A heading that leads elsewhere, where another is what machines are told, is the site's.
  const isHome = lone !== undefined && headed >= 0 && headed !== first && lone.links * 10 >= lone.text.length * 9;
  const alone = titles === 1 && lone !== undefined && !isHome && foldName(lone.text.slice(0, 200)) !== site;
  const at = named >= 0 ? named : alone ? first : headed >= 0 ? headed : first;
  return drafts.map((draft, i) => {
    if (i === at) return { ...draft, kind: 'title' };
    if (i < at && draft.text.length < 80) return { ...draft, kind: 'leftover' };
    return draft.kind === 'title' ? { ...draft, kind: i < at ? 'leftover' : 'heading' } : draft;
  });
}
