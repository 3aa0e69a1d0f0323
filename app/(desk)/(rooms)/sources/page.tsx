import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { Moment, Quoted } from '@/app/ui/words';
import { may } from '@/lib/desk/roles';
import { listSources } from '@/lib/review/read/sources';
import { type Query, queryOf, waysOn } from '../query';
import { RecordingAlone } from './recording-alone';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('sources.title') };
}

export default async function SourcesPage({ searchParams }: { searchParams: Query }) {
  const [actor, t, { q, from }] = await Promise.all([currentActor(), currentTranslator(), queryOf(searchParams)]);
  const sources = await listSources(actor, q, from);
  return (
    <>
      <ListPage
        title={t('sources.title')}
        summary={t('sources.summary', { n: sources.total })}
        search={{ value: q }}
        rows={sources.rows}
        keyOf={(row) => row.id}
        page={waysOn('/sources', { q }, sources)}
        empty={
          q
            ? { text: t('sources.none') }
            : { text: t('sources.empty'), action: { href: '/articles', label: t('sources.goArticles') } }
        }
        columns={[
          {
            head: t('sources.columnTitle'),
            cell: (row) => (
              <Link href={`/sources/${row.id}`} className="block">
                <Quoted className="block text-start text-[17px] leading-relaxed">{row.title}</Quoted>
                <span className="text-[13px] text-ink-2">
                  {row.author && row.author !== row.title && <bdi>{row.author}</bdi>}
                  {row.withdrawn && (
                    <span className="text-disputed">
                      {t('app.between')}
                      {t('sources.withdrawn')}
                    </span>
                  )}
                </span>
                {row.excerpt && (
                  <Quoted language={row.language} className="line-clamp-1 text-start text-[14px] text-ink-2">
                    {row.excerpt}
                  </Quoted>
                )}
              </Link>
            ),
          },
          { head: t('sources.columnKind'), cell: (row) => t(`sourceKind.${row.kind}`) },
          { head: t('sources.columnDate'), wideOnly: true, cell: (row) => row.date && <Moment at={row.date} /> },
          { head: t('sources.columnChecks'), wideOnly: true, cell: (row) => t('sources.checks', { n: row.checks }) },
        ]}
      />
      {may(actor.role, 'check') && <RecordingAlone />}
    </>
  );
}
