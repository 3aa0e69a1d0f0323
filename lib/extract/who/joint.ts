import { wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import type { People } from './people';
import { type Phrase, phraseAfter, phraseBefore } from './phrase';
import type { Speaker } from './speaker';
import { upToVerb } from './subject';

/**
 * Two people who speak together: [Anne Roux and Paul Petit] said; ont déclaré [Anne Roux et Paul Petit]. Of a subject
 * that is named, whoever a joining word adds; before the verb only where the first of them opens the clause.
 */
export function jointSpeaker(r: Reading, subject: Phrase, people: People): Speaker | undefined {
  // …“, und [Petit] sagte: behind a comma or marks a clause is joined, and nobody.
  const joins = r.grammar.joiners.has(wordAt(r.all, subject.from - 1)) && wordAt(r.all, subject.from - 2) !== '';
  const before = joins ? phraseBefore(r, subject.from - 1) : undefined;
  const opens = before && (before.from === 0 || r.all[before.from - 1]?.type !== 'word');
  const behind = r.grammar.joiners.has(wordAt(r.all, subject.to))
    ? upToVerb(r, phraseAfter(r, subject.to + 1))
    : undefined;
  const [first, second] = opens ? [before, subject] : [subject, behind];
  if (!first || !second) return undefined;
  const [one, other] = [people.read(first.span), people.read(second.span)];
  if (!one?.mention || !other?.mention || one.sort !== 'name' || other.sort !== 'name' || one.name === other.name)
    return undefined;
  const joiner = wordAt(r.all, second.from - 1);
  return {
    name: `${one.name} ${joiner} ${other.name}`,
    mention: [one.mention[0], other.mention[1]],
    kind: 'group',
    sort: 'name',
    together: [one.name, other.name],
  };
}
