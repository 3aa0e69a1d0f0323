'use client';

import { useTranslations } from 'use-intl/react';
import type { NoteOfText } from '@/lib/review/texts/kept';
import { Quoted } from './words';

/** In UTF-16 code units: so much of the text before a note says where it belongs. */
const BEFORE = 60;

/** The notes of a text, each with the words that it belongs to: in the text their words stand behind all others. */
export function TextNotes({
  text,
  language,
  notes,
  className,
}: {
  text: string;
  language: string;
  notes: readonly NoteOfText[];
  className: string;
}) {
  const t = useTranslations();
  if (notes.length === 0) return null;
  return (
    <details className={`${className} text-[14px]`}>
      <summary className="cursor-pointer font-semibold">
        {t('textNotes.title')} ({notes.length})
      </summary>
      <ol className="mt-2 grid list-decimal gap-2 ps-6">
        {notes.map(({ at, span }) => (
          <li key={`${at} ${span[0]}`}>
            <Quoted language={language}>{text.slice(...span).trim()}</Quoted>
            <span className="block text-ink-2">{t('textNotes.at', { words: wordsBefore(text, at) })}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The last words before a place, from the beginning of its line or, where that is far, of a word. */
function wordsBefore(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trimEnd();
  if (line.length <= BEFORE) return line;
  const end = line.slice(-BEFORE);
  return `…${end.slice(end.indexOf(' ') + 1)}`.toWellFormed();
}
