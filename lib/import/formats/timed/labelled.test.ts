import { describe, expect, it } from 'vitest';
import { readFile } from '../../read';
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
      'time and name in a line of their own, and what a program signs it with',
      '[00:05] Ada Finch\nWe stay.\n\n[01:09] Omar Reed\nNo.\n\n[01:20] Ada Finch\nYes.\nTranscribed by https://t.example',
      [
        [5, 69, 'Ada Finch', 'We stay.'],
        [69, 80, 'Omar Reed', 'No.'],
        [80, undefined, 'Ada Finch', 'Yes.'],
      ],
    ],
    [
      'short words with times are nobody',
      '[00:05] Yes\n[00:09] No\n[00:12] Yes',
      [
        [5, 9, undefined, 'Yes'],
        [9, 12, undefined, 'No'],
        [12, undefined, undefined, 'Yes'],
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
    [
      'from when to when, as programs print it, also of a line alone',
      '[00:00.000 --> 00:02.500]  Nous restons.',
      [[0, 2.5, undefined, 'Nous restons.']],
    ],
    [
      'name and time in the other order, marked and in brackets',
      'Ada Finch: [00:00:05] We stay.\n**Bob** (0:09): No.\n[SPEAKER_01] [12.5s - 14.0s]: Yes.\nBob: [0:20] Why?',
      [
        [5, 9, 'Ada Finch', 'We stay.'],
        [9, 12.5, 'Bob', 'No.'],
        [12.5, 14, 'SPEAKER_01', 'Yes.'],
        [20, undefined, 'Bob', 'Why?'],
      ],
    ],
    [
      'in Arabic, with Arabic figures',
      '[٠٠:٠٥] كريم حداد: سنبقى.\n[٠٠:٠٩] ليلى: لا.\n[٠٠:١٢] كريم حداد: بلى.',
      [
        [5, 9, 'كريم حداد', 'سنبقى.'],
        [9, 12, 'ليلى', 'لا.'],
        [12, undefined, 'كريم حداد', 'بلى.'],
      ],
    ],
    [
      'in capitals, with long answers, below a head that is no turn',
      'INTERVIEW\nDate: Monday\n\nREPORTER: Will you stay?\n\nFRAU WEISS: Wir bleiben.\nMeine Mutter kam im Winter.\nEs war kalt.\n\nREPORTER: And then?\n\nFRAU WEISS: Immer.',
      [
        [undefined, undefined, 'REPORTER', 'Will you stay?'],
        [undefined, undefined, 'FRAU WEISS', 'Wir bleiben.'],
        [undefined, undefined, 'FRAU WEISS', 'Meine Mutter kam im Winter.'],
        [undefined, undefined, 'FRAU WEISS', 'Es war kalt.'],
        [undefined, undefined, 'REPORTER', 'And then?'],
        [undefined, undefined, 'FRAU WEISS', 'Immer.'],
      ],
    ],
    [
      'times between the turns, and somebody who speaks once',
      'Ada Finch: We stay.\n0:05\nBob: No.\n[0:09] Never, I said.\nKim Oddname: Why?\nAda Finch: Yes.\nBob: Oh.',
      [
        [undefined, undefined, 'Ada Finch', 'We stay.'],
        [5, 9, 'Bob', 'No.'],
        [9, undefined, 'Bob', 'Never, I said.'],
        [undefined, undefined, 'Kim Oddname', 'Why?'],
        [undefined, undefined, 'Ada Finch', 'Yes.'],
        [undefined, undefined, 'Bob', 'Oh.'],
      ],
    ],
    [
      'messages',
      '\u200e[03/03/2024, 10:00:05] ~ Ada Finch: We stay.\n[03/03/2024, 10:00:07] +49 171 5550100: No.\nNever.\n[03/03/2024, 10:00:08] Bob left',
      [
        [undefined, undefined, 'Ada Finch', 'We stay.'],
        [undefined, undefined, '+49 171 5550100', 'No.'],
        [undefined, undefined, '+49 171 5550100', 'Never.'],
      ],
    ],
    [
      'messages below their senders',
      'Ada Finch, [03.03.24 10:01]\nWe stay.\n\nBob, [03.03.24 10:02]\nNo.',
      [
        [undefined, undefined, 'Ada Finch', 'We stay.'],
        [undefined, undefined, 'Bob', 'No.'],
      ],
    ],
    [
      'messages beside a call',
      '0:05\t From Ada Finch to Everyone:\n\tWe stay.\n0:09\t From  Bob : No.\n0:10\t From Ada Finch to Bob(Privately) : Yes.',
      [
        [5, 9, 'Ada Finch', 'We stay.'],
        [9, 10, 'Bob', 'No.'],
        [10, undefined, 'Ada Finch', 'Yes.'],
      ],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await ranges('a.txt', content)).toEqual(expected);
  });

  it('whoever speaks, in a line of their own with a time, heads nothing', async () => {
    const talk = 'Ada Finch [00:05]\nWe stay here\n\nOmar Reed [00:09]\nNo\n\nAda Finch [00:12]\nYes, we do.';
    const { title, blocks } = await readFile('talk.txt', new TextEncoder().encode(talk));
    expect([title, new Set(blocks.map(({ kind }) => kind))]).toEqual(['talk', new Set(['paragraph'])]);
  });

  it('may be Markdown', async () => {
    const talk = '**Ada:** We *stay*.\n\n**Bob:** \\[00:05\\] No.\n\n**Ada:** Yes.\n\n**Bob:** Oh.\n';
    expect(await ranges('a.md', talk)).toEqual([
      [undefined, undefined, 'Ada', 'We stay.'],
      [5, undefined, 'Bob', 'No.'],
      [undefined, undefined, 'Ada', 'Yes.'],
      [undefined, undefined, 'Bob', 'Oh.'],
    ]);
    expect(await ranges('a.md', 'We stay.\n\n- Place: Berlin\n- Day: Monday\n- Hour: ten\n')).toEqual([]);
  });

  it('a list is none', async () => {
    expect(await ranges('a.txt', 'Place: Berlin.\nDay: Monday.\nHour: ten.\nWeather: fine.\nMood: low.')).toEqual([]);
  });
});
