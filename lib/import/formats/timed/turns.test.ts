import { expect, it } from 'vitest';
import { ranges, SAID, WORDS } from './ranges';

const moment = (time: number) => ({ seconds: String(Math.floor(time)), nanos: Math.round((time % 1) * 1e9) });
const inParts = ([word, from, to]: (typeof WORDS)[number]) => ({ word, startTime: moment(from), endTime: moment(to) });

it.each<[string, object, unknown[]]>([
  [
    'Google, with times in parts and all words once more by who speaks',
    {
      results: [
        { alternatives: [{ transcript: 'We stay. No.', words: WORDS.map(inParts) }] },
        { alternatives: [{ words: WORDS.map((word) => ({ ...inParts(word), speakerTag: word[3] })) }] },
      ],
    },
    SAID,
  ],
  [
    'Otter, whose times count samples, beside an outline of its own',
    {
      speech: {
        speakers: [{ id: 7, speaker_name: 'A' }],
        speech_outline: [{ text: 'Whether they stay, and why, at length.', start_offset: 0, end_offset: 48000 }],
        transcripts: [
          {
            transcript: 'We stay.',
            start_offset: 16000,
            end_offset: 32000,
            speaker_id: 7,
            alignment: [{ word: 'We', start: 0, end: 1 }],
          },
          { transcript: 'No.', start_offset: 40000, end_offset: 48000, speaker_id: null, speaker_model_label: '2' },
        ],
      },
    },
    [SAID[0], [2.5, 3, 'Speaker 2', 'No.']],
  ],
  [
    'Speechmatics of old, with who speaks beside the words',
    {
      format: '1.0',
      speakers: [
        { name: 'A', time: '1.000', duration: '1.2' },
        { name: 'B', time: '2.400', duration: '1' },
      ],
      words: [
        { name: 'We', time: '1.000', duration: '0.2' },
        { name: 'stay', time: '1.300', duration: '0.7' },
        { name: '.', time: '2.000', duration: '0' },
        { name: 'No', time: '2.500', duration: '0.5' },
        { name: '.', time: '3.000', duration: '0' },
      ],
    },
    SAID,
  ],
  [
    'Kaldi, with who speaks beside the words',
    {
      words: WORDS.map(([punct, start, end]) => ({ word: 'x', punct, start, end })),
      segmentation: {
        segments: [
          { start: 0, duration: 2.1, speaker: { '@id': 'A', gender: 'F' } },
          { start: 2.1, duration: 9, speaker: { '@id': 'B', gender: 'M' } },
        ],
      },
    },
    SAID,
  ],
  [
    'both times in one field, and who speaks by number',
    [
      { sid: 'A', text: 'We stay.', time: [1, 2] },
      { sid: 'B', text: 'No.', time: [2.5, 3] },
    ],
    SAID,
  ],
])('who speaks is told beside the words: %s', async (_, answer, expected) => {
  expect(await ranges('a.json', answer)).toEqual(expected);
});
