/**
 * Whose hand is in a quotation as it stands, by what they had it in: `words:` with the person (added it, moved its ends, placed it: who
 * moves one end after another leaves the other as it was),
 * `kept` (rejected it, brought it back), `speaker`, `medium`, `via`, `status`, `verdict:`, `pairs:`, `where:` (stated a page or time code) and `voice:` (answered who speaks there) with the
 * source revision, `talk:` with the person (settled with the other reader what they had found differently), `undo:` with the person (took something of it back). None of them is the second reader.
 */
export type Hands = Readonly<Record<string, string>>;
export type Aspect =
  | `words:${string}`
  | 'kept'
  | 'speaker'
  | 'medium'
  | 'via'
  | 'status'
  | `verdict:${string}`
  | `pairs:${string}`
  | `where:${string}`
  | `voice:${string}`
  | `talk:${string}`
  | `undo:${string}`;

export const handsOf = (quote: { readonly hands: unknown }): Hands => quote.hands as Hands;

export const withHand = (hands: Hands, person: string, ...aspects: readonly Aspect[]): Hands => ({
  ...hands,
  ...Object.fromEntries(aspects.map((a) => [a, person])),
});

/** What stays when the words change: what was found of other words is found no longer. */
export const withoutFindings = (hands: Hands): Hands => without(hands, /^(?:verdict|pairs|where|voice|talk):/);

/** What stays when somebody decides anew: what was merely taken back before. */
export const withoutUndone = (hands: Hands): Hands => without(hands, /^undo:/);

const without = (hands: Hands, aspects: RegExp): Hands =>
  Object.fromEntries(Object.entries(hands).filter(([aspect]) => !aspects.test(aspect)));

/** Whether a person has said who spoke, or that nobody is named. */
export const isSpeakerDecided = (quote: {
  readonly hands: unknown;
  readonly attribution: { readonly speakerId: string | null } | null;
}): boolean => Boolean(quote.attribution?.speakerId) || 'speaker' in handsOf(quote);

/** Whether a person has said how the words reached the public. */
export const isMediumDecided = (quote: { readonly hands: unknown }): boolean => 'medium' in handsOf(quote);
