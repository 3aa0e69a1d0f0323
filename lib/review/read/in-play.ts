import type { Prisma, Tx } from '@/lib/db/client';
import type { SourceKind } from '../words';
import type { ArticlePage } from './view';

/** What the sources in play for an article are read with, in the order in which they came. */
export const IN_PLAY = {
  where: { source: { withdrawnAt: null } },
  select: {
    comparedAt: true,
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
} satisfies Prisma.ArticleSourceFindManyArgs;

/** The sources in play for an article. */
export async function readInPlay(tx: Tx, articleId: string): Promise<ArticlePage['sources']> {
  const rows = await tx.articleSource.findMany({ ...IN_PLAY, where: { ...IN_PLAY.where, articleId } });
  return rows.map(inPlayOf);
}

/** One of them, as a page shows it. */
export const inPlayOf = ({
  source: s,
}: Prisma.ArticleSourceGetPayload<typeof IN_PLAY>): ArticlePage['sources'][number] => ({
  id: s.id,
  title: s.title,
  kind: s.sourceKind as SourceKind,
  author: s.author ?? '',
  date: s.publishedAt?.toISOString() ?? null,
  language: s.current?.language ?? 'en',
});
