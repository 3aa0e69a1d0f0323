/**
 * The mark of a problem. Each bundle of the build holds this file anew, and they share the threads of lib/work: what is
 * thrown by the one that started them is a problem to the others too.
 */
const MARK: unique symbol = Symbol.for('isnad.problem');

/**
 * An expected failure that a person can act on: a stable code, the numbers and names its message
 * needs (`messages/*.json`, under `problems`), and where it applies the state that the person should
 * now see (`current`: the newer version of what they tried to change).
 */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly current?: unknown,
  ) {
    super(`${code}${Object.keys(params).length > 0 ? ` ${JSON.stringify(params)}` : ''}`);
    this.name = 'Problem';
  }

  get [MARK](): true {
    return true;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && MARK in value;
  }
}

export type ProblemCode =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'invalid-input'
  | 'conflict'
  | 'read-first'
  | 'read-already'
  | 'reading-open'
  | 'talk-note'
  | 'own-work'
  | 'nothing-to-share'
  | 'sent-back-already'
  | 'decider-gone'
  | 'text-empty'
  | 'text-too-long'
  | 'file-too-large'
  | 'file-binary'
  | 'file-recording'
  | 'file-encoding'
  | 'file-damaged'
  | 'file-encrypted'
  | 'file-unsupported'
  | 'file-unreadable'
  | 'file-misnamed'
  | 'file-many'
  | 'line-damaged'
  | 'file-bomb'
  | 'file-entities'
  | 'file-too-deep'
  | 'file-too-many-parts'
  | 'html-too-deep'
  | 'html-empty'
  | 'page-needs-script'
  | 'held-already'
  | 'many-none'
  | 'many-too-many'
  | 'many-no-text'
  | 'many-too-wide'
  | 'file-name-too-long'
  | 'job-ended'
  | 'job-whole'
  | 'report-unreadable'
  | 'report-not-ours'
  | 'export-none'
  | 'export-too-many'
  | 'source-nowhere'
  | 'upload-unfinished'
  | 'recording-unknown'
  | 'feed-none'
  | 'feed-held'
  | 'address-wrong'
  | 'address-private'
  | 'address-unreachable'
  | 'address-slow'
  | 'address-redirects'
  | 'address-robots'
  | 'address-refused'
  | 'address-gone'
  | 'address-failing'
  | 'pdf-letters-unknown'
  | 'pdf-no-text'
  | 'pdf-too-many-pages'
  | 'work-too-slow'
  | 'work-too-large'
  | 'work-waiting'
  | 'span-outside'
  | 'span-empty'
  | 'speaker-name-too-long'
  | 'speaker-name-empty'
  | 'second-reader'
  | 'nothing-to-sign'
  | 'evidence-missing'
  | 'passage-missing'
  | 'checklist-open'
  | 'voices-differ'
  | 'voices-agree'
  | 'speaker-undecided'
  | 'speaker-unsure'
  | 'paraphrase-direct'
  | 'text-unchanged'
  | 'signed-off-already'
  | 'not-signed'
  | 'quote-exists'
  | 'quote-rejected'
  | 'quote-gone'
  | 'pairs-open'
  | 'pairs-shifted'
  | 'quote-stands'
  | 'text-newer'
  | 'note-withdrawn'
  | 'suggestion-same'
  | 'suggestion-one-paragraph'
  | 'suggestion-stale'
  | 'suggestion-answered'
  | 'changed-since'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'no-check'
  | 'confirmed-already'
  | 'quote-taken'
  | 'not-verbatim'
  | 'article-begun'
  | 'article-locked'
  | 'article-not-ready'
  | 'article-not-locked'
  | 'look-first'
  | 'none-of-these'
  | 'source-withdrawn'
  | 'claim-relates-itself'
  | 'sign-in-failed'
  | 'throttled'
  | 'busy'
  | 'upload-too-slow'
  | 'store-full'
  | 'password-expired'
  | 'password-weak'
  | 'password-guessable'
  | 'password-same'
  | 'password-needed'
  | 'one-time-ended'
  | 'password-wrong'
  | 'link-password-wrong'
  | 'email-taken'
  | 'code-wrong'
  | 'last-admin';

/** What a door answers with: a problem, or that something went wrong which nobody can act on. */
export type FailureCode = ProblemCode | 'unexpected' | 'database-down' | 'offline';

/** The HTTP status that says what kind of failure it is. */
const STATUS: Partial<Record<FailureCode, number>> = {
  'invalid-input': 400,
  'signed-out': 401,
  forbidden: 403,
  'password-expired': 403,
  'not-found': 404,
  conflict: 409,
  'held-already': 409,
  'changed-since': 409,
  'file-too-large': 413,
  'text-too-long': 413,
  'password-needed': 403,
  throttled: 429,
  unexpected: 500,
  'work-waiting': 503,
  busy: 503,
  'upload-too-slow': 408,
  'database-down': 503,
};

/** The HTTP status of a failure; 422 for what could not be done as it was asked. */
export const statusOf = (code: FailureCode): number => STATUS[code] ?? 422;

/** A refusal that says nothing of what was asked: whoever asks again in a while may be served. */
export const isPassing = ({ code }: Problem): boolean => statusOf(code) === 503;
