import { isGivenName } from '../grammar';
import { type Item, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
import type { People } from './people';
import { type Phrase, phraseAfter, phraseBefore } from './phrase';
import type { Speaker } from './speaker';

/** Whoever is the subject of a sentence as themselves. */
export const OWN: ReadonlySet<Speaker['sort']> = new Set(['name', 'office', 'body', 'group', 'unnamed']);

/**
 * Même constat pour [Anne Roux], la maire: « … »; Il publie un message de [Marc Petit]: « … »: whom the sentence before a
 * colon names by their full name, where its subject is none or what they wrote is told.
 */
export function namedBeforeColon(
  r: Reading,
  colon: number,
  people: People,
  subject: Speaker | undefined,
): Speaker | undefined {
  if (!r.grammar.speakers.headFirst) return undefined;
  const start = sentenceStart(r.all, colon);
  for (let k = colon - 1; k > start; k--) {
    const [given, family] = [r.all[k - 1], r.all[k]];
    if (family?.type === 'quote') return undefined;
    if (given?.type !== 'word' || family?.type !== 'word' || !given.capital || !family.capital) continue;
    if (!isGivenName(given.folded, r.grammar)) continue;
    const link = r.all[k - 2];
    // Un message relayé par le ministre des Ports Marc Petit: …
    const agent = subject && OWN.has(subject.sort) ? undefined : agentBefore(r, k - 2, start);
    if (agent !== undefined) return people.read([(r.all[agent + 1] as Item).start, family.end]);
    if (link?.type !== 'word' || link.capital) return undefined;
    const isTold = r.grammar.agentParticles.has(link.folded) || r.grammar.media.has(wordAt(r.all, k - 3));
    if (subject && OWN.has(subject.sort) && !isTold) return undefined;
    return people.read([given.start, family.end]);
  }
  return undefined;
}

/** The word before whoever acts in the passive, where nothing but their title stands between it and item `from`. */
function agentBefore(r: Reading, from: number, start: number): number | undefined {
  for (let k = from; k > start && from - k < TITLE && r.all[k]?.type === 'word'; k--)
    if (r.grammar.agentParticles.has(wordAt(r.all, k))) return k;
  return undefined;
}
/** In items. */
const TITLE = 10;

/**
 * Le maire parle d'« une fête », [les riverains] d'« une nuit d'enfer »: somebody behind other marks, with the small word
 * that stands before those, and no verb.
 */
export function besideAgain(r: Reading, at: number, people: People): Speaker | undefined {
  if (r.grammar.nounCapitals) return namedAgain(r, at, people);
  if (r.grammar.capitals && !r.grammar.speakers.headFirst) return subjectAgain(r, at, people);
  const link = r.all[at - 1];
  if (
    !r.grammar.speakers.headFirst ||
    link?.type !== 'word' ||
    link.capital ||
    !r.grammar.prepositions.has(link.folded)
  )
    return undefined;
  let from = at - 2;
  while (from > at - AGAIN && r.all[from]?.type === 'word') from--;
  if (r.all[from]?.type !== 'comma' || r.all[from - 1]?.type !== 'quote' || wordAt(r.all, from - 2) !== link.folded)
    return undefined;
  const phrase = phraseAfter(r, from + 1, at - 1);
  const read = phrase?.to === at - 1 && phrase.from === from + 1 ? people.read(phrase.span) : undefined;
  return read && OWN.has(read.sort) ? read : undefined;
}
/** In items. */
const AGAIN = 8;

/** Ott nannte den Plan „kühn“, [Kern] „tot“: right behind other marks and a comma a name, and no verb; not: nannte Ott „kühn“, Kern „klug“. */
function namedAgain(r: Reading, at: number, people: People): Speaker | undefined {
  let from = at - 1;
  while (from > at - AGAIN && r.all[from]?.type === 'word') from--;
  if (from === at - 1 || r.all[from]?.type !== 'comma' || r.all[from - 1]?.type !== 'quote') return undefined;
  const before = r.all[from - 2];
  const noun = wordAt(r.all, from - 3);
  if (before?.type === 'word' && before.capital && !r.grammar.articles.has(noun)) return undefined;
  const phrase = phraseAfter(r, from + 1, at);
  const read = phrase?.to === at && phrase.from === from + 1 ? people.read(phrase.span) : undefined;
  return read?.sort === 'name' && read.kind === 'person' ? read : undefined;
}

/** The Herald called it “bold” and [the Post] “mad”: behind other marks whoever may speak, and no verb; not: called the mayor “bold” and the union “mad”. */
function subjectAgain(r: Reading, at: number, people: People): Speaker | undefined {
  let from = at - 1;
  while (from > at - AGAIN && r.all[from]?.type === 'word') from--;
  const other = r.all[from]?.type === 'comma' ? from - 1 : from;
  if (from === at - 1 || r.all[other]?.type !== 'quote') return undefined;
  // said crews were “calm” and passengers “glad”: only of what something is called.
  const isNamed = r.all
    .slice(Math.max(0, other - AGAIN), other)
    .some((i) => i.type === 'word' && r.grammar.namingVerbs.has(i.folded));
  if (!isNamed) return undefined;
  const opens = r.grammar.joiners.has(wordAt(r.all, from + 1)) ? from + 2 : from + 1;
  const phrase = opens < at ? phraseAfter(r, opens, at) : undefined;
  if (phrase?.from !== opens || phrase.to !== at) return undefined;
  const speaks = (found: Phrase | undefined) => {
    const sort = found && r.grammar.nominal(r, found.span, () => false)?.sort;
    return sort !== undefined && OWN.has(sort);
  };
  return speaks(phrase) && !speaks(phraseBefore(r, other)) ? people.read(phrase.span) : undefined;
}

/** Whether nothing but other marks stands before the marks at item `at`. */
export function opensBlock({ all }: Reading, at: number): boolean {
  let k = at - 1;
  while (all[k]?.type === 'quote' || all[k]?.type === 'comma') k--;
  return k < 0;
}

/** «…».. شهود يروون: two points or more, that part a headline as a colon does. */
export const leadsOn = (text: string, point: Item | undefined): boolean =>
  point?.type === 'stop' && /^(?:\.{2,3}|…)\s?(?!\.)/.test(text.slice(point.start, point.start + 4));

/** Whoever is the subject of the sentence behind the marks at item `at`, those joined to them, and a colon. */
export function aboutBehind(r: Reading, at: number, people: People): Speaker | undefined {
  let colon = at + 1;
  while (r.all[colon]?.type === 'comma' && r.all[colon + 1]?.type === 'quote') colon += 2;
  if (r.all[colon]?.type !== 'colon' && !leadsOn(r.text, r.all[colon])) return undefined;
  const phrase = r.grammar.openingPhrase(r, colon + 1, sentenceEnd(r.all, colon + 1));
  const read = phrase && people.read(upToPerson(r, phrase).span);
  return read && OWN.has(read.sort) ? read : undefined;
}

/** [flood survivors] speak out; [widow of a miner] breaks her silence: behind a noun for people, and what that is of, a headline has its verb. */
function upToPerson({ all, grammar }: Reading, found: Phrase): Phrase {
  const { headFirst, links, persons, personForm } = grammar.speakers;
  if (!grammar.capitals || headFirst) return found;
  for (let k = found.from; k + 1 < found.to; k++) {
    const word = wordAt(all, k);
    const isPerson = persons.has(word) || personForm.test(word) || grammar.groups.has(word);
    const next = all[k + 1];
    if (isPerson && next?.type === 'word' && !next.capital && !links.has(next.folded))
      return { from: found.from, to: k + 1, span: [found.span[0], (all[k] as Item).end] };
  }
  return found;
}
