/**
 * A name or a title among our words: in its own direction, whatever stands around it, and with the sign of a handle
 * before its letters, where a line from right to left would put it behind them.
 */
export const isolated = (words: string): string =>
  words === '' ? '' : `\u2068${words.replace(/@(?=[A-Za-z0-9_])/g, '\u200e@')}\u2069`;
