import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { Moment, Numeral, Quoted } from '@/app/ui/words';
import { may } from '@/lib/desk/roles';
import { OFFERED } from '@/lib/report/formats';
import { listReports } from '@/lib/report/read/reports';
import { ExportMany } from '../export-many';
import { type Query, queryOf, waysOn } from '../query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('reports.title') };
}

export default async function ReportsPage({ searchParams }: { searchParams: Query }) {
  const [actor, t, { q, from }] = await Promise.all([currentActor(), currentTranslator(), queryOf(searchParams)]);
  const reports = await listReports(actor, q, from);
  return (
    <ListPage
      title={t('reports.title')}
      summary={t('reports.summary', { n: reports.total })}
      search={{ value: q }}
      action={reports.total > 0 && may(actor.role, 'export') && <ExportMany search={q} formats={OFFERED} />}
      rows={reports.rows}
      keyOf={(row) => row.id}
      page={waysOn('/reports', { q }, reports)}
      empty={
        q
          ? { text: t('reports.none') }
          : { text: t('reports.empty'), action: { href: '/articles', label: t('sources.goArticles') } }
      }
      columns={[
        {
          head: t('reports.columnArticle'),
          cell: (row) => (
            <>
              <Link href={`/article/${row.articleId}`} className="block text-[17px]">
                <Quoted language={row.language}>{row.title}</Quoted>
              </Link>
              <span dir="ltr" className="text-[13px] text-ink-2" title={row.sha256}>
                sha256 {row.sha256.slice(0, 12)}…
              </span>
            </>
          ),
        },
        {
          head: t('reports.columnNumber'),
          cell: (row) => (
            <Link
              href={`/reports/${row.id}`}
              className="text-accent underline"
              aria-label={t('report.heading', { n: row.number })}
            >
              <Numeral>{row.number}</Numeral>
            </Link>
          ),
        },
        { head: t('reports.columnBy'), wideOnly: true, cell: (row) => <bdi>{row.createdBy}</bdi> },
        { head: t('reports.columnDate'), wideOnly: true, cell: (row) => <Moment at={row.createdAt} hour /> },
        {
          head: t('reports.columnFiles'),
          cell: (row) => (
            <span className="flex flex-wrap gap-x-3" dir="ltr">
              {OFFERED.map(({ name, label }) => (
                <a
                  key={name}
                  className="text-accent underline"
                  href={`/api/reports/${row.id}?format=${name}`}
                  aria-label={`${t('report.download', { format: label })}${t('app.colon')}${row.title}`}
                >
                  {label}
                </a>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}
