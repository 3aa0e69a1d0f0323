import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extract } from '@/lib/extract';
import type { SpeakerRule } from '@/lib/extract/judge/reason';
import { isBeside } from '@/lib/extract/who/rank';
import { LANGUAGES, type Language } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';
import { findTraining, type GoldDocument, type GoldQuote, isSpeaker, MISSING, readOwn, shared } from './corpora';

const FILE = path.resolve('lib/extract/judge/weights.json');
const fileOf = (language: Language): string => path.resolve('lib/extract/languages', language, 'weights.json');
/** How strongly a weight is held to what it was set to by hand: rules that are seen seldom stay there. */
const PULL = 40;
/** The same for what tells quotations: for all languages together, and for one of them, held to those of all. */
const QUOTATION = { pull: 10, own: 8 };
/** What the marks of one language count for together, at the most: no language outweighs the others by its corpus. */
const EACH = 600;
/** Marks that are nobody's words are rarer than those that are somebody's; each counts for so many. */
const NOBODY = 2;
/** What stands in a reported clause was annotated with the clause, and tells less. */
const WITHIN = 0.25;
const STEPS = 400;
/** Of the step by which a rule's own curvature would go: rules come together. */
const RATE = 0.25;
/** One of our own texts counts as so many of the corpus. */
const OWN = 5;

interface Example {
  readonly language: Language;
  readonly rules: readonly string[];
  readonly right: boolean;
  readonly times: number;
}

/** Whoever may have said a quotation that was found, with what speaks for each. */
interface Chosen {
  readonly language: Language;
  readonly candidates: readonly Example[];
  readonly times: number;
}

type Weights = Record<string, number>;
const GROUPS = ['quotation', 'speaker', 'clause'] as const;
type Groups<T> = Record<(typeof GROUPS)[number], T>;

/**
 * Fits the weights of the rules that tell quotations from names, of how speakers are found and of how reported
 * clauses are: logistic regressions, each held to the weights set by hand (`prior`), over the corpora that may be
 * trained on and our own texts. What tells quotations has weights for each language, held to those of all. The same
 * input gives the same weights.
 */
export default async function train(): Promise<void> {
  const corpora = findTraining();
  if (corpora.length === 0) return console.log(MISSING);
  const file = JSON.parse(readFileSync(FILE, 'utf8')) as { prior: Groups<Weights>; version: number };
  const examples: Groups<Example[]> = { quotation: [], speaker: [], clause: [] };
  const chosen: Chosen[] = [];
  for (const { documents, language, times } of corpora)
    for (const d of documents) learnFrom(d, language, times, examples, chosen);
  for (const l of LANGUAGES) for (const d of readOwn(l).documents) learnFrom(d, l, OWN, examples, chosen);
  const fitGroup = (name: string, from: readonly Example[], prior: Weights, pull: number) => {
    const weights = fitted(from, prior, pull);
    const wrong = (w: Weights) => from.filter((e) => chance(e.rules, w) >= 0.5 !== e.right).length;
    console.log(`${name}: ${from.length} examples; wrong ${wrong(prior)} before, ${wrong(weights)} fitted`);
    return weights;
  };
  const marks = balanced(examples.quotation);
  const all = fitGroup('quotation', marks, file.prior.quotation, QUOTATION.pull);
  const ofLanguage = (language: Language) => marks.filter((e) => e.language === language);
  const quotation = Object.fromEntries(
    LANGUAGES.map((l) => [l, fitGroup(`quotation, ${l}`, ofLanguage(l), all, QUOTATION.own)]),
  );
  const speaker = fitGroup('speaker', examples.speaker, file.prior.speaker, PULL);
  const clause = fitGroup('clause', examples.clause, file.prior.clause, PULL);
  const calibration = calibrated(chosen, speaker);
  write(FILE, { ...file, version: file.version + 1, speaker, clause });
  for (const l of LANGUAGES) write(fileOf(l), { quotation: quotation[l], calibration: calibration[l] });
}

const write = (file: string, weights: object): void => writeFileSync(file, `${JSON.stringify(weights, null, 2)}\n`);

function balanced(examples: readonly Example[]): Example[] {
  const total = (l: Language) => examples.filter((e) => e.language === l).reduce((n, e) => n + e.times, 0);
  const share = new Map(LANGUAGES.map((l) => [l, Math.min(1, EACH / (total(l) || 1))]));
  return examples.map((e) => ({ ...e, times: e.times * (share.get(e.language) ?? 1) }));
}

function fitted(examples: readonly Example[], prior: Weights, pull: number): Weights {
  const weights = { ...prior };
  const rules = Object.keys(weights);
  const seen: Weights = {};
  for (const { rules: active, times } of examples) for (const rule of active) seen[rule] = (seen[rule] ?? 0) + times;
  for (let step = 0; step < STEPS; step++) {
    const gradient: Weights = Object.fromEntries(rules.map((r) => [r, pull * ((weights[r] ?? 0) - (prior[r] ?? 0))]));
    for (const { rules: active, right, times } of examples) {
      const error = (chance(active, weights) - (right ? 1 : 0)) * times;
      for (const rule of active) gradient[rule] = (gradient[rule] ?? 0) + error;
    }
    for (const rule of rules)
      weights[rule] = (weights[rule] ?? 0) - (RATE * (gradient[rule] ?? 0)) / ((seen[rule] ?? 0) / 4 + pull);
  }
  return Object.fromEntries(rules.map((r) => [r, Math.round((weights[r] ?? 0) * 100) / 100]));
}

