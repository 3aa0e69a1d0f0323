import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newsroomText } from '../text/arbitrary';
import { sentences } from '../text/sentences';
import { isSound } from '../text/span';
import { pairSentences } from './pairs';

const paired = (quote: string, source: string) =>
  pairSentences(quote, source).map((p) => [quote.slice(...p.quote), p.source && source.slice(...p.source)]);

it('cuts at points, and not inside numbers and behind initials', () => {
  const text = 'It costs 3.5 million. George W. Bush said so! Why?';
  expect(sentences(text).map((s) => text.slice(...s))).toEqual([
    'It costs 3.5 million.',
    'George W. Bush said so!',
    'Why?',
  ]);
});

it('pairs the sentences of a translation in their order', () => {
  expect(
    paired(
      'شعرنا بالارتياح لأن رئيس الوزراء لم يصب بأذى. ندين هذا العمل. هل من مزيد؟',
      'We are relieved to learn that the Prime Minister was unharmed. We condemn this act. Is there more?',
    ),
  ).toEqual([
    ['شعرنا بالارتياح لأن رئيس الوزراء لم يصب بأذى.', 'We are relieved to learn that the Prime Minister was unharmed.'],
    ['ندين هذا العمل.', 'We condemn this act.'],
    ['هل من مزيد؟', 'Is there more?'],
  ]);
});

it('finds the one sentence by its numbers, wherever it stands', () => {
  expect(
    paired(
      'قُتل ٢٣ شخصاً في الانفجار.',
      'The minister spoke for a long time on many things that day. He named nobody. The blast killed 23 people. He left.',
    ),
  ).toEqual([['قُتل ٢٣ شخصاً في الانفجار.', 'The blast killed 23 people.']]);
});

it('leaves a sentence alone that the source has nothing for', () => {
  expect(paired('جملة أولى. جملة ثانية هنا.', 'One sentence.').filter(([, s]) => s === null)).toHaveLength(1);
  expect(paired('جملة أولى.', '')).toEqual([['جملة أولى.', null]]);
  expect(paired('', 'One sentence.')).toEqual([]);
});

it('gives sound ranges, in order, for any two texts', () => {
  fc.assert(
    fc.property(newsroomText, newsroomText, (quote, source) => {
      let last = -1;
      for (const pair of pairSentences(quote, source)) {
        expect(isSound(quote, pair.quote)).toBe(true);
        if (!pair.source) continue;
        expect(isSound(source, pair.source)).toBe(true);
        expect(pair.source[0]).toBeGreaterThanOrEqual(last);
        last = pair.source[1];
      }
    }),
  );
});
