import { isPrimary, type Stands } from '@/lib/review/words';
import type { ReportedCheck, ReportedLink, ReportedQuote } from './content';

/** What of a quotation a person decided. All the rest the program proposes, and every format says so. */

export const isSpeakerDecided = (q: ReportedQuote): boolean => q.speakerDecided ?? q.speaker?.id != null;

/** What its standing is told by, as in the review. */
export const standsOf = (q: ReportedQuote): Stands => ({
  status: q.status,
  conflict: q.conflict,
  speakerDecided: isSpeakerDecided(q),
});

export const isMediumDecided = (q: ReportedQuote): boolean => q.mediumDecided ?? isSpeakerDecided(q);
export const isViaDecided = (q: ReportedQuote): boolean => q.viaDecided ?? isSpeakerDecided(q);

export const isCheckDecided = (c: ReportedCheck): boolean => c.verdict !== null;

/** Somebody decided it, or judged sentences of the translation. */
export const isLookedAt = (c: ReportedCheck): boolean =>
  isCheckDecided(c) || c.sentences.some((s) => s.judgement !== null || s.note !== '');

/** Whether what holds a bead of the chain was decided: the comparison with a source of its kind, and who speaks. */
export function isLinkDecided(q: ReportedQuote, { role, evidence, decided: told }: ReportedLink): boolean {
  if (role === 'article' || !evidence) return true;
  if (told !== undefined) return told;
  const carrier = role === 'via';
  const decided = q.checks.some(
    ({ verdict, source }) => verdict !== null && verdict !== 'not-found' && isPrimary(source.kind) !== carrier,
  );
  return decided && (role !== 'speaker' || isSpeakerDecided(q));
}
