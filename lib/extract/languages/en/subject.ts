import { type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseBefore } from '../../who/phrase';
import { subjectBefore } from '../../who/subject';

/** The subject of an English verb: [The mayor] said. Of one that quotes, whom it quotes: quoted [the mayor]; [the mayor] was quoted. */
export function subjectOfVerb(r: Reading, k: number, start: number, behind: Phrase | undefined): Phrase | undefined {
  if (!r.grammar.quotingVerbs.has((r.all[k] as WordItem).folded)) return subjectBefore(r, k, start);
  return r.grammar.passives.has(wordAt(r.all, k - 1)) ? phraseBefore(r, k - 1, start) : behind;
}
