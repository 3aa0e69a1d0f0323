import { foldName, foldWord } from '../../../text/fold';
import type { Written } from '../../read/written';
import { nominal } from './nominal';
import { nounClass } from './nouns';

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

/** What no phrase goes over. */
const OTHER = /[^\p{L}\p{M} ]/u;

function officeBefore(written: Written, at: number, end: number): string | undefined {
  const { text } = written;
  // Without the word that the slice cuts.
  const before =
    text
      .slice(Math.max(0, at - AROUND), at)
      .split(OTHER)
      .at(-1) ?? '';
  const words = before
    .trimEnd()
    .split(' ')
    .slice(at > AROUND ? 1 : 0);
  for (let k = Math.max(0, words.length - WORDS); k < words.length - 1; k++) {
    const noun = nounClass(foldWord(words[k] as string));
    if (noun !== 'person' && noun !== 'title') continue;
    const start = at - words.slice(k).join(' ').length - 1;
    const found = nominal(written, [start, end]);
    return found?.sort === 'name' && found.name === text.slice(at, end) && found.office ? found.office : undefined;
  }
  return undefined;
}
