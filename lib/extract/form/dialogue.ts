import type { Block } from '../../text/blocks';
import { foldName, foldWord } from '../../text/fold';
import { labelOf } from '../../text/label';
import { isFullName } from '../../text/label-at';
import { type Span, trimSpan } from '../../text/span';
import type { Gender } from '../grammar';
import { GRAMMARS, grammarOf } from '../languages';
import { labelledBy } from '../name-alone';
import { markedRanges } from '../read/marks';
import type { As } from '../read/written';
import { readDashes } from './dashes';
import { signatureBelow, signedAtEnd } from './signature';

/** A block that is somebody's words without marks around it. */
export interface Turn {
  readonly rule: 'label' | 'answer' | 'block-quotation' | 'verse' | 'dialogue';
  /** One, or the lines of a block quotation or a verse. */
  readonly spans: readonly Span[];
  /** The words that name who speaks: a label, or where an interview names whom it asks. */
  readonly speaker: Span | undefined;
  /** The word that reports it, where the line has one. */
  readonly cue?: Span;
  /** An earlier label that names the same one in full. */
  readonly named?: Span | undefined;
  /** Nobody stands beside its verb, which tells of a man or of a woman. */
  readonly gender?: Gender | undefined;
  /** Its speaker is named two lines before: two take turns. */
  readonly alternates?: true;
  /** Of an answer whose label names nobody: where the first label stands. */
  readonly answers?: number;
}

/** How a language announces what is said without marks. */
export interface Announcing {
  /** Words that announce verse. */
  readonly verse: RegExp;
  /** Labels of questions and of answers, folded. */
  readonly questions: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
  /** An interview with whomever its group names. */
  readonly interview: RegExp;
}

/**
 * The blocks that are speech by their form: lines of a transcript, each with its speaker's label; the
 * answers of an interview; the lines of a dialogue with dashes; block quotations and verse, whose lines are one turn.
 * By the block's index.
 */
export function turns(text: string, blocks: readonly Block[], as: As): ReadonlyMap<number, Turn> {
  const found = new Map<number, Turn>(readBlockQuotations(text, blocks));
  for (const [i, turn] of readVerse(text, blocks)) if (!found.has(i)) found.set(i, turn);
  for (const [i, turn] of readDashes(text, blocks, as)) if (!found.has(i)) found.set(i, turn);
  const byLabel = readLabels(text, blocks);
  for (const [i, turn] of byLabel) found.set(i, turn);
  if (byLabel.size === 0)
    for (const [i, turn] of [...readAnswers(text, blocks), ...readMarkedAnswers(text, blocks)])
      if (!found.has(i)) found.set(i, turn);
  return found;
}

/** The lines of each block quotation, and who signed it: in its last line, at the end of that, or below it. */
function readBlockQuotations(text: string, blocks: readonly Block[]): Map<number, Turn> {
  const found = new Map<number, Turn>();
  let open: { rule: 'block-quotation'; spans: Span[]; speaker: Span | undefined } | undefined;
  blocks.forEach((block, i) => {
    const isQuoted = block.kind === 'block-quotation';
    const mark = isQuoted ? (/^>\s*/.exec(text.slice(block.start, block.end))?.[0].length ?? 0) : 0;
    const line = { ...block, start: block.start + mark };
    // A name alone signs the last line of a quotation, or stands below it.
    const ends = isQuoted ? blocks[i + 1]?.kind !== 'block-quotation' : block.kind === 'paragraph';
    if (open && (ends || DASHED.test(text[line.start] ?? ''))) {
      const signed = signatureBelow(text, line);
      if (signed) {
        open.speaker = signed;
        if (isQuoted) found.set(i, open);
        open = undefined;
        return;
      }
    }
    if (!isQuoted || line.start >= line.end || MARKED.test(text[line.start] as string)) {
      open = undefined;
      return;
    }
    open ??= { rule: 'block-quotation', spans: [], speaker: undefined };
    found.set(i, open);
    const end = signedAtEnd(text, line);
    open.spans.push([line.start, end?.from ?? line.end]);
    if (!end) return;
    open.speaker = end.by;
    open = undefined;
  });
  return found;
}

const DASHED = /[—–―-]/;

/** Short lines tell no language: a label or a poem is known by the words of any. */
const ANNOUNCING = GRAMMARS.map(({ announcing }) => announcing);
const VERB_FIRST = GRAMMARS.filter(({ subject }) => subject === 'after-first');
const IN_VERSE: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['paragraph', 'heading', 'pull-quote']);
/** In UTF-16 code units. */
const LONGEST_LINE = 100;

