import { Problem } from '@/lib/problem';
import { rootElement } from '../../root-element';
import type { Format } from '../format';

/** What is called subtitles and has no time in it, or is the page that a server sent in their place. */
export const noSubtitles: Format = {
  matches: ({ name, kind, decoded }) =>
    kind === 'text' && endingOf(name) !== undefined && (isPage(decoded().text) || !TIME.test(decoded().text)),
  read({ name }) {
    throw new Problem('file-misnamed', { named: `.${endingOf(name)}` });
  },
};

const endingOf = (name: string): string | undefined => /\.(srt|vtt|sbv|ass|ssa|ttml|dfxp|scc)$/i.exec(name)?.[1];
const isPage = (text: string): boolean => /^html$/i.test(rootElement(text.slice(0, 20_000)) ?? '');
const TIME = /\d\s{0,3}:\s{0,3}\d\d/;
