import { type Clause, clauseEnd } from '../../clause/clause';
import type { WordItem } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import { clauseSubject, finiteVerb } from './subject';

/** wies darauf hin, [dass …]; ist der Ansicht, [dass …]: behind an account or a verb's particle, with the verb that it goes with. */
export function contentClause(r: Reading, k: number, from: number): { clause: Clause; cue: number } | undefined {
  const [word, comma, opener] = [r.all[k] as WordItem, r.all[k + 1], r.all[k + 2]];
  if (comma?.type !== 'comma' || opener?.type !== 'word' || !r.grammar.complementizers.has(opener.folded))
    return undefined;
  if (!r.grammar.particles.has(word.folded) && !(word.capital && r.grammar.accounts?.test(word.folded)))
    return undefined;
  const start = Math.max(from, sentenceStart(r.all, k));
  const cue = finiteVerb(r, start, k);
  if (cue === undefined) return undefined;
  const subject = clauseSubject(r, start, k);
  return { clause: { from: k + 2, to: clauseEnd(r, k + 3), subject, rule: 'complementizer' }, cue };
}