/** The lines behind a block that announces verse with a colon: short, and up to the next gap or the next sentence. */
function readVerse(text: string, blocks: readonly Block[]): Map<number, Turn> {
  const found = new Map<number, Turn>();
  for (let i = 0; i + 1 < blocks.length; i++) {
    const { start, end } = blocks[i] as Block;
    if (
      !/[:：]$/.test(text.slice(end - 1, end)) ||
      !ANNOUNCING.some(({ verse }) => verse.test(text.slice(Math.max(start, end - 300), end)))
    )
      continue;
    const spans: Span[] = [];
    let last = i + 1;
    for (; last < blocks.length; last++) {
      const line = blocks[last] as Block;
      const isGap = (k: number) => /\n\s*\n/.test(text.slice((blocks[k - 1] as Block).end, blocks[k]?.start));
      const words = text.slice(line.start, line.end);
      const ends = last + 1 === blocks.length || isGap(last + 1);
      if ((last > i + 1 && isGap(last)) || words.length > LONGEST_LINE || MARKED.test(words)) break;
      // A sentence is prose, but for a verse's last line.
      if (!IN_VERSE.has(line.kind) || (words.endsWith('.') && !(ends && spans.length > 0))) break;
      spans.push([line.start, line.end]);
    }
    if (spans.length === 0) continue;
    const turn: Turn = { rule: 'verse', spans, speaker: undefined };
    for (let k = i + 1; k < last; k++) found.set(k, turn);
    i = last - 1;
  }
  return found;
}

const MARKED = /["“„«‹]/;

/** Fewer labelled lines are no transcript, if nothing else tells. */
const LEAST_LINES = 3;

/** The label that a block begins with, if its words behind it are not in marks. */
function labelled(text: string, block: Block) {
  const label = labelOf(text, block) ?? initialLabel(text, block);
  // وقالت المصادر: a verb of saying opens a sentence, and no label.
  const opening = label && foldWord(text.slice(...label.at).split(' ', 1)[0] as string);
  if (opening && VERB_FIRST.some(({ cues }) => cues.get(opening) === 'verb')) return undefined;
  return label && !MARKED.test(text[label.from] ?? '')
    ? { ...label, label: foldName(text.slice(...label.at)) }
    : undefined;
}

const INITIAL_LABEL = /^(\p{L})[.)]\s+(?=\S)/u;

/** Q. Why glass? A. It lasts.: the letter for a question or an answer, with a point. */
function initialLabel(text: string, { start, end }: Block): { at: Span; from: number } | undefined {
  const m = INITIAL_LABEL.exec(text.slice(start, Math.min(end, start + 12)));
  if (!m) return undefined;
  const letter = foldWord(m[1] as string);
  const announces = ANNOUNCING.some(({ questions, answers }) => questions.has(letter) || answers.has(letter));
  return announces ? { at: [start, start + 1], from: start + m[0].length } : undefined;
}

/**
 * The lines of a transcript: at least three begin with a label, and a label comes back, or its last word does; or each has
 * its time, or calls somebody by a title or a role. A line without one goes on with the turn before; the answers of an interview are whoever's its introduction names.
 */
