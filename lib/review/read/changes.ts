import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { changesOf } from '@/lib/desk/events';
import type { EventKind } from '@/lib/desk/happening';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { readCard } from './cards';
import { readMarks } from './marks';
import { readNotes } from './notes';
import { readProgress } from './progress';
import type { ArticlePage, QuoteCard } from './view';

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
      readonly annotations?: ArticlePage['annotations'];
      readonly compared: ArticlePage['compared'];
      /** The card of the quotation that was asked for, if it may have changed. */
      readonly card?: QuoteCard;
    };

/** What an event changes on the page of an article: the quotation that it is about, the notes, what is asserted … */
type Part = 'quote' | 'notes' | 'claims' | 'comparisons';

const TOUCHES: Readonly<Record<EventKind, 'whole' | readonly Part[]>> = {
  'desk-created': [],
  'demonstration-made': [],
  'article-imported': [],
  'article-revised': 'whole',
  'source-added': 'whole',
  'source-lifted': 'whole',
  'source-used': 'whole',
  'source-compared': ['comparisons'],
  'source-described': 'whole',
  'source-withdrawn': 'whole',
  'source-restored': 'whole',
  'quote-added': 'whole',
  'quote-moved': 'whole',
  'quote-placed': 'whole',
  'quote-rejected': 'whole',
  'quote-restored': 'whole',
  'quote-attributed': ['quote'],
  'quote-status': ['quote'],
  'quote-assigned': ['quote'],
  'quote-corrected': ['quote', 'notes'],
  'quote-confirmed': ['quote'],
  'voice-answered': ['quote'],
  'quote-signed-off': ['quote'],
  'sign-off-withdrawn': ['quote'],
  'change-seen': ['quote'],
  'check-proposed': ['quote'],
  'check-decided': ['quote'],
  'translation-judged': ['quote'],
  'annotation-written': ['notes'],
  'annotation-resolved': ['notes'],
  'annotation-reopened': ['notes'],
  'annotation-withdrawn': ['notes'],
  'annotation-restored': ['notes'],
  'claim-linked': ['claims'],
  'claim-unlinked': ['claims'],
  'claims-related': ['claims'],
  'claim-rated': ['claims'],
  'report-created': [],
  'member-invited': [],
  'invitation-withdrawn': [],
  'joining-failed': [],
  'member-added': 'whole',
  'role-changed': 'whole',
  'member-removed': 'whole',
  'sessions-revoked': [],
  'password-reset': [],
  'password-changed': [],
  'signed-in': [],
  'signed-out': [],
  'sign-in-failed': [],
  'session-ended': [],
  refused: [],
  'second-reader-set': 'whole',
  'evidence-set': 'whole',
  // By what was taken back or done again.
  undone: [],
  redone: [],
};

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
    select: { currentRevisionId: true },
  });
  const revisionId = article?.currentRevisionId;
  if (!revisionId) throw new Problem('not-found');
  const events = await db().event.findMany({
    where: { deskId: actor.deskId, seq: { gt: since } },
    orderBy: { seq: 'asc' },
    take: MOST + 1,
    select: { seq: true, kind: true, subject: true, data: true, articleId: true, changes: true },
  });
  if (events.length > MOST) return { kind: 'whole' };
  const parts = new Set<Part>();
  const touched = new Set<string>();
  for (const event of events) {
    const kind = (event.data as { was?: EventKind } | null)?.was ?? (event.kind as EventKind);
    const touches = TOUCHES[kind] ?? 'whole';
    // A claim stands on the pages of all articles that assert it.
    const own = event.articleId === articleId || (event.articleId === null && touches === 'whole');
    if (!own && !touches.includes('claims' as never)) continue;
    if (touches === 'whole') return { kind: 'whole' };
    for (const part of touches) parts.add(part);
    if (own) {
      touched.add(event.subject);
      for (const change of changesOf(event)) if (change.kind === 'quote') touched.add(change.id);
    }
  }
  const compared = await readProgress(actor, articleId);
  const seq = events.at(-1)?.seq ?? since;
  if (parts.size === 0) return { kind: 'parts', seq, quotes: [], compared };
  const [marks, annotations, linked] = await Promise.all([
    readMarks(db(), revisionId),
    parts.has('notes') ? readNotes(db(), revisionId) : undefined,
    quotesWith(revisionId, parts),
  ]);
  const quotes = marks.filter((q) => touched.has(q.id) || linked.has(q.id));
  const open = quoteId !== undefined && marks.some((q) => q.id === quoteId) && quotes.some((q) => q.id === quoteId);
  return {
    kind: 'parts',
    seq,
    quotes,
    compared,
    ...(annotations ? { annotations } : {}),
    ...(open ? { card: await readCard(actor, quoteId) } : {}),
  };
}

/** The quotations that claims or comparisons bear on. */
async function quotesWith(revisionId: string, parts: ReadonlySet<Part>): Promise<ReadonlySet<string>> {
  const bearing = [
    ...(parts.has('claims') ? [{ claims: { some: {} } }] : []),
    ...(parts.has('comparisons') ? [{ checks: { some: {} } }] : []),
  ];
  if (bearing.length === 0) return new Set();
  const rows = await db().quote.findMany({ where: { revisionId, OR: bearing }, select: { id: true } });
  return new Set(rows.map((q) => q.id));
}
