import { CharClass, charClasses } from './characters';

/** The languages that Isnad reads. */
export const LANGUAGES = ['ar', 'en', 'fr', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The direction that text of the language runs in. */
export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

// The commonest function words of each language that the others do not share.
const FUNCTION_WORDS: Record<Exclude<Language, 'ar'>, ReadonlySet<string>> = {
  en: new Set(
    'the of and to that is was for with he she they has have had it not be been this from at by an who which said would are were but his her their its we you our your if will can i'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du de et est une un que qui dans pour pas au aux sur avec plus par ce cette il elle ils ont été sont mais son sa ses leur selon à d l qu n s nous vous nos vos je ou où très même cette était'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und den dem des ein eine einen einem einer ist nicht mit von zu sich auf für im dass daß auch es er sie wird wurde haben hat sind als nach bei sei ich wir war aber oder man uns'.split(
      ' ',
    ),
  ),
};

type Latin = keyof typeof FUNCTION_WORDS;
const LANGUAGES_OF = new Map<string, readonly Latin[]>();
for (const language of ['en', 'fr', 'de'] as const)
  for (const word of FUNCTION_WORDS[language]) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);

/** Of function words, in UTF-16 code units. */
const LONGEST = Math.max(...[...LANGUAGES_OF.keys()].map((word) => word.length));

/** The words that are not too long for a function word, one by one. */
function* shortWords(text: string): Generator<string> {
  const classes = charClasses();
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && classes[text.charCodeAt(i)] === CharClass.Letter) continue;
    if (i > start && i - start <= LONGEST) yield text.slice(start, i);
    start = i + 1;
  }
}

/**
 * The language of a text or block: Arabic by its script, the others by their function words.
 * `fallback` decides where nothing does (a name, a number).
 */
export function detectLanguage(text: string, fallback: Language = 'en'): Language {
  const sample = text.length > 4000 ? text.slice(0, 4000) : text;
  let arabic = 0;
  let latin = 0;
  const classes = charClasses();
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (classes[code] !== CharClass.Letter) continue;
    if ((code >= 0x600 && code <= 0x8ff) || (code >= 0xfb50 && code <= 0xfeff)) arabic++;
    else if (code < 0x250) latin++;
  }
  if (arabic > latin) return 'ar';
  if (latin === 0) return fallback;
  const score = { en: 0, fr: 0, de: 0 };
  for (const word of shortWords(sample.toLowerCase())) {
    const languages = LANGUAGES_OF.get(word);
    if (languages) for (const language of languages) score[language]++;
  }
  const [best, second] = Object.entries(score).sort((a, b) => b[1] - a[1]) as [[Language, number], [string, number]];
  if (best[1] === 0 || best[1] === second[1]) return fallback === 'ar' ? 'en' : fallback;
  return best[0];
}
