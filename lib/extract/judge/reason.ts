import type { Language } from '../../text/language';
import weights from './weights.json' with { type: 'json' };

/** One readable reason for or against a marked range being somebody's words. */
export interface Reason {
  readonly rule: string;
  readonly weight: number;
}

/** A rule of the model that tells quotations from names; its weight stands in `weights.json`. */
export type Rule = keyof typeof weights.prior.quotation;

const WEIGHTS: Record<Language, Record<Rule, number>> = weights.quotation;
export const markReason = (rule: Rule, language: Language): Reason => ({ rule, weight: WEIGHTS[language][rule] });

/** How a speaker was found; its weight is the log-odds that such speakers are right. */
export type SpeakerRule = keyof typeof weights.speaker;

export const speakerReason = (rule: SpeakerRule): Reason => ({ rule, weight: weights.speaker[rule] });

/** How a reported clause was found, and the log-odds that it is one. */
export type ClauseRule = keyof typeof weights.clause;

export const clauseReason = (rule: ClauseRule): Reason => ({ rule, weight: weights.clause[rule] });

/** The share of such quotations that are right: a logistic of the summed weights. */
export const confidenceOf = (reasons: readonly Reason[]): number => {
  const sum = reasons.reduce((n, r) => n + r.weight, 0);
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100;
};
