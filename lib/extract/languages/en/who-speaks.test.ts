import { expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map((q) => [q.words, q.speaker]);

it.each<[string, [string, string | null][]]>([
  ['“This hall is full,” guests were told by warden Carl Finch.', [['This hall is full,', 'Carl Finch']]],
  ['A clerk who declined to be named called the plan “a mess in the making”.', [['a mess in the making', 'A clerk']]],
  ['Overnight someone had sprayed “Millers go home” across the doors.', [['Millers go home', null]]],
  [
    '‘We’re doin’ our best,’ said miller Pat Reed, ‘but the wheat isn’t comin’ any more.’',
    [['We’re doin’ our best, | but the wheat isn’t comin’ any more.', 'Pat Reed']],
  ],
  ['Jean-Marc “JM” Finch said he was “happy to run”.', [['happy to run', 'Jean-Marc JM Finch']]],
  [
    'The minister was in the hall. Karim, a farmer, spoke of “a hard winter”. “Many live on nothing,” the minister replied. “It has to end,” he said.',
    [
      ['a hard winter', 'Karim'],
      ['Many live on nothing,', 'minister'],
      ['It has to end,', 'minister'],
    ],
  ],
])('tells who speaks: %s', (text, told) => {
  expect(direct(text)).toEqual(told);
});

it.each(['Neither Ms Finch nor her lawyer has ever claimed to be “above the law”.'])(
  'what nobody said is no quotation: %s',
  (text) => {
    expect(direct(text)).toEqual([]);
  },
);
