import { isGivenName, set } from '../../grammar';
import { type Item, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isAdverb, type Phrase, phrase, phraseAfter, phraseBefore } from '../../who/phrase';
import { isPersonal } from '../../who/speaker-words';
import { invertedReport, subjectBefore } from '../../who/subject';
import { wordsOf } from './behind-verb';
import { beginsVerb, onlyAsides, onTheSideOf } from './opening';
import { verbFrom, verbGroup } from './verb-group';
import { INFINITIVES, PARTICIPLES } from './verbs';

/** The subject of a French verb: [le maire] a toutefois dit; Faux, rétorque [l'association]; jugé « absurde » par [la maire]. */
export function subjectOfVerb(r: Reading, k: number, start: number, behind: Phrase | undefined): Phrase | undefined {
  if (INFINITIVES.has(wordAt(r.all, k))) {
    const inverted = pronounBehindVerb(r, k, start);
    if (inverted) return inverted;
    const governing = governingVerb(r, k, start);
    const opening = governing === undefined ? r.grammar.openingPhrase(r, start, k) : undefined;
    if (governing !== undefined) return subjectOfVerb(r, governing, start, undefined);
    if (opening) return opening;
  }
  const { first, passive } = verbGroup(r, k, start);
  if (passive) return agent(r, k);
  const passedOn = wordsOf(r, k);
  if (passedOn) return passedOn;
  const beside = wordAt(r.all, first - 1) === 'on' ? onTheSideOf(r, start, first) : undefined;
  if (beside) return beside;
  const apart = besideTonic(r, first, start);
  if (apart) return apart;
  const antecedent = antecedentOf(r, first - 1, start);
  if (antecedent) return antecedent;
  const inverted = invertedReport(r, k, start);
  if (inverted && r.all[inverted.subject.to]?.type !== 'word') return inverted.subject;
  // Car, dit [le policier], …; Il y a, résume [la chercheuse], un …: nobody stands before the verb.
  if (behind && r.all[first - 1]?.type === 'comma' && nobodyBefore(r, start, first - 1)) return behind;
  const asSaid = r.grammar.asSaid.has(wordAt(r.all, first - 1)) ? phraseAfter(r, k + 1) : undefined;
  if (asSaid) return asSaid;
  const before =
    nicknamed(r, first, start) ??
    parted(r, first, start) ??
    behindWhere(r, beforeGoverned(r, subjectBefore(r, first, start), start)) ??
    beforeParticiple(r, first, start);
  const far = opensFar(r, before, first, start);
  if (far) return far;
  // [Un cadre] qui ne veut pas être cité redoute …
  const relative = before ? undefined : ofRelative(r, first, start);
  if (relative) return relative;
  // … « trop tard » et a appelé les élus à « agir »: behind “et”, what stands behind the verb is told, and does not tell.
  if (!before && r.grammar.joiners.has(wordAt(r.all, first - 1)) && r.all[k + 1]?.type === 'word') return undefined;
  if (!before || isObject(r, before, k)) return behind;
  const of = ofRelative(r, before.from, start);
  if (of) return of;
  return described(r, before, start) ?? joinedOn(r, before, start) ?? before;
}

/** [Une passagère] du bac parti mardi de Rive a dit: whoever a sentence opens with, where nobody stands nearer and no verb or comma between. */
function opensFar(r: Reading, before: Phrase | undefined, first: number, start: number): Phrase | undefined {
  const opening = r.grammar.determiners.has(wordAt(r.all, start))
    ? r.grammar.openingPhrase(r, start, first)
    : undefined;
  if (opening?.from !== start || opening.to >= first) return undefined;
  if (before && r.grammar.nominal(r, before.span)) return undefined;
  const between = r.all.slice(opening.to, first);
  const isPlain = between.every((i, n) => i.type === 'word' && !i.entry.opensClause && !beginsVerb(r, opening.to + n));
  return isPlain && r.grammar.nominal(r, opening.span) ? opening : undefined;
}

/** [les parents], eux, la trouvent « injuste »: before a pronoun that two commas set apart. */
function besideTonic(r: Reading, first: number, start: number): Phrase | undefined {
  const isApart = r.all[first - 1]?.type === 'comma' && r.all[first - 3]?.type === 'comma' && first - 3 > start;
  return isApart && TONIC.has(wordAt(r.all, first - 2)) ? phraseBefore(r, first - 3, start) : undefined;
}
const TONIC = set('lui elle eux elles');

