import type { Language } from '../text/language';
import type { Span } from '../text/span';
import { LEXICONS } from './languages';
import { tokens } from './tokens';

/** In words: a longer stretch between two quoted ones is no mere "he said". */
const LONGEST = 14;
/** Without marks around it, a reporting clause is shorter. */
const LONGEST_BARE = 8;

const CLOSES = /^[,،.!?؟…;]?\s*["”“»’'‹›«][,،.]?/u;
/** White space is gone from its end. */
const OPENS = /["“”„«»‘'‚][…. ]{0,5}$/u;
const APART = /^\s*[,،–—-]/u;
/** The end of a sentence, with more behind it. */
const GOES_ON = /[.!?؟…۔]["”»’)]*\s+\S/u;

/**
 * Whether words that stand between two parts of what somebody says report it: “The bridge is safe,” she said, “and
 * will stay open.” They have a verb of saying, and the marks close before and open again behind them, or commas
 * stand there.
 * @param around from the end of the word before to the start of the word behind
 * @param inner the words in between
 * @param marked marks must stand around them, commas are not enough
 */
export function isReportingClause(
  text: string,
  around: Span,
  inner: Span,
  language: Language,
  marked = false,
): boolean {
  if (inner[1] - inner[0] > 30 * LONGEST || inner[0] - around[0] > 12 || around[1] - inner[1] > 12) return false;
  const [lead, words, trail] = [text.slice(around[0], inner[0]), text.slice(...inner), text.slice(inner[1], around[1])];
  // A colon before the words that follow begins another speech.
  if (/[:\n]/.test(trail) || /[:\n]/.test(lead) || GOES_ON.test(words) || /["“”«»]/.test(words)) return false;
  const found = tokens(words);
  const { saying, reports, clitics, conditions, negations, doubts } = LEXICONS[language];
  const among = (list: ReadonlySet<string>) =>
    found.some(
      ({ folded }, i) =>
        list.has(folded) ||
        list.has(`${folded} ${found[i + 1]?.folded}`) ||
        (clitics && list.has(folded.replace(clitics.conjunction, ''))),
    );
  const says = among(saying) || reports?.test(words);
  if (!says || found.length > LONGEST) return false;
  if (CLOSES.test(lead) && OPENS.test(trail.trimEnd())) return true;
  // Without marks it may be the speaker's own: if the mayor says so, nobody said; they say.
  const own = [conditions, negations, doubts].some(among);
  if (marked || found.length > LONGEST_BARE || own) return false;
  return APART.test(lead) && APART.test(trail) && !/[.!?؟]/.test(lead);
}
