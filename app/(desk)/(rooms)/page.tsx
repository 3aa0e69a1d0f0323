import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { type Column, ListPage } from '@/app/ui/list-page';
import { Around, Numeral, Proposed, Quoted, StandingLine, StandingWords, VerdictTag } from '@/app/ui/words';
import { may } from '@/lib/desk/roles';
import { listColleagues } from '@/lib/review/read/colleagues';
import { readNames } from '@/lib/review/read/names';
import { sortOf } from '@/lib/review/read/narrowed';
import { listQuotes, type QueueRow, VIEWS, type View } from '@/lib/review/read/quotes';
import type { Translator } from '@/messages';
import { narrowedOf, type Query, queryOf, waysOn } from './query';
import { BulkBar } from './queue/bulk-bar';
import { type Asked, Narrowing } from './queue/narrowing';
import { ChooseAll, ChooseRow, Selecting } from './queue/selection';
import { ShareOut } from './queue/share-out';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('queue.title') };
}

export default async function QueuePage({ searchParams }: { searchParams: Query }) {
  const [actor, t, { q, from, view }, narrowed] = await Promise.all([
    currentActor(),
    currentTranslator(),
    queryOf(searchParams),
    narrowedOf(searchParams),
  ]);
  const asks = VIEWS.find((v) => v === view);
  const rights = {
    check: may(actor.role, 'check'),
    sign: may(actor.role, 'sign-off'),
    assign: may(actor.role, 'assign'),
  };
  const [own, names, colleagues] = await Promise.all([
    listQuotes(actor, asks ?? 'mine', q, from, narrowed),
    readNames(actor, narrowed),
    rights.assign ? listColleagues(actor) : undefined,
  ]);
  // Whoever has nothing, and asks for nothing in particular, sees what nobody has.
  const current: View = asks ?? (own.counts.mine > 0 ? 'mine' : 'nobodys');
  const queue = asks || current === 'mine' ? own : await listQuotes(actor, current, q, from, narrowed);
  const { speaker = '', article = '', assignee = '', status = '', due = '', sort = '' } = narrowed;
  const asked: Asked = { view: current, q, speaker, article, assignee, status, due, sort };
  const isNarrowed = [q, speaker, article, assignee, status, due].some(Boolean);
  /** Somebody of whom nothing is quoted, and no condition that could be taken away. */
  const onlySpeaker = speaker !== '' && ![q, article, assignee, status, due].some(Boolean);
  const href = (v: View) =>
    `/?${new URLSearchParams(Object.entries({ ...asked, view: v }).filter(([, value]) => value !== ''))}`;
  const canDo = rights.check || rights.sign || rights.assign;
  const columns = columnsOf(t, canDo);
  return (
    <Selecting items={queue.rows}>
      <ListPage
        title={t('queue.title')}
        summary={
          isNarrowed
            ? t('queue.found', { n: queue.total })
            : current === 'nobodys' && queue.total > 0 && queue.counts.mine === 0
              ? t('queue.idle')
              : t('queue.summary', { n: queue.counts.mine })
        }
        views={VIEWS.map((v) => ({
          href: href(v),
          label: v === 'returned' && rights.assign ? t('queue.returnedAll') : t(`queue.${v}`),
          count: t('app.count', { n: queue.counts[v] }),
          current: v === current,
        }))}
        search={{ value: q, hidden: Object.fromEntries(Object.entries({ ...asked, q: '' }).filter(([, v]) => v)) }}
        narrowing={
          <>
            <Narrowing asked={asked} names={names} colleagues={colleagues} />
            {current === 'nobodys' && colleagues && <ShareOut colleagues={colleagues} speaker={speaker} />}
          </>
        }
        rows={queue.rows}
        keyOf={(row) => row.id}
        group={
          sortOf(narrowed) === 'due' || article
            ? undefined
            : (row) => ({
                key: row.articleId,
                heading: <ArticleOf row={row} to={{ ...asked, article: row.articleId }} />,
              })
        }
        page={waysOn('/', asked, queue)}
        empty={
          isNarrowed
            ? onlySpeaker
              ? { text: t('queue.noneOfSpeaker'), action: { href: '/articles', label: t('sources.goArticles') } }
              : { text: t('queue.none') }
            : {
                text: t(queue.counts.all > 0 ? 'queue.emptyView' : 'queue.empty'),
                // Who has work elsewhere is not asked to bring in more.
                action:
                  may(actor.role, 'import') && queue.counts.all === 0
                    ? { href: '/articles/new', label: t('nav.import') }
                    : undefined,
              }
        }
        columns={columns}
      />
      {canDo && <BulkBar rights={{ check: rights.check, sign: rights.sign, colleagues, me: actor.personId }} />}
    </Selecting>
  );
}

