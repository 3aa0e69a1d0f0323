import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { Moment, Numeral, Proposed, Quoted, StatusLine, VerdictTag } from '@/app/ui/words';
import { may } from '@/lib/desk/roles';
import { listQuotes, VIEWS, type View } from '@/lib/review/read/quotes';
import { type Query, queryOf, waysOn } from './query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('queue.title') };
}

export default async function QueuePage({ searchParams }: { searchParams: Query }) {
  const [actor, t, { q, from, view }] = await Promise.all([currentActor(), currentTranslator(), queryOf(searchParams)]);
  const current: View = VIEWS.find((v) => v === view) ?? 'mine';
  const queue = await listQuotes(actor, current, q, from);
  const href = (v: View) => `/?${new URLSearchParams({ view: v, ...(q ? { q } : {}) })}`;
  return (
    <ListPage
      title={t('queue.title')}
      summary={t('queue.summary', { n: queue.counts.mine })}
      note={t('queue.order')}
      views={VIEWS.map((v) => ({
        href: href(v),
        label: t(`queue.${v}`),
        count: t('app.count', { n: queue.counts[v] }),
        current: v === current,
      }))}
      search={{ value: q, hidden: { view: current } }}
      rows={queue.rows}
      keyOf={(row) => row.id}
      page={waysOn('/', { view: current, q }, queue)}
      empty={{
        text: t('queue.empty'),
        action: may(actor.role, 'import') ? { href: '/articles/new', label: t('nav.import') } : undefined,
      }}
      columns={[
        {
          head: t('queue.columnWords'),
          cell: (row) => (
            <Link href={`/article/${row.articleId}#${row.id}`} className="block">
              <span dir="auto" className="line-clamp-2 text-[17px] leading-relaxed [text-align:match-parent]">
                <Quoted language={row.language}>{row.words}</Quoted>
              </span>
              <span className="text-[13px] text-ink-2">
                <bdi>{row.article}</bdi> · <Numeral>{row.number}</Numeral>
              </span>
            </Link>
          ),
        },
        {
          head: t('queue.columnSpeaker'),
          wideOnly: true,
          cell: (row) => (
            <>
              <Proposed decided={row.speakerDecided || !row.speaker}>{row.speaker || t('review.noSpeaker')}</Proposed>
              {row.conflict && <b className="block text-[13px] font-semibold text-disputed">{t('chain.conflict')}</b>}
              <span className="block text-[13px] text-ink-2">
                {row.medium && <Proposed decided={row.mediumDecided}>{t(`medium.${row.medium}`)}</Proposed>}
                {row.medium && row.via && t('app.comma')}
                {row.via && (
                  <>
                    {t('review.via')} <Proposed decided={row.viaDecided}>{row.via}</Proposed>
                  </>
                )}
              </span>
            </>
          ),
        },
        {
          head: t('queue.columnVerdict'),
          cell: (row) =>
            row.verdict ? (
              <VerdictTag verdict={row.verdict} proposed={!row.decided} />
            ) : (
              <span className="tag">{t('queue.noSource')}</span>
            ),
        },
        {
          head: t('queue.columnStatus'),
          wideOnly: true,
          cell: (row) => (
            <span className="flex items-baseline gap-2 whitespace-nowrap">
              <StatusLine status={row.status} />{' '}
              {row.status === 'in-review' ? t('queue.awaits') : t(`status.${row.status}`)}
              {row.signed && row.status !== 'verified' && ` · ${t('queue.signed')}`}
            </span>
          ),
        },
        { head: t('queue.columnAssignee'), wideOnly: true, cell: (row) => <bdi>{row.assignee ?? ''}</bdi> },
        {
          head: t('queue.columnSince'),
          wideOnly: true,
          cell: (row) => (
            <span className="whitespace-nowrap">
              <Moment at={row.since} />
            </span>
          ),
        },
      ]}
    />
  );
}
