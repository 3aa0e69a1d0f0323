import { lineOfHtml } from '../../page/parse';
import type { Format } from '../format';
import type { Cue } from './cue';
import { readingOf } from './cues';

/** Subtitles of Windows’ player: .smi. */
export const sami: Format = {
  matches: ({ kind, decoded }) => kind === 'text' && /^\ufeff?\s{0,20}<sami\b/i.test(decoded().text.slice(0, 40)),
  read({ decoded }) {
    const { text, warnings } = decoded();
    const title = /<title>([^<]{1,300})<\/title>/i.exec(text.slice(0, 20_000))?.[1];
    const { cues, language } = cuesOf(text);
    return readingOf(cues, { title: title && (lineOfHtml(title) || undefined), about: { language }, warnings });
  },
};

/** <SYNC Start=1000><P Class=ENCC>words: from that moment, in thousandths, to the next. Of several languages the first. */
function cuesOf(text: string): { readonly cues: Cue[]; readonly language: string | undefined } {
  const [, ...parts] = text.split(/<sync\b/i);
  const shown = parts.map((part) => {
    const from = Number(/^[^<>]{0,100}?start\s?=\s?["']?(\d{1,9})/i.exec(part)?.[1] ?? Number.NaN) / 1000;
    const paragraphs = part.slice(part.indexOf('>') + 1).split(/<p\b/i);
    return { from, said: paragraphs.slice(1).map((p) => ({ of: classOf(p), words: wordsOf(`<p${p}`) })) };
  });
  const first = shown.flatMap(({ said }) => said).find(({ words }) => words)?.of;
  const own = shown.flatMap(({ from, said }) =>
    said.filter(({ of }) => of === first).map(({ words }) => ({ from, words })),
  );
  const inOrder = own.filter(({ from }) => !Number.isNaN(from)).sort((a, b) => a.from - b.from);
  const cues: Cue[] = [];
  let [next, end] = [Number.NaN, Number.NaN];
  // From the last on: several at one moment are shown until the next moment.
  for (const { from, words } of inOrder.reverse()) {
    if (from !== next) [next, end] = [from, Number.isNaN(next) ? from + LAST : next];
    if (words) cues.push({ from, text: words, to: end });
  }
  return { cues: cues.reverse(), language: first ? languageOf(text, first) : undefined };
}

/** .ENCC {Name: English; lang: en-US} */
const languageOf = (text: string, of: string): string | undefined =>
  [...text.slice(0, 20_000).matchAll(/\.([\w-]{1,40})\s{0,9}\{[^{}]{0,500}?\blang\s{0,9}:\s{0,9}([\w-]{2,15})/gi)].find(
    ([, name]) => name?.toLowerCase() === of,
  )?.[2];

/** In seconds: so long is shown what nothing follows. */
const LAST = 5;

const classOf = (paragraph: string): string =>
  /^[^<>]{0,200}?class\s?=\s?["']?([\w-]{1,40})/i.exec(paragraph)?.[1]?.toLowerCase() ?? '';

const wordsOf = (paragraph: string): string => lineOfHtml(paragraph.replace(/<\/?(?:body|sami)\b[^<>]{0,50}>/gi, ''));
