import { readDate } from '../date';
import { endsSentence } from '../ends-sentence';
import { anyOf } from '../wording';
import type { FlowDraft } from './flow';
import { personIn } from './names';

/** What a page shows its readers around the title of its article, where it says nothing to machines. */
export interface Seen {
  readonly author: string | undefined;
  readonly date: Date | undefined;
  /** … where it says that this is when it was published. */
  readonly published: Date | undefined;
}

/** In words: a line that holds more than a day says so. */
const FEW = 12;
/** So many blocks around a title are looked at, of which so many stand right below it; and lines of so many UTF-16 code units. */
const [BEFORE, NEXT, BEHIND, LINE] = [6, 6, 25, 160];
const PUBLISHED = new RegExp(
  anyOf((w) => w.published),
  'iu',
);
const CHANGED = new RegExp(
  anyOf((w) => w.changed),
  'iu',
);

/**
 * Reads who wrote an article, and when, from the lines around its title.
 * @param language of the page, as a tag
 */
export function seenAround(
  drafts: readonly FlowDraft[],
  outlet: string | undefined,
  language: string | undefined,
): Seen {
  const title = Math.max(
    0,
    drafts.findIndex(({ kind }) => kind === 'title'),
  );
  const linesOf = (from: number, to: number) =>
    drafts
      .slice(Math.max(0, from), to)
      .filter(({ kind, text }) => kind !== 'title' && kind !== 'caption' && kind !== 'post' && text.length <= LINE)
      .flatMap(({ text }) => text.split('\n'));
  const [above, below, further] = [
    linesOf(title - BEFORE, title),
    linesOf(title, title + NEXT),
    linesOf(title + NEXT, title + BEHIND),
  ];
  // Right below a title stands its own day; above it may stand today's.
  const dated = [...below, ...above, ...further].flatMap((line) => datedLine(line, language));
  return {
    author: [...above, ...below, ...further].map((line) => personIn(line, outlet, false)).find(Boolean),
    date: (dated.find(({ line }) => !CHANGED.test(line)) ?? dated[0])?.date,
    published: dated.find(({ line }) => PUBLISHED.test(line))?.date,
  };
}

/** A line that tells a day, with the day of it when something was published: it may tell when it was changed as well. */
function datedLine(line: string, language: string | undefined): { line: string; date: Date }[] {
  const [published, changed] = [PUBLISHED.exec(line)?.index, CHANGED.exec(line)?.index ?? line.length];
  const date =
    (published !== undefined && published > changed ? readDate(line.slice(published), language) : undefined) ??
    readDate(line.slice(0, changed), language) ??
    readDate(line, language);
  const tells =
    published !== undefined || changed < line.length || (line.split(/\s+/).length <= FEW && !endsSentence(line));
  return date && tells ? [{ line, date }] : [];
}

/** The day that stands in an address: /2024/05/14/, /2024-05-14-, /20240514 */
export function dayInAddress(address: string | undefined): Date | undefined {
  const m = /[/_-]((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    address?.slice(0, 1000) ?? '',
  );
  return m ? readDate(`${m[1]}-${m[3]}-${m[4]}`) : undefined;
}
