/** Who speaks from when to when, told beside the words. */
export interface Turn {
  readonly from: number;
  readonly to: number;
  readonly speaker: string;
}

interface Timed {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly speaker: string | undefined;
}

/** Words with who speaks in their middle; as they are where they say it themselves, or nobody has spoken yet. */
export function byTurns<T extends Timed>(said: readonly T[], turns: readonly Turn[]): readonly T[] {
  if (turns.length === 0 || said.some(({ speaker }) => speaker !== undefined)) return said;
  const inOrder = [...turns].sort((a, b) => a.from - b.from);
  return said.map((one) => {
    const middle = ((one.from ?? one.to ?? Number.NaN) + (one.to ?? one.from ?? Number.NaN)) / 2;
    const turn = lastBefore(inOrder, middle);
    return turn ? { ...one, speaker: turn.speaker } : one;
  });
}

function lastBefore(turns: readonly Turn[], time: number): Turn | undefined {
  let [first, end] = [0, turns.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((turns[middle] as Turn).from <= time) first = middle + 1;
    else end = middle;
  }
  return turns[first - 1];
}
