import { isHighRisk } from '@/lib/align/nature';
import { isCorrectedSince } from '@/lib/review/rules/ready';
import { layerOf, standingsOf } from '@/lib/review/words';
import type { Translator } from '@/messages';
import type { ReportContent, ReportedCheck, ReportedQuote } from './content';
import { correctionsOf } from './corrections';
import { isCheckDecided, isSpeakerDecided, standsOf } from './decided';
import { isolated } from './isolated';
import { checkedIn } from './parts';

/** Reported speech is numbered apart from quoted words, and its numbers bear a sign, as beside the text. */
const isReported = (q: ReportedQuote): boolean => layerOf(q) === 'reported';

/** The number of a quotation, as it is shown. */
export const saidNumber = (q: ReportedQuote, numbers: { readonly format: (n: number) => string }): string =>
  (isReported(q) ? '⋮' : '') + numbers.format(q.number);

/** What its places in a page are called: no two quotations of a report have the same. */
export const placeOf = (q: ReportedQuote): string => (isReported(q) ? `r${q.number}` : String(q.number));

/** What is said behind whatever nobody decided. */
export const proposed = (decided: boolean, t: Translator): string => (decided ? '' : ` (${t('report.proposal')})`);

/** A verdict, and whether it is only proposed. */
export const saidVerdict = (c: ReportedCheck, t: Translator): string =>
  t(`verdict.${c.verdict ?? c.proposedVerdict}`) + proposed(isCheckDecided(c), t);

/** How it stands: a conflict on the speaker comes before what was decided of the words. */
export const saidStanding = (q: ReportedQuote, t: Translator): string =>
  standingsOf(standsOf(q))
    .map((standing) => t(`status.${standing}`))
    .join(t('app.between'));

/** How much was checked, and that nothing of it has to change where a person found nothing. */
export function saidChecked(content: ReportContent, t: Translator): string {
  const { checked, all } = checkedIn(content);
  if (correctionsOf(content).length > 0) return t('report.checked', { checked, all });
  return checked === 0 ? t('report.nothingChecked') : t('report.noCorrections', { checked, all });
}

/** Who speaks, with their position, and whether that is only proposed. */
export const saidSpeaker = (q: ReportedQuote, t: Translator): string =>
  q.speaker
    ? q.speaker.name + (q.speaker.position && t('app.comma') + q.speaker.position) + proposed(isSpeakerDecided(q), t)
    : t('review.noSpeaker');

/** Whom a source names instead of the speaker, while nobody has answered; empty where none does. */
export const saidConflict = (q: ReportedQuote, t: Translator): string => {
  const other = q.conflict ? q.checks.find((c) => c.voice?.agreement === 'different' && c.voice.answer === null) : null;
  return other?.voice ? t('report.conflict', { name: other.voice.name, source: other.source.title }) : '';
};

/** Who signed it off and when, and that it was done without the passage that the desk asks for. */
export function saidSignOff(q: ReportedQuote, t: Translator, date: (iso: string) => string): string {
  if (!q.signOff) return t('report.notSigned');
  const { by, at, override } = q.signOff;
  const signed = t('sign.signedBy', { name: by.name, date: date(at) });
  return override === null
    ? signed
    : `${signed}${t('app.between')}${t('sign.overridden', { reason: override || '…' })}`;
}

/** What the desk asked about a quotation, and who ticked it off. */
export const saidChecklist = (q: ReportedQuote, t: Translator, date: (iso: string) => string): string[] =>
  q.checklist.map(({ text, ticked }) =>
    ticked
      ? t('checklist.ticked', { text, name: ticked.by.name, date: date(ticked.at) })
      : t('checklist.left', { text }),
  );

/** How much of it was ticked off; empty where nothing was asked. */
export const saidTicks = ({ checklist }: ReportedQuote, t: Translator): string =>
  checklist.length === 0
    ? ''
    : t('checklist.done', { done: checklist.filter((item) => item.ticked).length, all: checklist.length });

