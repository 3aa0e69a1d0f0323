import { beginsSentence, endsSentence, sentences } from '../text/sentences';
import type { Edit } from './edits';
import type { Step } from './place';
import { tokens } from './tokens';
import type { AlignedVerdict } from './verdict';

/** Words left out without a mark: up to here an alteration, beyond it two places joined. */
export const SPLICE = 8;

/** The verdict that the differences along the path through a source lead to, the gravest first. */
export function verdictOf(steps: readonly Step[], edits: readonly Edit[], source: string): AlignedVerdict {
  const words = edits.filter((e) => e.kind === 'words');
  if (words.some((e) => e.op !== 'delete')) return 'altered';
  if (goesBack(steps) || words.some((e) => isSplice(source, e))) return 'spliced';
  if (words.length > 0) return 'altered';
  if (edits.some((e) => e.kind === 'cut' || (e.kind === 'editorial' && e.nature))) return 'elided';
  return edits.some((e) => e.kind === 'spelling' || e.kind === 'reporting') ? 'orthographic' : 'verbatim';
}

/** Whether the quotation goes on at an earlier place of the source, marked or not. */
function goesBack(steps: readonly Step[]): boolean {
  let last = -1;
  for (const { op, s } of steps) {
    if (op !== 'equal') continue;
    if (s < last) return true;
    last = s;
  }
  return false;
}

/** Whether so much was left out without a mark that two places were joined: many words, or a whole sentence. */
function isSplice(source: string, { source: [start, end] }: Edit): boolean {
  const words = tokens(source.slice(start, end)).length;
  if (words > SPLICE) return true;
  if (words < 2) return false;
  const parts = sentences(source, [start, end]).length;
  const whole = parts - (beginsSentence(source, start) ? 0 : 1) - (endsSentence(source, end) ? 0 : 1);
  return whole > 0;
}
