import { cueAt } from '../../cue/cue';
import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isKonjunktiv, looksReported } from './konjunktiv';
import { mainVerb } from './subject';

/** Forms of the commonest verbs that are nothing else; and a word by which the sentence is what somebody was said to say. */
const ALONE = set('sei seien habe werde könne müsse solle dürfe wolle gebe komme gehe stehe demnach');

/** The verb of the sentence that tells by its form that it is reported; or the word that does. */
export function reportedVerb(r: Reading, start: number, end: number): number | undefined {
  for (let k = start; k < end; k++) if (ALONE.has(wordAt(r.all, k)) || isKonjunktiv(r, k, false)) return k;
  // Der Kai, der seit Mai ruht, funktioniere weiterhin.
  const main = mainVerb(r, start, end);
  const before = main === undefined ? undefined : r.all[main - 2];
  const isBehindVerb = before?.type === 'word' && r.grammar.mayBeFinite(before, r.grammar);
  return isBehindVerb && looksReported(wordAt(r.all, main as number)) ? main : undefined;
}

/** Kern glaubt, dass [der Kai sei alt]: behind the main clause, where its verb tells of no report. */
export function reportedFrom(r: Reading, start: number, k: number): { from: number; main?: number } {
  const main = mainVerb(r, start, k);
  if (main === undefined || wordAt(r.all, k) === 'demnach') return { from: start };
  let from = k;
  while (from > main && r.all[from - 1]?.type !== 'comma') from--;
  // dass er, der niemanden kenne, …: what opens the clause that the verb's own stands in.
  for (let at = main + 1; at < from; at++)
    if (r.all[at - 1]?.type === 'comma' && r.grammar.complementizers.has(wordAt(r.all, at))) return { from: at, main };
  return { from, main };
}

/** Das [bestätigte] die Polizei; Dies [geht] aus einem Bericht hervor: with no clause of its own. */
export function tellsWhoSaid(r: Reading, start: number, end: number): number | undefined {
  if (!POINTS.has(wordAt(r.all, start)) || end - start > LONGEST) return undefined;
  const verb = r.all[start + 1];
  if (verb?.type !== 'word' || verb.capital) return undefined;
  const clause = r.all.slice(start, end).some((i) => i.type === 'word' && r.grammar.complementizers.has(i.folded));
  const comes = COMES.test(verb.folded) && wordAt(r.all, end - 1) === 'hervor';
  if (clause || !(comes || SAYS.test(verb.folded) || cueAt(r, start + 1) === 'verb') || NOT.test(verb.folded))
    return undefined;
  return start + 1;
}
const POINTS = set('das dies');
const COMES = /^(?:geht|gehen|ging|gingen)$/;
const SAYS = /^(?:ergab|ergaben|ergibt|zeigt|urteilte|entschied|entschieden|beschloss|beschlossen)$/;
/** Of these what is pointed to is their object: Das kritisierte der Rat. */
const NOT =
  /^(?:kritisier|forder|bedauer|lob|verurteil|verlang|befürcht|befurcht|begründ|begrund|bezeichn|nann|nenn|bestreit|bestritt|dementier|schätz|würdig|zitier|droh|war|frag|rüg|bezweifel|empf|hieß|hiess|heiß|heiss)/;
/** In items. */
const LONGEST = 30;
