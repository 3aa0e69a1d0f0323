import { expect, it } from 'vitest';
import { readFile } from '../../read';

const ranges = async (name: string, content: string) => {
  const { text, places } = await readFile(name, Buffer.from(content));
  return places.map(({ start, end, from, to }) => [from, to, text.slice(start, end)]);
};
const STAY = [
  [1, 2, 'We stay here.'],
  [3, 4, 'Always.'],
];

it.each([
  ['MicroDVD, in frames', 'a.sub', '{1}{1}25.000\n{25}{50}We stay|here.\n{75}{100}{y:i}Always.\n'],
  ['MPL2, in tenths', 'a.txt', '[10][20] We stay|here.\n[30][40] /Always.\n'],
  [
    'SubViewer',
    'a.sub',
    `[INFORMATION]\n${'[AUTHOR]Ada\n'.repeat(12)}[SUBTITLE]\n00:00:01.00,00:00:02.00\nWe stay[br]here.\n\n00:00:03.00,00:00:04.00\nAlways.\n`,
  ],
  [
    'the words of a song',
    'a.lrc',
    '[ti:Valley]\n[00:01.00]We <00:01.50>stay here.\n[00:02.00]\n[00:03]Always.\n[00:04.00]',
  ],
  [
    'SAMI, its first language',
    'a.smi',
    '<SAMI><HEAD><TITLE>Valley</TITLE></HEAD><BODY><SYNC Start=1000><P Class=EN>We stay<br>here.<P Class=FR>Nous restons.\n<SYNC Start=2000><P Class=EN>&nbsp;<SYNC Start=3000><P Class=EN>Always.<SYNC Start=4000><P Class=EN>&nbsp;</BODY></SAMI>',
  ],
  [
    'YouTube’s data',
    'a.xml',
    '<transcript><text start="1" dur="1">We stay here.</text><text start="3" dur="1">Always.</text></transcript>',
  ],
  [
    'YouTube’s data, word by word',
    'a.xml',
    '<timedtext format="3"><body><p t="1000" d="1000"><s>We stay</s><s t="500"> here.</s></p><p t="3000" d="1000">Always.</p></body></timedtext>',
  ],
])('%s', async (_, name, content) => {
  expect(await ranges(name, content)).toEqual(STAY);
});

it('a transcript whose lines begin with times is no song', async () => {
  const transcript = '[00:01] Ada Finch: We stay.\n[00:03] Bob: No.\n[00:05] Ada Finch: Yes.';
  const { places } = await readFile('a.txt', Buffer.from(transcript));
  expect(places.map(({ speaker }) => speaker)).toEqual(['Ada Finch', 'Bob', 'Ada Finch']);
});

it('SAMI says which language it is read in, and what is shown at one moment is shown until the next', async () => {
  const sami =
    '<SAMI><STYLE><!--.EN {Name: English; lang: en-GB;} .FR {lang: fr-FR;}--></STYLE><BODY><SYNC Start=1000><P Class=EN>We stay.</P><P Class=EN>Always.</P><P Class=FR>Oui.</P><SYNC Start=3000><P Class=EN>&nbsp;</BODY></SAMI>';
  const { text, places, about } = await readFile('a.smi', Buffer.from(sami));
  expect(about.language).toBe('en-GB');
  expect(places.map(({ start, end, from, to }) => [from, to, text.slice(start, end)])).toEqual([
    [1, 3, 'We stay.'],
    [1, 3, 'Always.'],
  ]);
});

it('captions in captions are read once, and times that no clock shows are none', async () => {
  const data =
    '<transcript><text start="1" dur="-9">We <text start="2">stay</text>.</text><text start="-5">No.</text><text start="Infinity">No.</text></transcript>';
  const { text, places } = await readFile('a.xml', Buffer.from(data));
  expect(text).toBe('We stay.');
  expect(places.map(({ from, to }) => [from, to])).toEqual([[1, 1]]);
});

it('a page in the place of subtitles, and what has no time in it, are no subtitles', async () => {
  const page = '<!doctype html><html><body><p>Not found at 10:30.</p></body></html>';
  const refusal = async (name: string, content: string) => readFile(name, Buffer.from(content));
  await expect(refusal('a.srt', page)).rejects.toMatchObject({ code: 'file-misnamed', params: { named: '.srt' } });
  await expect(refusal('a.rss', page)).rejects.toMatchObject({ code: 'file-misnamed', params: { named: '.rss' } });
  await expect(refusal('a.srt', ' \n')).rejects.toMatchObject({ code: 'text-empty' });
  await expect(refusal('a.vtt', 'We stay here.')).rejects.toMatchObject({ code: 'file-misnamed' });
});

it('data of odd types, which say neither who speaks nor when', async () => {
  const odd = { toString: 1, valueOf: 1 };
  const data = {
    speakers: [{ id: odd, name: 'Ada' }],
    segments: [
      { start: 1, end: 2, text: 'We stay in the valley.', speaker: { id: odd } },
      { start: { seconds: odd, nanos: odd }, text: 'We do.' },
    ],
  };
  const { text, places } = await readFile('a.json', Buffer.from(JSON.stringify(data)));
  expect(text).toBe('We stay in the valley.');
  expect(places.map(({ speaker }) => speaker)).toEqual([undefined]);
});
