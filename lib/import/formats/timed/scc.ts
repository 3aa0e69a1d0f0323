import type { Format } from '../format';
import type { Cue } from './cue';
import { readingOf } from './cues';

/** Captions of American television as the bytes that are sent (CEA-608): .scc. */
export const scc: Format = {
  matches: ({ kind, decoded }) => kind === 'text' && /^\ufeff?\s{0,20}Scenarist_SCC/i.test(decoded().text.slice(0, 40)),
  read({ decoded }) {
    const { text, warnings } = decoded();
    return readingOf(cuesOf(text.split(/\r\n|\r|\n/)), { warnings });
  },
};

/** 00:00:05;23 and pairs of bytes, one pair for each picture from then on. A point before the pictures: every second has 30 of them as it is told. */
const LINE = /^\s{0,9}(\d{1,3}):(\d{2}):(\d{2})([:;.,])(\d{2})[\t ]{1,9}([\da-fA-F \t]{1,20000})$/;
/** Pictures in a second; where none are left out of the count, a second of it is a little longer. */
const [PICTURES, LONGER] = [30, 1.001];
/** In seconds: so long is shown what nothing follows. */
const LAST = 5;

/** What a caption is written into: shown when it is whole, as it comes, or line by line from below. */
type Mode = 'whole' | 'rolling';

function cuesOf(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  let mode: Mode = 'whole';
  /** What is being written, what is on the screen, and since when. */
  let [written, shown, since] = ['', '', 0];
  let now = 0;

  const take = (words: string) => {
    const text = words
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n');
    if (text) cues.push({ from: since, to: now, text });
  };
  const clear = () => {
    take(mode === 'whole' ? shown : written);
    shown = '';
    if (mode === 'rolling') written = '';
  };
  const command = (code: number) => {
    if (code === 0x20) mode = 'whole';
    else if (code === 0x2e) written = '';
    else if (code === 0x21) written = [...written].slice(0, -1).join('');
    else if (code === 0x2c) clear();
    else if (code === 0x2f) {
      clear();
      [mode, shown, written, since] = ['whole', written, '', now];
    } else if (code >= 0x25 && code <= 0x29 && code !== 0x28) {
      if (mode === 'whole') clear();
      mode = 'rolling';
    } else if (code === 0x2d && mode === 'rolling') clear();
  };
  const write = (letters: string) => {
    if (mode === 'rolling' && !written) since = now;
    written += letters;
  };

  for (const line of lines) {
    const [, hours, minutes, seconds, mark, pictures, pairs = ''] = LINE.exec(line) ?? [];
    if (!pairs) continue;
    const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(pictures) / PICTURES;
    const begins = mark === ';' || mark === ',' ? clock : clock * LONGER;
    let last = '';
    for (const [i, pair] of pairs.trim().split(/\s+/).entries()) {
      now = begins + i / PICTURES;
      // The highest bit of each byte only counts the others.
      const [first, second] = [
        Number.parseInt(pair.slice(0, 2), 16) & 0x7f,
        Number.parseInt(pair.slice(2, 4), 16) & 0x7f,
      ];
      const isCommand = first >= 0x10 && first < 0x20;
      // Commands are sent twice, for they may be lost on the way.
      const isRepeated = isCommand && pair === last;
      last = isRepeated ? '' : pair;
      if (isRepeated) continue;
      if (!isCommand) write(`${LETTER(first)}${LETTER(second)}`);
      else if (second >= 0x40) write('\n');
      else if ((first & 0x77) === 0x14 || (first & 0x77) === 0x15) command(second);
      else if ((first & 0x77) === 0x11) write(second >= 0x30 ? (SIGNS[second - 0x30] ?? '') : ' ');
      else if ((first & 0x76) === 0x12) {
        // It stands in the place of the letter before it, for sets that do not know it.
        written = [...written].slice(0, -1).join('');
        write((first & 1 ? GERMAN : SPANISH)[second - 0x20] ?? '');
      }
    }
  }
  now += LAST;
  clear();
  return cues;
}

/** The letters that stand elsewhere than in ASCII. */
const OTHERS: Readonly<Record<number, string>> = {
  ...{ 42: 'á', 92: 'é', 94: 'í', 95: 'ó', 96: 'ú', 123: 'ç', 124: '÷', 125: 'Ñ', 126: 'ñ', 127: '█' },
};
const LETTER = (code: number): string => (code < 0x20 ? '' : (OTHERS[code] ?? String.fromCharCode(code)));
const SIGNS = [...'®°½¿™¢£♪à èâêîôû'];
const SPANISH = [...'ÁÉÓÚÜü‘¡*’—©℠•“”ÀÂÇÈÊËëÎÏïÔÙùÛ«»'];
const GERMAN = [...'ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤│ÅåØø┌┐└┘'];
