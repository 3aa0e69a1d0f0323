import type { Report } from '../cue/report';
import { joinsOn, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { isBehindPronoun } from '../who/subject-before';
import { isInClause } from './by-report';
import { hasFirstPerson, hasSubject, hasVerb, isClause } from './inside';
import { type Found, goesOn, MAX_TERM, type Marks } from './marks';
import type { Rule } from './reason';

/** How many words the marks hold, and which. */
export function byWords(m: Marks): Found {
  const { r, at, quote, count, inside, report } = m;
  const [start, end] = quote.range.inner;
  const { capitals, nounCapitals, isIndefinite } = r.grammar;
  const ofSelf = hasFirstPerson(inside, r.grammar);
  // il « ne regrette rien »: what somebody does.
  const clause =
    isClause(inside, r.grammar) ||
    (count >= 2 && !report && quote.small && isBehindPronoun(r, at)) ||
    (quote.endsSentence && hasVerb(r, inside));
  return [
    lengthRule(m),
    !m.titled && /[.!?؟,،]\s*$/.test(r.text.slice(start, end)) && 'punctuation-inside',
    quote.range.unclosed && (report || m.announced || m.joined ? 'unclosed' : 'unclosed-alone'),
    count <= MAX_TERM && (report || m.reported) && isIndefinite(inside, r.text) && 'indefinite',
    count >= 2 && !m.named && ofSelf && 'first-person',
    m.fragment && !m.isSubject && !m.charge && !m.isName && 'small-letter',
    capitals && !nounCapitals && quote.small && !m.plain && 'begins-small',
    clause && 'clause-inside',
    hasSubject(r, inside) && 'subject-inside',
    !report && (quote.small || m.tells ? goesOn(m) : m.predicated && m.amid) && 'about-speaker',
    recurrenceRule(m, ofSelf, clause),
  ];
}

function lengthRule(m: Marks): Rule | undefined {
  const { r, at, quote, count, report } = m;
  if (count >= 12) return 'long';
  if (count >= 7) return 'many-words';
  // “المدرسة مفتوحة”، قالت المديرة: a sentence of its own, where no capital tells it.
  if (count >= 4 || (count > 1 && m.ownSentence && !r.grammar.capitals)) return 'several-words';
  if (count > 1) return 'few-words';
  // sei „alarmierend“, was “proportionate”: a small word of what is reported is the speaker's own.
  // des permanences de « marcheurs » ont été …: inside a phrase that no comma parts from the verb, it is a part of the phrase.
  const apart = r.all[at - 1]?.type !== 'word' || quote.pauses || quote.asks || r.all[at + 1]?.type === 'comma';
  const near = report?.side === 'before' || (report?.close === true && apart);
  const small = quote.small && (near || m.reported || m.joined || goesOn(m));
  return small || m.predicated || m.ownSentence || m.turn || m.cried || report?.predicate || saysAlone(m)
    ? undefined
    : 'one-word';
}

/** أكد أن العرض “سيستمر”: a word of the clause that somebody tells, right at its end, that says something by itself. */
function saysAlone({ r, at, report, joined }: Marks): boolean {
  // وأضاف “وسنجدها”; وإن منتقديه “متسرعون”
  if (r.grammar.capitals) return false;
  const ofSource = report !== undefined && isOfSource(r, report);
  const told = report ? report.close && (report.cue === at - 1 || ofSource || isInClause(r, at, report)) : joined;
  if (!told) return false;
  const behind = r.all[at + 1];
  const ends = behind?.type !== 'word' || joinsOn(r.grammar, behind.folded);
  return ends && r.grammar.saysAlone(r, at);
}

/** الطريق “آمن”، وفق الشرطة; كما قال المدرب، كانت المباراة “حرباً” */
const isOfSource = ({ all, grammar }: Reading, { cue, kind }: Report): boolean =>
  kind === 'source' || (kind === 'verb' && grammar.asSaid.has(wordAt(all, cue - 1)));

function recurrenceRule({ quote, count, twin, recurs }: Marks, ofSelf: boolean, clause: boolean): Rule | undefined {
  // What somebody says of themselves is no term, however often they say it.
  const often = count <= MAX_TERM && !twin && !ofSelf ? recurs(quote.range.inner) : 'once';
  if (often === 'often') return 'recurs';
  // « C'est une farce »: a clause that a headline has too is no term.
  return often === 'twice' && !clause ? 'comes-back' : undefined;
}