/** Tout juste consent-[il] à reconnaître …: the pronoun that a hyphen joins to the verb before an infinitive. */
function pronounBehindVerb(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 1; i > start && k - i <= REACH; i--)
    if (r.grammar.pronouns.get(wordAt(r.all, i))?.gender && r.text[(r.all[i] as Item).start - 1] === '-')
      return phrase(r.all, i, i + 1);
  return undefined;
}

/** [Un homme] arrêté par la police a dit; [une élue] présente dans la salle a dit: what a preposition stands before is no subject. */
function beforeGoverned(r: Reading, found: Phrase | undefined, start: number): Phrase | undefined {
  if (!found || found.from - 1 <= start || !GOVERNS.has(wordAt(r.all, found.from - 1))) return found;
  // secrétaire d'État aux Relations avec le Parlement [Marc Petit]: the name is the whole phrase's.
  const [given, family] = [r.all[found.to - 2], r.all[found.to - 1]];
  if (given?.type === 'word' && family?.type === 'word' && family.capital && isGivenName(given.folded, r.grammar))
    return found;
  // après la réunion avec les syndicats [le maire] a dit
  const last = behindArticle(r, found);
  if (last) return last;
  const before = r.all[found.from - 2]?.type === 'word' ? phraseBefore(r, found.from - 1, start) : undefined;
  return before?.to === found.from - 1 ? beforeGoverned(r, before, start) : found;
}

/** a reçu [l'avocate Lise Brun]; avec les syndicats [le maire]: what the last article of a phrase opens that no link stands before. */
function behindArticle(r: Reading, { from, to }: Phrase): Phrase | undefined {
  const { articles, speakers } = r.grammar;
  for (let k = to - 1; k > from; k--)
    if (articles.has(wordAt(r.all, k)) && !speakers.links.has(wordAt(r.all, k - 1)))
      if (!speakers.links.has(wordAt(r.all, k))) return phrase(r.all, k, to);
  return undefined;
}
const GOVERNS = set(
  'par dans sur avec devant contre sans sous chez vers lors après avant depuis durant pendant en à au aux pour entre',
);

/** [Un homme] interpellé a dit; [les élus] cités ont dit: before a participle that looks like a verb of saying and says which. */
function beforeParticiple(r: Reading, first: number, start: number): Phrase | undefined {
  const word = wordAt(r.all, first - 1);
  return first - 1 > start &&
    PARTICIPLES.has(word) &&
    r.all[first - 2]?.type === 'word' &&
    verbGroup(r, first - 1, start).first === first - 1
    ? phraseBefore(r, first - 1, start)
    : undefined;
}

/** à Rive, où [les autorités] craignent …: the word that opens the clause is no “or”. */
function behindWhere(r: Reading, found: Phrase | undefined): Phrase | undefined {
  const isWhere = found && r.text.slice(found.span[0], found.span[0] + 3) === 'où ';
  return isWhere ? phrase(r.all, found.from + 1, found.to) : found;
}

/** [Le pêcheur] qui a vu la scène a dit: whom the relative clause before item `from` is about, which nothing parts from its verb. */
function ofRelative(r: Reading, from: number, start: number): Phrase | undefined {
  // [Une infirmière] qui souhaite rester anonyme décrit …
  if (wordAt(r.all, from - 1) === 'qui' && r.all[from - 2]?.type === 'word')
    return beforeGoverned(r, phraseBefore(r, from - 1, start), start);
  for (let k = from - 1; k > start && from - k < LONGEST_CLAUSE && r.all[k]?.type === 'word'; k--) {
    const word = wordAt(r.all, k);
    if (r.grammar.complementizers.has(word) || r.grammar.joiners.has(word)) return undefined;
    if (!r.grammar.relatives.has(word) || r.all[k - 1]?.type !== 'word') continue;
    return k + 1 < from && r.all.slice(k + 1, from).some((_, i) => beginsVerb(r, k + 1 + i))
      ? beforeGoverned(r, phraseBefore(r, k, start), start)
      : undefined;
  }
  return undefined;
}
/** In items. */
const LONGEST_CLAUSE = 12;

