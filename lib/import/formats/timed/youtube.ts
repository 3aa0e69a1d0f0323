import { rootElement } from '../../root-element';
import { descendants, parseXml, textOf } from '../../xml';
import type { Format } from '../format';
import { type Cue, readingOf } from './cues';
import { plain } from './subtitles';

/** Captions of YouTube as data: <transcript><text start="1.5" dur="2">, <timedtext><p t="1500" d="2000">. */
export const youtube: Format = {
  matches: ({ kind, decoded }) => {
    const head = kind === 'text' ? decoded().text.slice(0, 20_000) : '';
    return /^(?:transcript|timedtext)$/.test(rootElement(head) ?? '') && /<(?:text start|p t|body)\b/.test(head);
  },
  read({ decoded }) {
    const { text, warnings } = decoded();
    return readingOf(cuesOf(text.replace(/^\ufeff/, '').trimStart()), { warnings });
  },
};

function cuesOf(source: string): Cue[] {
  const root = parseXml(source);
  const cues = (name: string, start: string, length: string, unit: number): Cue[] =>
    [...descendants(root, name)].flatMap((element) => {
      const from = Number(element.attributes[start] ?? Number.NaN) / unit;
      const words = plain(textOf(element));
      if (Number.isNaN(from) || !words.trim()) return [];
      return [{ from, to: from + (Number(element.attributes[length]) || 0) / unit, text: words }];
    });
  return [...cues('text', 'start', 'dur', 1), ...cues('p', 't', 'd', 1000)];
}
