import { describe, expect, it } from 'vitest';
import { readFile } from '../../read';
import { anyTranscript } from './any-transcript';
import { ranges, SAID, WORDS } from './ranges';

describe('the JSON of transcribers', () => {
  it.each<[string, object, unknown[]]>([
    [
      'Whisper',
      {
        text: 'x',
        segments: [
          { id: 0, start: 1, end: 2, text: ' We stay.', speaker: 'A' },
          { start: 2.5, end: 3, text: ' No.', speaker: 'B' },
        ],
        language: 'en',
      },
      SAID,
    ],
    [
      'whisper.cpp',
      {
        result: { language: 'en' },
        transcription: [{ timestamps: { from: '00:00:01,000' }, offsets: { from: 1000, to: 2000 }, text: ' We stay.' }],
      },
      [[1, 2, undefined, 'We stay.']],
    ],
    [
      'AWS Transcribe',
      {
        jobName: 'x',
        results: {
          transcripts: [{ transcript: 'We stay. No.' }],
          speaker_labels: {
            segments: [
              { start_time: '1.0', end_time: '2.1', speaker_label: 'A' },
              { start_time: '2.4', end_time: '3.0', speaker_label: 'B' },
            ],
          },
          items: [
            { type: 'pronunciation', start_time: '1.0', end_time: '1.2', alternatives: [{ content: 'We' }] },
            { type: 'pronunciation', start_time: '1.3', end_time: '2.0', alternatives: [{ content: 'stay' }] },
            { type: 'punctuation', alternatives: [{ content: '.' }] },
            { type: 'pronunciation', start_time: '2.5', end_time: '3.0', alternatives: [{ content: 'No' }] },
            { type: 'punctuation', alternatives: [{ content: '.' }] },
          ],
        },
      },
      SAID,
    ],
    [
      'Deepgram',
      {
        results: {
          channels: [
            {
              alternatives: [
                {
                  transcript: 'x',
                  words: WORDS.map(([word, start, end, speaker]) => ({
                    word: word.toLowerCase(),
                    punctuated_word: word,
                    start,
                    end,
                    speaker,
                  })),
                },
              ],
            },
          ],
        },
      },
      SAID,
    ],
    [
      'AssemblyAI',
      {
        text: 'x',
        audio_duration: 3,
        words: WORDS.map(([text, start, end, speaker]) => ({ text, start: start * 1000, end: end * 1000, speaker })),
      },
      SAID,
    ],
    [
      'AssemblyAI, by speakers',
      {
        audio_duration: 3,
        utterances: [
          { speaker: 'A', text: 'We stay.', start: 1000, end: 2000, words: [] },
          { speaker: 'B', text: 'No.', start: 2500, end: 3000, words: [] },
        ],
      },
      SAID,
    ],
    [
      'YouTube',
      {
        wireMagic: 'pb3',
        events: [
          { tStartMs: 0, id: 1 },
          { tStartMs: 1000, dDurationMs: 1000, segs: [{ utf8: 'We' }, { utf8: ' stay.', tOffsetMs: 300 }] },
          { tStartMs: 2000, aAppend: 1, segs: [{ utf8: '\n' }] },
        ],
      },
      [[1, 2, undefined, 'We stay.']],
    ],
    [
      'Google',
      {
        results: [
          {
            alternatives: [
              {
                transcript: 'x',
                words: WORDS.map(([word, start, end, speaker]) => ({
                  word,
                  startTime: `${start}s`,
                  endTime: `${end}s`,
                  speakerLabel: speaker,
                })),
              },
            ],
          },
        ],
      },
      SAID,
    ],
    [
      'Rev',
      {
        speakers: [{ id: 0, name: 'A' }],
        monologues: [
          {
            speaker: 0,
            elements: [
              { type: 'text', value: 'We', ts: 1, end_ts: 1.2 },
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'stay', ts: 1.3, end_ts: 2 },
              { type: 'punct', value: '.' },
            ],
          },
        ],
      },
      [[1, 2, 'A', 'We stay.']],
    ],
    [
      'Google, where only results have times, in an envelope',
      {
        name: '1',
        response: {
          results: [
            { alternatives: [{ transcript: 'We stay.' }], resultEndTime: '2s' },
            { alternatives: [{ transcript: ' No.' }], resultEndTime: '3s' },
          ],
        },
      },
      [
        [0, 2, undefined, 'We stay.'],
        [2, 3, undefined, 'No.'],
      ],
    ],
    [
      'Watson',
      {
        results: [{ alternatives: [{ timestamps: WORDS.map(([word, from, to]) => [word, from, to]) }], final: true }],
        speaker_labels: WORDS.map(([, from, to, speaker]) => ({ from, to, speaker })),
      },
      SAID,
    ],
    [
      'chunks with both times in one field',
      { text: 'x', chunks: [{ timestamp: [1, 2], text: ' We stay.' }] },
      [[1, 2, undefined, 'We stay.']],
    ],
    [
      'phrases in milliseconds, beside the same words one by one',
      {
        combinedPhrases: [{ text: 'We stay. No.' }],
        phrases: SAID.map(([from, to, speaker, text]) => ({
          offsetMilliseconds: Number(from) * 1000,
          durationMilliseconds: (Number(to) - Number(from)) * 1000,
          speaker,
          text,
          words: [{ text: 'x', offsetMilliseconds: 1000 }],
        })),
      },
      SAID,
    ],
    [
      'ten millionths of a second, and the best of several readings',
      [{ Offset: 10_000_000, Duration: 10_000_000, NBest: [{ Display: 'We stay.' }, { Display: 'Weigh.' }] }],
      [[1, 2, undefined, 'We stay.']],
    ],
    [
      'speakers by number, lines by their place',
      {
        videos: [
          {
            insights: {
              transcript: [{ text: 'We stay.', speakerId: 1, instances: [{ start: '0:00:01', end: '0:00:02' }] }],
              speakers: [{ id: 1, name: 'A' }],
            },
          },
        ],
      },
      [[1, 2, 'A', 'We stay.']],
    ],
    [
      'words with the spaces between them',
      {
        words: WORDS.flatMap(([text, start, end, speaker_id]) => [
          { text, start, end, type: 'word', speaker_id },
          { text: ' ', start: end, end, type: 'spacing', speaker_id },
        ]),
      },
      SAID,
    ],
    [
      'a podcast’s',
      { version: '1.0.0', segments: [{ speaker: 'A', startTime: 1, endTime: 2, body: 'We stay.' }] },
      [[1, 2, 'A', 'We stay.']],
    ],
    [
      'whoever speaks in a paragraph speaks in its sentences',
      {
        paragraphs: [
          { speaker: 0, sentences: [{ text: 'We stay here.', start: 1, end: 2 }] },
          { speaker: 1, sentences: [{ text: 'Nous aussi.', start: 2, end: 3 }] },
        ],
      },
      [
        [1, 2, '0', 'We stay here.'],
        [2, 3, '1', 'Nous aussi.'],
      ],
    ],
    [
      'two channels, which are told one after the other, in the order of their times',
      {
        channels: [
          {
            words: [
              { word: 'stay', start: 1, end: 2 },
              { word: 'always', start: 9, end: 10 },
            ],
          },
          {
            words: [
              { word: 'why', start: 4, end: 5 },
              { word: 'so', start: 5, end: 6 },
            ],
          },
        ],
      },
      [
        [1, 2, undefined, 'stay'],
        [4, 6, undefined, 'why so'],
        [9, 10, undefined, 'always'],
      ],
    ],
    [
      'words whose marks stand in the whole text alone',
      {
        text: 'Wir bleiben. Immer, ja.',
        words: [
          ['Wir', 0],
          ['bleiben', 1],
          ['Immer', 2],
          ['ja', 3],
        ].map(([word, start]) => ({ word, start, end: Number(start) + 1 })),
      },
      [
        [0, 2, undefined, 'Wir bleiben.'],
        [2, 4, undefined, 'Immer, ja.'],
      ],
    ],
    [
      'cues of which each is put into another thing',
      [
        { type: 'header', data: 'x' },
        { type: 'cue', data: { start: 1000, end: 2500, text: 'سنبقى هنا.' } },
      ],
      [[1, 2.5, undefined, 'سنبقى هنا.']],
    ],
  ])('%s', async (_, json, expected) => {
    expect(await ranges('a.json', json)).toEqual(expected);
  });

  it('answers without any time are read as their words, other data is refused', async () => {
    const textOf = async (json: object) => (await readFile('a.json', Buffer.from(JSON.stringify(json)))).text;
    expect(await textOf({ text: ' We stay. Always.' })).toBe('We stay. Always.');
    expect(await textOf({ results: [{ alternatives: [{ transcript: 'We stay' }] }] })).toBe('We stay');
    // A thing in the place of a time is none.
    const at = (startTime: object) => ({
      results: [
        { alternatives: [{ transcript: 'Stay', words: [{ word: 'Stay', startTime, endTime: { seconds: '2' } }] }] },
      ],
    });
    const placesOf = async (json: object) => (await readFile('a.json', Buffer.from(JSON.stringify(json)))).places;
    expect(await placesOf(at({}))).toMatchObject([{ from: 0, to: 2 }]);
    expect(await placesOf(at({ frames: 9 }))).toEqual([]);
    await expect(textOf({ text: 'We stay.', id: 1 })).rejects.toMatchObject({ code: 'file-unsupported' });
  });

  it('more lists than a function call takes arguments are read to their end', () => {
    const lists = Array.from({ length: 150_000 }, (_, i) => [`list${i}`, [{ text: 'We stay.', start: 1 }]]);
    expect(anyTranscript(Object.fromEntries(lists))?.cues.map(({ text }) => text)).toEqual(['We stay.']);
  });
});
