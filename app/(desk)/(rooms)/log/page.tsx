import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { ListPage } from '@/app/ui/list-page';
import { LineAbout, LineTold } from '@/app/ui/log-line';
import { Moment } from '@/app/ui/words';
import { listColleagues } from '@/lib/review/read/colleagues';
import { logGroupsFor, readLog } from '@/lib/review/read/history';
import { readNames } from '@/lib/review/read/names';
import { lineOf, logFilterOf, type Query, waysOn } from '../query';
import { Chain } from './chain';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('log.title') };
}

/** The log of the desk as sentences, for editors; its chain is checked when somebody asks. */
export default async function LogPage({ searchParams }: { searchParams: Query }) {
  const actor = await actorWhoMay('audit');
  const [t, filter, from] = await Promise.all([currentTranslator(), logFilterOf(searchParams), lineOf(searchParams)]);
  const [log, people, { article }] = await Promise.all([
    readLog(actor, filter, from),
    listColleagues(actor),
    readNames(actor, { article: filter.article }),
  ]);
  const asked = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, value ?? '']));
  const checks = (await searchParams).chain === 'check';
  return (
    <ListPage
      title={t('log.title')}
      summary={t('log.summary')}
      rows={log.rows}
      keyOf={(row) => row.id}
      page={waysOn('/log', asked, log)}
      narrowing={
        <>
          <form className="mb-3 flex flex-wrap items-end gap-3">
            <label className="grid gap-1 text-[14px] text-ink-2">
              {t('log.person')}
              <select name="person" className="field h-10" defaultValue={filter.person ?? ''}>
                <option value="">{t('log.any')}</option>
                {people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </select>
            </label>
            <label className="grid gap-1 text-[14px] text-ink-2">
              {t('log.group')}
              <select name="group" className="field h-10" defaultValue={filter.group ?? ''}>
                <option value="">{t('log.any')}</option>
                {logGroupsFor(actor).map((group) => (
                  <option key={group} value={group}>
                    {t(`logGroup.${group}`)}
                  </option>
                ))}
              </select>
            </label>
            {(['since', 'until'] as const).map((end) => (
              <label key={end} className="grid gap-1 text-[14px] text-ink-2">
                {t(`log.${end}`)}
                <input type="date" name={end} className="field h-10" defaultValue={filter[end] ?? ''} />
              </label>
            ))}
            {filter.article && (
              <label className="flex h-10 items-center gap-2 text-[14px]">
                <input type="checkbox" name="article" value={filter.article} defaultChecked />
                {t('log.onlyOf', { title: article })}
              </label>
            )}
            <button type="submit" className="btn h-10">
              {t('log.show')}
            </button>
          </form>
          <section className="mb-4 text-[14px] text-ink-2" aria-label={t('log.check')}>
            {checks ? (
              <Suspense fallback={<p>{t('app.working')}</p>}>
                <Chain actor={actor} />
              </Suspense>
            ) : (
              <p>
                {t('log.checkHelp')} {t('log.sealed')}{' '}
                <Link href="/log?chain=check" prefetch={false} className="text-accent underline">
                  {t('log.check')}
                </Link>
              </p>
            )}
          </section>
        </>
      }
      empty={{ text: t('log.none') }}
      columns={[
        {
          head: t('history.what'),
          cell: (row) => (
            <>
              <LineTold line={row} />
              <div className="mt-1 md:hidden">
                <LineAbout line={row} />
                <span className="block text-[13px] text-ink-3">
                  <Moment at={row.at} hour />
                </span>
              </div>
            </>
          ),
        },
        { head: t('history.where'), wideOnly: true, cell: (row) => <LineAbout line={row} /> },
        {
          head: t('history.when'),
          wideOnly: true,
          cell: (row) => (
            <span className="whitespace-nowrap">
              <Moment at={row.at} hour />
            </span>
          ),
        },
      ]}
    />
  );
}
