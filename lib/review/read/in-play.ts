import type { Tx } from '@/lib/db/client';
import type { SourceKind } from '../words';
import type { ArticlePage } from './view';

/** The sources in play for an article, in the order in which they came. */
export async function readInPlay(tx: Tx, articleId: string): Promise<ArticlePage['sources']> {
  const rows = await tx.articleSource.findMany({
    where: { articleId, source: { withdrawnAt: null } },
    select: {
      source: {
        select: {
          id: true,
          title: true,
          sourceKind: true,
          author: true,
          publishedAt: true,
          current: { select: { language: true } },
        },
      },
    },
    orderBy: [{ addedAt: 'asc' }, { sourceId: 'asc' }],
  });
  return rows.map(({ source: s }) => ({
    id: s.id,
    title: s.title,
    kind: s.sourceKind as SourceKind,
    author: s.author ?? '',
    date: s.publishedAt?.toISOString() ?? null,
    language: s.current?.language ?? 'en',
  }));
}
