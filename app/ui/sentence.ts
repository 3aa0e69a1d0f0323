import type { Detail } from '@/lib/review/read/details';
import type { LogLine } from '@/lib/review/read/history';
import type { Translator } from '@/messages';

/** A line of the log as a sentence: who did what. The only place where lines become words. */
export function sentenceOf(t: Translator, line: Pick<LogLine, 'who' | 'kind' | 'way' | 'told'>): string {
  const name = line.who || t('history.program');
  const what = t(`told.${line.kind}`, { ...line.told, name } as never);
  return line.way === 'done' ? what : t(`told.${line.way}`, { name, what });
}

/** What a line set a thing to, in words; a day is told where the reader is. */
export function detailWords(t: Translator, detail: Exclude<Detail, { of: 'due' }>): string {
  if ('word' in detail) return t(`${detail.of}.${detail.word}` as 'status.open');
  if ('holds' in detail) return t(detail.holds ? 'what.holds' : 'what.ended');
  if ('needs' in detail) return t(`settings.evidence.${detail.needs}`);
  if ('rules' in detail)
    return t(`what.${detail.of}`, { rules: detail.rules.map((rule) => t(`house.rule.${rule}`)).join(t('app.comma')) });
  if ('verdict' in detail)
    return (
      t('what.found', { name: detail.by, verdict: t(`verdict.${detail.verdict}`) }) +
      (detail.note && t('app.colon') + t('what.note', { text: detail.note }))
    );
  if (detail.of === 'assignee' && !detail.text) return t('what.unassigned');
  return t(`what.${detail.of}`, { text: detail.text || t('what.nobody') });
}
