import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import type { Phrase } from '../../who/phrase';

/**
 * A sentence that tells what somebody demands, fears, rejects or means to do, with no clause of theirs: Die Gewerkschaft
 * fordert höhere Löhne; Der Rat wies die Kritik zurück; Island will den Walfang erlauben; Der Plan wird kritisiert.
 * Its verb, and whoever that is told of, where the sentence names them as its subject.
 */
export function toldAsWhole(
  r: Reading,
  start: number,
  end: number,
): { readonly cue: number; readonly subject: Phrase | undefined } | undefined {
  // Read once: a sentence may have no end.
  const lasts = new Map<string, number>();
  for (let k = start; k < end; k++) lasts.set(wordAt(r.all, k), k);
  const has = (words: ReadonlySet<string>, from = start) => [...words].some((word) => (lasts.get(word) ?? -1) >= from);
  if (has(CONDITIONS) || has(VICTIMS)) return undefined;
  const judged = has(JUDGED);
  let unnamed: number | undefined;
  for (let k = start; k < end && unnamed === undefined; k++) {
    const word = wordAt(r.all, k);
    const particles = PARTED.get(word);
    if (particles ? has(particles, k + 1) : acts(r, k, end)) return { cue: k, subject: inFront(r, k, start) };
    if (HYPOTHETICAL.has(word) && r.grammar.accentedReportative.has(word) && isUmlaut(r, k)) unnamed = k;
    if (judged && PASSIVES.has(word)) unnamed = k;
  }
  return unnamed === undefined ? undefined : { cue: unnamed, subject: undefined };
}

/** Whoever stands first, right before the verb: nothing else in its sentence is surely its subject. */
function inFront(r: Reading, k: number, start: number): Phrase | undefined {
  const first = wordAt(r.all, start);
  const subject = r.grammar.subjectOfVerb(r, k, start, undefined);
  const opens = subject?.from === start || (subject?.from === start + 1 && r.grammar.articles.has(first));
  return opens && subject.to === k && !r.grammar.adverbials.has(first) ? subject : undefined;
}

/** Demands, or means to do something that an infinitive at the end names. */
function acts(r: Reading, k: number, end: number): boolean {
  const [item, last] = [r.all[k], r.all[end - 1]];
  if (item?.type !== 'word' || item.capital) return false;
  if (DEMANDS.has(item.folded)) return !isNever(r, k);
  return INTENDS.has(item.folded) && end - k > 3 && last?.type === 'word' && !last.capital && /n$/.test(last.folded);
}

/** hat nie eine Strafe [gefordert]: nobody demands what was never demanded. */
const isNever = (r: Reading, k: number): boolean =>
  r.all
    .slice(Math.max(0, k - DENIED), k)
    .some((i) => i.type === 'word' && r.grammar.denial.firm.has(i.folded) && i.folded !== 'nichts');
/** In items: so far before its participle never stands. */
const DENIED = 10;

const isUmlaut = (r: Reading, k: number): boolean => {
  const item = r.all[k];
  return item?.type === 'word' && item.accent;
};

const DEMANDS = set(
  'fordert fordern forderte forderten verlangt verlangen verlangte verlangten begründet begründete begründeten bemängelt bemängelte bemängelten befürchtet befürchten befürchtete befürchteten drohte drohten kritisiert kritisieren kritisierte kritisierten',
);
const PARTED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['wies', 'wiesen', 'weist', 'weisen'].map((verb) => [verb, set('zurück hin')] as const),
  ...['warf', 'warfen', 'wirft', 'werfen'].map((verb) => [verb, set('vor')] as const),
  ...['rief', 'riefen', 'ruft', 'rufen'].map((verb) => [verb, set('auf zu')] as const),
  ...['hält', 'halten', 'hielt', 'hielten'].map((verb) => [verb, set('für')] as const),
]);
const INTENDS = set('will wollen');
const HYPOTHETICAL = set('würde würden hätten könnten wären');
const PASSIVES = set('wird wurde werden wurden');
/** What is done to a plan by those who judge it. */
const JUDGED = set(
  'kritisiert gefordert begrüßt gesehen bemängelt beklagt beurteilt bewertet angezweifelt angenommen vermutet befürchtet',
);
/** Der Sturm forderte drei Todesopfer. */
const VICTIMS = set('todesopfer opfer menschenleben tote leben verletzte');
/** In whose sentence such a verb says what would be. */
const CONDITIONS = set('wenn falls sofern');