/** [Les élus des villes] et communes ont dit: behind “et”, a noun without an article goes on with the phrase before. */
function joinedOn(r: Reading, { from, span }: Phrase, start: number): Phrase | undefined {
  const first = r.all[from];
  if (first?.type !== 'word' || first.capital || !/^(?:et|ou)$/.test(wordAt(r.all, from - 1))) return undefined;
  if (r.grammar.determiners.has(first.folded) || r.grammar.pronouns.has(first.folded)) return undefined;
  const noun = phraseBefore(r, from - 1, start);
  return noun?.to === from - 1 ? { ...noun, span: [noun.span[0], span[1]] } : undefined;
}

/** Car, …; Il y a, …; C'est, …: whether the first words of a sentence name nobody. */
function nobodyBefore(r: Reading, start: number, end: number): boolean {
  return end - start <= 4 && wordAt(r.all, start) !== '' && !r.grammar.openingPhrase(r, start, end);
}

/** La maire a indiqué vouloir [poursuivre] ses « efforts »: the verb, or its auxiliary, that an infinitive stands behind. */
function governingVerb(r: Reading, k: number, start: number): number | undefined {
  for (let i = k - 1; i >= Math.max(start, k - GOVERNED); i--) {
    const item = r.all[i] as Item;
    if (item.type === 'stop' || item.type === 'colon') return undefined;
    if (item.type !== 'word' || item.capital || INFINITIVES.has(item.folded)) continue;
    if (item.entry.cue === 'verb' || r.grammar.auxiliaries.has(item.folded)) if (r.text[item.start] !== 'à') return i;
  }
  return undefined;
}

/** In items. */
const GOVERNED = 16;

/** [Anne Roux], élue du port, qui dénonce …; [Marc Petit], lequel a dit …: whom the relative pronoun at item `k` stands for. */
function antecedentOf(r: Reading, k: number, start: number): Phrase | undefined {
  if (k <= start || !r.grammar.relatives.has(wordAt(r.all, k))) return undefined;
  if (r.all[k - 1]?.type !== 'comma') return phraseBefore(r, k, start);
  const opening = r.grammar.openingPhrase(r, start, k - 1);
  const many = manyBefore(r, k, opening, start);
  if (many) return many;
  if (opening && opening.to < k - 1 && onlyAsides(r, opening.to, k - 1)) return opening;
  const named = phraseBefore(r, k - 1, start);
  return named && (r.grammar.nominal(r, named.span) ? named : (behindArticle(r, named) ?? named));
}

/** la colère des [pêcheurs du port], qui dénoncent …: the verb tells that the relative clause at item `k` is about several. */
function manyBefore(r: Reading, k: number, opening: Phrase | undefined, start: number): Phrase | undefined {
  const verb = verbFrom(r, k + 1);
  const aids = r.grammar.auxiliaries.has(wordAt(r.all, k + 1)) ? k + 1 : verb;
  if (!r.grammar.pluralVerb?.test(wordAt(r.all, aids))) return undefined;
  const [first, last] = [opening?.from ?? start, k - 1];
  if (!ONE.has(wordAt(r.all, first))) return undefined;
  for (let des = last - 1; des > first && last - des < LONGEST_CLAUSE && r.all[des]?.type === 'word'; des--) {
    if (r.grammar.joiners.has(wordAt(r.all, des))) return undefined;
    if (/^[dl]es$/.test(wordAt(r.all, des))) return phrase(r.all, des + 1, last);
  }
  return undefined;
}
const ONE = set('le la l un une ce cet cette son sa');

/** [Luc Roux], un élu du port, …: the full name that a phrase with an article says more about. */
function nameBefore(r: Reading, { from }: Phrase, start: number): Phrase | undefined {
  const [first, second] = [r.all[from], wordAt(r.all, from + 1)];
  const opens = first?.type === 'word' && !first.capital && ARTICLES.has(first.folded);
  const at = second === 'des' || second === 'de' ? from + 2 : from + 1;
  const noun = wordAt(r.all, at);
  if (!opens || r.all[from - 1]?.type !== 'comma' || !isPersonal(noun, r.grammar.speakers)) return undefined;
  const name = phraseBefore(r, from - 1, start);
  const words = name?.to === from - 1 ? r.all.slice(name.to - 2, name.to) : [];
  // Dans Marianne, un élu a dit: a preposition opens the sentence.
  const governed = r.grammar.adverbials.has(wordAt(r.all, name?.from ?? 0));
  return words.length === 2 && !governed && words.every((w) => w.type === 'word' && w.capital) ? name : undefined;
}
const ARTICLES = set('le la l un une');

