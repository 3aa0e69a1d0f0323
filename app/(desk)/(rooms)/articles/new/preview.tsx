'use client';

import Link from 'next/link';
import { Fragment, useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { ProblemReport, Result } from '@/app/act';
import { GrammarNote } from '@/app/ui/grammar-note';
import { useProblemText } from '@/app/ui/words';
import type { Extraction } from '@/lib/extract';
import { corrected } from '@/lib/import/correction';
import { MOST_SHOWN } from '@/lib/import/limits';
import type { Warning } from '@/lib/import/warning';
import type { Submitted } from '@/lib/review/texts/submitted';
import { layerOf } from '@/lib/review/words';
import { directionOfBlock } from '@/lib/text/direction';
import { segments } from '@/lib/text/segments';
import type { Given } from './use-look';

const PAUSE_MS = 250;

interface PreviewProps {
  text: string;
  given: Given | undefined;
  /** What the server read in what is given. */
  look: Result<Submitted> | undefined;
  /** What stands refused elsewhere on the page. */
  said: ProblemReport | undefined;
  /** The blocks that a person says are none of the article, or are, against what the program told. */
  turned: readonly number[];
  onTurn: (turned: readonly number[]) => void;
}

/** What will be found in the text, the file or the page, read while it is typed or as it is chosen; nothing is saved. */
export function Preview(props: PreviewProps) {
  const { given, look, said } = props;
  const t = useTranslations();
  const textOf = useProblemText();
  const isReading = given !== undefined && !look;
  const refused = look && !look.ok ? look.problem : undefined;
  // Whoever hears the page is told when it changes: so the place where it does is always there.
  return (
    <>
      <div role="status" className="empty:absolute">
        {isReading && (
          <p className="text-ink-2">
            <progress aria-label={t('import.reading')} className="me-2 align-middle" />
            {t('import.reading')}
          </p>
        )}
        {refused && refused.code !== said?.code && (
          <p className="problem">
            {textOf(refused)}{' '}
            {refused.code === 'file-many' && (
              <Link href="/articles/many" className="underline">
                {t('many.title')}
              </Link>
            )}
          </p>
        )}
      </div>
      {!isReading && !refused && <Found {...props} read={look?.ok ? look.value : undefined} />}
    </>
  );
}

/** @param read what the server read in what is given */
function Found({ text, given, read, turned, onTurn }: PreviewProps & { read: Submitted | undefined }) {
  const t = useTranslations();
  const [choosing, setChoosing] = useState(false);
  const found = useExtraction(read ?? (given ? '' : text), turned);
  const told = read && (
    <>
      <Understood file={read} />
      <Warnings warnings={read.warnings} />
    </>
  );
  if (!found) return told;
  const { extraction } = found;
  // Reported speech waits in the review until it is asked for, and is not counted there either.
  const quotes = extraction.quotes.filter((quote) => layerOf(quote) === 'quoted');
  const marks = quotes.flatMap((quote) => quote.spans.map((span) => ({ span, quote })));
  return (
    <section className="grid gap-2">
      {told}
      <h2 className="text-base font-semibold">
        {t('import.preview')} <span className="font-normal text-ink-2">{t('import.found', { n: quotes.length })}</span>
      </h2>
      <label className="flex items-center gap-2 text-[14px]">
        <input type="checkbox" checked={choosing} onChange={(event) => setChoosing(event.target.checked)} />
        {t('import.choosing')}
      </label>
      <div
        className="max-h-96 overflow-y-auto rounded-md border border-rule bg-sheet px-5 py-3"
        tabIndex={0}
        role="region"
        aria-label={t('import.preview')}
      >
        <GrammarNote blocks={extraction.blocks} />
        {extraction.blocks.map((block, i) => (
          <p
            key={block.start}
            lang={block.language}
            dir={directionOfBlock(found.text.slice(block.start, block.end), extraction.language)}
            className={`galley-text mb-2 !text-[16px] !leading-[1.9] ${block.kind === 'title' ? 'font-bold' : ''} ${block.kind === 'leftover' || block.kind === 'byline' ? 'text-ink-3' : ''}`}
          >
            {choosing && (
              <input
                type="checkbox"
                className="me-2 align-middle"
                aria-label={t('import.belongs', { words: found.text.slice(block.start, block.end).slice(0, 60) })}
                checked={block.kind !== 'leftover'}
                onChange={() => onTurn(turned.includes(i) ? turned.filter((n) => n !== i) : [...turned, i])}
              />
            )}
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

/** What the file says of itself, and what stands beside its text. */
function Understood({ file: { title, about, footnotes, comments } }: { file: Submitted }) {
  const t = useTranslations();
  const format = useFormatter();
  const said = (['author', 'outlet', 'address'] as const).flatMap((key) =>
    about[key] ? [[key, about[key]] as const] : [],
  );
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 rounded-md border border-rule-2 bg-sheet px-4 py-2">
      <dt className="text-ink-2">{t('import.told.title')}</dt>
      <dd dir="auto">{title}</dd>
      {said.map(([key, value]) => (
        <Fragment key={key}>
          <dt className="text-ink-2">{t(`import.told.${key}`)}</dt>
          <dd dir="auto" className="break-words">
            {value}
          </dd>
        </Fragment>
      ))}
      {about.date && (
        <>
          <dt className="text-ink-2">{t('import.told.date')}</dt>
          <dd>{format.dateTime(new Date(about.date), { dateStyle: 'medium', timeZone: 'UTC' })}</dd>
        </>
      )}
      {footnotes > 0 && <dd className="col-span-2">{t('import.told.footnotes', { n: footnotes })}</dd>}
      {comments > 0 && <dd className="col-span-2">{t('import.told.comments', { n: comments })}</dd>}
    </dl>
  );
}

/** What should be looked at before the file is brought in. */
function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const t = useTranslations();
  if (warnings.length === 0) return null;
  return (
    <div role="status" className="rounded-md border border-rule-2 bg-sheet px-4 py-2">
      <p className="font-semibold">{t('import.look')}</p>
      <ul className="list-disc ps-5">
        {warnings.map(({ code, params }) => (
          <li key={code}>{t(`import.warnings.${code}`, params as never)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The extraction of the text as it was when the typing last paused. The reader itself is loaded when it is first needed. */
function useExtraction(
  given: string | Submitted,
  turned: readonly number[],
): { text: string; extraction: Extraction } | undefined {
  const [found, setFound] = useState<{ text: string; extraction: Extraction }>();
  useEffect(() => {
    const { text, ...known } = typeof given === 'string' ? { text: given } : given;
    if (text.trim() === '' || text.length > MOST_SHOWN) return setFound(undefined);
    let stale = false;
    const timer = setTimeout(async () => {
      const { extract } = await import('@/lib/extract');
      if (stale) return;
      const first = extract(text, known);
      if (turned.length === 0) return setFound({ text, extraction: first });
      const { language, blocks } = corrected({ ...known, language: first.language, blocks: first.blocks }, { turned });
      setFound({ text, extraction: extract(text, { language, blocks }) });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [given, turned]);
  return found;
}
