import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale, MESSAGES, translatorOf } from '.';
import { flat } from './flat';

const all = LOCALES.flatMap((locale) => flat(MESSAGES[locale]).map((entry) => [locale, ...entry] as const));
/** Where the messages of a language break a rule. */
const breaking = (rule: RegExp, locales: readonly Locale[] = LOCALES): string[] =>
  all.filter(([locale, , words]) => locales.includes(locale) && rule.test(words)).map(([l, key]) => `${l} ${key}`);

describe('French', () => {
  it('does not part a mark from its word at the end of a line', () => {
    expect(breaking(/[^\u00a0]:(?=\s|\}|$)/u, ['fr'])).toEqual([]);
    expect(breaking(/[^\u202f][;!?](?=\s|\}|$)/u, ['fr'])).toEqual([]);
  });

  it('sets its quotation marks apart from the words', () => {
    expect(breaking(/«(?!\u00a0)|(?<!\u00a0)»/u, ['fr'])).toEqual([]);
  });
});

describe('the Arabic digit of nothing, which is a dot', () => {
  it('stands alone nowhere: a count of nothing is a word', () => {
    expect(breaking(/\{(?:done|signed|checked), number\}/u, ['ar'])).toEqual([]);
    expect(translatorOf('ar')('app.count', { n: 0 })).not.toBe('٠');
  });

  it('is not to be taken for what parts one fact from the next', () => {
    expect(breaking(/·/u, ['ar'])).toEqual([]);
  });
});

describe('quotation marks', () => {
  it('are those of the language', () => {
    expect(breaking(/[“”„"]/u, ['ar', 'fr'])).toEqual([]);
    expect(breaking(/[«»"]/u, ['en'])).toEqual([]);
  });
});

/** What people typed or documents say: names, titles, words. Its direction may be another one. */
const TYPED = 'name|words|speaker|via|text|source|article|title|desk|query|author|reason|platforms|device|named';

describe('what somebody typed', () => {
  it('is isolated from the direction of the sentence around it', () => {
    expect(breaking(new RegExp(`(?<!\\u2068)\\{(?:${TYPED})\\}|\\{(?:${TYPED})\\}(?!\\u2069)`, 'u'))).toEqual([]);
  });

  it('is let out of its isolation again', () => {
    const depth = (words: string): number =>
      [...words].reduce((n, c) => (/[\u2066-\u2068]/.test(c) ? n + 1 : c === '\u2069' ? n - 1 : n), 0);
    expect(all.filter(([, , words]) => depth(words) !== 0).map(([l, key]) => `${l} ${key}`)).toEqual([]);
  });
});

/** Said only where there is at least one. */
const NEVER_NONE = [
  'app.more',
  'import.warnings.characters-lost',
  'import.warnings.posts-elsewhere',
  'import.told.footnotes',
  'import.told.comments',
  'log.strayed',
  'problems.article-not-ready',
  'problems.checklist-open',
  'review.moreTwins',
  'review.moreContradicts',
  'app.more',
  'problems.text-too-long',
  'problems.work-too-slow',
  'problems.speaker-name-too-long',
  'problems.password-weak',
  'problems.throttled',
];

/** What follows a number that counts nothing: a unit that does not change, the whole of a part, or the rest of the sentence. */
const BEHIND: Record<Locale, string> = {
  ar: 'من|إلى|غيغابايت|ميغابايت|كيلوبايت|جاهز',
  en: 'of|words|GB|MB|KB|is|signed|to|as',
  fr: 'sur|Go|Mo|Ko|est|du|validées|à',
};

describe('counts', () => {
  /** The branches of each plural of a message that counts something by its name. */
  const plurals = (words: string): string[][] =>
    [...words.matchAll(/\{\w+, plural,/g)].flatMap(({ index }) => {
      let depth = 0;
      let end = index;
      do depth += words[end] === '{' ? 1 : words[end] === '}' ? -1 : 0;
      while (depth > 0 && ++end < words.length);
      if (words.slice(index, end).endsWith('other {#}')) return [];
      const branches = [...words.slice(index, end).matchAll(/(=0|zero|one|two|few|many|other) \{/g)].map(
        (m) => m[1] as string,
      );
      return [branches];
    });

  it('have the six forms of Arabic', () => {
    for (const [key, words] of flat(MESSAGES.ar))
      for (const branches of plurals(words)) {
        const forms = new Set(branches.map((b) => (b === '=0' ? 'zero' : b)));
        if (NEVER_NONE.includes(key)) forms.add('zero');
        expect([key, [...forms].sort()]).toEqual([key, ['few', 'many', 'one', 'other', 'two', 'zero']]);
      }
  });

  it('have one and more in English and French', () => {
    for (const [locale, key, words] of all)
      if (locale !== 'ar')
        for (const branches of plurals(words))
          if (!branches.includes('=0') || branches.length > 2)
            expect([key, branches]).toEqual([key, expect.arrayContaining(['one', 'other'])]);
  });

  it('stand before no bare noun', () => {
    for (const locale of LOCALES)
      expect(
        breaking(new RegExp(`\\{\\w+, number\\}[ \\u00a0](?!(?:${BEHIND[locale]})(?![\\p{L}]))(?=\\p{L})`, 'u'), [
          locale,
        ]),
      ).toEqual([]);
  });
});