function readLabels(text: string, blocks: readonly Block[]): Map<number, Turn> {
  const labels = withoutHours(
    text,
    blocks.map((block) => labelled(text, block)),
  );
  // A headline says who answers before it: [Rana Golan: I stay]. Q: … A: …
  const opens = labels.findIndex((l) => l && ANNOUNCING.some(({ questions }) => questions.has(l.label)));
  if (opens > 0) labels.fill(undefined, 0, opens);
  const names = labels.flatMap((l) => (l ? [l.label.split(' ').at(-1) as string] : []));
  // س: …، ج: …: one question and its answer.
  const told = (words: 'questions' | 'answers') =>
    labels.some((l) => l && ANNOUNCING.some((announcing) => announcing[words].has(l.label)));
  const isAsked = told('questions') && told('answers');
  // 00:12 Ann Roe: …; 00:15 Tom Hale: …: when each turn begins.
  const isTimed = labels.every((l, i) => !l || l.alone || /\d/.test(text.slice((blocks[i] as Block).start, l.at[0])));
  const comesBack = isAsked || isTimed || new Set(names).size < names.length || areTitled(text, labels);
  const found = new Map<number, Turn>();
  // Polls: 17 / 17; Turnout: 39.9: figures in a table, which nobody says.
  const figures = labels.filter((l) => l && /^[\d.,]/.test(text.slice(l.from, l.from + 1))).length;
  if (figures > names.length / 2) return found;
  const least = isAsked || isTimed ? 2 : LEAST_LINES;
  // Below a label in a line of its own stand its words.
  const alone = labels.filter((l) => l?.alone).length;
  if (names.length < least || !comesBack || names.length + alone * 4 < blocks.length / 2) return found;
  const first = labels.findIndex(Boolean);
  const asked = interviewee(text, blocks.slice(0, first));
  // Behind the last label no more paragraphs are its turn's than behind any other.
  const at = labels.flatMap((label, i) => (label ? [i] : []));
  const longest = at.slice(1).reduce((most, i, k) => Math.max(most, i - (at[k] as number)), 1);
  const last = alone > 0 ? blocks.length : (at.at(-1) as number) + longest;
  // Where no gap parts the turns, none parts the last one's second line from its first.
  const isGap = (i: number) => /\n\s*\n/.test(text.slice((blocks[i - 1] as Block).end, (blocks[i] as Block).start));
  const endsTurn = (i: number) => i === last && i === blocks.length - 1 && !at.slice(1).some(isGap) && !isGap(i);
  // Short words below a label look like a heading.
  const goesOn = new Set<Block['kind']>(alone > 0 ? ['paragraph', 'heading'] : ['paragraph']);
  const inFull = labelsInFull(labels);
  let turn: { rule: 'label'; spans: Span[]; speaker: Span | undefined; named?: Span; answers?: number } | undefined;
  labels.forEach((label, i) => {
    const { kind, end, start } = blocks[i] as Block;
    if (label) {
      const isAnswer = ANNOUNCING.some(({ answers }) => answers.has(label.label));
      const asks = ANNOUNCING.some(({ questions }) => questions.has(label.label));
      const own = isAnswer
        ? { speaker: asked, answers: (blocks[first] as Block).start }
        : { speaker: label.at, named: inFull[i] };
      turn = asks ? undefined : { rule: 'label', spans: label.alone ? [] : [[label.from, end]], ...own };
    } else if (turn && (i < last || endsTurn(i)) && goesOn.has(kind) && !MARKED.test(text[start] as string))
      turn.spans.push([start, end]);
    else turn = undefined;
    // A label by itself says nothing: the turn is of the language of its words.
    if (turn) found.set(i, label?.alone ? { rule: 'label', spans: [], speaker: undefined } : turn);
  });
  return found;
}

/** Ann Roe: … [Roe]: …; أنيس سلامة: … [سلامة]: …: of each label of one word, the earlier one that alone ends with it. */
function labelsInFull(labels: readonly ({ readonly at: Span; readonly label: string } | undefined)[]) {
  const byLast = new Map<string, { readonly at: Span; readonly label: string } | undefined>();
  return labels.map((label) => {
    if (!label) return undefined;
    const last = label.label.slice(label.label.lastIndexOf(' ') + 1);
    const known = byLast.get(last);
    if (last === label.label) return known?.at;
    if (!byLast.has(last)) byLast.set(last, label);
    else if (known?.label !== label.label) byLast.set(last, undefined);
    return undefined;
  });
}

/** THE CHAIR: …; MR ROE: …; MS LIND (rapporteur): …: all are called by a title, a role or a full name, and more than one by a title. */
function areTitled(text: string, labels: readonly ({ readonly at: Span } | undefined)[]): boolean {
  let titled = 0;
  for (const label of labels) {
    if (!label) continue;
    const by = labelledBy(text.slice(...label.at));
    if (!by && !isFullName(text.slice(...label.at))) return false;
    if (by === 'title') titled++;
  }
  return titled > 1;
}

/** Lunch 12:30: lines of their own with a time are labels where most of them come again, or name a person. */
function withoutHours<L extends { readonly at: Span; readonly label: string; readonly alone?: true }>(
  text: string,
  labels: readonly (L | undefined)[],
): (L | undefined)[] {
  const times = new Map<string, number>();
  const alone = labels.filter((l) => l?.alone) as L[];
  for (const { label } of alone) times.set(label, (times.get(label) ?? 0) + 1);
  const named = alone.filter(({ at, label }) => (times.get(label) as number) > 1 || isFullName(text.slice(...at)));
  return named.length * 2 > alone.length ? [...labels] : labels.map((l) => (l?.alone ? undefined : l));
}

