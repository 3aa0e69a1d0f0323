import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { FileName, Moment } from '@/app/ui/words';
import { listJobs } from '@/lib/review/read/jobs';
import { Progress } from './progress';
import { Refresh } from './refresh';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('jobs.title') };
}

/** What is done in the background for the desk, the newest first. */
export default async function JobsPage() {
  const actor = await actorWhoMay('import');
  const [jobs, t] = await Promise.all([listJobs(actor), currentTranslator()]);
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="mb-4 font-display text-[32px] leading-tight font-bold">{t('jobs.title')}</h1>
      {jobs.length === 0 && <p className="text-ink-2">{t('jobs.empty')}</p>}
      <ul className="grid gap-3">
        {jobs.map((job) => (
          <li key={job.id} className="grid gap-1 border-b border-rule pb-3">
            <Link href={`/jobs/${job.id}`} className="font-semibold text-accent">
              <FileName>{job.title}</FileName>
            </Link>
            <p className="flex flex-wrap items-center gap-x-3 text-[14px] text-ink-2">
              <bdi>{job.by}</bdi>
              <Moment at={job.at} hour />
              <Progress job={job} />
            </p>
          </li>
        ))}
      </ul>
      <Refresh active={jobs.some((job) => job.endedAt === null)} />
    </div>
  );
}
