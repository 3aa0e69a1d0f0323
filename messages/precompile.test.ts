import { _createCache, _createIntlFormatters } from 'use-intl/core';
import parsed from 'use-intl/format-message';
import compiled from 'use-intl/format-message/format-only';
import { expect, it } from 'vitest';
import { formatLocale, LOCALES, MESSAGES } from '.';
import { flat } from './flat';
import precompile from './precompile.mjs';

/** One of every plural form of the three languages, and none of them. */
const COUNTS = [0, 1, 2, 3, 11, 100, 1_000_000];

it.each(LOCALES)('the words of the pages in %s read as they do where they are parsed', (locale) => {
  const cache = _createCache();
  const options = { cache, formatters: _createIntlFormatters(cache), locale: formatLocale(locale), timeZone: 'UTC' };
  const ofPages = JSON.parse(precompile(JSON.stringify(MESSAGES[locale])));
  const ofPage = (path: string) => path.split('.').reduce((words, name) => words[name], ofPages);
  for (const [key, message] of flat(MESSAGES[locale])) {
    const names = [...message.matchAll(/\{(\w+)/g)].map((match) => match[1] as string);
    for (const value of [...COUNTS, 'another']) {
      const values = Object.fromEntries(names.map((name) => [name, value]));
      const isNumber = typeof value === 'number' || !/, (?:number|plural)/.test(message);
      if (!isNumber) continue;
      // No words at all come as an empty list, which React shows as it shows an empty text.
      const words = [compiled(key, ofPage(key), values, options)].flat().join('');
      expect(words, key).toBe(parsed(key, message, values, options));
    }
  }
});
