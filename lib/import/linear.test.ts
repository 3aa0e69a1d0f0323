import { expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { readByline } from './byline';
import { cleanText } from './clean';
import { readDate } from './date';
import { decode } from './decode';
import { readFile } from './read';

const LENGTH = 90_000;
/** In milliseconds of the processor: what is done sooner is linear enough. */
const SLOW = 250;
/** In milliseconds of the clock: the processor may have others to serve. */
const PATIENCE = 240_000;

const HOSTILE: Record<string, string> = {
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'line ends': '\r\n \n',
  'paragraphs that never end': '<p>',
  'paragraphs with a word': '<p>we stay</p>',
  'elements side by side': '<b>a</b><i> </i>',
  breaks: 'a<br>',
  'bold lines and breaks': '<b>a</b><br>',
  'struck words': '<s>a</s>',
  'quotations in quotations': `${'<q>a'.repeat(50)}${'</q>'.repeat(50)}`,
  'block quotations deep in each other': `${'<blockquote>'.repeat(400)}a<a href="https://x.com/a/status/1">b</a>${'</blockquote>'.repeat(400)}`,
  posts:
    '<blockquote class="twitter-tweet"><p>a b c</p>— A (@a) <a href="https://x.com/a/status/1">May 1, 2023</a></blockquote>',
  'posts deep in each other': `${'<div class="tweet">'.repeat(300)}a${'</div>'.repeat(300)}`,
  'forms deep in each other': `${'<form><div>'.repeat(150)}a${'</div></form>'.repeat(150)}`,
  'asides deep in each other': `${'<aside><div>'.repeat(150)}a${'</div></aside>'.repeat(150)}`,
  'divisions deep in each other': `${'<div>'.repeat(90)}We stay, he said.${'</div>'.repeat(90)}`,
  teasers: '<div><h3><a href="/a">We stay</a></h3><p>And more of it, he said.</p></div>',
  'items that never end': '<li><ul>a</ul>',
  attributes: '<p class="a b c d e f" style="  display :  ">a',
  bylines: '<p>one two three four</p><p>— A (@a) May 1, 2023</p>',
  brackets: '<<<!--<![',
  entities: '&amp&#x41;&',
  accents: 'e\u0301\u0301',
  handles: '@a.a@',
  dates: '3 May 3 May ',
  dashes: '—\n',
  'bytes of another encoding': '\u00e9\u0639',
};

const READERS: Record<string, (text: string) => unknown> = {
  'a page': (text) => readFile('a.html', new TextEncoder().encode(`<h1>a</h1>${text}b`)),
  'a text': (text) => readFile('a.txt', new TextEncoder().encode(`a${text}b`)),
  'eight bits': (text) => decode(Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff)),
  cleanText: (text) => cleanText(`a${text}b`),
  readByline: (text) => readByline(`a${text}b`),
  readDate: (text) => readDate(`a${text}b`),
};

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  return process.cpuUsage(before).user / 1000;
}

/** How long reading takes for so much and for twice as much, where it takes more than thrice as long. */
async function growing(read: (length: number) => unknown): Promise<string | undefined> {
  const time = (length: number) => processorTime(() => read(length));
  if ((await time(LENGTH)) < SLOW) return undefined;
  const best = async (length: number) => Math.min(await time(length), await time(length));
  const [half, whole] = [await best(LENGTH / 2), await best(LENGTH)];
  // What is done from a length on is a step, once; what grows does so again.
  return whole > half * 3 && (await best(LENGTH * 2)) > whole * 3 ? `${half} → ${whole} ms` : undefined;
}

it.each(Object.entries(READERS))(
  'reading %s takes no more than thrice as long for twice as much',
  async (_, read) => {
    const bad: string[] = [];
    for (const [name, piece] of Object.entries(HOSTILE)) {
      const times = await growing((length) => read(piece.repeat(Math.ceil(length / piece.length))));
      if (times) bad.push(`${name}: ${times}`);
    }
    expect(bad).toEqual([]);
  },
  PATIENCE,
);

it(
  'so does a transcript, however long its lists are and what leads to them is called',
  async () => {
    const transcript = (length: number) => `{"${'k'.repeat(length)}": [${'{},'.repeat(length / 3)}{}]}`;
    expect(await growing((length) => readFile('a.json', new TextEncoder().encode(transcript(length))))).toBeUndefined();
  },
  PATIENCE,
);
