import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../read';
import { readFile } from '../read';
import { NEWSPAPERS } from './fixtures';
import { bodyF1 } from './fixtures/score';

const day = (date: Date | undefined) => date?.toISOString().slice(0, 10);
const posts = ({ posts }: ReadDocument) =>
  posts.map(({ author, handle, date, address, text }) => ({ author, handle, date: day(date), address, words: text }));

describe('pages of newspapers and broadcasters', () => {
  it.each(NEWSPAPERS.map((paper) => [paper.language, paper.name, paper] as const))('%s: %s', async (_, __, paper) => {
    const read = await readFile('page.html', Buffer.from(paper.file));
    const { author, outlet, address, date } = read.about;
    expect({ title: read.title, language: read.language, author, outlet, address, date: day(date) }).toEqual({
      title: paper.title,
      language: paper.language,
      author: paper.author,
      outlet: paper.outlet,
      address: paper.address,
      date: paper.date,
    });
    expect(posts(read)).toEqual(paper.posts);
    expect(bodyF1(read, paper)).toBeGreaterThan(0.97);
  });
});

/** How else the same pages could have been made, and the least that is read right of them on the whole. */
const ELSE: readonly (readonly [string, (page: string) => string, number])[] = [
  ['without full stops at ends', (page) => page.replace(/\.(?=\s*<)/g, ''), 0.98],
  ['without a class', (page) => page.replace(/ (?:class|id)=(?:"[^"]*"|'[^']*')/g, ''), 0.99],
  [
    'of nothing but div',
    (page) => page.replace(/<(\/?)(?:p|section|article|aside|nav|header|footer|main)\b/g, '<$1div'),
    0.985,
  ],
  ['with breaks for paragraphs', (page) => page.replace(/<p\b[^>]*>/g, '').replaceAll('</p>', '<br><br>'), 0.985],
  [
    'with bold words for headings',
    (page) => page.replace(/<(\/?)h[2-6]\b[^>]*>/g, (_, end) => (end ? '</strong></p>' : '<p><strong>')),
    0.985,
  ],
];

describe('the same pages', () => {
  const some = NEWSPAPERS.filter(
    ({ file }, i) => i % 3 === 0 && !/charset=(?:w|i)/.test(Buffer.from(file).toString('latin1')),
  );
  it.each(ELSE)('%s', async (_, make, least) => {
    let sum = 0;
    for (const paper of some) {
      const [head = '', body = ''] = Buffer.from(paper.file)
        .toString('utf8')
        .split(/(?=<body>)/);
      sum += bodyF1(await readFile('page.html', Buffer.from(`${head}${make(body)}`)), paper);
    }
    expect(sum / some.length).toBeGreaterThan(least);
  });
});
