import { describe, expect, it } from 'vitest';
import { readFile } from '../../read';
import { anyTranscript } from './any-transcript';

/** Every range of a file: its time, its speaker, its words. */
async function ranges(name: string, content: string | object) {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const { text, places } = await readFile(name, bytes);
  return places.map(({ start, end, from, to, speaker }) => [from, to, speaker, text.slice(start, end)]);
}
const textOf = async (name: string, content: string) => (await readFile(name, Buffer.from(content))).text;

describe('subtitles know the time of every range', () => {
  it.each<[string, string, string, unknown[]]>([
    [
      'SubRip, with tags, places and Windows’ line ends',
      'a.srt',
      '\ufeff1\r\n00:00:01,500 --> 00:00:02,000 X1:1\r\n<i>We {\\an8}stay</i>\r\nhere.\r\n\r\n2\r\n00:01:02,000 --> 00:01:03,000\r\nADA FINCH: Always.\r\n',
      [
        [1.5, 2, undefined, 'We stay here.'],
        [62, 63, 'ADA FINCH', 'ADA FINCH: Always.'],
      ],
    ],
    [
      'SubRip without empty lines and with an empty line in a cue',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nWe stay\n\nhere.\n2\n00:00:02,000 --> 00:00:03,000\nAlways.',
      [
        [1, 2, undefined, 'We stay here.'],
        [2, 3, undefined, 'Always.'],
      ],
    ],
    [
      'two people in a cue',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\n- We stay.\n- No.',
      [
        [1, 2, undefined, '- We stay.'],
        [1, 2, undefined, '- No.'],
      ],
    ],
    [
      'WebVTT, with notes, styles, names of cues, voices and entities',
      'a.vtt',
      'WEBVTT - x\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE nothing\nof this\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v.loud Ada Finch>We &amp; you</v> <c.red>st<00:00:01.500>ay</c>.\n\n00:02.000 --> 00:03.000\n<v Bob>No.\n',
      [
        [1, 2, 'Ada Finch', 'We & you stay.'],
        [2, 3, 'Bob', 'No.'],
      ],
    ],
    [
      'WebVTT, whose readings, entities and names of voices over two lines are read, and what has no time is not',
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada\nFinch>We <ruby>stay<rt>here</rt></ruby> &hellip;\n\n00:03.000 --> 00:0x\nNo.\n\n00:04.000 --> 00:05.000\nAlways.',
      [
        [1, 2, 'Ada Finch', 'We stay …'],
        [4, 5, undefined, 'Always.'],
      ],
    ],
    [
      'SubRip with short arrows and marks in braces',
      'a.srt',
      '1\n00:00:01,000 -> 00:00:02,000\n{b}We{/b} {y:i}stay.\n',
      [[1, 2, undefined, 'We stay.']],
    ],
    [
      'TTML, whose parts follow each other, with frames and readings',
      'a.ttml',
      '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"><body><div timeContainer="seq"><p dur="2s">We <span tts:ruby="container"><span tts:ruby="base">stay</span><span tts:ruby="text">here</span></span>.</p><p dur="30f">Always.</p></div></body></tt>',
      [
        [0, 2, undefined, 'We stay.'],
        [2, 3.001, undefined, 'Always.'],
      ],
    ],
    [
      'names that come again, two in a cue, and who goes on in the next',
      'a.srt',
      [
        ['01', 'Karim Haddad: We open the road'],
        ['02', 'before the summer.'],
        ['03', 'Lena von Frost: Nobody asked\nthe people.\nKarim Haddad: We did.'],
        ['04', 'Remember: they were there.'],
      ]
        .map(([second, text], i) => `${i + 1}\n00:00:${second},000 --> 00:00:${second},900\n${text}\n`)
        .join('\n'),
      [
        [1, 1.9, 'Karim Haddad', 'Karim Haddad: We open the road'],
        [2, 2.9, 'Karim Haddad', 'before the summer.'],
        [3, 3.9, 'Lena von Frost', 'Lena von Frost: Nobody asked the people.'],
        [3, 3.9, 'Karim Haddad', 'Karim Haddad: We did.'],
        [4, 4.9, undefined, 'Remember: they were there.'],
      ],
    ],
    [
      'a script without capitals',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nكريم حداد: نفتح الطريق.\n\n2\n00:00:02,000 --> 00:00:03,000\nلينا: لم يسأل أحد.\n\n3\n00:00:03,000 --> 00:00:04,000\nكريم حداد: بل سألنا.',
      [
        [1, 2, 'كريم حداد', 'كريم حداد: نفتح الطريق.'],
        [2, 3, 'لينا', 'لينا: لم يسأل أحد.'],
        [3, 4, 'كريم حداد', 'كريم حداد: بل سألنا.'],
      ],
    ],
    [
      'YouTube’s own',
      'a.sbv',
      '0:00:01.000,0:00:02.500\nWe stay.\n\n0:00:03.000,0:00:04.000\nAlways.\n',
      [
        [1, 2.5, undefined, 'We stay.'],
        [3, 4, undefined, 'Always.'],
      ],
    ],
    [
      'Aegisub’s',
      'a.ass',
      '[Script Info]\nTitle: Valley\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.50,Default,Ada,0,0,0,,{\\i1}We stay,\\Nhere.\nDialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\p1}m 0 0 l 1 1',
      [[1, 2.5, 'Ada', 'We stay, here.']],
    ],
    [
      'timed text, with frames, ticks, lengths and agents',
      'a.ttml',
      '<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25" ttp:tickRate="10" xml:lang="en"><head><metadata><ttm:agent xml:id="a"><ttm:name>Ada</ttm:name></ttm:agent></metadata></head><body><div begin="10s"><p begin="00:00:01:05" dur="1s" ttm:agent="a">We\n <span>stay</span><br/>here.</p><p begin="20t" end="3s">No &amp; no.</p></div></body></tt>',
      [
        [11.2, 12.2, 'Ada', 'We stay here.'],
        [12, 13, undefined, 'No & no.'],
      ],
    ],
  ])('%s', async (_, name, content, expected) => {
    expect(await ranges(name, content)).toEqual(expected);
  });

  it('captions that roll are not doubled', async () => {
    const roll =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n \nwe<00:01.500><c> stay</c>\n\n00:02.000 --> 00:02.010\nwe stay\n\n00:02.010 --> 00:03.000\nwe stay\nin<00:02.500><c> the valley</c>\n\n00:03.000 --> 00:03.010\nin the valley\n\n00:03.010 --> 00:04.000\nin the valley\nand sing\n\n00:04.000 --> 00:04.010\nand sing';
    expect(await textOf('a.vtt', roll)).toBe('we stay in the valley and sing');
    const live = 'We stay in the valley now.'
      .split(' ')
      .map((_, i, all) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${all.slice(0, i + 1).join(' ')}`);
    expect(await textOf('a.srt', live.join('\n\n'))).toBe('We stay in the valley now.');
  });

  it('what is chanted again is kept', async () => {
    const cues = [
      'Stay!',
      'Stay!',
      'We said it then.',
      'They did not hear.',
      'Nobody came here.',
      'All was still.',
    ].map((words, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${words}`);
    expect(await textOf('a.srt', cues.join('\n\n'))).toContain('Stay! Stay!');
  });

  it('a pause begins a paragraph', async () => {
    expect(
      await textOf(
        'a.srt',
        '1\n00:00:01,000 --> 00:00:02,000\nWe stay.\n\n2\n00:00:02,500 --> 00:00:03,000\nAlways.\n\n3\n00:00:30,000 --> 00:00:31,000\nLater.',
      ),
    ).toBe('We stay. Always.\nLater.');
  });

  it('letters of other encodings are read', async () => {
    const bytes = Buffer.concat([
      Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n'),
      Uint8Array.from([
        0xd3, 0xe4, 0xc8, 0xde, 0xec, 0x20, 0xdd, 0xed, 0x20, 0xc7, 0xe1, 0xe6, 0xc7, 0xcf, 0xed, 0x20, 0xe6, 0xe1,
        0xe4, 0x20, 0xe4, 0xd1, 0xcd, 0xe1,
      ]),
    ]);
    expect((await readFile('a.srt', bytes)).text).toBe('سنبقى في الوادي ولن نرحل');
  });
});

const WORDS: [string, number, number, string][] = [
  ['We', 1, 1.2, 'A'],
  ['stay.', 1.3, 2, 'A'],
  ['No.', 2.5, 3, 'B'],
];
const SAID = [
  [1, 2, 'A', 'We stay.'],
  [2.5, 3, 'B', 'No.'],
];

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
  ])('%s', async (_, json, expected) => {
    expect(await ranges('a.json', json)).toEqual(expected);
  });

  it('more lists than a function call takes arguments are read to their end', () => {
    const lists = Array.from({ length: 150_000 }, (_, i) => [`list${i}`, [{ text: 'We stay.', start: 1 }]]);
    expect(anyTranscript(Object.fromEntries(lists))?.cues.map(({ text }) => text)).toEqual(['We stay.']);
  });
});

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
