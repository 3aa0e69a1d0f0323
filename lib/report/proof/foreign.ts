import { directionOfBlock } from '@/lib/text/direction';
import type { ReportContent, ReportedCheck, ReportedQuote } from '../content';
import type { Foreign } from './proof';

/** Words in a language that the report is not written in, running as their own letters do. */
const foreign = (words: string, lang: string): Foreign => ({ words, lang, dir: directionOfBlock(words, lang) });

/** Words of the article. */
export const inArticle = (words: string, { revision }: ReportContent): Foreign => foreign(words, revision.language);

/** Words in the place of a quotation: an English one in an Arabic article is English. */
export const inPlaceOf = (q: ReportedQuote, words: string, content: ReportContent): Foreign =>
  foreign(words, languageOf(q, content));

/** Words of a source. */
export const inSource = (words: string, { source }: ReportedCheck): Foreign => foreign(words, source.language);

/** Of the block that a quotation begins in; the article's where it stands in none. */
export function languageOf({ spans }: ReportedQuote, { revision }: ReportContent): string {
  const at = spans[0]?.[0] ?? -1;
  return revision.blocks.find(({ start, end }) => start <= at && at < end)?.language ?? revision.language;
}
