import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { changesOf, kindOf, type News } from '@/lib/desk/events';
import type { EventKind, Happening } from '@/lib/desk/happening';
import { demand } from '@/lib/desk/roles';
import { readLastDone, type TakenBack } from '@/lib/desk/undo';
import { Problem } from '@/lib/problem';
import { readCard } from './cards';
import { readGone } from './gone';
import { readInPlay } from './in-play';
import { readMarks } from './marks';
import { readNotes } from './notes';
import { readProgress } from './progress';
import type { ArticlePage, QuoteCard, QuoteMark } from './view';

/** What a page does not have yet of its article. */
export type Changes =
  /** The text, the order of the quotations, the sources …: the page is to be read anew. */
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'parts';
      /** The last line of the log that is in here. */
      readonly seq: number;
      /** The quotations whose mark or card may have changed. */
      readonly quotes: ArticlePage['quotes'];
      /** Where quotations came, went or moved: the ids of all in the order of the text, with their numbers. */
      readonly places?: readonly (readonly [id: string, number: number])[];
      readonly gone?: ArticlePage['gone'];
      readonly sources?: ArticlePage['sources'];
      readonly annotations?: ArticlePage['annotations'];
      readonly compared: ArticlePage['compared'];
      /** What whoever asks would take back next, if anything happened. */
      readonly back?: TakenBack | null;
      /** The card of the quotation that was asked for, if it may have changed. */
      readonly card?: QuoteCard;
    };

/** What an event changes on the page of an article: the quotation that it is about, the notes, what is asserted … */
type Part = 'quote' | 'places' | 'sources' | 'notes' | 'claims' | 'comparisons';

const TOUCHES: Readonly<Record<EventKind, 'whole' | readonly Part[]>> = {
  'desk-created': [],
  'demonstration-made': [],
  'address-fetched': [],
  'job-started': [],
  'job-cancelled': [],
  'job-resumed': [],
  'feed-subscribed': [],
  'feed-unsubscribed': [],
  'feed-called': [],
  'feed-read': [],
  'file-dropped': [],
  'article-imported': [],
  'article-revised': 'whole',
  'article-renamed': 'whole',
  'article-archived': 'whole',
  'article-restored': 'whole',
  'article-deleted': 'whole',
  'article-ready': 'whole',
  'article-lifted': 'whole',
  'source-added': ['sources'],
  'source-lifted': ['sources'],
  'source-used': ['sources'],
  'source-compared': ['comparisons'],
  'source-described': 'whole',
  'source-revised': 'whole',
  'source-watched': [],
  'recording-kept': 'whole',
  'source-withdrawn': 'whole',
  'source-restored': 'whole',
  'quote-added': ['quote', 'places'],
  'quote-moved': ['quote', 'places'],
  'quote-placed': ['quote', 'places'],
  'quote-rejected': ['quote', 'places'],
  'quote-restored': ['quote', 'places'],
  'quote-attributed': ['quote'],
  'quote-status': ['quote', 'notes'],
  'quote-assigned': ['quote'],
  'quote-sent-back': ['quote'],
  'quote-sent-to-two': ['quote'],
  'article-assigned': ['quote'],
  'assigned-by-rule': ['quote'],
  'quotes-assigned': ['quote'],
  'quotes-confirmed': ['quote'],
  'quotes-signed-off': ['quote'],
  'quote-corrected': ['quote', 'notes'],
  'quote-confirmed': ['quote'],
  'voice-answered': ['quote'],
  'quote-signed-off': ['quote'],
  'sign-off-withdrawn': ['quote'],
  'change-seen': ['quote'],
  'item-ticked': ['quote'],
  'item-unticked': ['quote'],
  'check-proposed': ['quote'],
  'check-decided': ['quote'],
  'translation-judged': ['quote'],
  'place-stated': ['quote'],
  'place-unstated': ['quote'],
  'annotation-written': ['notes'],
  'words-suggested': ['notes'],
  'suggestion-declined': ['notes'],
  'suggestion-reopened': ['notes'],
  'annotation-edited': ['notes'],
  'annotation-tagged': ['notes'],
  'annotation-resolved': ['notes'],
  'annotation-reopened': ['notes'],
  'annotation-withdrawn': ['notes'],
  'annotation-restored': ['notes'],
  'claim-linked': ['claims'],
  'claim-unlinked': ['claims'],
  'claims-related': ['claims'],
  'claim-rated': ['claims'],
  'report-created': [],
  'export-started': [],
  'report-brought': [],
  'report-shared': [],
  'link-revoked': [],
  'link-restored': [],
  'link-visited': [],
  'link-refused': [],
  'member-invited': [],
  'invitation-withdrawn': [],
  'joining-failed': [],
  'member-added': 'whole',
  'role-changed': 'whole',
  'member-removed': 'whole',
  'sessions-revoked': [],
  'password-reset': [],
  'password-changed': [],
  'person-renamed': 'whole',
  'signed-in': [],
  'signed-out': [],
  'sign-in-failed': [],
  'session-ended': [],
  refused: [],
  'desk-renamed': 'whole',
  'second-reader-set': 'whole',
  'blind-set': 'whole',
  'evidence-set': 'whole',
  'house-rules-set': 'whole',
  'gate-set': 'whole',
  'layers-set': 'whole',
  'checklist-set': 'whole',
  'assign-rules-set': [],
  'tags-set': 'whole',
  // By what was taken back or done again.
  undone: [],
  redone: [],
};

