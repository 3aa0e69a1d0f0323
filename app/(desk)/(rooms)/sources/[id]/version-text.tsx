import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { currentTranslator } from '@/app/locale';
import { TextNotes } from '@/app/ui/text-notes';
import { Moment, Quoted } from '@/app/ui/words';
import type { SourceVersion } from '@/lib/review/read/source-texts';
import { directionOf } from '@/lib/text/languages';
import { segments } from '@/lib/text/segments';
import { clockOf } from '@/lib/text/time-code';

/** How the text of a source looks. */
export const TEXT = 'galley-text my-6 border-y border-rule bg-sheet p-6 whitespace-pre-wrap';

/** A text of a source with what is new in it marked, what is gone from the one before, and the way to the others. */
export async function VersionText({
  id,
  version,
  children,
}: {
  id: string;
  version: SourceVersion;
  /** What shows the text in another way, where something does. */
  children?: ReactNode;
}) {
  const t = await currentTranslator();
  const marks = [
    ...version.fresh.map((span) => ({ span, isNew: true, at: '' })),
    ...version.places.map(({ span, page, from }) => ({
      ...{ span, isNew: false },
      at: from === null ? t('words.page', { n: page ?? 0 }) : clockOf(from),
    })),
  ];
  return (
    <>
      {version.texts.length > 1 && (
        <nav aria-label={t('look.texts')} className="mt-5 flex flex-wrap gap-x-4 gap-y-1 text-[14px]">
          {version.texts.map(({ number, at }) => (
            <Link
              key={number}
              href={`/sources/${id}?text=${number}`}
              aria-current={number === version.number ? 'true' : undefined}
              className={number === version.number ? 'font-semibold' : 'text-accent underline'}
            >
              {t('look.text', { n: number })}
              {t('app.between')}
              <Moment at={at} hour />
            </Link>
          ))}
        </nav>
      )}
      {children || (
        <div lang={version.language} dir={directionOf(version.language)} className={TEXT}>
          {segments([0, version.text.length], marks).map(({ start, end, marks: here }) => {
            const words = version.text.slice(start, end);
            const place = here.find(({ at, span }) => at && span[0] === start);
            return (
              <Fragment key={start}>
                {place && (
                  <small className="me-1 rounded-sm bg-tint px-1 text-[12px] text-ink-2 select-none">
                    <bdi>{place.at}</bdi>
                  </small>
                )}
                {here.some(({ isNew }) => isNew) ? (
                  <ins className="rounded-sm bg-wash-verified no-underline">{words}</ins>
                ) : (
                  <span>{words}</span>
                )}
              </Fragment>
            );
          })}
        </div>
      )}
      <TextNotes text={version.text} language={version.language} notes={version.footnotes} className="mb-6" />
      {version.gone.length > 0 && (
        <section className="mb-6">
          <h2 className="mb-1 font-semibold">{t('look.gone')}</h2>
          {version.gone.map((words, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one text, in their order
            <p key={i} lang={version.language} dir={directionOf(version.language)}>
              <del className="bg-wash-disputed">
                <Quoted language={version.language}>{words}</Quoted>
              </del>
            </p>
          ))}
        </section>
      )}
    </>
  );
}
