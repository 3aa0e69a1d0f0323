import { cueAt } from '../cue/cue';
import { commaFrom, wordAt } from '../read/items';
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
  const joins = r.grammar.joiners.has(wordAt(r.all, subject.from - 1));
  const end = wordAt(r.all, subject.from - 2) !== '' ? subject.from - 1 : asideBefore(r, subject.from - 2);
  const before = joins && end !== undefined ? phraseBefore(r, end) : undefined;
  const opens = before && (before.from === 0 || r.all[before.from - 1]?.type !== 'word');
  const behind = phraseJoined(r, subject.to);
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

/** [Anne Roux], maire de Rive, et [Paul Petit]: whoever is joined to a phrase that ends before item `to`, behind what is said of it. */
export function phraseJoined(r: Reading, to: number): Phrase | undefined {
  const aside = r.all[to]?.type === 'comma' ? commaFrom(r.all, to + 1, to + ASIDE) : to;
  const joiner = aside > to ? aside + 1 : to;
  if (!r.grammar.joiners.has(wordAt(r.all, joiner)) || (aside > to && !isAside(r, to, aside))) return undefined;
  const other = upToVerb(r, phraseAfter(r, joiner + 1));
  // …, said Ann Roe, the mayor, and Paul Lee left: another clause.
  return aside > to && r.all[other?.to ?? 0]?.type === 'word' ? undefined : other;
}

/** [Anne Roux], maire de Rive, et Paul Petit: the comma behind whoever is described before the one at item `comma`. */
function asideBefore(r: Reading, comma: number): number | undefined {
  for (let k = comma - 1; k > 0 && comma - k < ASIDE; k--)
    if (r.all[k]?.type === 'comma') return isAside(r, k, comma) ? k : undefined;
  return undefined;
}

/** Whether nothing stands between two commas but small words for what somebody is. */
const isAside = (r: Reading, from: number, to: number): boolean =>
  r.grammar.capitals &&
  r.all[to]?.type === 'comma' &&
  r.all.slice(from + 1, to).every((i, n) => i.type === 'word' && !cueAt(r, from + 1 + n)) &&
  !r.grammar.relatives.has(wordAt(r.all, from + 1));

/** In items. */
const ASIDE = 10;
