export { type Extraction, extract } from './extract';
export { MEDIA, type Medium } from './medium';
export type { SpeakerKind } from './who/speaker';
