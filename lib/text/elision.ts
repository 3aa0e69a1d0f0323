import { wordsEverywhere } from './writing';

const ELIDED = new RegExp(`^(?:${wordsEverywhere(({ elided }) => elided).join('|')})$`, 'i');
const BARE: ReadonlySet<string> = new Set(wordsEverywhere(({ bareElided }) => bareElided));
const GENITIVE: ReadonlySet<string | undefined> = new Set(wordsEverywhere(({ genitive }) => genitive));

/** Whether the letters before an apostrophe are an elided word. */
export const isElided = (letters: string): boolean => ELIDED.test(letters);

/** A folded word that is an elided one and stands for nobody: d'ajouter, l'assume. */
export const isBareElision = (folded: string): boolean => BARE.has(folded);

/** doin’ our best, the likes o’ him: whether an apostrophe at `at` stands for the last letter of a word. */
export const isCutShort = (text: string, at: number): boolean => CUT_SHORT.test(text.slice(Math.max(0, at - 4), at));
const CUT_SHORT = /\p{L}in$|(?<!\p{L})(?:o|an|wi|th|ol|lil|mo|yo|fo|ha|gi|t)$/iu;

/** get 'em, 'til dawn: whether an apostrophe at `at` stands for the first letters of a word. */
export const isCutAhead = (text: string, at: number): boolean => CUT_AHEAD.test(text.slice(at + 1, at + 8));
const CUT_AHEAD = /^(?:em|till?|cause|cos|coz|tis|twas|bout|round|neath)(?!\p{L})/iu;

/** parents’ house: behind such a letter an apostrophe may say whose it is. */
export const isBeforeGenitive = (letter: string | undefined): boolean => GENITIVE.has(letter);
