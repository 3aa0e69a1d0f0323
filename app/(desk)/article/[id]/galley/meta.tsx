import { useTranslations } from 'use-intl/react';
import { GrammarNote } from '@/app/ui/grammar-note';
import { TextNotes } from '@/app/ui/text-notes';
import { Moment } from '@/app/ui/words';
import type { ArticlePage } from '@/lib/review/read/view';

/** What is known of the text as a whole: when it came, how long it is, who brought it in, and its digest. */
export function Meta({ w }: { w: ArticlePage }) {
  const t = useTranslations();
  return (
    <>
      <p className="col-start-2 mb-5 text-[14px] text-ink-2">
        {w.article.outlet && (
          <>
            <bdi>{w.article.outlet}</bdi>
            {t('app.between')}
          </>
        )}
        <Moment at={w.revision.capturedAt} />
        {t('app.between')}
        {t('review.characters', { n: w.revision.text.length })}
        {t('app.between')}
        {t('review.broughtIn', { name: w.revision.capturedBy })}
        {t('app.between')}
        <span dir="ltr" title={w.revision.sha256}>
          sha256 {w.revision.sha256.slice(0, 4)}…{w.revision.sha256.slice(-4)}
        </span>
        {w.revision.hasOriginal && (
          <>
            {t('app.between')}
            <a href={`/api/originals/${w.revision.id}`} className="text-accent underline">
              {t('review.original')}
            </a>
          </>
        )}
      </p>
      <GrammarNote blocks={w.blocks} />
      <TextNotes
        text={w.revision.text}
        language={w.revision.language}
        notes={w.footnotes}
        className="col-start-2 mb-5"
      />
    </>
  );
}