/** Other words that a note suggests, and what was answered; empty for a plain note. */
function saidSuggestion({ suggestion: s }: ReportContent['annotations'][number], t: Translator): string {
  if (!s) return '';
  const words = s.words ? t('suggest.told', { text: s.was, words: s.words }) : t('suggest.toldCut', { text: s.was });
  const answer = {
    open: t('suggest.open'),
    stale: t('suggest.staleShort'),
    accepted: t('suggest.accepted', { name: s.by, n: s.number ?? 0 }),
    declined: t('suggest.declined', { name: s.by, reason: s.reason }),
  }[s.state];
  return `${words} (${answer})`;
}

/** What a note says, line by line: the words that it suggests, and its own. */
export const saidNote = (a: ReportContent['annotations'][number], t: Translator): string[] =>
  [saidSuggestion(a, t), a.body].filter(Boolean);

/** That the article is ready for publication, or was: who lifted that and why, and whether it was corrected since. */
export function saidReady(content: ReportContent, t: Translator, date: (iso: string) => string): string[] {
  const { readiness, revision } = content;
  return [
    ...readiness.map(({ at, by, revision: n, lifted }) =>
      lifted
        ? t('report.lifted', { from: date(at), n, date: date(lifted.at), name: lifted.by, reason: lifted.reason })
        : t('report.ready', { date: date(at), name: by, n }),
    ),
    ...(isCorrectedSince(readiness, revision.number) ? [t('ready.corrected', { n: revision.number })] : []),
  ];
}

/** One difference between the article's words and the source's, as a sentence, with what it touches. */
export interface Difference {
  readonly said: string;
  readonly nature: string;
  /** It may turn the meaning. */
  readonly grave: boolean;
}

/** The differences of a comparison that touch something, in the order of the quotation. */
export function differencesOf(c: ReportedCheck, t: Translator): Difference[] {
  return c.comparison.flatMap(({ kind, nature, quote, source }) => {
    const house = c.house.find((h) => h.quote === quote && h.source === source);
    if (!nature && !house) return [];
    const said =
      kind === 'cut'
        ? t('words.cut', { source })
        : kind === 'editorial'
          ? t('words.editorial', { article: quote, source })
          : quote && source
            ? t('words.variant', { article: quote, source })
            : quote
              ? t('words.variantAdded', { article: quote })
              : t('words.variantMissing', { source });
    const touches = [nature ? t(`nature.${nature}`) : '', house ? saidHouse(house, t) : '']
      .filter(Boolean)
      .join(t('app.between'));
    return [{ said, nature: touches, grave: nature !== undefined && isHighRisk(nature) }];
  });
}

/** Whether a rule of the desk's style covers a difference, and which. */
const saidHouse = ({ rule, allowed }: ReportedCheck['house'][number], t: Translator): string =>
  rule ? t(allowed ? 'house.covered' : 'house.notAllowed', { rule: t(`house.rule.${rule}`) }) : t('house.none');

/** Where a person says that the words stand in the source, and that it is they who say so; empty where nobody does. */
export const saidStated = ({ stated }: ReportedCheck, t: Translator): string =>
  stated
    ? t('words.stated', { name: stated.by.name, page: stated.page ?? 0, code: stated.timeCode ?? 'none' }) +
      (stated.note ? t('app.colon') + isolated(stated.note) : '')
    : '';

/** What a comparison was made with: title, kind, date, and the time code of a recording, or where a person states that the words stand. */
export const sourceOf = (c: ReportedCheck, t: Translator, date: (iso: string) => string): string =>
  [isolated(c.source.title), t(`sourceKind.${c.source.kind}`), c.source.date ? date(c.source.date) : '']
    .concat(c.timeCode ? t('words.timeCode', { code: c.timeCode }) : [])
    .concat(saidStated(c, t))
    .filter(Boolean)
    .join(t('app.between'));
