import type { Reading } from '../../read/reading';
import type { Phrase } from '../../who/phrase';
import { invertedReport, subjectBefore } from '../../who/subject';

/** The subject of a French verb: [le maire] a dit; Faux, rétorque [l'association]: … */
export function subjectOfVerb(r: Reading, k: number, start: number, behind: Phrase | undefined): Phrase | undefined {
  const inverted = invertedReport(r, k, start);
  if (inverted && r.all[inverted.subject.to]?.type !== 'word') return inverted.subject;
  return subjectBefore(r, k, start) ?? behind;
}
