import { describe, expect, it } from 'vitest';
import { quotesOfBlock } from '../block';
import { type Grammar, grammar, set } from '../grammar';
import { recurrence } from '../judge/recurrence';
import { writtenIn } from '../read/written';
import { nothingYet } from '../who/memory';
import { People } from '../who/people';

/** Nobody speaks these languages. Of what they do not say, nothing is needed by the code that all languages share. */
const capitals = grammar({
  language: 'qaa',
  capitals: true,
  subject: 'before-first',
  cues: new Map([
    ['sipo', 'verb'],
    ['wen', 'source'],
  ]),
  complementizers: set('ke'),
  articles: set('ku'),
  phraseEnds: set('ke nu'),
  joiners: set('ni'),
  pronouns: new Map([['ela', { gender: 'f', plural: false }]]),
  namingNouns: set('libo'),
  speakers: { opens: set('ku'), persons: set('borun') },
});

const verbFirst = grammar({
  language: 'qab',
  subject: 'after-first',
  cues: new Map([['sipo', 'verb']]),
  complementizers: set('ke'),
});

const read = (text: string, own: Grammar) => {
  const block = { kind: 'paragraph', start: 0, end: text.length, language: own.language } as const;
  const memory = nothingYet({ twins: new Set(), recurs: recurrence(text, own.forms.pluralEnd) });
  const written = writtenIn(text, own);
  const people = new People(written, undefined);
  return quotesOfBlock(written, block, undefined, { people, memory, wanted: {} }).map((q) =>
    [q.kind, q.spans.map((span) => text.slice(...span)).join(' | '), q.speaker?.name].join(' / '),
  );
};

describe('a language of a dozen words', () => {
  it.each([
    ['Anna Roux sipo: “Tere mali kuna so.”', 'direct / Tere mali kuna so. / Anna Roux'],
    ['“Tere mali kuna so,” sipo Anna Roux.', 'direct / Tere mali kuna so, / Anna Roux'],
    ['“Tere mali,” Anna Roux sipo, “kuna so.”', 'direct / Tere mali, | kuna so. / Anna Roux'],
    ['Wen Anna Roux, “tere mali kuna so”.', 'direct / tere mali kuna so / Anna Roux'],
    ['Anna Roux nu mali. Ela sipo: “Tere mali kuna so.”', 'direct / Tere mali kuna so. / Anna Roux'],
    ['Ku borun sipo: “Tere mali kuna so.”', 'direct / Tere mali kuna so. / Ku borun'],
    ['Anna Roux sipo ke tere mali kuna so.', 'indirect / ke tere mali kuna so / Anna Roux'],
    ['Ku libo “Tere Mali” kuna so.'],
  ])('is read: %s', (text, ...quotes) => {
    expect(read(text, capitals)).toEqual(quotes);
  });
});

it.each([
  ['sipo anna roux: “tere mali kuna so.”', 'direct / tere mali kuna so. / '],
  ['“tere mali kuna so,” sipo anna roux.', 'direct / tere mali kuna so, / '],
  ['sipo anna roux ke tere mali kuna so.', 'indirect / ke tere mali kuna so / '],
])('one whose verb stands first and which tells no names is nobody’s: %s', (text, quote) => {
  expect(read(text, verbFirst)).toEqual([quote]);
});
