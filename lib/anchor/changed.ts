import type { Span } from '../text/span';
import { matchUnits } from './match';
import { units } from './units';

/** What differs between two texts, sentence by sentence. */
export interface Changed {
  /** Sentences of the text before that the text after has not, or not with the same words. */
  readonly gone: readonly Span[];
  /** Sentences of the text after that are new or reworded. */
  readonly fresh: readonly Span[];
}

/** Which sentences of two texts differ, moved ones not among them. Time grows with the texts, not with their product. */
export function changedSentences(before: string, after: string): Changed {
  const [old, now] = [units(before), units(after)];
  const { to } = matchUnits(old, now, new Uint8Array(now.length));
  const kept = new Set<number>();
  const gone = old.filter((unit, i) => {
    const at = to[i] as number;
    if (now[at]?.text !== unit.text) return true;
    kept.add(at);
    return false;
  });
  const spanOf = ({ start, end }: { start: number; end: number }): Span => [start, end];
  return { gone: gone.map(spanOf), fresh: now.filter((_, i) => !kept.has(i)).map(spanOf) };
}
