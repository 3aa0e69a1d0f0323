import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extract } from '@/lib/extract';
import type { Language } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';
import { findTraining, type GoldDocument, isSpeaker, MISSING, overlap, readOwn, shared } from './corpora';

const FILE = path.resolve('lib/extract/judge/weights.json');
/** How strongly a weight is held to what it was set to by hand: rules that are seen seldom stay there. */
const PULL = 40;
const STEPS = 400;
const RATE = 0.002;
/** One of our own texts counts as so many of the corpus. */
const OWN = 5;

interface Example {
  readonly rules: readonly string[];
  readonly right: boolean;
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
  const corpus = findTraining();
  if (!corpus) return console.log(MISSING);
  const file = JSON.parse(readFileSync(FILE, 'utf8')) as { prior: Groups<Weights>; version: number };
  const examples: Groups<Example[]> = { quotation: [], speaker: [], clause: [] };
  for (const d of corpus.documents) learnFrom(d, 'en', 1, examples);
  for (const l of ['ar', 'fr'] as const) for (const d of readOwn(l).documents) learnFrom(d, l, OWN, examples);
  const models = GROUPS.map((group) => {
    const weights = fitted(examples[group], file.prior[group]);
    const wrong = (w: Weights) => examples[group].filter((e) => chance(e.rules, w) >= 0.5 !== e.right).length;
    console.log(
      `${group}: ${examples[group].length} examples; wrong ${wrong(file.prior[group])} by hand, ${wrong(weights)} fitted`,
    );
    return [group, weights] as const;
  });
  const next = { ...file, version: file.version + 1, ...Object.fromEntries(models) };
  writeFileSync(FILE, `${JSON.stringify(next, null, 2)}\n`);
}

function fitted(examples: readonly Example[], prior: Weights): Weights {
  const weights = { ...prior };
  const rules = Object.keys(weights);
  for (let step = 0; step < STEPS; step++) {
    const gradient: Weights = Object.fromEntries(rules.map((r) => [r, PULL * ((weights[r] ?? 0) - (prior[r] ?? 0))]));
    for (const { rules: active, right, times } of examples) {
      const error = (chance(active, weights) - (right ? 1 : 0)) * times;
      for (const rule of active) gradient[rule] = (gradient[rule] ?? 0) + error;
    }
    for (const rule of rules) weights[rule] = (weights[rule] ?? 0) - RATE * (gradient[rule] ?? 0);
  }
  return Object.fromEntries(rules.map((r) => [r, Math.round((weights[r] ?? 0) * 100) / 100]));
}

const chance = (rules: readonly string[], weights: Weights): number =>
  1 / (1 + Math.exp(-rules.reduce((sum, rule) => sum + (weights[rule] ?? 0), 0)));

function learnFrom(document: GoldDocument, language: Language, times: number, into: Groups<Example[]>): void {
  const gold = document.quotes ?? [];
  const direct = gold.filter((q) => q.kind === 'direct').flatMap((q) => q.quote);
  const other = gold.filter((q) => q.kind !== 'direct').flatMap((q) => q.quote);
  const half = (spans: readonly Span[], [start, end]: Span) => shared(spans, [[start, end]]) >= (end - start) / 2;
  const { quotes } = extract(document.text, {
    language,
    judged: (inner, reasons) => {
      // Marks inside a reported clause may be somebody's words or a name in it: they teach nothing.
      if (!half(direct, inner) && half(other, inner)) return;
      into.quotation.push({ rules: reasons.map((r) => r.rule), right: half(direct, inner), times });
    },
  });
  for (const q of quotes) {
    const match = gold.find((g) => overlap(g.quote, q.spans) >= 0.5);
    if (q.kind !== 'direct')
      into.clause.push({
        rules: q.reasons.map((r) => r.rule),
        right: half([...direct, ...other], q.spans[0] as Span),
        times,
      });
    else if (match && q.speaker)
      into.speaker.push({
        rules: q.speakerReasons.map((r) => r.rule),
        right: isSpeaker(document.text, q.speaker, match),
        times,
      });
  }
}
