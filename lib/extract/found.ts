import { extract } from './extract';

/** For tests: what is found, in short: kind, words, speaker, cue, medium, carrier. */
export const found = (text: string) =>
  extract(text).quotes.map((q) => ({
    kind: q.kind,
    words: q.spans.map((s) => text.slice(...s)).join(' | '),
    speaker: q.speaker?.name ?? null,
    ...(q.cue ? { cue: text.slice(...q.cue) } : {}),
    ...(q.medium ? { medium: q.medium } : {}),
    ...(q.via ? { via: q.via.name } : {}),
  }));
