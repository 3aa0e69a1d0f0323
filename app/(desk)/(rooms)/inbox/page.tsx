import path from 'node:path';
import type { Metadata } from 'next';
import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { FileName, Moment } from '@/app/ui/words';
import { slugOf } from '@/lib/desk/slug';
import { type DroppedFile, listDropped } from '@/lib/review/read/jobs';
import { readInboxFolder } from '@/lib/settings';
import { ProblemWords } from '../jobs/[id]/problem-words';
import { TakeItem } from '../jobs/[id]/take-item';
import { Progress } from '../jobs/progress';
import { Refresh } from '../jobs/refresh';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('inbox.title') };
}

/** What was found in the desk's folder, and what became of it. */
export default async function InboxPage() {
  const actor = await actorWhoMay('import');
  const [files, t] = await Promise.all([listDropped(actor), currentTranslator()]);
  const root = readInboxFolder();
  return (
    <div className="mx-auto max-w-4xl">
      <h1 className="font-display text-[32px] leading-tight font-bold">{t('inbox.title')}</h1>
      <p className="mt-1 text-ink-2">{t('inbox.lead')}</p>
      <p className="mb-6 text-ink-2">
        {root ? (
          <>
            {t('inbox.where')} <code dir="ltr">{path.join(root, slugOf(actor.deskName) || actor.deskId)}</code>
          </>
        ) : (
          t('inbox.off')
        )}
      </p>
      {files.length === 0 && <p className="text-ink-2">{t('inbox.empty')}</p>}
      <ul className="grid">
        {files.map((file) => (
          <li key={file.id} className="grid gap-1 border-b border-rule py-2">
            <b className="font-semibold">
              <FileName>{file.title}</FileName>
            </b>
            <Became file={file} t={t} />
          </li>
        ))}
      </ul>
      <Refresh active={root !== undefined} />
    </div>
  );
}

type Words = Awaited<ReturnType<typeof currentTranslator>>;

/** One document says what became of it, many how far they are. */
function Became({ file: { item, problem, ...job }, t }: { file: DroppedFile; t: Words }) {
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-3 text-[14px] text-ink-2">
        <Moment at={job.at} hour />
        {item ? (
          t(`itemState.${item.state}`)
        ) : problem ? (
          t('itemState.refused')
        ) : (
          <Progress job={{ ...job, problem }} />
        )}
        {item?.documentId && (
          <Link href={`/article/${item.documentId}`} className="text-accent underline">
            {t('jobs.open')}
          </Link>
        )}
        {!item && !problem && (
          <Link href={`/jobs/${job.id}`} className="text-accent underline">
            {t('inbox.many')}
          </Link>
        )}
      </span>
      {problem && <ProblemWords problem={problem} />}
      {item && item.state !== 'held' && item.problem && <ProblemWords problem={item.problem} />}
      {item && <TakeItem jobId={job.id} item={item} />}
    </>
  );
}
