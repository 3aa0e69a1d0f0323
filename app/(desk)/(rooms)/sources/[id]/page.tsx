import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { settle } from '@/app/act';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { RunningTranscript } from '@/app/ui/running-transcript';
import { Moment, Quoted } from '@/app/ui/words';
import * as fields from '@/lib/desk/fields';
import { may } from '@/lib/desk/roles';
import { readSource } from '@/lib/review/read/source';
import { readSourceVersion } from '@/lib/review/read/source-texts';
import { Description } from './description';
import { Looking } from './looking';
import { NewerText } from './newer-text';
import { RecordingForm } from './recording-form';
import { TEXT, VersionText } from './version-text';
import { Withdrawal } from './withdrawal';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('sources.title') };
}

const query = z.object({ text: z.coerce.number().pipe(fields.number).optional().catch(undefined) });

/** A source: what is known of it, its newest text or an earlier one, and what changed from text to text. */
export default async function SourcePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
}) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const actor = await currentActor();
  const { text: number } = query.parse(await searchParams);
  const [found, t] = await Promise.all([
    settle(() => Promise.all([readSource(actor, id.data), readSourceVersion(actor, id.data, number)])),
    currentTranslator(),
  ]);
  if (!found.ok) notFound();
  const [source, version] = found.value;
  return (
    <article className="mx-auto max-w-3xl">
      <p className="text-ink-2">{t(`sourceKind.${source.kind}`)}</p>
      <h1 className="font-display text-[30px] leading-tight font-bold">
        <Quoted language={source.language} className="font-display">
          {source.title}
        </Quoted>
      </h1>
      <p className="mt-1 flex flex-wrap gap-x-3 text-[14px] text-ink-2">
        {source.author && <bdi>{source.author}</bdi>}
        {source.outlet && source.outlet !== source.author && <bdi>{source.outlet}</bdi>}
        {source.date && <Moment at={source.date} />}
        {source.url && <WebAddress url={source.url} />}
        <span>{t('sources.capturedBy', { name: source.capturedBy })}</span>
        <Moment at={source.capturedAt} hour />
        <span>
          {t('sources.obtained')}
          {t('app.colon')}
          {t(`obtained.${source.obtained}`)}
          {(source.obtained === 'uploaded' || source.obtained === 'fetched') && source.capturedFrom && (
            <>
              {t('app.colon')}
              <bdi>{source.capturedFrom}</bdi>
            </>
          )}
        </span>
        {source.hasOriginal && (
          <a href={`/api/originals/${source.revisionId}`} className="text-accent underline">
            {t('review.original')}
          </a>
        )}
        {source.fetched && (
          <a href={`/api/originals/${source.revisionId}/warc`} className="text-accent underline">
            {t('review.warc')}
          </a>
        )}
        <Link href={`/history/source/${source.id}`} className="text-accent underline">
          {t('history.of')}
        </Link>
        <span dir="ltr" title={source.sha256}>
          sha256 {source.sha256.slice(0, 12)}…
        </span>
      </p>
      {source.reliability && (
        <p dir="auto" className="mt-3 border-s-2 border-rule-2 ps-3">
          <b className="font-semibold">
            {t('sources.reliability')}
            {t('app.colon')}
          </b>
          {source.reliability}
        </p>
      )}
      {source.withdrawn !== null && (
        <p className="problem mt-3">
          {t('sources.withdrawn')}
          {t('app.colon')}
          <bdi>{source.withdrawn}</bdi>
        </p>
      )}
      <VersionText id={source.id} version={version}>
        {source.recording && version.number === source.number && (
          <RunningTranscript
            sourceId={source.id}
            media={source.recording.media}
            text={version.text}
            language={version.language}
            heard={source.heard}
            marks={version.fresh}
            className={TEXT}
          />
        )}
      </VersionText>
      {may(actor.role, 'check') && <RecordingForm sourceId={source.id} name={source.recording?.name} />}
      {may(actor.role, 'check') && source.url && source.withdrawn === null && (
        <Looking source={source} canWatch={may(actor.role, 'import')} />
      )}
      {source.articles.length > 0 && (
        <section>
          <h2 className="mb-2 font-semibold">{t('sources.usedIn')}</h2>
          <ul className="grid gap-1">
            {source.articles.map((a) => (
              <li key={a.id}>
                <Link href={`/article/${a.id}`} className="text-accent">
                  <bdi>{a.title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {may(actor.role, 'check') && source.withdrawn === null && (
        <NewerText sourceId={source.id} number={source.number} />
      )}
      {may(actor.role, 'import') && (
        <>
          <Description source={source} />
          <Withdrawal id={source.id} version={source.version} withdrawn={source.withdrawn !== null} />
        </>
      )}
    </article>
  );
}

/** Where it was found: a link where that leads to the web, and words where it does not. */
function WebAddress({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url))
    return (
      <bdi dir="ltr" className="max-w-full truncate">
        {url}
      </bdi>
    );
  return (
    <a href={url} rel="noreferrer" dir="ltr" className="max-w-full truncate text-accent underline">
      {url}
    </a>
  );
}
