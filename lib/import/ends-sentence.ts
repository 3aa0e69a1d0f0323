const END = /[.!?؟…۔]["'”’»“)\]]*\s*$/u;

/** Whether words end as a whole sentence does, within marks or brackets too. */
export const endsSentence = (words: string): boolean => END.test(words.slice(-8));
