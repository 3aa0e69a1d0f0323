'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import type { Block } from '@/lib/text/blocks';
import { isSupported, type LanguageCode, UNKNOWN } from '@/lib/text/languages';
import { useLanguageName } from './language-name';

/** A plain word where a text has parts in languages whose grammar is not known; nothing for any other. */
export function GrammarNote({ blocks }: { blocks: readonly Block[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const nameOf = useLanguageName();
  const languages = otherLanguages(blocks);
  if (languages.length === 0) return null;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <p className="col-start-2 mb-4 rounded-md border border-rule-2 px-3 py-2 text-[14px] text-ink-2">
      {t('import.grammar', { languages: list.format(languages.map(nameOf)) })}
    </p>
  );
}

/** The languages of a text's own words whose grammar is not known; an unknown one only where no other is. */
function otherLanguages(blocks: readonly Block[]): LanguageCode[] {
  const read = blocks.filter(({ kind }) => kind !== 'leftover' && kind !== 'byline' && kind !== 'caption');
  const all = new Set(read.map((block) => block.language));
  if (all.size > 1) all.delete(UNKNOWN);
  return [...all].filter((language) => !isSupported(language));
}
