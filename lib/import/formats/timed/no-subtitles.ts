import { Problem } from '@/lib/problem';
import { rootElement } from '../../root-element';
import type { Format } from '../format';

/** What is called subtitles and has no time in it; and the page that a server sent in the place of these or of a feed. */
export const noSubtitles: Format = {
  matches: ({ name, kind, decoded }) =>
    kind === 'text' &&
    endingOf(name) !== undefined &&
    (isPage(decoded().text) || !(isFeed(name) || TIME.test(decoded().text))),
  read({ name, decoded }) {
    if (!/[\p{L}\p{N}]/u.test(decoded().text)) throw new Problem('text-empty');
    throw new Problem('file-misnamed', { named: `.${endingOf(name)}` });
  },
};

const endingOf = (name: string): string | undefined =>
  /\.(srt|vtt|sbv|ass|ssa|ttml|dfxp|scc|rss|atom)$/i.exec(name)?.[1];
const isFeed = (name: string): boolean => /\.(?:rss|atom)$/i.test(name);
const isPage = (text: string): boolean => /^(?:html|head|body)$/i.test(rootElement(text.slice(0, 20_000)) ?? '');
const TIME = /\d\s{0,3}:\s{0,3}\d\d/;
