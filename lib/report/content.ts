import { z } from 'zod';

/**
 * What a report says, by version: the JSON form is this and nothing else, the other forms are drawn from it. It is apart
 * from what the pages show, and spells its own vocabularies: a report that was frozen once is read for ever.
 */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const span = z.tuple([z.int(), z.int()]).readonly();
const named = z.object({ id: z.string(), name: z.string() });
const moment = z.string();

const verdict = z.enum([
  'verbatim',
  'orthographic',
  'elided',
  'altered',
  'spliced',
  'translated',
  'paraphrased',
  'not-found',
]);
const medium = z.enum([
  'post',
  'statement',
  'press-conference',
  'interview',
  'video',
  'speech',
  'court',
  'banner',
  'chant',
  'document',
  'heading',
]);
const sourceKind = z.enum(['post', 'statement', 'transcript', 'recording', 'wire', 'article', 'document']);
const nature = z.enum([
  'negation',
  'number',
  'condition',
  'name',
  'hedge',
  'tense',
  'inflection',
  'function-word',
  'synonym',
  'wording',
]);

/** One stretch of a comparison, in the order of the quotation: what the article has, and what the source has. */
const stretch = z.object({
  kind: z.enum(['same', 'spelling', 'cut', 'words', 'editorial', 'reporting']),
  nature: nature.optional(),
  quote: z.string(),
  source: z.string(),
  at: span,
});

const judgement = z.enum(['faithful', 'shifted']).nullable();

const check = z.object({
  id: z.string(),
  source: named.extend({
    title: z.string(),
    kind: sourceKind,
    date: moment.nullable(),
    language: z.string(),
    sha256: z.string(),
    withdrawn: z.boolean(),
  }),
  proposedVerdict: verdict,
  /** As a person decided it; null while it is only proposed. */
  verdict: verdict.nullable(),
  note: z.string(),
  by: named.nullable(),
  at: moment.nullable(),
  similarity: z.number(),
  /** Whose words the source says that they are, held against the speaker. */
  voice: z
    .object({
      name: z.string(),
      by: z.enum(['owner', 'label']),
      agreement: z.enum(['same', 'different', 'unknown']),
      answer: z.enum(['same-person', 'passes-on', 'other-person']).nullable(),
    })
    .nullable()
    .default(null),
  comparison: list(stretch),
  differ: z.object({ differ: z.int(), of: z.int() }),
  /** Of each difference whether a rule of the desk's style covered it, and which. */
  house: list(
    z.object({
      rule: z.enum(['cuts', 'brackets', 'first-letter', 'numerals', 'contractions', 'fillers', 'grammar']).nullable(),
      allowed: z.boolean(),
      quote: z.string(),
      source: z.string(),
    }),
  ).default([]),
  excerpt: z.string(),
  /** Reports that were frozen before there were any have none. */
  warnings: list(
    z.object({
      kind: z.enum(['negation', 'condition', 'claim', 'question', 'contrast', 'number']),
      words: z.string(),
    }),
  ).default([]),
  context: z.object({ before: z.string(), after: z.string() }),
  alternatives: list(z.string()),
  timeCode: z.string().nullable(),
  /** Where a person says that the words stand, which nothing compared. */
  stated: z
    .object({
      page: z.int().nullable(),
      timeCode: z.string().nullable(),
      note: z.string(),
      by: named,
      at: moment,
    })
    .nullable()
    .default(null),
  pairs: list(z.object({ quote: span, source: span.nullable(), judgement, note: z.string() })),
  /** The sentences of a translation, in words. */
  sentences: list(z.object({ quote: z.string(), source: z.string(), judgement, note: z.string() })),
});

/** One bead of the chain, with what holds it: a source, be its comparison decided or only proposed. */
const link = z.object({
  role: z.enum(['speaker', 'medium', 'via', 'article']),
  name: z.string(),
  medium: medium.optional(),
  source: z.object({ id: z.string(), kind: sourceKind }).optional(),
  evidence: z.boolean(),
  /** Older reports tell it by the comparisons. */
  decided: z.boolean().optional(),
  conflict: z.boolean().default(false),
  changed: z.boolean(),
});

