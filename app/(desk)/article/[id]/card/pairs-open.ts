import type { ProblemReport } from '@/app/act';
import type { CheckView } from '@/lib/review/read/view';

/** The element with the sentences of a translation, by its id on the page. */
export const pairsOf = (checkId: string) => `pairs-${checkId}`;

/** Whoever would confirm a translation is where its first sentence is judged that nobody has judged. */
export function toFirstOpenPair(checkId: string): void {
  const choice = document.getElementById(pairsOf(checkId))?.querySelector<HTMLElement>('[data-open] [type="radio"]');
  choice?.focus();
  choice?.closest('[data-open]')?.scrollIntoView({ block: 'nearest' });
}

/** What of a proposed translation has to be judged before it is confirmed, as the server would answer; undefined where nothing has. */
export function toJudge({
  proposedVerdict,
  pairs,
}: Pick<CheckView, 'proposedVerdict' | 'pairs'>): ProblemReport | undefined {
  const open = pairs.filter((pair) => pair.judgement === null).length;
  if (proposedVerdict !== 'translated' || open === 0) return undefined;
  return { code: 'pairs-open', params: { open, all: pairs.length } };
}
