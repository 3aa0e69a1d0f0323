import type { QuoteMark } from '@/lib/review/read/view';
import type { PageData } from './state';

/** What most marks have: it does not travel. */
const USUAL = {
  rejected: false,
  signed: false,
  saidBy: '',
  via: null,
  viaDecided: false,
  verdict: null,
  conflict: false,
  readers: [],
  backed: false,
  mention: null,
  cue: null,
  twins: [],
  moreTwins: 0,
  contradicts: [],
  moreContradicts: 0,
} satisfies Partial<QuoteMark>;

const isUsual = (key: string, value: unknown): boolean =>
  Object.hasOwn(USUAL, key) && JSON.stringify(value) === JSON.stringify(USUAL[key as keyof typeof USUAL]);

/**
 * The page as one text: thousands of small objects take the framework many times as long to hand over to the browser,
 * and most of what a mark says is that there is nothing to say.
 */
export const packed = ({ page, ...others }: PageData): string =>
  JSON.stringify({
    ...others,
    page: {
      ...page,
      quotes: page.quotes.map((q) => Object.fromEntries(Object.entries(q).filter(([k, v]) => !isUsual(k, v)))),
    },
  });

export function unpacked(text: string): PageData {
  const data = JSON.parse(text) as PageData;
  return { ...data, page: { ...data.page, quotes: data.page.quotes.map((q) => ({ ...USUAL, ...q })) } };
}
