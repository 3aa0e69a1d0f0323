import { cueAt } from '../cue/cue';
import type { Report } from '../cue/report';
import { wordAt, wordsEnd } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceEnd, sentenceStart } from '../read/sentence';
import { followsReport, isNarrated } from '../who/subject-before';
import { type Found, goesOn, type Marks } from './marks';
import { isOfNoun } from './named';
import type { Rule } from './reason';

/** How whoever says the marked words is told of saying them. */
export function byReport(m: Marks): Found {
  const { r, at, quote, report } = m;
  // le mouvement « pour le port », a dit …: right behind a noun that names, no verb before it tells what the marks hold.
  // poursuivi pour « abus de confiance »; steht wegen „Untreue“ vor Gericht: what is told is what somebody is charged with.
  const charged =
    m.charge && (report?.side === 'before' ? !isAccusing(r, report) : r.grammar.charges.has(wordAt(r.all, at - 2)));
  const named = report?.side === 'before' && !m.shown && isOfNoun(r, at);
  const cue = named || charged ? undefined : report;
  // « Tout va bien », assure la maire; “Go home,” she told me: what a comma parts from the verb behind it is a sentence.
  const parted =
    !charged &&
    report?.side === 'after' &&
    report.close &&
    (quote.pauses || quote.asks || r.all[at + 1]?.type === 'comma');
  return [
    m.isSubject ? 'subject' : (cueRule(cue) ?? ((m.announced || m.headed) && 'colon')),
    cue && !cue.close && isInClause(r, at, cue) && 'in-clause',
    report?.predicate && 'predicate',
    parted && 'parted',
    m.reported && !m.isSubject && 'reportative',
    (report ? report.side === 'before' && isAscribed(r, at) : isTold(r, at) || isAfterwards(m)) && 'told',
  ];
}

/** a accusé le préfet de « lâcheté »: whoever does that says so; not: est accusé de “…” */
const isAccusing = ({ all, grammar }: Reading, { cue }: Report): boolean =>
  grammar.chargedWith.has(wordAt(all, cue)) && !grammar.passives.has(wordAt(all, cue - 1));

function cueRule(cue: Report | undefined): Rule | undefined {
  if (!cue) return undefined;
  if (!cue.close) return 'cue-in-sentence';
  return cue.kind === 'colon' ? 'colon' : `cue-${cue.side}`;
}

/**
 * أعلن الجيش أنه ضرب “هدفا عسكريا”: what stands in the clause that somebody tells, and not in a relative one inside, is
 * rather theirs; where no capital tells a name.
 */
export function isInClause(r: Reading, at: number, { cue, side, kind }: Report): boolean {
  const { all, grammar } = r;
  if (grammar.capitals || side !== 'before' || kind === 'colon') return false;
  // دعا الجمعية إلى طبع الدفاتر “ملونة”: what somebody is called upon to do.
  const act = grammar.speechActs.get(wordAt(all, cue));
  for (let k = at - 1; k > cue; k--) {
    const word = wordAt(all, k);
    if (grammar.complementizers.has(word) || act?.test(`${word} ${wordAt(all, k + 1)}`)) return true;
    if (grammar.relatives.has(word) && !grammar.resumes(r, k, at)) return false;
  }
  // قال إنه يتوقع تقديم “حزمة جديدة”: the verb stands in the clause itself.
  return grammar.complementizers.has(wordAt(all, cue - 1));
}

/** In items: so far from the marks a word may still report them. */
const TOLD = 30;

/** Whether a word that reports stands in the sentence, if not in the place of a report: qui, selon lui, « aide à survivre ». */
function isTold(r: Reading, at: number): boolean {
  const end = Math.min(sentenceEnd(r.all, at), at + TOLD);
  for (let k = Math.max(sentenceStart(r.all, at), at - TOLD); k < end; k++)
    if (r.all[k]?.type === 'word' && cueAt(r, k)) return true;
  return false;
}

/**
 * She said she was tired. The trip had been “a nightmare”; Her boat was “in ruins”, the quay “a swamp”; Il dit avoir « tout vu ». Les
 * gens chantaient « à tue-tête ».: behind what was told, what had been before, was so in several ways, or went on is told too.
 */
function isAfterwards(m: Marks): boolean {
  const { r, at, quote } = m;
  if (!quote.small) return m.tells;
  const before = r.grammar.pluperfect.has(wordAt(r.all, at - 2)) || isInRow(r, at);
  return (before && goesOn(m)) || (isNarrated(r, at) && followsReport(r, at));
}

/** Whether other marks follow behind a comma or a joining word, with nothing but what is said to be so between. */
function isInRow({ all, grammar }: Reading, at: number): boolean {
  if (all[at + 1]?.type !== 'comma' && !grammar.joiners.has(wordAt(all, at + 1))) return false;
  const next = wordsEnd(all, at + 2, at + ROW);
  const other = all[next];
  return next > at + 2 && other?.type === 'quote' && other.small && !other.pauses;
}
/** In items: so far apart stand two such marks. */
const ROW = 8;

/** إن ما رأته “جرح مفتوح”، بحسب تعبيرها: whether right behind the marks stands whose words they are. */
function isAscribed(r: Reading, at: number): boolean {
  const first = r.all[at + 1]?.type === 'comma' ? at + 2 : at + 1;
  for (let k = first; k <= first + 2 && r.all[k]?.type === 'word'; k++) if (cueAt(r, k) === 'source') return true;
  return false;
}
