export { type Extraction, extract } from './extract';
export { MEDIA, type Medium } from './grammar';
export type { SpeakerKind } from './who/people';
