/** The closed vocabularies of the review, as the database and the messages spell them. */
export const STATUSES = ['open', 'in-review', 'verified', 'disputed', 'corrected', 'unverifiable'] as const;
export type Status = (typeof STATUSES)[number];

export const SOURCE_KINDS = ['post', 'statement', 'transcript', 'recording', 'wire', 'article', 'document'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SPEAKER_KINDS = ['person', 'organisation', 'group', 'anonymous'] as const;
export const STANCES = ['asserts', 'denies', 'questions'] as const;
export type Stance = (typeof STANCES)[number];
export const RELATIONS = ['contradicts', 'supports', 'refines', 'duplicates'] as const;
export type RelationKind = (typeof RELATIONS)[number];
export const RATINGS = ['unrated', 'true', 'mostly-true', 'misleading', 'false', 'unproven'] as const;
export type Rating = (typeof RATINGS)[number];
