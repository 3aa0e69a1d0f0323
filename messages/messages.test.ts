import { describe, expect, it } from 'vitest';
import weights from '@/lib/extract/judge/weights.json';
import { LOCALES, MESSAGES, translatorOf } from '.';
import { flat } from './flat';

/** What stands in braces. The branches of a select stand there too: in Arabic those are no ASCII words. */
const inBraces = (message: string): string[] => [...message.matchAll(/\{(\w+)[,}]/g)].map((m) => m[1] as string);

const arabic = new Map(flat(MESSAGES.ar));
const names = new Set([...arabic.values()].flatMap(inBraces));
const argumentsOf = (message: string): string[] => [...new Set(inBraces(message).filter((n) => names.has(n)))].sort();

describe.each(LOCALES)('the words of the interface in %s', (locale) => {
  const own = new Map(flat(MESSAGES[locale]));

  it('are all there', () => {
    expect([...own.keys()].sort()).toEqual([...arabic.keys()].sort());
    expect([...own].filter(([, words]) => words.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('ask for the same arguments', () => {
    const differing = [...own].filter(
      ([key, words]) => argumentsOf(words).join() !== argumentsOf(arabic.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('can all be set', () => {
    const t = translatorOf(locale);
    const values = Object.fromEntries([...arabic.values()].flatMap(argumentsOf).map((name) => [name, 3]));
    for (const key of own.keys()) expect(t(key as 'app.name', values as never), key).not.toBe(key);
  });
});

it('there are words for every rule of the extractor', () => {
  const groups = [weights.prior.quotation, weights.speaker, weights.clause];
  const rules = [...new Set(groups.flatMap((group) => Object.keys(group)))];
  expect(rules.filter((rule) => !arabic.has(`reason.${rule}`))).toEqual([]);
});

describe('names', () => {
  it('keep their own direction inside a sentence', () => {
    expect(translatorOf('en')('words.decided', { name: 'ليلى' })).toBe('decided by \u2068ليلى\u2069');
  });
});

describe('numbers', () => {
  it('are set in the digits of the language', () => {
    expect(translatorOf('ar')('review.quote', { n: 7 })).toBe('الاقتباس ٧');
    expect(translatorOf('en')('review.quote', { n: 7 })).toBe('Quotation 7');
  });
});
