import { VERDICTS, type Verdict } from '@/lib/align/verdict';

/** The closed vocabularies of the review, as the database and the messages spell them. */
export const STATUSES = ['open', 'in-review', 'verified', 'disputed', 'corrected', 'unverifiable'] as const;
export type Status = (typeof STATUSES)[number];

/** How a quotation stands, as it is told and counted. */
export const STANDINGS = [
  'open',
  'conflict',
  'speaker-open',
  'in-review',
  'verified',
  'disputed',
  'corrected',
  'unverifiable',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What was decided of the words and of who spoke, and that a source names somebody else while nobody has answered. */
export interface Stands {
  readonly status: Status;
  readonly conflict: boolean;
  readonly speakerDecided: boolean;
}

/**
 * How a quotation stands: where a source names somebody else, that is what is left to answer, and comes before whatever
 * was decided of the words. What a person found against the words is told behind it. Words that hold wait for no
 * signature while their speaker is only proposed.
 */
export function standingsOf({ status, conflict, speakerDecided }: Stands): readonly [Standing, ...Standing[]] {
  if (conflict) return ['conflict', ...GIVEN_STATUSES.filter((given) => given === status)];
  return [status === 'in-review' && !speakerDecided ? 'speaker-open' : status];
}

export const standingOf = (q: Stands): Standing => standingsOf(q)[0];

const LEFT: ReadonlySet<Standing> = new Set<Standing>(['open', 'conflict', 'speaker-open']);

/**
 * Somebody has decided: that words hold only with whoever spoke, that they may not stand whoever it was. What was
 * disputed waits for no signature all the same while its speaker is only proposed.
 */
export const isChecked = (q: Stands): boolean => !LEFT.has(standingOf(q));

/** What waits for nothing but a signature. */
export const awaitsSignature = (q: Stands & { readonly signed: boolean }): boolean =>
  !q.signed && isChecked(q) && q.speakerDecided;

/** Statuses that a person gives without a check; `open` goes back to what the checks say. */
export const GIVEN_STATUSES = ['disputed', 'corrected', 'unverifiable'] as const satisfies readonly Status[];

export const SOURCE_KINDS = ['post', 'statement', 'transcript', 'recording', 'wire', 'article', 'document'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Kinds of source that pass on what others said; the others are what was said or written itself. */
const CARRIERS: ReadonlySet<SourceKind> = new Set<SourceKind>(['wire', 'article']);
export const isPrimary = (kind: SourceKind): boolean => !CARRIERS.has(kind);

/** In UTF-16 code units: the longest word on what tells a speaker from others of their name. */
export const MAX_ABOUT = 200;

/** From here on a proposal counts as sure: nineteen of twenty are right. */
export const SURE = 0.9;

/** Verdicts after which the words may stand. */
export const FAITHFUL: ReadonlySet<string> = new Set<Verdict>([
  'verbatim',
  'orthographic',
  'elided',
  'translated',
  'paraphrased',
]);

/** Whether it is their words, needs a person's judgement, or is not their words. */
export const VERDICT_TONE: Readonly<Record<Verdict, 'good' | 'mild' | 'bad'>> = {
  verbatim: 'good',
  orthographic: 'good',
  elided: 'good',
  translated: 'mild',
  paraphrased: 'mild',
  altered: 'bad',
  spliced: 'bad',
  'not-found': 'bad',
};

/** Quoted words are what is listed and counted; reported speech, in the article's own words, is a layer beside them. */
export type Layer = 'quoted' | 'reported';
export const layerOf = (quote: { readonly kind: string }): Layer => (quote.kind === 'direct' ? 'quoted' : 'reported');

/** The verdicts that a person may give: words between marks are quoted, and no paraphrase. */
export const verdictsFor = (quote: { readonly kind: string }): readonly Verdict[] =>
  layerOf(quote) === 'quoted' ? VERDICTS.filter((v) => v !== 'paraphrased') : VERDICTS;

/** How a sentence of a translation stands to the original. */
export const JUDGEMENTS = ['faithful', 'shifted'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

export const SPEAKER_KINDS = ['person', 'organisation', 'group', 'anonymous'] as const;
export const STANCES = ['asserts', 'denies', 'questions'] as const;
export type Stance = (typeof STANCES)[number];
export const RELATIONS = ['contradicts', 'supports', 'refines', 'duplicates'] as const;
export type RelationKind = (typeof RELATIONS)[number];
export const RATINGS = ['unrated', 'true', 'mostly-true', 'misleading', 'false', 'unproven'] as const;
export type Rating = (typeof RATINGS)[number];

/** By when: what is late, and what is due within a day or a week from now (what is late among it). */
export const DUES = ['overdue', 'day', 'week'] as const;
export type Due = (typeof DUES)[number];

/** The orders of the list: oldest articles first, the newest first, what is due first (and nothing else). */
export const SORTS = ['oldest', 'newest', 'due'] as const;
export type Sort = (typeof SORTS)[number];
