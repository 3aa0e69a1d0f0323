import { rootElement } from '../../root-element';
import { elementsOf, parseXml, textOf, type XmlElement } from '../../xml';
import type { Format } from '../format';
import type { Cue } from './cue';
import { readingOf } from './cues';
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
    [...outermost(root, name)].flatMap((element) => {
      const from = timeOf(element.attributes[start]);
      const words = plain(textOf(element));
      if (from === undefined || !words.trim()) return [];
      return [{ from: from / unit, to: (from + (timeOf(element.attributes[length]) ?? 0)) / unit, text: words }];
    });
  return [...cues('text', 'start', 'dur', 1), ...cues('p', 't', 'd', 1000)];
}

/** Of captions in captions only those around them: their words are read with them, once. */
function* outermost(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    else yield* outermost(child, name);
  }
}

/** No time is before the first, or has no end. */
const timeOf = (said = ''): number | undefined => (/^\d{1,9}(?:\.\d{1,15})?$/.test(said) ? Number(said) : undefined);
