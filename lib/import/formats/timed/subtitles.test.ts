import { describe, expect, it } from 'vitest';
import { readFile } from '../../read';
import { ranges } from './ranges';

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
      'WebVTT of more than sixty hours, or up to the end',
      'a.vtt',
      'WEBVTT\n\n60:00:01.000 --> 60:00:02.000\nWe stay.\n\n60:00:03.000 --> 99:59:59.999\nAlways.',
      [
        [216_001, 216_002, undefined, 'We stay.'],
        [216_003, 359_999.999, undefined, 'Always.'],
      ],
    ],
    [
      'SubRip with short arrows, marks in braces and tags that were typed with spaces',
      'a.srt',
      '1\n00:00:01,000 -> 00:00:02,000\n{b}We{/b} {y:i}< u>st< /  i >ay.</ font>\n',
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
    [
      'words that look like tags, tags that nobody knows and are closed, and what other programs write for line ends',
      'a.srt',
      '1\n00:00:01,000 –> 00:00:02,000\nIf 2<3,5>1 or a < b and b > c, <loud>we</loud>\\Nstay\\hhere. <LAUGHING & WHOOPS!>\n',
      [[1, 2, undefined, 'If 2<3,5>1 or a < b and b > c, we stay here. <LAUGHING & WHOOPS!>']],
    ],
    [
      'a channel that never ends, rules of style with empty lines, and arrows that are no words',
      'a.vtt',
      'WEBVTT\n\n1088:42:00.500 --> 1088:42:07.000\nWe stay.\n\nSTYLE\n::cue { color: red }\n\n.loud { color: red }\n\n00:01.000 --> 00:02.000\nAlways.\nno-->\n00:03.000 --> 00:04.000\nNo.',
      [
        [3919320.5, 3919327, undefined, 'We stay.'],
        [1, 2, undefined, 'Always.'],
        [3, 4, undefined, 'No.'],
      ],
    ],
    [
      'people in brackets, among sounds that begin small',
      'a.srt',
      ['[Ada] We stay.', '[door closes]', '- [Karim Haddad] No.', 'GUARD 2 (on radio):\nStop!', '[Kim] Why?']
        .map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${text}\n`)
        .join('\n'),
      [
        [0, 0.9, 'Ada', '[Ada] We stay.'],
        [1, 1.9, undefined, '[door closes]'],
        [2, 2.9, 'Karim Haddad', '- [Karim Haddad] No.'],
        [3, 3.9, 'GUARD 2', 'GUARD 2 (on radio): Stop!'],
        [4, 4.9, 'Kim', '[Kim] Why?'],
      ],
    ],
    [
      'timed text whose lines have times of their own, parts in parts that follow each other, and a part of the screen with a time',
      'a.ttml',
      '<tt xmlns="http://www.w3.org/ns/ttml"><head><layout><region xml:id="r" begin="60s" end="70s"/></layout></head><body><div timeContainer="seq" dur="40s"><div timeContainer="seq"><p begin="1s" dur="2s">One.</p></div><p begin="1s" dur="10s"><span end="4s">Two.</span><br/><span begin="5s" dur="1s">Three.</span></p></div><div region="r"><p begin="65s" end="80s">Four.</p></div></body></tt>',
      [
        [1, 3, undefined, 'One.'],
        [4, 8, undefined, 'Two.'],
        [9, 10, undefined, 'Three.'],
        [65, 70, undefined, 'Four.'],
      ],
    ],
    [
      'timed text in two languages, one after the other',
      'a.ttml',
      '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="fr"><body><div><p begin="1s" end="2s">Nous restons.</p><p begin="3s" end="4s">Toujours.</p></div><div xml:lang="ar"><p begin="1s" end="2s">سنبقى.</p><p begin="3s" end="4s">دائماً.</p></div></body></tt>',
      [
        [1, 2, undefined, 'Nous restons.'],
        [3, 4, undefined, 'Toujours.'],
        [1, 2, undefined, 'سنبقى.'],
        [3, 4, undefined, 'دائماً.'],
      ],
    ],
    [
      'SubRip, where a time was left out or cannot be read: the words stand between the cues around them',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nWe stay.\n\n2\nHere.\n\n3\n00:00:04,000 --> 00:00:05,000\n1984\n\n4\n00:00:0x,000 --> 00:00:07,000\nAlways.\n\n5\n00:00:0x,000 --> 00:00:07,500\nNever.\n\n6\n00:00:08,000 --> 00:00:09,000\nNo.',
      [
        [1, 2, undefined, 'We stay.'],
        [2, 4, undefined, 'Here.'],
        [4, 5, undefined, '1984'],
        [5, 5, undefined, 'Always.'],
        [5, 8, undefined, 'Never.'],
        [8, 9, undefined, 'No.'],
      ],
    ],
    [
      'YouTube’s own, with a time that cannot be read, and speakers who have numbers',
      'a.sbv',
      '0:00:01.000,0:00:02.500\nspeaker1: We stay.\n\n0:00:0x.000,0:00:04.000\nspeaker1: Always.\n',
      [
        [1, 2.5, 'speaker1', 'speaker1: We stay.'],
        [2.5, 2.5, 'speaker1', 'speaker1: Always.'],
      ],
    ],
    [
      'timed text with names that are bound to nothing, lines ended as in HTML, and the first names of its fields',
      'a.dfxp',
      '<tt xmlns="http://www.w3.org/2006/10/ttaf1" xmlns:ttp="http://www.w3.org/2006/10/ttaf1#parameter" ttp:frameRate="25"><body><div><p begin="00:00:01:05" end="00:00:02:00"><span ebutts:multiRowAlign="center">We<br>stay</span><br/>here.</p></div></body></tt>',
      [[1.2, 2, undefined, 'We stay here.']],
    ],
    [
      'WebVTT: what has no end is shown until the next, times that there are not are none, and a voice ends',
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> line:0 size:60%\n<v Ada>We stay.</v>\n[music]\n\n00:03.000 -->\nAlways.\n\n00:00:04.0000 --> 00:00:05.000\nNo.\n\n00:61:00.000 --> 00:61:01.000\nNo.\n\n00:06.000 --> 00:07.000 size:60%\nيبقى.\nنعم -\n',
      [
        [1, 3, 'Ada', 'We stay.'],
        [1, 3, undefined, '[music]'],
        [3, 6, undefined, 'Always.'],
        [6, 7, undefined, 'يبقى.'],
        [6, 7, undefined, 'نعم -'],
      ],
    ],
    [
      'SubRip, with numbers before the times, and beginnings without an end',
      'a.srt',
      '21 00:00:01,000 --> 00:00:02,000\nWe stay.\n\n22\n00:00:03,000\nAlways.\n\n23 00:00:05,000 --> 00:00:06,000\nNo.\n',
      [
        [1, 2, undefined, 'We stay.'],
        [2, 5, undefined, 'Always.'],
        [5, 6, undefined, 'No.'],
      ],
    ],
    [
      'timed text whose looks change',
      'a.ttml',
      '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p dur="10s"><set begin="5s" color="red"/>We stay.</p></div></body></tt>',
      [[0, 10, undefined, 'We stay.']],
    ],
    [
      'Aegisub’s, where who speaks is an actor',
      'a.ass',
      '[Script Info]\n[Events]\nFormat: Start, End, Actor, Text\nDialogue: 0:00:01.00,0:00:02.50,Ada,We stay, here.',
      [[1, 2.5, 'Ada', 'We stay, here.']],
    ],
  ])('%s', async (_, name, content, expected) => {
    expect(await ranges(name, content)).toEqual(expected);
  });

  it.each(['قالت الرئيسة', 'وقال الوزير', 'He said', 'Elle dit', 'Er sagt'])(
    '%s: opens a sentence, and is no label',
    async (opening) => {
      const cue = (n: number, words: string) => `${n}\n00:00:0${n},000 --> 00:00:0${n},900\n${words}\n\n`;
      const talk = [`${opening}: …`, 'كريم: نعم.', `${opening}: …`, 'كريم: لا.'].map((words, i) => cue(i + 1, words));
      const told = await ranges('a.srt', talk.join(''));
      expect(told.map(([, , speaker]) => speaker)).not.toContain(opening);
    },
  );

  it('a file says its language and what it is called', async () => {
    const { about, title } = await readFile(
      'a.vtt',
      Buffer.from('WEBVTT - The valley\nKind: captions\nLanguage: de-AT\n\n00:01.000 --> 00:02.000\nWir bleiben.'),
    );
    expect([about.language, title]).toEqual(['de-AT', 'The valley']);
  });

  it.each([
    ['talk.en.srt', '1\n00:00:01,000 --> 00:00:02,000\nYes.\n', 'talk'],
    ['rushes/مقابلة الوزير.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nنعم.\n', 'مقابلة الوزير'],
    ['a.vtt', 'WEBVTT\n\nNOTE Title: The valley\n\n00:01.000 --> 00:02.000\nYes.\n', 'The valley'],
    ['gespräch_2.csv', 'start;end;text\n1;2;Ja.\n2;3;Wir bleiben.\n', 'gespräch_2'],
    ['a.json', '{"title":"The valley","segments":[{"start":1,"end":2,"text":"Yes."}]}', 'The valley'],
    ['b.json', '{"metadata":{"title":"The valley"},"segments":[{"start":1,"end":2,"text":"Yes."}]}', 'The valley'],
    ['.srt', '1\n00:00:01,000 --> 00:00:02,000\nYes.\n', 'Yes.'],
  ])('one that does not say what it is called is called as it is named: %s', async (name, content, title) => {
    expect((await readFile(name, Buffer.from(content))).title).toBe(title);
  });

  it.each([
    ['its number', '2', true],
    ['half a time', '2\n00:00:0', true],
    ['half a second time', '2\n00:00:02,000 --> 00:0\n', true],
    ['its time', '2\n00:00:02,000 --> 00:00:03,000', true],
    ['words', '2\n00:00:02,000 --> 00:00:03,000\n12:30', false],
    ['a number that is said', '2\n00:00:02,000 --> 00:00:03,000\n3', false],
    ['nothing of it', '', false],
    ['a cue without words', '2\n00:00:02,000 --> 00:00:03,000\n\n', false],
  ])('it is told where one ends with %s of a cue', async (_, end, cut) => {
    const { warnings } = await readFile('a.srt', Buffer.from(`1\n00:00:01,000 --> 00:00:02,000\nYes.\n\n${end}`));
    expect(warnings.map(({ code }) => code)).toEqual(cut ? ['end-missing'] : []);
  });

  it('a few captions that roll are not doubled either, where words come in one by one', async () => {
    const roll =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nyes\n\n00:02.000 --> 00:05.000\nyes\nwe\n00:00:05.000 --> 00:00:06.000\nstay<00:00:05.500><c> here</c>\n\n00:06.000 --> 00:07.000\nstay here\n ';
    expect(await textOf('a.vtt', roll)).toBe('yes we stay here');
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

  it('a line that is said again and again is kept as often, one that is drawn twice at once stands once', async () => {
    const said = [2, 3, 4, 5].map((s, i) => `${i + 1}\n00:00:0${s},100 --> 00:00:0${s + 1},000\nYes.`);
    expect(await textOf('a.srt', said.join('\n\n'))).toBe('Yes. Yes. Yes. Yes.');
    const drawn = [1, 3].flatMap((s) =>
      [0, 1].map((layer) => `Dialogue: ${layer},0:00:0${s}.00,0:00:0${s + 1}.00,Sign,,0,0,0,,Line ${s}.`),
    );
    const events = '[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';
    expect(await textOf('a.ass', ['[Script Info]', events, ...drawn].join('\n'))).toBe('Line 1. Line 3.');
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
