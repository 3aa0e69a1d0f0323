import type { Format } from '../format';
import { readClock } from './clock';
import type { Cue } from './cue';
import { readingOf } from './cues';

/** Subtitles of Aegisub and its like: .ass, .ssa. */
export const ass: Format = {
  matches: ({ kind, decoded }) => kind === 'text' && /^\ufeff?\[Script Info\]/i.test(decoded().text.slice(0, 20)),
  read({ decoded }) {
    const { text, warnings } = decoded();
    const lines = text.split(/\r\n|\r|\n/);
    const title = lines
      .find((line) => /^Title:/i.test(line))
      ?.slice(6)
      .trim();
    return readingOf(cuesOf(lines), { title: title || undefined, warnings });
  },
};

function cuesOf(lines: readonly string[]): Cue[] {
  let fields = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];
  let events = false;
  const cues: Cue[] = [];
  for (const line of lines) {
    if (line.startsWith('[')) events = /^\[Events\]/i.test(line);
    else if (events && /^Format:/i.test(line))
      fields = line
        .slice(7)
        .toLowerCase()
        .split(',')
        .map((f) => f.trim());
    else if (events && /^Dialogue:/i.test(line)) {
      const values = line.slice(9).split(',');
      const at = (field: string) => values[fields.indexOf(field)]?.trim() ?? '';
      const [from, to] = [readClock(at('start')), readClock(at('end'))];
      const raw = values.slice(fields.indexOf('text')).join(',');
      // Drawings are written in the place of words.
      if (from === undefined || to === undefined || /\\p[1-9]/.test(raw.slice(0, 500))) continue;
      const text = raw
        .replace(/\{[^{}]{0,2000}\}/g, '')
        .replace(/\\[Nn]/g, '\n')
        .replaceAll('\\h', '\u00a0');
      if (text.trim()) cues.push({ from, to, text, speaker: at('name') || at('actor') || undefined });
    }
  }
  return cues.sort((a, b) => a.from - b.from);
}
