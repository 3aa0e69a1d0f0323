import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { State } from '@/lib/desk/changes';
import { changesOf } from '@/lib/desk/events';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import type { Block } from '@/lib/text/blocks';
import { pairs, type Span } from '@/lib/text/span';
import { isSpeakerDecided } from '../rules/hands';
import { wordsOf } from '../rules/proposal';
import { blocksOf } from '../texts/kept';
import type { Status } from '../words';

/** The review of an earlier text of an article, as it was left when the next text came. */
export interface EarlierText {
  readonly title: string;
  readonly number: number;
  /** The number of the newest text. */
  readonly newest: number;
  readonly text: string;
  readonly language: string;
  readonly capturedAt: string;
  readonly capturedBy: string;
  readonly blocks: readonly Block[];
  /** In the order of this text, without the rejected. */
  readonly quotes: readonly EarlierQuote[];
}

export interface EarlierQuote {
  readonly id: string;
  readonly number: number;
  readonly spans: readonly Span[];
  readonly words: string;
  /** How it stood: while its words stay the same, what is decided of them later counts too. */
  readonly status: Status;
  readonly signed: boolean;
  /** A source names somebody else now, and nobody has answered: of words that still stand. */
  readonly conflict: boolean;
  readonly speaker: string;
  /** A person has said who spoke. */
  readonly speakerDecided: boolean;
  /** What has become of it: the same words in the newest text, others, or none. */
  readonly later: 'same' | 'changed' | 'gone';
}

/** Reads an earlier text of an article with its review. @throws Problem `not-found` for what is none */
export async function readEarlier(actor: Actor, articleId: string, number: number): Promise<EarlierText> {
  demand(actor, 'read');
  const revision = await db().revision.findFirst({
    where: { number, document: { id: articleId, deskId: actor.deskId, kind: 'article' } },
    include: {
      blocks: { orderBy: { ordinal: 'asc' } },
      capturedBy: { select: { name: true } },
      document: { select: { title: true, currentRevisionId: true, current: { select: { number: true } } } },
      anchors: {
        where: { quote: { rejected: false } },
        include: { quote: { include: { attribution: { include: { speaker: { select: { name: true } } } } } } },
      },
    },
  });
  if (!revision) throw new Problem('not-found');
  const { text, document } = revision;
  const before = await statesBefore(actor, articleId, number);
  const quotes = revision.anchors
    .map(({ spans, quote }) => ({ spans, quote, words: wordsOf(text, spans) }))
    .sort((a, b) => place(a.spans) - place(b.spans) || (a.quote.id < b.quote.id ? -1 : 1));
  return {
    title: document.title,
    number,
    newest: document.current?.number ?? number,
    text,
    language: revision.language,
    capturedAt: revision.capturedAt.toISOString(),
    capturedBy: revision.capturedBy.name,
    blocks: blocksOf(revision),
    quotes: quotes.map(({ spans, quote, words }, i) => {
      const then = before.get(quote.id);
      const isGone = quote.revisionId !== document.currentRevisionId;
      return {
        id: quote.id,
        number: i + 1,
        spans: pairs(spans),
        words,
        status: (then?.status ?? quote.status) as Status,
        signed: then ? Boolean(then.signOff) : quote.signed,
        conflict: then === undefined && quote.conflict,
        speaker: quote.attribution?.speaker?.name ?? quote.attribution?.proposedName ?? '',
        speakerDecided: isSpeakerDecided(quote),
        later: isGone ? 'gone' : quote.words === words ? 'same' : 'changed',
      };
    }),
  };
}

const place = (spans: readonly number[]): number => spans[0] ?? 0;

/** How quotations stood before the first correction after this text that changed their words, as the log has it. */
async function statesBefore(actor: Actor, articleId: string, number: number): Promise<ReadonlyMap<string, State>> {
  const later = await db().revision.findMany({
    where: { documentId: articleId, number: { gt: number } },
    select: { id: true },
  });
  if (later.length === 0) return new Map();
  const ids = new Set(later.map((r) => r.id));
  const corrections = await db().event.findMany({
    where: {
      deskId: actor.deskId,
      articleId,
      OR: [{ kind: 'article-revised' }, { data: { path: ['was'], equals: 'article-revised' } }],
    },
    orderBy: { seq: 'desc' },
    select: { data: true, changes: true },
  });
  const states = new Map<string, State>();
  // From the last to the first: the first that changed a quotation is told last, and stays.
  for (const { data, changes } of corrections) {
    const said = data as { readonly revision?: string; readonly did?: { readonly revision?: string } };
    if (!ids.has(said.did?.revision ?? said.revision ?? '')) continue;
    for (const change of changesOf({ changes })) if (change.kind === 'quote') states.set(change.id, change.before);
  }
  return states;
}
