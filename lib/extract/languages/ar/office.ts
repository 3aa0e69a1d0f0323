import { CharClass, charClasses } from '../../../text/characters';
import { foldName, foldWord } from '../../../text/fold';
import type { Written } from '../../read/written';
import { nominal } from './nominal';
import { nounClass } from './nouns';
import { wordOf } from './word';

/** In UTF-16 code units: so far around a name its office stands; and in words before it. */
const [AROUND, WORDS] = [60, 5];

/** وعين سامي حداد [وزيراً للصحة]: what whoever bears the name becomes, as an accusative with what it is of. */
const BECOMES = /^ (\p{L}{3,})(?:ا|اً|ًا) لل(\p{L}{2,}(?: ال\p{L}+)?)/u;

/** By which offices of two words or more the text introduces the name between two offsets: [وزير الصحة] سامي حداد. */
export function officesAround(written: Written, at: number, end: number): string[] {
  const becomes = BECOMES.exec(written.text.slice(end, end + AROUND));
  const office =
    becomes && nounClass(foldWord(becomes[1] as string)) === 'person' ? `${becomes[1]} ال${becomes[2]}` : undefined;
  return [office, officeBefore(written, at, end)].flatMap((found) => (found?.includes(' ') ? [foldName(found)] : []));
}

function officeBefore(written: Written, at: number, end: number): string | undefined {
  const { text, grammar } = written;
  const before = text.slice(phraseStart(text, at), at).trimEnd();
  // Without the word that is cut where the phrase may be longer.
  const words = before.split(' ').slice(at > AROUND ? 1 : 0);
  for (let k = Math.max(0, words.length - WORDS); k < words.length - 1; k++) {
    const { noun } = wordOf(words[k] as string, grammar);
    if (noun !== 'person' && noun !== 'title') continue;
    const start = at - words.slice(k).join(' ').length - 1;
    const found = nominal(written, [start, end]);
    return found?.sort === 'name' && found.name === text.slice(at, end) && found.office ? found.office : undefined;
  }
  return undefined;
}

/** Where the letters and spaces right before an offset begin, so far back: no phrase goes over anything else. */
function phraseStart(text: string, at: number): number {
  const classes = charClasses();
  let from = at;
  for (; from > Math.max(0, at - AROUND); from--) {
    const code = text.charCodeAt(from - 1);
    if (code !== 0x20 && classes[code] !== CharClass.Letter && classes[code] !== CharClass.Mark) break;
  }
  return from;
}
