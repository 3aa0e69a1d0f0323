import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { isInanimate, type Phrase, phraseAfter } from '../../who/phrase';
import { finiteVerb } from './subject';

/**
 * A sentence that tells what somebody states, demands or fears, with no clause of theirs: Die Gewerkschaft fordert höhere
 * Löhne; Der Wetterdienst warnt vor Sturm; Die Polizei geht von einem Unfall aus. Its verb, and whoever that is told of.
 */
export function toldAsWhole(
  r: Reading,
  start: number,
  end: number,
): { readonly cue: number; readonly subject: Phrase | undefined } | undefined {
  const found = toldWhole(r, start, end);
  return found && (holds(r, CONDITIONS, start, end) || holds(r, VICTIMS, start, end)) ? undefined : found;
}

/** Whether one of the words stands there. */
function holds({ all }: Reading, words: ReadonlySet<string>, from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (words.has(wordAt(all, k))) return true;
  return false;
}

function toldWhole(r: Reading, start: number, end: number): ReturnType<typeof toldAsWhole> {
  const verb = finiteVerb(r, start, end);
  // Keiner der Lotsen sprach von Streik.
  if (verb === undefined || r.grammar.denial.nobody.has(wordAt(r.all, start))) return undefined;
  const cue = r.grammar.auxiliaries.has(wordAt(r.all, verb)) ? closingVerb(r, verb, end) : verb;
  const needs = cue === undefined ? undefined : (cue === verb ? STATES : STATED).get(wordAt(r.all, cue));
  if (cue !== undefined && needs?.every((words) => holds(r, words, verb + 1, end)) && !isNever(r, cue)) {
    const subject = r.grammar.subjectOfVerb(r, verb, start, phraseAfter(r, verb + 1, end));
    return subject && isInanimate(r, subject) ? undefined : { cue, subject };
  }
  const told = hypothetical(r, start, end);
  return told === undefined ? undefined : { cue: told, subject: undefined };
}

/** hat … [gefordert]: the participle that ends the sentence; of the passive, none. */
function closingVerb(r: Reading, verb: number, end: number): number | undefined {
  return HAVE.has(wordAt(r.all, verb)) ? end - 1 : undefined;
}
const HAVE = set('hat haben hatte hatten');

/** Sie würden auf neue Geräte verzichten: of many, what is reported has this form; not: hätten gewinnen können. */
function hypothetical(r: Reading, start: number, end: number): number | undefined {
  if (UNDONE.has(wordAt(r.all, end - 1)) || OPENS.has(wordAt(r.all, start))) return undefined;
  for (let k = start + 1; k < end; k++) {
    const item = r.all[k];
    if (item?.type === 'word' && item.accent && HYPOTHETICAL.has(item.folded)) return k;
  }
  return undefined;
}
const HYPOTHETICAL = set('würden hätten könnten wären müssten');
const UNDONE = set('können müssen sollen dürfen');
/** Sollte es regnen, könnten …: a condition, and what then would be. */
const OPENS = set('sollte sollten würde würden wäre wären hätte hätten käme');

/** hat nie eine Strafe [gefordert]: nobody demands what was never demanded. */
const isNever = (r: Reading, k: number): boolean =>
  r.all
    .slice(Math.max(0, k - DENIED), k)
    .some((i) => i.type === 'word' && r.grammar.denial.firm.has(i.folded) && i.folded !== 'nichts');
/** In items: so far before its participle never stands. */
const DENIED = 10;

const table = (rows: string): ReadonlyMap<string, readonly ReadonlySet<string>[]> =>
  new Map(
    rows
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [verbs = '', ...needs] = row.split(':').map((part) => part.trim());
        return [...set(verbs)].map((verb) => [verb, needs.filter(Boolean).map((words) => set(words))] as const);
      }),
  );

/** Verbs, and what their sentence has behind them. */
const STATES = table(`
  fordert fordern forderte forderten verlangt verlangen verlangte verlangten
  befürchtet befürchten befürchtete befürchteten betont betonen betonte betonten
  sprach sprachen spricht sprechen berichtet berichten berichtete berichteten: von vom
  warnt warnen warnte warnten: vor vorm
  geht gehen ging gingen: von vom davon: aus
  verweist verweisen verwies verwiesen: auf
  wies wiesen weist weisen: hin
  bezeichnet bezeichnen bezeichnete bezeichneten stuft stufte stufen stuften wertet werten wertete werteten: als
  beziffert beziffern bezifferte bezifferten schätzt schätzen schätzte schätzten: auf mit
  kündigt kündigen kündigte kündigten: an
  warf warfen wirft werfen: vor
  rief riefen ruft rufen: auf
  hält halten hielt hielten: für
  droht drohen drohte drohten begründet begründen begründete begründeten: mit
  plädiert plädieren plädierte plädierten: für
  sieht sehen sah sahen: darin als`);
/** The same with an auxiliary. */
const STATED = table(`
  gefordert verlangt vorgeworfen angekündigt befürchtet betont
  gesprochen berichtet: von vom
  gewarnt: vor
  bezeichnet gewertet eingestuft: als
  verwiesen: auf
  gedroht: mit`);
/** Der Sturm forderte drei Todesopfer. */
const VICTIMS = set('todesopfer opfer menschenleben tote leben verletzte');
/** In whose sentence such a verb says what would be. */
const CONDITIONS = set('wenn falls sofern');
