import { describe, expect, it } from 'vitest';
import { readFile } from '../read';
import { wordsF1 } from './fixtures/score';
import { PAGES } from './fixtures/templates';

const read = (html: string) => readFile('page.html', Buffer.from(html));

describe('the words of an article without those of its page', () => {
  it.each(PAGES.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const { text, blocks, title } = await read(page.html);
    const body = blocks
      .filter(({ kind }) => kind !== 'leftover' && kind !== 'title' && kind !== 'caption')
      .map(({ start, end }) => text.slice(start, end));
    expect(title).toBe(page.title);
    expect(wordsF1(body, page.body), body.filter((line) => !page.body.includes(line)).join('\n')).toBeGreaterThan(0.96);
  });
});

const LEAD = 'The council voted by nine to four on Tuesday to rebuild the old harbour wall before winter.';
const SAID = [
  '“We have waited long enough, and the people on the quay have paid for it,” said the mayor.',
  'The work will cost three million, of which the state pays two thirds and the town the rest of it.',
  '“Nobody has asked us what we think of it,” said Tom Ruffle, who runs the boatyard by the lighthouse.',
];
const TEASER = '<div><a href="/r"><h2>Why small towns need a library</h2></a></div>';
const TITLE = 'Council agrees a new plan for the harbour';
const page = (body: string) =>
  `<html lang="en"><head><title>${TITLE} | The Post</title><meta property="og:title" content="${TITLE}"></head><body>${body}</body></html>`;
const kinds = async (html: string) => {
  const { text, blocks, title } = await read(html);
  return { title, lines: blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]) };
};

it('a short article is no teaser for the one that is teased in it', async () => {
  const body = `<main><h1>${TITLE}</h1><div><p>${SAID[0]}</p><p>${SAID[1]}</p>${TEASER}<p>${SAID[2]}</p></div></main>`;
  const { lines } = await kinds(page(body));
  expect(lines.filter(([kind]) => kind === 'paragraph').map(([, line]) => line)).toEqual(SAID);
});

it('the line over a title is not a part of it, and what leads in stands between title and text', async () => {
  const story = [...SAID, ...SAID, ...SAID].map((line) => `<p>${line}</p>`).join('');
  const head = `<div><h1><span>Harbour</span><span>${TITLE}</span></h1></div><div><p>${LEAD}</p></div>`;
  const menu = '<div><a href="/a">News</a> <a href="/b">Sports and other things</a></div>'.repeat(8);
  const { title, lines } = await kinds(page(`${menu}${head}<div id="text"><div>${story}</div></div>${menu}`));
  expect(title).toBe(TITLE);
  expect(lines).toContainEqual(['leftover', 'Harbour']);
  expect(lines).toContainEqual(['paragraph', LEAD]);
});

it('the name of the site leads to its front page, a box that asks for an address stands beside, and of lines each has its own links', async () => {
  const box = '<div><h3>Our letter</h3><p>Every Friday the news of the town, for free.</p><input type="email"></div>';
  const also =
    'See what else there is:<br><a href="/1">Why small towns need a library</a><br><a href="/2">The last ferry</a>';
  const said = SAID.map((line) => `${line}<br><br>`).join('');
  const body = `<h1><a href="/">My harbour journal</a></h1><h3>${TITLE}</h3><div><div>${said}${also}</div>${box}</div>`;
  const rest = `<div>${TEASER.repeat(6)}</div><p>${'© The Post '.repeat(120)}</p>`;
  const { title, lines } = await kinds(page(`${body}${rest}`));
  expect(title).toBe(TITLE);
  const shown = lines.filter(([kind]) => kind === 'paragraph').map(([, line]) => line);
  expect(shown.slice(0, 3)).toEqual(SAID);
  for (const line of shown) expect(line).not.toMatch(/library|Friday/);
});