/** The answers of an interview: the paragraphs between its questions, where the text says that it is one. */
function readAnswers(text: string, blocks: readonly Block[]): Map<number, Turn> {
  const isQuestion = ({ kind, start, end }: Block) =>
    (kind === 'paragraph' || kind === 'heading') &&
    end - start <= 400 &&
    /[?؟]$/.test(text.slice(end - 1, end)) &&
    !MARKED.test(text[start] as string);
  const questions = blocks.flatMap((block, i) => (isQuestion(block) ? [i] : []));
  const first = questions[0] ?? 0;
  const answered = questions.filter((q) => {
    const next = blocks[q + 1];
    return next?.kind === 'paragraph' && !isQuestion(next);
  });
  const intro = blocks.slice(0, first);
  if (answered.length < 2 || answered.length < questions.length - 1) return new Map();
  const speaker = interviewee(text, intro);
  if (!speaker) return new Map();
  const found = new Map<number, Turn>();
  const gap = answered.slice(1).reduce((most, q, k) => Math.max(most, q - (answered[k] as number)), 0);
  answered.forEach((q, k) => {
    // Behind the last question no more paragraphs are answers than behind any other.
    const end = answered[k + 1] ?? Math.min(blocks.length, q + gap);
    for (let i = q + 1; i < end; i++) {
      const block = blocks[i] as Block;
      if (block.kind !== 'paragraph' || isQuestion(block)) break;
      const own = labelled(text, block);
      const from = own?.from ?? block.start + dashBefore(text.slice(block.start, block.start + 4));
      found.set(i, { rule: 'answer', spans: [[from, block.end]], speaker: own?.at ?? speaker });
    }
  });
  return found;
}

/**
 * The answers of an interview that stand in marks: whole paragraphs, each behind a short one without marks, of which most
 * ask something. Of whomever the introduction names last, unless it says with whom it is.
 */
function readMarkedAnswers(text: string, blocks: readonly Block[]): Map<number, Turn> {
  const found = new Map<number, Turn>();
  const whole = blocks.map((block) => wholeInMarks(text, block));
  const isPrompt = (i: number) => {
    const { start = 0, end = 0, kind } = blocks[i] ?? {};
    return !whole[i] && (kind === 'paragraph' || kind === 'heading') && end > start && end - start <= LONGEST_PROMPT;
  };
  const answers = whole.flatMap((inner, i) => (inner && i > 0 && isPrompt(i - 1) ? [{ inner, i }] : []));
  const asked = answers.filter(({ i }) => /[?؟]/.test(text[(blocks[i - 1] as Block).end - 1] as string)).length;
  const [first] = answers;
  if (!first || answers.length < LEAST_LINES || asked < answers.length / 2) return found;
  const from = first.i - 1;
  const speaker = interviewee(text, blocks.slice(0, from));
  for (const { inner, i } of answers)
    found.set(i, { rule: 'answer', spans: [inner], speaker, answers: (blocks[from] as Block).start });
  return found;
}
/** In UTF-16 code units. */
const LONGEST_PROMPT = 250;

/** What stands in the marks of a block that is nothing but them. */
function wholeInMarks(text: string, { start, end }: Block): Span | undefined {
  if (!MARKED.test(text[start] as string) || !/[”"»“«]/.test(text[end - 1] as string)) return undefined;
  const [range, ...others] = markedRanges(text, [start, end]);
  return range && others.length === 0 && range.outer[0] === start && range.outer[1] === end
    ? trimSpan(text, range.inner)
    : undefined;
}

/** - Because it lasts.: the dash or point that sets answers off is none of their words. */
const dashBefore = (head: string): number => /^[-–—•*]\s+/u.exec(head)?.[0].length ?? 0;

/** Whom an introduction that speaks of an interview names: before the colon of its title, or behind “with”. */
function interviewee(text: string, intro: readonly Block[]): Span | undefined {
  const isInterview = intro.some((block) => {
    const grammar = grammarOf(block.language);
    return text
      .slice(block.start, block.end)
      .split(/[^\p{L}\p{M}\u0640]+/u)
      .some((w) => grammar?.media.get(foldWord(w).replace(grammar.forms.mediumPrefix, '')) === 'interview');
  });
  if (!isInterview) return undefined;
  for (const block of intro) {
    const line = text.slice(block.start, block.end);
    const named =
      /^([^:：,،]{3,50}?)\s?[:：]\s/u.exec(line) ??
      ANNOUNCING.map(({ interview }) => interview.exec(line)).find(Boolean);
    if (!named?.[1]) continue;
    const at = block.start + named.index + named[0].indexOf(named[1]);
    return [at, at + named[1].trimEnd().length];
  }
  return undefined;
}
