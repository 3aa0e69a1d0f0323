import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extract } from '@/lib/extract';
import { LANGUAGES, type Language } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';
import { findTraining, type GoldDocument, type GoldQuote, isSpeaker, MISSING, readOwn, shared } from './corpora';

const FILE = path.resolve('lib/extract/judge/weights.json');
/** How strongly a weight is held to what it was set to by hand: rules that are seen seldom stay there. */
const PULL = 40;
const STEPS = 400;
/** Of the step by which a rule's own curvature would go: rules come together. */
const RATE = 0.25;
/** One of our own texts counts as so many of the corpus. */
const OWN = 5;

interface Example {
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
 * clauses are: logistic regressions, each held to the weights set by hand (`prior`), over the English training
 * corpus and our own texts. The same input gives the same weights. The German corpus may not be trained on;
 * its rules keep their weights.
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
  const models = GROUPS.map((group) => {
    const weights = fitted(examples[group], file.prior[group]);
    const wrong = (w: Weights) => examples[group].filter((e) => chance(e.rules, w) >= 0.5 !== e.right).length;
    console.log(
      `${group}: ${examples[group].length} examples; wrong ${wrong(file.prior[group])} by hand, ${wrong(weights)} fitted`,
    );
    return [group, weights] as const;
  });
  const fitting = Object.fromEntries(models) as Groups<Weights>;
  const calibration = calibrated(chosen, fitting.speaker);
  const next = { ...file, version: file.version + 1, ...fitting, calibration };
  writeFileSync(FILE, `${JSON.stringify(next, null, 2)}\n`);
}

function fitted(examples: readonly Example[], prior: Weights): Weights {
  const weights = { ...prior };
  const rules = Object.keys(weights);
  const seen: Weights = {};
  for (const { rules: active, times } of examples) for (const rule of active) seen[rule] = (seen[rule] ?? 0) + times;
  for (let step = 0; step < STEPS; step++) {
    const gradient: Weights = Object.fromEntries(rules.map((r) => [r, PULL * ((weights[r] ?? 0) - (prior[r] ?? 0))]));
    for (const { rules: active, right, times } of examples) {
      const error = (chance(active, weights) - (right ? 1 : 0)) * times;
      for (const rule of active) gradient[rule] = (gradient[rule] ?? 0) + error;
    }
    for (const rule of rules)
      weights[rule] = (weights[rule] ?? 0) - (RATE * (gradient[rule] ?? 0)) / ((seen[rule] ?? 0) / 4 + PULL);
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
      // Marks inside a reported clause may be somebody's words or a name in it: they teach nothing.
      if (!half(direct, inner) && half(other, inner)) return;
      if (document.spans?.some((x) => x.label === 'ignore' && half([[x.start, x.end]], inner))) return;
      into.quotation.push({ rules: reasons.map((r) => r.rule), right: half(direct, inner), times });
    },
    ranked: (inner, candidates) => {
      const match = gold.find((g) => half(g.quote, inner) && (g.speaker ?? g.speakers ?? []).length > 0);
      if (!match || candidates.length === 0) return;
      const examples = candidates.map(({ speaker, reasons }) => ({
        rules: reasons.map((r) => r.rule),
        right: isSpeaker(document.text, speaker, match),
        times,
      }));
      into.speaker.push(...examples);
      chosen.push({ language, candidates: examples, times });
    },
  });
  for (const q of quotes)
    if (q.kind !== 'direct' && document.quotes)
      into.clause.push({
        rules: q.reasons.map((r) => r.rule),
        right: half([...direct, ...other], q.spans[0] as Span),
        times,
      });
}

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
function calibrated(chosen: readonly Chosen[], weights: Weights): Record<Language, { slope: number; shift: number }> {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const own = chosen
        .filter((c) => c.language === language)
        .map(({ candidates, times }) => {
          const scored = candidates.map((c) => ({ ...c, score: c.rules.reduce((n, r) => n + (weights[r] ?? 0), 0) }));
          const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
          return { score: best.score, right: best.right, times };
        });
      let [slope, shift] = [1, 0];
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
      const sure = own.filter((o) => slope * o.score + shift - MARGIN >= Math.log(9));
      console.log(
        `${language}: ${own.length} speakers, ${own.filter((o) => o.right).length} right; sure ${sure.length}, ${sure.filter((o) => o.right).length} right`,
      );
      return [language, { slope: round(slope), shift: round(shift - MARGIN) }];
    }),
  ) as Record<Language, { slope: number; shift: number }>;
}

/** How strongly a language's line is held to the one that leaves scores as they are, in quotations. */
const HELD = 10;
/** So much lower is a score taken to be than what was seen: what was trained on is easier than what comes. */
const MARGIN = 0.3;
