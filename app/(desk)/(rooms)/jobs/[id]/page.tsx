import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { settle } from '@/app/act';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { FileName, Moment } from '@/app/ui/words';
import { KEPT_DAYS } from '@/lib/report/many/export-job';
import { ITEMS, readJob } from '@/lib/review/read/jobs';
import { OneOf } from '../../one-of';
import { itemWord } from '../item-word';
import { Progress } from '../progress';
import { Refresh } from '../refresh';
import { ProblemWords } from './problem-words';
import { StopOrGoOn } from './stop-or-go-on';
import { TakeItem } from './take-item';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('jobs.title') };
}

const query = z.object({ from: z.coerce.number().int().min(0).max(1_000_000).catch(0) });

/** One job: how far it is, and what became of each of its items. */
export default async function JobPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const { from } = query.parse(await searchParams);
  const actor = await actorWhoMay('import');
  const [found, t] = await Promise.all([settle(() => readJob(actor, id.data, from)), currentTranslator()]);
  if (!found.ok) notFound();
  const job = found.value;
  const exports = job.kind === 'export-many';
  return (
    <div className="mx-auto max-w-4xl">
      <OneOf href="/jobs" all={t('jobs.all')}>
        <FileName>{job.title}</FileName>
      </OneOf>
      <p className="mt-1 mb-4 flex flex-wrap items-center gap-x-3 text-ink-2">
        <bdi>{job.by}</bdi>
        <Moment at={job.at} hour />
        <Progress job={job} />
        {job.endedAt === null ? (
          <StopOrGoOn id={job.id} command="cancel-job" label={t('jobs.cancel')} />
        ) : (
          job.counts.waiting + job.counts.failed > 0 && (
            <StopOrGoOn id={job.id} command="resume-job" label={t('jobs.resume')} />
          )
        )}
      </p>
      {exports && job.endedAt !== null && job.counts.kept > 0 && (
        <p className="mb-4 flex flex-wrap items-baseline gap-x-3">
          <a className="btn primary" href={`/api/jobs/${job.id}/files`}>
            {t('export.download')}
          </a>
          <span className="text-[14px] text-ink-2">{t('export.kept', { n: KEPT_DAYS })}</span>
        </p>
      )}
      {job.problem && <ProblemWords problem={job.problem} />}
      <table className="w-full text-start">
        <thead>
          <tr className="border-b border-rule text-[13px] text-ink-2">
            <th className="py-1 text-start">{t('jobs.columnName')}</th>
            <th className="py-1 text-start">{t('jobs.columnState')}</th>
          </tr>
        </thead>
        <tbody>
          {job.items.map((item) => (
            <tr key={item.ordinal} className="border-b border-rule align-top">
              <td className="max-w-0 w-1/2 truncate py-1.5 pe-4">
                <FileName>{item.name}</FileName>
              </td>
              <td className="py-1.5">
                {itemWord(t, job.kind, item.state)}
                {item.documentId && t('app.between')}
                {item.documentId && (
                  <Link
                    href={job.as === 'article' ? `/article/${item.documentId}` : `/sources/${item.documentId}`}
                    className="text-accent underline"
                  >
                    {t('jobs.open')}
                  </Link>
                )}
                {item.state !== 'held' && item.problem && <ProblemWords problem={item.problem} />}
                {job.as === 'article' && <TakeItem jobId={job.id} item={item} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {job.items.length === ITEMS && (
        <Link href={`/jobs/${job.id}?from=${from + ITEMS}`} className="btn mt-4 inline-block">
          {t('jobs.more')}
        </Link>
      )}
      <Refresh active={job.endedAt === null} />
    </div>
  );
}
