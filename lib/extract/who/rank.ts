import type { Report } from '../cue/report';
import type { Gender } from '../grammar';
import { type Reason, type SpeakerRule, speakerReason, type Weights } from '../judge/reason';
import type { Candidate } from './candidates';
import type { People } from './people';
import type { Speaker } from './speaker';

/** A candidate with the reasons for and against it, and their sum. */
export interface Ranked extends Candidate {
  readonly reasons: readonly Reason[];
  readonly score: number;
}

/** What the text tells of the report beside whoever is named in it. */
export interface Said {
  readonly report: Report | undefined;
  /** The verb of the report is known to report. */
  readonly known: boolean;
  /** The gender that the verb tells. */
  readonly gender: Gender | undefined;
  /** Who spoke last. */
  readonly last: string | undefined;
}

/** The candidates by what speaks for each, the likeliest first; of equals the one found first. */
export function rank(candidates: readonly Candidate[], said: Said, people: People): Ranked[] {
  const ranked = candidates.map((candidate): Ranked => {
    const { speaker, how, since } = candidate;
    const reasons = rulesOf(candidate, candidates, said, people).map(speakerReason);
    const score = scoreOf(reasons);
    return since ? { speaker, how, since, reasons, score } : { speaker, how, reasons, score };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/** Somebody whom one thing alone points to. */
export function rankedAlone(speaker: Speaker | undefined, how: SpeakerRule): Ranked | undefined {
  if (!speaker) return undefined;
  const reasons = [how, SORTS[speaker.sort]].map(speakerReason);
  return { speaker, how, reasons, score: scoreOf(reasons) };
}

const scoreOf = (reasons: readonly Reason[]): number => reasons.reduce((sum, { weight }) => sum + weight, 0);

/**
 * How likely it is that the best candidate is right, in that language: calibrated on texts that were annotated by hand.
 * Of whoever is not named right beside the quotation it is less sure: that is harder on texts that nobody has seen.
 */
export function sureness({ score, how, speaker }: Ranked, { calibration }: Weights): number {
  const { slope, shift, apart } = calibration;
  // “It”, whoever that is: nobody is sure of that.
  const most = speaker.sort === 'pronoun' ? UNRESOLVED : 1;
  const line = slope * score + shift - (isBeside(how) ? 0 : apart);
  return Math.round(Math.min(most, 1 / (1 + Math.exp(-line))) * 100) / 100;
}

/** The most that a pronoun which stands for nobody known may have. */
const UNRESOLVED = 0.5;

/** Whether the text names them right beside the quotation. */
export const isBeside = (how: SpeakerRule): boolean => how === 'speaker-beside' || how === 'speaker-label';

function rulesOf(
  { speaker, how, since }: Candidate,
  all: readonly Candidate[],
  { report, known, gender, last }: Said,
  people: People,
): SpeakerRule[] {
  const rules: SpeakerRule[] = [how, SORTS[speaker.sort]];
  if (report && !known) rules.push('verb-unknown');
  if (speaker.unproven) rules.push('name-unproven');
  if (gender) rules.push(people.mayBe(speaker, gender) ? 'gender-agrees' : 'gender-differs');
  if (speaker.name === last && how !== 'speaker-before') rules.push('spoke-last');
  if (since) rules.push('named-since');
  if (PRONOUN.has(how) && all.some((c) => PRONOUN.has(c.how) && isOther(c.speaker, speaker))) rules.push('contested');
  if (all.some((c) => c.speaker.name === speaker.name && pointsElsewhere(c.how, how))) rules.push('named-twice');
  return rules;
}

/** Whether two ways of finding somebody are two reasons: who went on, who spoke last and whom a pronoun means are one. */
const pointsElsewhere = (one: SpeakerRule, other: SpeakerRule): boolean =>
  one !== other && !(REMEMBERED.has(one) && REMEMBERED.has(other));
const REMEMBERED: ReadonlySet<SpeakerRule> = new Set([
  'speaker-goes-on',
  'speaker-before',
  'speaker-pronoun',
  'speaker-joined',
]);

/** Anne Roux and Anne are one. */
const isOther = (one: Speaker, other: Speaker): boolean =>
  !one.name.includes(other.name) && !other.name.includes(one.name);

/** Two answers to whom a pronoun stands for. */
const PRONOUN: ReadonlySet<SpeakerRule> = new Set(['speaker-pronoun', 'speaker-subject-before']);

const SORTS: Record<Speaker['sort'], SpeakerRule> = {
  name: 'is-name',
  office: 'is-office',
  noun: 'is-noun',
  body: 'is-body',
  document: 'is-document',
  group: 'is-group',
  unnamed: 'is-unnamed',
  pronoun: 'is-pronoun',
};
