import { expect, it } from 'vitest';
import { manyDropped } from '../../many';
import { readFile } from '../../read';
import { ranges } from './ranges';

const SAID = [
  [1, 2.48, 'Ada', 'We stay, here.'],
  [2.48, 4, 'Bob', 'No.'],
];

it.each<[string, string, string, unknown[]]>([
  [
    'with pictures within a second',
    'a.csv',
    'Speaker Name,Start Time,End Time,Text\nAda,00:00:01:00,00:00:02:12,"We stay, here."\nBob,00:00:02:12,00:00:04:00,No.\n',
    SAID,
  ],
  ['in seconds', 'a.csv', 'start;end;speaker;text\n1;2.48;Ada;We stay, here.\n2.48;4;Bob;No.\n', SAID],
  [
    'of Whisper, in thousandths',
    'a.tsv',
    'start\tend\ttext\n1000\t2480\tWe stay, here.\n2480\t4000\tNo.\n',
    SAID.map(([from, to, , text]) => [from, to, undefined, text]),
  ],
  [
    'without names of its columns',
    'a.csv',
    '00:00:01:00,00:00:02:12,"We stay,\nhere.\n\n"\n00:00:02:12,00:00:04:00,No.\n',
    SAID.map(([from, to, , text]) => [from, to, undefined, text]),
  ],
  [
    'in Arabic',
    'a.csv',
    'البداية,النهاية,المتحدث,النص\n00:00:01:00,00:00:02:12,ليلى,نبقى هنا.\n00:00:02:12,00:00:04:00,سامي,لا.\n',
    [
      [1, 2.48, 'ليلى', 'نبقى هنا.'],
      [2.48, 4, 'سامي', 'لا.'],
    ],
  ],
  [
    'of thirty pictures in a second',
    'a.csv',
    'Start,End,Text\n00:00:01:00,00:00:01:29,We stay.\n00:00:02:00,00:00:03:00,No.\n',
    [
      [1, 1.999, undefined, 'We stay.'],
      [2, 3, undefined, 'No.'],
    ],
  ],
  [
    'of subtitles, below lines about their looks',
    'a.stl',
    '//Looks\n$FontSize = 28\n\n00:00:01:00 , 00:00:02:12 , We stay, | here.\n00:00:02:12 , 00:00:04:00 , No.\n',
    SAID.map(([from, to, , text]) => [from, to, undefined, text]),
  ],
])('a transcript may be a table, %s', async (_, name, content, expected) => {
  expect(await ranges(name, content)).toEqual(expected);
  if (!name.endsWith('.stl')) expect(manyDropped(name, Buffer.from(content))).toBeUndefined();
});

it('a list of letters is none, though they are from somebody to somebody', async () => {
  const letters = 'from,to,text\nAda,Bob,Please come.\nBob,Ada,No.\n';
  expect(manyDropped('a.csv', Buffer.from(letters))).toHaveLength(2);
  await expect((async () => readFile('a.csv', Buffer.from(letters)))()).rejects.toMatchObject({ code: 'file-many' });
});
