import { readDate } from '../date';
import { anyOf } from '../wording';
import type { FlowDraft } from './flow';
import { personIn } from './names';

/** What a page shows its readers around the title of its article, where it says nothing to machines. */
export interface Seen {
  readonly author: string | undefined;
  readonly date: Date | undefined;
}

/** In words: a line that holds more than a day says so. */
const FEW = 12;
/** So many blocks around a title are looked at, and lines of so many UTF-16 code units. */
const [BEFORE, BEHIND, LINE] = [6, 25, 160];
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
  const title = drafts.findIndex(({ kind }) => kind === 'title');
  const near = drafts
    .slice(Math.max(0, title - BEFORE), Math.max(0, title) + BEHIND)
    .filter(({ kind, text }) => kind !== 'title' && kind !== 'caption' && kind !== 'post' && text.length <= LINE)
    .flatMap(({ text }) => text.split('\n'));
  const dated = near.flatMap((line) => {
    // What was changed since is said behind when it was published.
    const at = CHANGED.exec(line)?.index ?? line.length;
    const date = readDate(line.slice(0, at), language) ?? readDate(line, language);
    const tells =
      PUBLISHED.test(line) || CHANGED.test(line) || (line.split(/\s+/).length <= FEW && !/[.!?؟]$/u.test(line));
    return date && tells ? [{ line, date }] : [];
  });
  return {
    author: near.map((line) => personIn(line, outlet, false)).find(Boolean),
    date: (dated.find(({ line }) => PUBLISHED.test(line)) ?? dated.find(({ line }) => !CHANGED.test(line)) ?? dated[0])
      ?.date,
  };
}

/** The day that stands in an address: /2024/05/14/, /2024-05-14-, /20240514 */
export function dayInAddress(address: string | undefined): Date | undefined {
  const m = /[/_-]((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    address?.slice(0, 1000) ?? '',
  );
  return m ? readDate(`${m[1]}-${m[3]}-${m[4]}`) : undefined;
}
