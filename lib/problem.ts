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
}

export type ProblemCode =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'invalid-input'
  | 'conflict'
  | 'text-empty'
  | 'text-too-long'
  | 'file-too-large'
  | 'file-binary'
  | 'file-encoding'
  | 'html-too-deep'
  | 'html-empty'
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
  | 'paraphrase-direct'
  | 'text-unchanged'
  | 'signed-off-already'
  | 'no-check'
  | 'source-withdrawn'
  | 'claim-relates-itself'
  | 'sign-in-failed'
  | 'sign-in-throttled'
  | 'password-expired'
  | 'password-weak'
  | 'password-wrong'
  | 'email-taken'
  | 'last-admin';