/** Whether a line of the desk's log changes anything on the page of an article. */
export const concerns = ({ kind, article }: Pick<News, 'kind' | 'article'>, articleId: string): boolean =>
  partsOf(kind, article, articleId).length > 0;

/** Kinds that lock an article, and lift that. */
const LOCKS: ReadonlySet<EventKind> = new Set<EventKind>(['article-ready', 'article-lifted']);

/** Whether what happened changes anything of its article. That it is ready for publication, or no longer, changes nothing of it. */
export function isWriteTo(event: Pick<Happening, 'kind' | 'data'>): boolean {
  const kind = kindOf(event);
  return TOUCHES[kind].length > 0 && !LOCKS.has(kind);
}

/** What it changes there. A claim stands on the pages of all articles that assert it; what is done to several quotations at once, on theirs. */
function partsOf(kind: EventKind, article: string | null, articleId: string): 'whole' | readonly Part[] {
  const touches = TOUCHES[kind] ?? 'whole';
  const isEverywhere = article === null && (touches === 'whole' || touches.includes('quote'));
  const own = article === articleId || isEverywhere;
  return own || touches.includes('claims' as never) ? touches : [];
}

/** Kinds of events that may change the page of another article than the one that they say. */
const FAR: EventKind[] = [
  ...(Object.keys(TOUCHES) as EventKind[]).filter((kind) => TOUCHES[kind].includes('claims' as never)),
  'undone',
  'redone',
];

/** A page that is further behind than this is read anew. */
const MOST = 200;

/**
 * What happened to an article since the page was read: only what changed travels.
 * @param since the last line of the desk's log that the page has
 * @param quoteId the quotation whose card is open
 * @throws Problem `not-found`
 */
export async function readChanges(
  actor: Actor,
  articleId: string,
  since: number,
  quoteId: string | undefined,
): Promise<Changes> {
  demand(actor, 'read');
  const article = await db().document.findFirst({
    where: { id: articleId, deskId: actor.deskId, kind: 'article' },
    select: { currentRevisionId: true, desk: { select: { eventCount: true } } },
  });
  const revisionId = article?.currentRevisionId;
  if (!revisionId) throw new Problem('not-found');
  const seq = Math.max(since, article.desk.eventCount);
  const events = await db().event.findMany({
    // What happens to other articles meanwhile puts nobody behind.
    where: {
      deskId: actor.deskId,
      seq: { gt: since, lte: seq },
      OR: [{ articleId }, { articleId: null }, { kind: { in: FAR } }],
    },
    orderBy: { seq: 'asc' },
    take: MOST + 1,
    select: { seq: true, kind: true, subject: true, data: true, articleId: true, changes: true },
  });
  if (events.length > MOST) return { kind: 'whole' };
  const parts = new Set<Part>();
  const touched = new Set<string>();
  /** The sources that quotations were compared with. */
  const compared = new Set<string>();
  for (const event of events) {
    const kind = kindOf(event);
    const touches = partsOf(kind, event.articleId, articleId);
    if (touches === 'whole') return { kind: 'whole' };
    for (const part of touches) parts.add(part);
    if (event.articleId === articleId || event.articleId === null) {
      touched.add(event.subject);
      // A source that was lifted out as it is lifted out no more.
      if (kind === 'source-lifted') touched.add((event.data as { quote?: string }).quote ?? '');
      if (kind === 'source-compared') compared.add(event.subject);
      for (const change of changesOf(event)) if (change.kind === 'quote') touched.add(change.id);
    }
  }
  const progress = await readProgress(actor, articleId);
  const back = events.length > 0 ? { back: await readLastDone(actor, articleId) } : {};
  if (parts.size === 0) return { kind: 'parts', seq, quotes: [], compared: progress, ...back };
  const moved = parts.has('places');
  const [marks, annotations, linked, gone, sources] = await Promise.all([
    readMarks(db(), revisionId),
    parts.has('notes') ? readNotes(db(), revisionId) : undefined,
    quotesWith(revisionId, parts, compared),
    moved ? readGone(db(), articleId, revisionId) : undefined,
    parts.has('sources') ? readInPlay(db(), articleId) : undefined,
  ]);
  // Neighbours are told by their numbers, which move with them.
  const isNeighbour = (q: QuoteMark) =>
    moved && q.twins.length + q.moreTwins + q.contradicts.length + q.moreContradicts > 0;
  const quotes = marks.filter((q) => touched.has(q.id) || linked.has(q.id) || isNeighbour(q));
  const open = quoteId !== undefined && marks.some((q) => q.id === quoteId) && quotes.some((q) => q.id === quoteId);
  return {
    kind: 'parts',
    seq,
    quotes,
    compared: progress,
    ...back,
    ...(annotations ? { annotations } : {}),
    ...(moved ? { places: marks.map((q) => [q.id, q.number] as const) } : {}),
    ...(gone ? { gone } : {}),
    ...(sources ? { sources } : {}),
    ...(open ? { card: await readCard(actor, quoteId) } : {}),
  };
}

/** The quotations that claims bear on, or what was found in the sources that they were compared with. */
async function quotesWith(
  revisionId: string,
  parts: ReadonlySet<Part>,
  compared: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = { sourceRevision: { documentId: { in: [...compared] } } };
  const bearing = [
    ...(parts.has('claims') ? [{ claims: { some: {} } }] : []),
    ...(parts.has('comparisons') ? [{ checks: { some: found } }] : []),
  ];
  if (bearing.length === 0) return new Set();
  const rows = await db().quote.findMany({ where: { revisionId, OR: bearing }, select: { id: true } });
  return new Set(rows.map((q) => q.id));
}
