import { cueAt } from '../../cue/cue';
import { set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isAdverb, type Phrase, phrase, phraseAfter } from '../../who/phrase';
import { beginsVerb } from './opening';

/** la conclusion de [Marc Petit] évoquant …: whoever stands right before, with a capital. */
export function subjectOfParticiple(r: Reading, k: number, start: number): Phrase | undefined {
  const own = ownSubject(r, k, start);
  if (own) return own;
  const noun = nounBefore(r, k, start) ?? subjectOfRelative(r, k, start);
  if (noun) return noun;
  let from = k;
  for (let item = r.all[from - 1]; from > start && item?.type === 'word' && item.capital; item = r.all[from - 1])
    from--;
  // sur Facebook appelant à …: what a preposition stands before acts in nothing.
  return PLACES.has(wordAt(r.all, from - 1)) ? undefined : phrase(r.all, from, k);
}

const PLACES = set('sur à au aux en dans chez par via');

/** par [une foule] hurlant …; les propos du [chauffeur] disant …: a noun for somebody right before it; not: au préfet demandant … */
function nounBefore(r: Reading, k: number, start: number): Phrase | undefined {
  const { persons, bodies } = r.grammar.speakers;
  const noun = wordAt(r.all, k - 1);
  if (!(persons.has(noun) || bodies.has(noun) || r.grammar.groups.has(noun) || noun === 'foule')) return undefined;
  const article = wordAt(r.all, k - 2);
  if (k - 2 <= start || !OF_NOUN.has(article) || RECEIVES.has(wordAt(r.all, k - 3))) return undefined;
  // du chauffeur, des jeunes
  return phrase(r.all, article === 'du' || article === 'des' ? k - 1 : k - 2, k);
}

/** un plan que [le préfet] veut éviter à tout prix, le qualifiant de …: whoever acts in the relative clause before the comma, where nobody has said anything. */
function subjectOfRelative(r: Reading, k: number, start: number): Phrase | undefined {
  let comma = k - 1;
  while (comma > k - 3 && /^(?:y|en|s|l|le|la|les|lui|leur)$/.test(wordAt(r.all, comma))) comma--;
  if (r.all[comma]?.type !== 'comma') return undefined;
  for (let que = comma - 1; que > start && comma - que < LONGEST_CLAUSE; que--) {
    const item = r.all[que];
    if (item?.type !== 'word') return undefined;
    if (!item.entry.opensClause) continue;
    for (let i = start; i < que; i++) if (cueAt(r, i) === 'verb') return undefined;
    const subject = phraseAfter(r, que + 1, comma);
    return subject && beginsVerb(r, subject.to) ? subject : undefined;
  }
  return undefined;
}

const OF_NOUN = set('le la l les un une des du');
const RECEIVES = set('à au aux avec contre pour chez');

/** …, [Anne Roux] (PS) y voyant une « faute »; …, [la préfète] estimant que …: whoever stands between a comma and the participle. */
function ownSubject(r: Reading, k: number, start: number): Phrase | undefined {
  let at = k;
  while (at > start && /^(?:y|en|s|se|l|le|la|les|lui|leur|n|ne)$/.test(wordAt(r.all, at - 1))) at--;
  while (at > start && isAdverb(r.all[at - 1], r.grammar)) at--;
  if (r.all[at - 1]?.type === 'close') {
    while (at > start && r.all[at]?.type !== 'open') at--;
  }
  let from = at;
  while (from > start && at - from < LONGEST_SUBJECT && r.all[from - 1]?.type === 'word') from--;
  if (from === at || from === start || r.all[from - 1]?.type !== 'comma') return undefined;
  const first = r.all[from] as Item;
  const opens = first.type === 'word' && (first.capital || r.grammar.articles.has(first.folded));
  return opens && !r.grammar.adverbials.has(wordAt(r.all, from)) ? phrase(r.all, from, at) : undefined;
}
/** In items. */
const [LONGEST_CLAUSE, LONGEST_SUBJECT] = [12, 8];
