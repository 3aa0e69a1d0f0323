// Apart from how voices are told: pages that only show them need nothing of the extractor.

/** Whose words a source says that they are. */
export interface Voice {
  /** Its owner's name and handle as the source has them; the name in a transcript's label, without title and capitals. */
  readonly name: string;
  readonly by: 'owner' | 'label';
}

/** How the voice of a source stands to whoever the article says spoke. */
export type Agreement = 'same' | 'different' | 'unknown';

/**
 * What a person answered where they differ: one and the same; the source only passes on what the other said; or the
 * article names the wrong person, which disputes it.
 */
export const VOICE_ANSWERS = ['same-person', 'passes-on', 'other-person'] as const;
export type VoiceAnswer = (typeof VOICE_ANSWERS)[number];

/** A voice held against the attributed speaker, and what a person answered. */
export interface Heard extends Voice {
  readonly agreement: Agreement;
  readonly answer: VoiceAnswer | null;
}

/** Somebody has to answer before the quotation can be signed off. */
export const isConflict = (heard: Heard | null): boolean => heard?.agreement === 'different' && heard.answer === null;