/** [Sami Nabil], étudiant à Rive, qui prépare un concours, a dit: whom a sentence opens with, where only what is said of them parts them from their verb. */
function parted(r: Reading, first: number, start: number): Phrase | undefined {
  if (r.all[first - 1]?.type !== 'comma') return undefined;
  const opening = r.grammar.openingPhrase(r, start, first - 1);
  if (!opening || opening.to >= first - 1 || !onlyAsides(r, opening.to, first - 1)) return undefined;
  // Sa femme, [Dulce], a dit: one name between the commas, which a noun for people alone introduces.
  const name = opening.to === first - 3 && opening.to - opening.from === 2 ? r.all[first - 2] : undefined;
  const noun = r.all[opening.to - 1];
  const { bodies, persons } = r.grammar.speakers;
  const introduces = noun?.type === 'word' && !noun.capital && persons.has(noun.folded);
  const isName = name?.type === 'word' && name.capital && !bodies.has(name.folded);
  return introduces && isName ? phrase(r.all, first - 2, first - 1) : opening;
}

/** jugé « absurde » par [la maire]; relayé à Paris par [le ministre]: whoever acts in the passive, in the verb's clause. */
export function agent(r: Reading, k: number): Phrase | undefined {
  for (let i = k + 1; i < r.all.length && i - k <= FAR; i++) {
    const item = r.all[i] as Item;
    if (item.type === 'stop' || item.type === 'colon' || item.type === 'comma') return undefined;
    if (r.grammar.agentParticles.has(wordAt(r.all, i))) return phraseAfter(r, i + 1);
    // qualifiée de « merveille » pour [le maire]
    const views = r.grammar.viewpoints.has(wordAt(r.all, i)) && r.grammar.regardingVerbs.has(wordAt(r.all, k));
    if (views && r.all[i - 1]?.type === 'quote') return phraseAfter(r, i + 1);
    if (ENDS.has(wordAt(r.all, i))) return undefined;
  }
  return undefined;
}

/** In items. */
const FAR = 12;
/** Another clause begins. */
const ENDS = set('qui que qu dont et mais');
/** nous confiait: but for its own ending, a verb has the word for its object. */
const isObject = (r: Reading, { from, to }: Phrase, k: number): boolean =>
  to - from === 1 && /^(?:nous|vous)$/.test(wordAt(r.all, from)) && !/(?:ons|ez)$/.test(wordAt(r.all, Math.min(to, k)));

/** [Un pêcheur] surnommé « le Veinard » a dit: a name in marks, and the word that gives it. */
function nicknamed(r: Reading, k: number, start: number): Phrase | undefined {
  let at = k - 1;
  while (at > start && isAdverb(r.all[at], r.grammar)) at--;
  if (r.all[at]?.type === 'comma') at--;
  const marks = r.all[at];
  if (marks?.type !== 'quote' || marks.end - marks.start > LONGEST_NAME || marks.pauses) return undefined;
  for (let i = at - 1; i > start && at - i <= REACH; i--) {
    const word = wordAt(r.all, i);
    if (r.grammar.namedBy.has(word) || r.grammar.complementizers.has(word))
      return phraseBefore(r, r.all[i - 1]?.type === 'comma' ? i - 1 : i, start);
  }
  return undefined;
}

/** In items, and in UTF-16 code units. */
const REACH = 4;
const LONGEST_NAME = 40;

/** [Anne Roux], patronne du groupe Marel (vélos), a dit: a noun for people without an article only describes whoever stands before. */
function described(r: Reading, { from, to, span }: Phrase, start: number): Phrase | undefined {
  const first = r.all[from];
  if (first?.type !== 'word' || first.capital || r.all[from - 1]?.type !== 'comma' || from - 1 <= start)
    return undefined;
  // Le soir, Luc Roux, un élu du port a dit: the second comma is missing.
  const name = nameBefore(r, { from, to, span }, start);
  const opens = name && (name.from === start || r.all[name.from - 1]?.type === 'comma');
  if (opens) return name;
  return r.grammar.speakers.persons.has(wordAt(r.all, from)) ? phraseBefore(r, from - 1, start) : undefined;
}
