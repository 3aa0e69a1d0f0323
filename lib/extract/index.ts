export { type ExtractedQuote, type Extraction, extract } from './extract';
export { MEDIA, type Medium } from './grammar';
export type { Reason } from './judge';
export type { Speaker, SpeakerKind } from './people';
