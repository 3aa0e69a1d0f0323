import weights from './weights.json' with { type: 'json' };

/** One readable reason for or against a marked range being somebody's words. */
export interface Reason {
  readonly rule: string;
  readonly weight: number;
}

/** A rule of the model that tells quotations from names; its weight stands with its language. */
export type Rule = keyof typeof weights.prior.quotation;

/** What is fitted to a language apart: what its quotations are told by, and the line by which a score is as likely as it says. */
export interface Weights {
  readonly quotation: Readonly<Record<Rule, number>>;
  /** `apart` is taken off for whoever is not named right beside the quotation. */
  readonly calibration: { readonly slope: number; readonly shift: number; readonly apart: number };
}

/** For a language that nothing was fitted to yet: what was set by hand for all, and nobody is sure. */
export const UNFITTED: Weights = {
  quotation: weights.prior.quotation,
  calibration: { slope: 0.5, shift: 0, apart: 1 },
};

export const markReason = (rule: Rule, { quotation }: Weights): Reason => ({ rule, weight: quotation[rule] });

/** How a speaker was found; its weight is the log-odds that such speakers are right. */
export type SpeakerRule = keyof typeof weights.speaker;

const SPEAKER_REASONS: ReadonlyMap<string, Reason> = new Map(
  Object.entries(weights.speaker).map(([rule, weight]) => [rule, { rule, weight }]),
);
export const speakerReason = (rule: SpeakerRule): Reason => SPEAKER_REASONS.get(rule) as Reason;

/** How a reported clause was found, and the log-odds that it is one. */
export type ClauseRule = keyof typeof weights.clause;

export const clauseReason = (rule: ClauseRule): Reason => ({ rule, weight: weights.clause[rule] });

/** The share of such quotations that are right: a logistic of the summed weights. */
export const confidenceOf = (reasons: readonly Reason[]): number => {
  const sum = reasons.reduce((n, r) => n + r.weight, 0);
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100;
};
