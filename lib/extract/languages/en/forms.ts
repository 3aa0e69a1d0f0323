import type { Forms } from '../../forms';

/** The 41-year-old: by their age, whoever was named before. */
const AGED = /^(?:the )?[a-z0-9]+(?: [a-z]+)? year old$/;

/** What the letters of English words tell. */
export const forms: Partial<Forms> = {
  network: /on X$/,
  denied: /n['’]t$/,
  past: /.ed$/,
  thirdPerson: /[^s]s$/,
  pluralEnd: /s(?![\p{L}\p{M}\p{N}])/gu,
  many: /(?:^\p{Lu}?|\s)\p{Ll}+(?:[^s]s|men|people)$/u,
  indefinite: /^an? /,
  ofLink: /^of$/,
  pointsTo: (folded) => (AGED.test(folded) ? { gender: undefined } : undefined),
  demonym:
    /^(?:irish|british|english|scottish|welsh|french|spanish|dutch|belgian|swiss|italian|german|austrian|polish|czech|greek|portuguese|romanian|bulgarian|hungarian|ukrainian|russian|danish|swedish|norwegian|finnish|icelandic|turkish|serbian|croatian|albanian|american|canadian|mexican|brazilian|argentine|chilean|colombian|venezuelan|cuban|australian|chinese|japanese|korean|indian|pakistani|afghan|iranian|iraqi|syrian|lebanese|israeli|palestinian|jordanian|egyptian|libyan|tunisian|algerian|moroccan|saudi|emirati|qatari|kuwaiti|yemeni|sudanese|ethiopian|nigerian|kenyan|european|african|asian|arab|western|northern|southern|eastern|parisian|londoner)$/,
  placeBefore: /(?<!\p{L})(?:in|from|near|outside|around) $/u,
};
