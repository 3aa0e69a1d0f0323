import { cueAt } from '../cue/cue';
import type { Report } from '../cue/report';
import { type Item, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
import { clauseContrasted, clauseJoined, clauseSubordinate, isThing } from './clause-subject';
import { isInanimate, type Phrase } from './phrase';
import { subjectOf } from './subject';

/** The subject of an earlier cue of the sentence, or (Arabic) of the verb that the sentence begins with. */
export function sentenceSubject(r: Reading, at: number, report: Report | undefined): Phrase | undefined {
  const start = sentenceStart(r.all, at);
  const end = report?.side === 'before' ? report.cue : at;
  if (r.grammar.carriedSubject) return r.grammar.carriedSubject(r, end, start);
  // Lind said it was “a mess,” and Nowak agreed, calling it …: a participle has the subject of its own clause.
  const own =
    report?.kind === 'participle'
      ? (clauseJoined(r, start, end) ?? r.grammar.subjectOfParticiple(r, report.cue, start))
      : undefined;
  if (own) return own;
  const contrasted = report === undefined || report.kind === 'colon' ? clauseContrasted(r, start, end) : undefined;
  if (contrasted) return contrasted;
  for (let k = end - 1; k >= start; k--) {
    const item = r.all[k] as Item;
    if (item.type !== 'word' || cueAt(r, k) !== 'verb') continue;
    // forced to pay a builder who said he left, saying …: not whoever a relative clause is about.
    if (r.grammar.relatives.has(wordAt(r.all, k - 1)) && r.all[k - 2]?.type === 'word') continue;
    const phrase = subjectOf(r, k, 'verb', start, end);
    if (phrase) return phrase;
  }
  if (r.grammar.adverbials.size > 0) {
    const opens = r.grammar.openingPhrase(r, start, end);
    // The first thing came when [Lind's men] cut her short, shouting …: of a thing nothing is shouted.
    const phrase = (report?.kind === 'participle' && isThing(r, opens) && clauseSubordinate(r, start, end)) || opens;
    // Es drohe ein Streik: es stands for nobody.
    const speaks = phrase && !isInanimate(r, phrase) && !r.grammar.expletives.has(wordAt(r.all, phrase.from));
    return speaks ? phrase : undefined;
  }
  return undefined;
}

/**
 * Dénonçant un « chaos », [la maire] a appelé …; Après « des mois de débats », [la maire] …; Calling it “a farce,” [the mayor]
 * left: behind what opens the sentence and the comma that ends it.
 */
export function mainSubject(r: Reading, at: number, report: Report | undefined): Phrase | undefined {
  const { adverbials, participleForm, speakers } = r.grammar;
  const start = sentenceStart(r.all, at);
  const opening = wordAt(r.all, start);
  // Tout en reconnaissant « des erreurs », [la maire] …
  const cue = report && report.cue > start && participleForm?.test(wordAt(r.all, report.cue)) ? report.cue : start;
  // Lind is promising “jobs,” but he …: behind an auxiliary it is the sentence's own verb.
  const isVerb = cue > start && r.grammar.passives.has(wordAt(r.all, cue - 1));
  const leads =
    (speakers.headFirst && adverbials.has(opening)) || (!isVerb && participleForm?.test(wordAt(r.all, cue)));
  if (
    !leads ||
    (report && report.cue !== cue) ||
    cue > start + 2 ||
    r.all.slice(start, at).some((i) => i.type === 'comma')
  )
    return undefined;
  let comma = at;
  while (comma < at + WITHIN && !pauses(r.all[comma]) && (comma === at || r.all[comma]?.type === 'word')) comma++;
  return pauses(r.all[comma]) ? r.grammar.openingPhrase(r, comma + 1, sentenceEnd(r.all, comma + 1)) : undefined;
}
const pauses = (item: Item | undefined): boolean => item?.type === 'comma' || (item?.type === 'quote' && item.pauses);

/** In items. */
const WITHIN = 12;
