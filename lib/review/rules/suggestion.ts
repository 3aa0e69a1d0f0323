/** A text of an article: its number, its digest, and where it came from. */
export interface TextOf {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly capturedFrom: string;
}

/**
 * The numbers of the texts that the newest one goes back to: each was corrected into the next. Where an earlier text was
 * brought back, what lies between is none of them.
 */
export function lineageOf(texts: readonly TextOf[]): ReadonlySet<number> {
  const byId = new Map(texts.map((t) => [t.id, t]));
  const byNumber = new Map(texts.map((t) => [t.number, t]));
  const lineage = new Set<number>();
  let at = texts.reduce<TextOf | undefined>((last, t) => (last && last.number > t.number ? last : t), undefined);
  while (at) {
    lineage.add(at.number);
    const back = byId.get(at.capturedFrom.replace(/^revision:/, ''));
    // A file may be called anything: the words tell.
    const isBack = back !== undefined && back.number < at.number && back.sha256 === at.sha256;
    at = isBack ? back : byNumber.get(at.number - 1);
  }
  return lineage;
}

/** A suggestion of other words, as it was made and answered. */
export interface Suggested {
  readonly was: string;
  readonly answer: string | null;
  readonly number: number | null;
}

/** How a suggestion stands: nobody has answered, the words have changed since it was made, accepted, declined. */
export type SuggestionState = 'open' | 'stale' | 'accepted' | 'declined';

/**
 * @param exact the words that stand at its range; undefined where it has none in the newest text
 * @param lineage what the newest text goes back to: accepted is only what came into it
 */
export function suggestionState(
  { was, answer, number }: Suggested,
  exact: string | undefined,
  lineage: ReadonlySet<number>,
): SuggestionState {
  if (answer === 'declined') return 'declined';
  if (answer === 'accepted' && number !== null && lineage.has(number)) return 'accepted';
  return exact === was ? 'open' : 'stale';
}

/** Whether an editor has answered. */
export const isAnswered = (state: SuggestionState | undefined): boolean => state === 'accepted' || state === 'declined';

/** Whether nothing is left to do about a note: it is resolved or, where it suggests other words, answered. */
export const isSettled = (note: {
  readonly resolved: object | null;
  readonly suggestion: { readonly state: SuggestionState } | null;
}): boolean => note.resolved !== null || isAnswered(note.suggestion?.state);
