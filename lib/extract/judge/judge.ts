import type { Reading } from '../read/reading';
import { byName } from './by-name';
import { byNeighbours } from './by-neighbours';
import { byPlace } from './by-place';
import { byReport } from './by-report';
import { byWords } from './by-words';
import { type Evidence, marksOf } from './marks';
import { markReason, type Reason } from './reason';

/** What is asked of the marks, by groups. */
const GROUPS = [byReport, byPlace, byWords, byName, byNeighbours];

/**
 * The reasons to take the marked range at item `at` for a quotation, and not for a name, a title or a word held at a
 * distance. Their sum decides (0 or more: a quotation) and gives the confidence.
 */
export function judge(r: Reading, at: number, evidence: Evidence): Reason[] {
  const marks = marksOf(r, at, evidence);
  const reasons = [markReason('marks', r.grammar.weights)];
  for (const group of GROUPS)
    for (const rule of group(marks)) if (rule) reasons.push(markReason(rule, r.grammar.weights));
  return reasons;
}
