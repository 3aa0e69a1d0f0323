import { isGivenName } from '../grammar';
import { type Item, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
import type { People } from './people';
import type { Phrase } from './phrase';
import type { Speaker } from './speaker';
import { isPersonal } from './speaker-words';

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
  const { headFirst, links } = grammar.speakers;
  if (!grammar.capitals || headFirst) return found;
  for (let k = found.from; k + 1 < found.to; k++) {
    const word = wordAt(all, k);
    const isPerson = isPersonal(word, grammar.speakers) || grammar.groups.has(word);
    const next = all[k + 1];
    if (isPerson && next?.type === 'word' && !next.capital && !links.has(next.folded))
      return { from: found.from, to: k + 1, span: [found.span[0], (all[k] as Item).end] };
  }
  return found;
}
