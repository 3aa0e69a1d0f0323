/** What French elides before a vowel: the words behind its apostrophe are words of their own (l'État, qu'il). */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/i;

/** Whether the letters before an apostrophe are an elided word. */
export const isElided = (letters: string): boolean => ELIDED.test(letters);
