'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Extraction } from '@/lib/extract';
import { directionOfBlock } from '@/lib/text/direction';
import { segments } from '@/lib/text/segments';

/** Longer texts are read on the server alone. */
const MOST = 200_000;
const PAUSE_MS = 250;

/** What will be found in the pasted text, read in the browser while it is typed; nothing is saved. */
export function Preview({ text }: { text: string }) {
  const t = useTranslations();
  const found = useExtraction(text);
  if (!found) return null;
  const { extraction } = found;
  const marks = extraction.quotes.flatMap((quote) => quote.spans.map((span) => ({ span, quote })));
  return (
    <section className="grid gap-2">
      <h2 className="text-base font-semibold">
        {t('import.preview')}{' '}
        <span className="font-normal text-ink-2">{t('import.found', { n: extraction.quotes.length })}</span>
      </h2>
      <div
        className="max-h-96 overflow-y-auto rounded-md border border-rule bg-sheet px-5 py-3"
        tabIndex={0}
        role="region"
        aria-label={t('import.preview')}
      >
        {extraction.blocks.map((block) => (
          <p
            key={block.start}
            lang={block.language}
            dir={directionOfBlock(found.text.slice(block.start, block.end), extraction.language)}
            className={`galley-text mb-2 !text-[16px] !leading-[1.9] ${block.kind === 'title' ? 'font-bold' : ''} ${block.kind === 'leftover' || block.kind === 'byline' ? 'text-ink-3' : ''}`}
          >
            {segments([block.start, block.end], marks).map((run) => (
              <span key={run.start} className={run.marks.length > 0 ? 'q q-open bg-accent-wash' : undefined}>
                {found.text.slice(run.start, run.end)}
              </span>
            ))}
          </p>
        ))}
      </div>
    </section>
  );
}

/** The extraction of the text as it was when the typing last paused. The reader itself is loaded when it is first needed. */
function useExtraction(text: string): { text: string; extraction: Extraction } | undefined {
  const [found, setFound] = useState<{ text: string; extraction: Extraction }>();
  useEffect(() => {
    if (text.trim() === '' || text.length > MOST) return setFound(undefined);
    let stale = false;
    const timer = setTimeout(async () => {
      const { extract } = await import('@/lib/extract');
      if (!stale) setFound({ text, extraction: extract(text) });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}
