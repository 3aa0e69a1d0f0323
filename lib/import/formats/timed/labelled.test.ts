import { describe, expect, it } from 'vitest';
import { ranges } from './ranges';

describe('transcripts as plain text', () => {
  it.each<[string, string, unknown[]]>([
    [
      'time and name before the words',
      '[00:00:05] Ada Finch: We stay.\n[00:00:09] Bob: No.\nNever.\n[00:00:20] Ada Finch: Yes.',
      [
        [5, 9, 'Ada Finch', 'We stay.'],
        [9, 20, 'Bob', 'No.'],
        [9, 20, 'Bob', 'Never.'],
        [20, undefined, 'Ada Finch', 'Yes.'],
      ],
    ],
    [
      'name and time in a line of their own',
      'Speaker 1  0:05\nWe stay.\n\nSpeaker 2  1:09\nNo.\n\nSpeaker 1  1:20\nYes.',
      [
        [5, 69, 'Speaker 1', 'We stay.'],
        [69, 80, 'Speaker 2', 'No.'],
        [80, undefined, 'Speaker 1', 'Yes.'],
      ],
    ],
    [
      'names alone',
      'Ada: We stay.\nBob: No.\nAda: Yes.\nBob: Why?',
      [
        [undefined, undefined, 'Ada', 'We stay.'],
        [undefined, undefined, 'Bob', 'No.'],
        [undefined, undefined, 'Ada', 'Yes.'],
        [undefined, undefined, 'Bob', 'Why?'],
      ],
    ],
    [
      'in Arabic',
      'ليلى: سنبقى هنا.\nسامي: لا.\nليلى: بلى.\nسامي: لماذا؟',
      [
        [undefined, undefined, 'ليلى', 'سنبقى هنا.'],
        [undefined, undefined, 'سامي', 'لا.'],
        [undefined, undefined, 'ليلى', 'بلى.'],
        [undefined, undefined, 'سامي', 'لماذا؟'],
      ],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await ranges('a.txt', content)).toEqual(expected);
  });

  it('a list is none', async () => {
    expect(await ranges('a.txt', 'Place: Berlin.\nDay: Monday.\nHour: ten.\nWeather: fine.\nMood: low.')).toEqual([]);
  });
});
