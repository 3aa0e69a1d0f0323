import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { Around, Quoted } from '@/app/ui/words';
import { may } from '@/lib/desk/roles';
import { OFFERED } from '@/lib/report/formats';
import { type ArticleRow, listArticles, SHELVES } from '@/lib/review/read/articles';
import { listColleagues } from '@/lib/review/read/colleagues';
import { ExportMany } from '../export-many';
import { type Query, queryOf, waysOn } from '../query';
import { ArticleLife, LifeButton } from './life';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('articles.title') };
}

export default async function ArticlesPage({ searchParams }: { searchParams: Query }) {
  const [actor, t, { q, from, view }] = await Promise.all([currentActor(), currentTranslator(), queryOf(searchParams)]);
  const shelf = SHELVES.find((s) => s === view) ?? 'current';
  const isArchived = shelf === 'archived';
  const [articles, colleagues] = await Promise.all([
    listArticles(actor, q, from, shelf),
    may(actor.role, 'assign') ? listColleagues(actor) : [],
  ]);
  const canChange = may(actor.role, 'import');
  const href = (to: string) => `/articles?${new URLSearchParams({ ...(to && { view: to }), ...(q && { q }) })}`;
  return (
    <ArticleLife colleagues={colleagues}>
      <ListPage
        title={t('articles.title')}
        summary={t('articles.summary', { n: articles.total })}
        views={[
          { href: href(''), label: t('articles.current'), count: '', current: shelf === 'current' },
          { href: href('mine'), label: t('articles.mine'), count: '', current: shelf === 'mine' },
          { href: href('archived'), label: t('articles.archived'), count: '', current: isArchived },
        ]}
        search={{ value: q, hidden: shelf === 'current' ? {} : { view } }}
        action={
          articles.total > 0 &&
          shelf !== 'mine' &&
          may(actor.role, 'export') && <ExportMany search={q} archived={isArchived} formats={OFFERED} />
        }
        rows={articles.rows}
        keyOf={(row) => row.id}
        page={waysOn('/articles', { q, view: shelf === 'current' ? '' : view }, articles)}
        empty={
          q
            ? { text: t('articles.none') }
            : isArchived
              ? { text: t('articles.noneArchived') }
              : shelf === 'mine'
                ? { text: t('articles.noneMine') }
                : {
                    text: t('articles.empty'),
                    action: may(actor.role, 'import') ? { href: '/articles/new', label: t('nav.import') } : undefined,
                  }
        }
        columns={[
          {
            head: t('articles.columnTitle'),
            cell: (row) => (
              <Link href={`/article/${row.id}`} className="block text-[17px]">
                <Quoted language={row.language} className="block text-start">
                  {row.title}
                </Quoted>
                {(row.assignee || row.due) && (
                  <span className="block text-[13px] text-ink-2">
                    {row.assignee && t('sign.assignedTo', { name: row.assignee.name })}
                    {row.due && (
                      <>
                        {t('app.between')}
                        {t('queue.due')} <Around at={row.due} />
                      </>
                    )}
                  </span>
                )}
              </Link>
            ),
          },
          {
            head: t('articles.columnProgress'),
            cell: (row) => (
              <>
                {t('articles.progress', { signed: row.signed, quotes: row.quotes })}
                {row.ready && <span className="block text-[13px] text-verified">{t('articles.ready')}</span>}
                {row.disputed > 0 && (
                  <span className="block text-[13px] text-disputed">{t('articles.disputed', { n: row.disputed })}</span>
                )}
                {row.conflicts > 0 && (
                  <span className="block text-[13px] text-disputed">
                    {t('articles.conflicts', { n: row.conflicts })}
                  </span>
                )}
              </>
            ),
          },
          { head: t('articles.columnBy'), wideOnly: true, cell: (row) => <bdi>{row.createdBy}</bdi> },
          { head: t('articles.columnDate'), wideOnly: true, cell: (row) => <Around at={row.createdAt} /> },
          ...(canChange
            ? [
                {
                  head: t('articles.columnMore'),
                  cell: (row: ArticleRow) => (
                    <LifeButton
                      article={{
                        id: row.id,
                        version: row.version,
                        title: row.title,
                        outlet: row.outlet,
                        begun: row.begun,
                        archived: isArchived,
                        assigneeId: row.assignee?.id ?? '',
                      }}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </ArticleLife>
  );
}
