import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../text/language';
import { extract } from '../extract';
import { readGold } from './gold';

/** Every text that is left of a paragraph where it begins later, ends earlier, or lacks one of its words. */
function* remains(paragraph: string): Generator<string> {
  for (const { index, 0: word } of paragraph.matchAll(/\S+\s*/gu)) {
    const behind = index + word.length;
    yield paragraph.slice(0, behind);
    yield paragraph.slice(index);
    yield paragraph.slice(0, index) + paragraph.slice(behind);
  }
}

it.each(LANGUAGES)('a paragraph is read wherever it breaks off: %s', (language) => {
  const file = readFileSync(path.join(import.meta.dirname, `${language}.txt`), 'utf8');
  for (const { text } of readGold(file, language))
    for (const paragraph of text.split('\n'))
      for (const left of remains(paragraph)) expect(() => extract(left, { language }), left).not.toThrow();
});

it.each(['“We stay,” Ann Roe, 82, ', '“We stay,” Ann Roe, the vet, and soon,'])(
  'so is what ends behind a comma: %s',
  (text) => {
    expect(() => extract(text)).not.toThrow();
  },
);
