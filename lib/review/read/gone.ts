import type { Tx } from '@/lib/db/client';
import { detectLanguage } from '@/lib/text/language';
import { isSound, pairs } from '@/lib/text/span';
import { lineageIn } from '../rows/suggestion';
import { isSpeakerDecided } from '../rules/hands';
import { suggestionState } from '../rules/suggestion';
import type { ArticlePage } from './view';

/** In UTF-16 code units: so much of the text is shown on each side of a place that may fit. */
const AROUND = 60;

/** What stayed with the older texts of an article: quotations, and notes on a range. */
export async function readGone(tx: Tx, articleId: string, currentId: string): Promise<ArticlePage['gone']> {
  const [quotes, notes] = await Promise.all([
    tx.quote.findMany({
      where: { articleId, revisionId: { not: currentId }, rejected: false },
      orderBy: [{ start: 'asc' }, { id: 'asc' }],
      include: { attribution: { include: { speaker: true } } },
    }),
    tx.annotation.findMany({
      where: {
        revision: { documentId: articleId, id: { not: currentId } },
        parentId: null,
        quoteId: null,
        withdrawnAt: null,
        resolvedAt: null,
      },
      orderBy: [{ start: 'asc' }, { id: 'asc' }],
      include: { author: { select: { id: true, name: true } }, suggestion: true },
    }),
  ]);
  const isUnclear = quotes.some((q) => q.candidates.length > 0);
  const now = isUnclear ? await tx.revision.findUnique({ where: { id: currentId }, select: { text: true } }) : null;
  const text = now?.text ?? '';
  const lineage = notes.some((n) => n.suggestion?.number) ? await lineageIn(tx, articleId) : new Set<number>();
  return {
    quotes: quotes.map((q) => ({
      id: q.id,
      version: q.version,
      words: q.words,
      language: detectLanguage(q.words),
      speaker: q.attribution?.speaker?.name ?? q.attribution?.proposedName ?? '',
      speakerDecided: isSpeakerDecided(q),
      candidates: pairs(q.candidates)
        .filter((s) => isSound(text, s))
        .map((s) => ({ span: s, around: text.slice(Math.max(0, s[0] - AROUND), s[1] + AROUND).toWellFormed() })),
    })),
    notes: notes
      .filter(({ suggestion: s }) => !s || suggestionState(s, undefined, lineage) === 'stale')
      .map((n) => ({
        ...{ id: n.id, version: n.version, exact: n.exact ?? '', body: n.body, author: n.author },
        words: n.suggestion?.words ?? null,
      })),
  };
}