/** The heading over an article's quotations: the article itself, and the list of it alone. */
async function ArticleOf({ row, to }: { row: QueueRow; to: Asked }) {
  const t = await currentTranslator();
  const only = `/?${new URLSearchParams(Object.entries(to).filter(([, value]) => value !== ''))}`;
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <Link href={`/article/${row.articleId}`}>
        <Quoted language={row.articleLanguage}>{row.article}</Quoted>
      </Link>
      <span className="text-[13px] font-normal text-ink-2">
        <Around at={row.since} />
      </span>
      <Link href={only} className="inline-flex min-h-6 items-center text-[13px] font-normal">
        {t('queue.onlyThis')}
      </Link>
    </span>
  );
}

function columnsOf(t: Translator, canDo: boolean): readonly Column<QueueRow>[] {
  return [
    ...(canDo
      ? [
          {
            head: t('bulk.choose'),
            mark: <ChooseAll />,
            cell: (row: QueueRow) => <ChooseRow id={row.id} label={t('bulk.chooseOne', { n: row.number })} />,
          },
        ]
      : []),
    {
      head: t('queue.columnWords'),
      cell: (row) => (
        <Link href={`/article/${row.articleId}#${row.id}`} className="block">
          <Quoted language={row.language} className="line-clamp-2 text-start text-[17px] leading-relaxed">
            {row.words}
          </Quoted>
          <span className="text-[13px] text-ink-2">
            <Numeral>{row.number}</Numeral>
            <span className="md:hidden">
              {t('app.between')}
              <bdi>{row.speaker || t('review.noSpeaker')}</bdi>
              {t('app.between')}
              <StandingWords of={row} />
              {row.assignee && `${t('app.between')}${t('sign.assignedTo', { name: row.assignee })}`}
              {row.late && (
                <span className="text-disputed">
                  {t('app.between')}
                  {t('dashboard.overdue')}
                </span>
              )}
            </span>
          </span>
        </Link>
      ),
    },
    {
      head: t('queue.columnSpeaker'),
      wideOnly: true,
      cell: (row) => (
        <>
          {row.speakerId ? (
            <Link href={`/?${new URLSearchParams({ view: 'all', speaker: row.speakerId })}`}>
              <bdi>{row.speaker}</bdi>
            </Link>
          ) : (
            <Proposed decided={row.speakerDecided || !row.speaker}>{row.speaker || t('review.noSpeaker')}</Proposed>
          )}
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
          <>
            <VerdictTag verdict={row.verdict} proposed={!row.decided} />
            {row.sourceNewer && (
              <b className="block text-[13px] font-semibold text-disputed">{t('words.sourceNewer')}</b>
            )}
          </>
        ) : (
          <span className="tag">{t('queue.noSource')}</span>
        ),
    },
    {
      head: t('queue.columnStatus'),
      wideOnly: true,
      cell: (row) => (
        <span className="flex items-baseline gap-2 whitespace-nowrap">
          <StandingLine of={row} />
          {row.signed && row.status !== 'verified' && `${t('app.between')}${t('queue.signed')}`}
        </span>
      ),
    },
    {
      head: t('queue.columnAssignee'),
      wideOnly: true,
      cell: (row) => (
        <>
          {row.assigneeId && (
            <Link href={`/?${new URLSearchParams({ view: 'all', assignee: row.assigneeId })}`}>
              <bdi>{row.assignee}</bdi>
            </Link>
          )}
          {row.due && (
            <span className={`block text-[13px] ${row.late ? 'text-disputed' : 'text-ink-2'}`}>
              {t(row.late ? 'queue.late' : 'queue.due')} <Around at={row.due} />
            </span>
          )}
        </>
      ),
    },
  ];
}
