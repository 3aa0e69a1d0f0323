'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import type { LogLine, NamedDocument } from '@/lib/review/read/history';
import { detailWords, sentenceOf } from './sentence';
import { Moment } from './words';

/** One line of the log: who did what, and what it was set to. */
export function LineTold({ line }: { line: LogLine }) {
  const t = useTranslations();
  return (
    <>
      {sentenceOf(t, line)}
      {line.details.length > 0 && (
        <span className="block text-[14px] text-ink-2">
          {line.details.map((detail, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: details of a line never move
            <span key={i}>
              {i > 0 && t('app.between')}
              {detail.of !== 'due' ? (
                detailWords(t, detail)
              ) : (
                <>
                  {t('what.dueAt')}
                  {t('app.colon')}
                  {detail.at === null ? t('what.noDue') : <Moment at={detail.at} hour />}
                </>
              )}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

/** What a line is about, as ways there. */
export function LineAbout({ line, without }: { line: LogLine; without?: 'article' | undefined }) {
  const t = useTranslations();
  const { quote, article, source } = line;
  return (
    <span className="grid gap-0.5 text-[14px]">
      {quote && article && (
        <Link href={`/article/${article.id}#${quote.id}`}>
          {quote.number > 0
            ? t(quote.layer === 'quoted' ? 'history.quote' : 'history.reportedQuote', {
                n: quote.number,
                words: quote.words,
              })
            : t('history.goneQuote', { words: quote.words })}
        </Link>
      )}
      {source && <Titled of={source} at={`/sources/${source.id}`} />}
      {article && without !== 'article' && <Titled of={article} at={`/article/${article.id}`} />}
    </span>
  );
}

function Titled({ of, at }: { of: NamedDocument; at: string }) {
  const t = useTranslations();
  return of.deleted ? (
    <span className="text-ink-2">
      <bdi>{of.title}</bdi> ({t('history.deleted')})
    </span>
  ) : (
    // In its own direction, so that a long one is cut at its end.
    <Link href={at} dir="auto" className="line-clamp-2 text-start text-ink-2">
      {of.title}
    </Link>
  );
}
