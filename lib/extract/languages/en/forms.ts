import type { Forms } from '../../forms';

/** What the letters of English words tell. */
export const forms: Partial<Forms> = {
  network: /on X$/,
  denied: /n['’]t$/,
  past: /.ed$/,
  pluralEnd: /s(?![\p{L}\p{M}\p{N}])/gu,
  many: /(?:^\p{Lu}?|\s)\p{Ll}+(?:[^s]s|men|people)$/u,
  indefinite: /^an? /,
};