const chance = (rules: readonly string[], weights: Weights): number =>
  1 / (1 + Math.exp(-rules.reduce((sum, rule) => sum + (weights[rule] ?? 0), 0)));

function learnFrom(
  document: GoldDocument,
  language: Language,
  times: number,
  into: Groups<Example[]>,
  chosen: Chosen[],
): void {
  const gold = quotesOf(document);
  const direct = gold.filter((q) => q.kind === 'direct').flatMap((q) => q.quote);
  const other = gold.filter((q) => q.kind !== 'direct').flatMap((q) => q.quote);
  const half = (spans: readonly Span[], [start, end]: Span) => shared(spans, [[start, end]]) >= (end - start) / 2;
  const { quotes } = extract(document.text, {
    language,
    judged: (inner, reasons) => {
      if (document.spans?.some((x) => x.label === 'ignore' && half([[x.start, x.end]], inner))) return;
      const rules = reasons.map((r) => r.rule);
      // Marks inside a reported clause are somebody's words; with a capital they may be a name, and teach nothing.
      const within = !half(direct, inner) && half(other, inner);
      if (within && !rules.includes('begins-small')) return;
      const right = within || half(direct, inner);
      into.quotation.push({ language, rules, right, times: times * (within ? WITHIN : right ? 1 : NOBODY) });
    },
    ranked: (inner, candidates) => {
      const match = gold.find((g) => half(g.quote, inner) && (g.speaker ?? g.speakers ?? []).length > 0);
      if (!match || candidates.length === 0) return;
      const examples = candidates.map(({ speaker, reasons }) => ({
        language,
        rules: reasons.map((r) => r.rule),
        right: isSpeaker(document.text, speaker, match),
        times,
      }));
      // Where gold is the place of a pronoun, whoever it may stand for is right: that teaches nothing.
      const taught = match.speaker ? examples.filter((e) => !e.rules.some((r) => PRONOUNS.has(r))) : examples;
      into.speaker.push(...taught);
      if (taught.length < examples.length) return;
      chosen.push({ language, candidates: examples, times });
    },
  });
  for (const q of quotes)
    if (q.kind !== 'direct' && document.quotes)
      into.clause.push({
        language,
        rules: q.reasons.map((r) => r.rule),
        right: half([...direct, ...other], q.spans[0] as Span),
        times,
      });
}

const PRONOUNS: ReadonlySet<string> = new Set<SpeakerRule>(['speaker-pronoun', 'speaker-subject-before']);

/** Every quotation as a list: texts that are annotated pair by pair have their quotations as spans. */
const quotesOf = ({ quotes, spans }: GoldDocument): readonly GoldQuote[] =>
  quotes ??
  (spans ?? [])
    .filter((s) => s.label === 'quotation')
    .map((s) => ({ kind: 'direct', quote: [[s.start, s.end] as Span], speakers: s.speakers ?? [] }));

/**
 * For each language a line through the scores of the speakers that were chosen, by which a score is as likely as it
 * says: logistic, held to the line that leaves scores as they are, and a little lower than what was seen.
 */
function calibrated(chosen: readonly Chosen[], weights: Weights): Record<Language, Calibration> {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const own = chosen
        .filter((c) => c.language === language)
        .map(({ candidates, times }) => {
          const scored = candidates.map((c) => ({ ...c, score: c.rules.reduce((n, r) => n + (weights[r] ?? 0), 0) }));
          const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
          const beside = best.rules.some((rule) => isBeside(rule as SpeakerRule));
          return { score: best.score, right: best.right, times, beside };
        });
      let [slope, shift] = [1, 0];
      const margin = marginOf(own.length);
      const all = own.reduce((n, o) => n + o.times, 0);
      for (let step = 0; step < 4000; step++) {
        let [bySlope, byShift] = [HELD * (slope - 1), HELD * shift];
        for (const { score, right, times } of own) {
          const error = (1 / (1 + Math.exp(-(slope * score + shift))) - (right ? 1 : 0)) * times;
          bySlope += error * score;
          byShift += error;
        }
        slope -= (0.2 * bySlope) / (all + HELD);
        shift -= (0.2 * byShift) / (all + HELD);
      }
      const round = (x: number) => Math.round(x * 100) / 100;
      const sure = own.filter((o) => slope * o.score + shift - margin - (o.beside ? 0 : APART) >= Math.log(9));
      console.log(
        `${language}: ${own.length} speakers, ${own.filter((o) => o.right).length} right; sure ${sure.length}, ${sure.filter((o) => o.right).length} right`,
      );
      return [language, { slope: round(slope), shift: round(shift - margin), apart: APART }];
    }),
  ) as Record<Language, Calibration>;
}

interface Calibration {
  readonly slope: number;
  readonly shift: number;
  readonly apart: number;
}

/** So much lower still is the score of whoever is not named right beside the quotation. */
const APART = 1.5;
/** How strongly a language's line is held to the one that leaves scores as they are, in quotations. */
const HELD = 10;
/**
 * So much lower is a score taken to be than what was seen: what was trained on is easier than what comes, the more so the
 * fewer quotations there were.
 */
const marginOf = (quotations: number): number => Math.min(0.6, 0.2 + 3 / Math.sqrt(quotations));
