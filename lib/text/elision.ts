/** What French elides before a vowel: the words behind its apostrophe are words of their own (l'État, qu'il). */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/i;

/** Whether the letters before an apostrophe are an elided word. */
export const isElided = (letters: string): boolean => ELIDED.test(letters);

/** A folded word that is an elided one and stands for nobody: d'ajouter, l'assume. */
export const isBareElision = (folded: string): boolean => /^[dlnsc]$/.test(folded);

/** parents’ house: behind such a letter an apostrophe may say whose it is. */
export const isBeforeGenitive = (letter: string | undefined): boolean => letter === 's';
