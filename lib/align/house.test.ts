import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../text/language';
import { align } from './align';
import { comparisonOf } from './comparison';
import { houseOf } from './house';
import { HOUSE_RULES, type HouseRule, PRESETS } from './house-rules';
import { LEXICONS } from './languages';

const all = new Set(HOUSE_RULES);
const laid = (printed: string, said: string) => {
  const { edits, verdict } = align(printed, `${said}.`);
  return { verdict, comparison: comparisonOf(printed, `${said}.`, edits) };
};

describe.each(LANGUAGES)('the examples in %s', (language) => {
  it.each(HOUSE_RULES)('of %s fall under that rule and no other, and are covered only where it holds', (rule) => {
    const [said, printed] = LEXICONS[language].house[rule];
    // What a language does not have.
    if (said === printed) return;
    const { comparison, verdict } = laid(printed, said);
    expect([...new Set(houseOf(comparison, language, all).map((d) => d.rule))]).toEqual([rule]);
    expect(houseOf(comparison, language, new Set([rule])).every((d) => d.allowed)).toBe(true);
    const others = new Set(HOUSE_RULES.filter((r) => r !== rule));
    expect(houseOf(comparison, language, others).some((d) => d.allowed)).toBe(false);
    // A rule allows; it makes nothing the same. An editor's brackets take nothing from the words beside them.
    if (rule !== 'brackets') expect(verdict).not.toBe('verbatim');
  });
});

describe('a house rule', () => {
  it.each([
    ['en', 'We will leave the old port', 'We will not leave the old port'],
    ['en', 'I saw thirty boats in the port', 'I saw 20 boats in the port'],
    ['fr', 'Nous quitterons le port', 'Nous ne quitterons pas le port'],
    ['de', 'Wir verlassen den Hafen morgen früh', 'Wir verlassen den Hafen nicht morgen früh'],
    ['en', 'We will be back … at the old port', 'We will be back, if nothing changes, at the old port'],
    ['ar', 'الميناء القديم سيغلق غداً صباحاً', 'الميناء القديم لن يغلق غداً صباحاً'],
  ] as const)('covers no other words (%s: %s)', (language, printed, said) => {
    const found = houseOf(laid(printed, said).comparison, language, all);
    expect(found.some((d) => d.rule === null)).toBe(true);
    expect(found.filter((d) => d.rule === null).some((d) => d.allowed)).toBe(false);
  });

  it('says nothing where nothing differs', () => {
    const words = 'We will stay here all night';
    expect(houseOf(laid(words, words).comparison, 'en', all)).toEqual([]);
  });

  it('is one of those that there are, in each style', () => {
    for (const rules of Object.values<readonly HouseRule[]>(PRESETS)) expect(rules.every((r) => all.has(r))).toBe(true);
  });
});
