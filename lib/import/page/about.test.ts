import { describe, expect, it } from 'vitest';
import { readFile } from '../read';

const read = (head: string, body = '<h1>Quarry shut</h1><p>We stay.</p>') =>
  readFile('a.html', Buffer.from(`<html lang="en"><head>${head}</head><body>${body}</body></html>`));

const TOLD = {
  author: 'Ada Finch',
  outlet: 'The Valley',
  date: new Date('2024-05-14T10:00:00Z'),
  address: 'https://valley.example/quarry',
  language: 'en',
};

describe('what a page says of its article', () => {
  it.each<[string, string, string?]>([
    [
      'as JSON-LD, in a graph, before all else',
      `<meta name="author" content="Editors"><meta property="og:site_name" content="Elsewhere"><link rel="canonical" href="https://valley.example/quarry"><script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Quarry shut","author":[{"@type":"Person","name":"Ada Finch"}],"datePublished":"2024-05-14T12:00:00+02:00","publisher":{"name":"The Valley"}}]}</script>`,
    ],
    [
      'as meta elements, where its JSON is none',
      `<script type="application/ld+json">{"@type":</script><meta name="author" content="By Ada Finch"><meta property="og:site_name" content="The Valley"><meta property="article:published_time" content="2024-05-14T10:00:00Z"><meta property="og:url" content="https://valley.example/quarry">`,
    ],
    [
      'to its readers',
      '<meta name="application-name" content="The Valley"><link rel="canonical" href="https://valley.example/quarry">',
      '<h1>Quarry shut</h1><p class="byline">By <a rel="author" href="/ada">Ada Finch</a></p><time itemprop="datePublished" datetime="2024-05-14T10:00:00Z">May 14</time><p>We stay.</p>',
    ],
  ])('%s', async (_, head, body) => {
    expect((await read(head, body)).about).toMatchObject(TOLD);
  });

  it('an author without what stands behind the name; the site is none', async () => {
    expect((await read('<meta name="author" content="Ada Finch | Valley Wire – 2 hrs ago">')).about.author).toBe(
      'Ada Finch',
    );
    expect((await read('<meta name="author" content="valley.example">')).about.author).toBeUndefined();
  });

  it('a day in figures as its language writes it', async () => {
    const page = (lang: string) =>
      `<html lang="${lang}"><meta name="date" content="5/4/2026"><h1>A</h1><p>B stays.</p>`;
    const day = async (lang: string) => (await readFile('a.html', Buffer.from(page(lang)))).about.date;
    expect([await day('fr-FR'), await day('en')]).toEqual([new Date('2026-04-05'), new Date('2026-05-04')]);
  });

  it('an author who is an address, and an address that is none, are not told', async () => {
    const { about } = await read(
      '<meta property="article:author" content="https://social.example/ada"><link rel="canonical" href="javascript:alert(1)">',
    );
    expect([about.author, about.address]).toEqual([undefined, undefined]);
  });

  it('its title is the heading that it names, not the name of the site', async () => {
    const { title, blocks } = await read(
      '<title>Quarry shut by council - The Valley</title><meta property="og:site_name" content="The Valley">',
      '<header><h1><a href="/">The Valley</a></h1></header><h2>Quarry shut by council</h2><p>We stay.</p>',
    );
    expect(title).toBe('Quarry shut by council');
    expect(blocks.map(({ kind }) => kind)).toEqual(['leftover', 'title', 'paragraph']);
  });
});