const quote = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  status: z.enum(['open', 'in-review', 'verified', 'disputed', 'corrected', 'unverifiable']),
  spans: list(span),
  words: z.string(),
  was: z.string().nullable(),
  origin: z.enum(['program', 'person']),
  /** Of the comparison that leads. */
  verdict: verdict.nullable().optional(),
  /** A source says that somebody else spoke, and nobody has answered. */
  conflict: z.boolean().default(false),
  confidence: z.number().nullable(),
  speakerConfidence: z.number().nullable(),
  decidedBy: named.nullable(),
  /** `id` is null while the speaker is only proposed. */
  speaker: z
    .object({
      id: z.string().nullable(),
      name: z.string(),
      kind: z.enum(['person', 'organisation', 'group', 'anonymous']),
      position: z.string(),
      speaksFor: z.string().nullable(),
    })
    .nullable(),
  mention: span.nullable(),
  cue: span.nullable(),
  cueText: z.string(),
  medium: medium.nullable(),
  /** Whether a person said who spoke, or that nobody is named, and the way by which the words came; older reports tell it by the speaker. */
  speakerDecided: z.boolean().optional(),
  mediumDecided: z.boolean().optional(),
  viaDecided: z.boolean().optional(),
  via: z.string().nullable(),
  twins: list(z.int()),
  moreTwins: z.int().default(0),
  contradicts: list(z.int()),
  moreContradicts: z.int().default(0),
  checks: list(check),
  chain: list(link),
  missing: z
    .object({
      what: z.enum(['nobody', 'held', 'unnamed', 'through', 'through-unnamed', 'carrier-only']),
      speaker: z.string(),
      via: z.string(),
      medium: z.string(),
    })
    .nullable(),
  /** `override`: why an editor signed it without the passage that the desk asks for. */
  signOff: z.object({ by: named, at: moment, override: z.string().nullable().default(null) }).nullable(),
  /** A person said that the speaker is a minor. */
  minor: z.boolean().default(false),
  /** What the desk asked about it, in the desk's words, and who ticked it off. */
  checklist: list(
    z.object({
      text: z.string(),
      when: z.enum(['always', 'direct', 'reported', 'anonymous', 'translated', 'minor', 'passed-on']),
      ticked: z.object({ by: named, at: moment }).nullable(),
    }),
  ).default([]),
  /** How the article should read, as a person suggested. Older reports have it among the notes. */
  correction: z
    .object({ note: z.string(), words: z.string().nullable().default(null), by: named, at: moment })
    .nullable()
    .default(null),
  claims: list(
    z.object({
      id: z.string(),
      text: z.string(),
      rating: z.enum(['unrated', 'true', 'mostly-true', 'misleading', 'false', 'unproven']),
      stance: z.enum(['asserts', 'denies', 'questions']),
      relations: list(
        z.object({
          kind: z.enum(['contradicts', 'supports', 'refines', 'duplicates']),
          claimId: z.string(),
          text: z.string(),
          outgoing: z.boolean(),
        }),
      ),
      moreRelations: z.int().default(0),
    }),
  ),
});

const annotation = z.object({
  id: z.string(),
  quoteId: z.string().nullable(),
  span: span.nullable(),
  exact: z.string(),
  was: z.string().nullable(),
  body: z.string(),
  author: named,
  at: moment,
  resolved: z.object({ by: z.string(), at: moment }).nullable(),
  answers: list(z.object({ id: z.string(), body: z.string(), author: named, at: moment })),
  /** Other words for its range, and what was answered: by whom, and why not. */
  suggestion: z
    .object({
      was: z.string(),
      words: z.string(),
      state: z.enum(['open', 'stale', 'accepted', 'declined']),
      by: z.string(),
      at: moment.nullable(),
      reason: z.string(),
      /** The number of the text that it came into. */
      number: z.int().nullable(),
    })
    .nullable()
    .default(null),
});

const block = z.object({
  kind: z.enum([
    'title',
    'heading',
    'pull-quote',
    'paragraph',
    'block-quotation',
    'post',
    'byline',
    'caption',
    'leftover',
  ]),
  start: z.int(),
  end: z.int(),
  language: z.string(),
});

/** What else of the desk's own words leaves with a report. Nothing does unless an editor switches it on. */
export const leaves = z.object({
  /** Annotations: on the text, and on quotations of whoever is named. */
  notes: z.boolean(),
  /** What is noted where the speaker is not named, annotations among it, and the sources that may show who it is. */
  anonymous: z.boolean(),
  /** Mail addresses within what people wrote at the desk. */
  addresses: z.boolean(),
});
export type Leaves = z.infer<typeof leaves>;

export const reportContent = z.object({
  format: z.literal('isnad-report/1'),
  number: z.int(),
  createdAt: moment,
  createdBy: z.string(),
  desk: z.string(),
  /** Where its moments are told in words: a name of the IANA's. */
  zone: z.string().default('UTC'),
  /** Older reports hold everything. */
  leaves: leaves.default({ notes: true, anonymous: true, addresses: true }),
  article: z.object({ title: z.string(), author: z.string(), url: z.string() }),
  revision: z.object({
    id: z.string(),
    number: z.int(),
    text: z.string(),
    sha256: z.string(),
    language: z.string(),
    direction: z.enum(['rtl', 'ltr']),
    capturedAt: moment,
    capturedBy: z.string(),
    capturedFrom: z.string(),
    blocks: list(block),
  }),
  /** When the article was ready for publication, the oldest first, and who lifted that, why. */
  readiness: list(
    z.object({
      at: moment,
      by: z.string(),
      revision: z.int(),
      lifted: z.object({ at: moment, by: z.string(), reason: z.string() }).nullable(),
    }),
  ).default([]),
  progress: z.object({ quotes: z.int(), signedOff: z.int(), rejected: z.int(), conflicts: z.int().default(0) }),
  quotes: list(quote),
  annotations: list(annotation),
  sources: list(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: sourceKind,
      author: z.string(),
      date: moment.nullable(),
      language: z.string(),
    }),
  ),
  /** Quotations that a correction took out of the text and that nobody has decided on. */
  gone: list(z.string()),
});

export type ReportContent = z.infer<typeof reportContent>;
export type ReportedQuote = ReportContent['quotes'][number];
export type ReportedCheck = ReportedQuote['checks'][number];
export type ReportedLink = ReportedQuote['chain'][number];

/** A report as it was frozen: what it says, the text that is kept of it, and the SHA-256 of that text's bytes. */
export interface FrozenReport {
  readonly content: ReportContent;
  readonly json: string;
  readonly sha256: string;
}
