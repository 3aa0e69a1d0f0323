import { wordAt } from '../read/items';
import type { Reading } from '../read/reading';

/** In items: so many words may lead to the verb behind what joins it. */
const LEADING = 4;

/** that it “wouldn't close” [and hung up]; « … » [et a claqué la porte]; „…“[, und legte auf]: behind the marks the article tells what whoever spoke did next. */
export function tellsAct({ all, grammar }: Reading, at: number): boolean {
  const { acts, sequels, joiners, pronouns, auxiliaries } = grammar;
  const from = all[at]?.type === 'comma' ? at + 1 : at;
  const joining = wordAt(all, from);
  if (!joiners.has(joining) && !sequels.has(joining)) return false;
  for (let k = from + 1; k <= from + LEADING; k++) {
    const word = wordAt(all, k);
    if (acts.has(word)) return true;
    if (!sequels.has(word) && !pronouns.has(word) && !auxiliaries.has(word)) return false;
  }
  return false;
}
