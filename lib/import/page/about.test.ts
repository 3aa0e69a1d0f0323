import { describe, expect, it, vi } from 'vitest';
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

  it('a day without a zone is the same wherever it is read', async () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    for (const said of [
      '14 May 2024',
      '14-May-2024',
      'Tuesday, May 14, 2024',
      '5/14/2024 12:00:00 AM',
      '2024/05/14 00:00',
    ])
      expect((await read(`<meta name="date" content="${said}">`)).about.date).toEqual(new Date('2024-05-14'));
    vi.unstubAllEnvs();
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

  it.each<[string, string]>([
    ['٦ ذو القعدة ١٤٤٥ هـ', '2024-05-14'],
    ['29 رمضان 1445هـ', '2024-04-08'],
    ['الثلاثاء 06 ذو القعدة 1445 هـ الموافق 14 مايو 2024 م', '2024-05-14'],
    ['Stand: 14.05.24, 10:30 Uhr', '2024-05-14'],
    ['Publié le 14/05/2024 à 10h30', '2024-05-14'],
    ['Published 10:30, 14 May 2024 | Updated 15 May 2024', '2024-05-14'],
    ['Aktualisiert am 15. Mai 2024, veröffentlicht am 14. Mai 2024', '2024-05-14'],
    ['Mis à jour le 15/05/2024 à 10h, publié le 14/05/2024 à 9h', '2024-05-14'],
    ['آخر تحديث: 15 مايو 2024، تاريخ النشر: 14 مايو 2024', '2024-05-14'],
    ['الثلاثاء 1445/11/6 هـ الموافق 2024/05/14 م', '2024-05-14'],
    ['الثلاثاء 06/11/1445 هـ', '2024-05-14'],
    ['الثلاثاء 14 أيار (مايو) 2024', '2024-05-14'],
  ])('its day, where only its readers are told: %s', async (line, day) => {
    const { about } = await read('<title>Quarry shut</title>', `<h1>Quarry shut</h1><div>${line}</div><p>We stay.</p>`);
    expect(about.date).toEqual(new Date(day));
  });

  it('its own day is the one right below its title, not the one of the day above', async () => {
    const body =
      '<ul><li>Montag, 09.12.2024</li></ul><h1>Quarry shut</h1><div>14.05.2024 | Ada Finch</div><p>We stay.</p>';
    expect((await read('<title>Quarry shut</title>', body)).about.date).toEqual(new Date('2024-05-14'));
  });

  it.each<[string, string | undefined]>([
    ['By Ada Finch and Tom Reed May 14, 2024', 'Ada Finch and Tom Reed'],
    ['By Ada May', 'Ada May'],
    ['Von Jan Krüger, Anna Vogel', 'Jan Krüger, Anna Vogel'],
    ['Propos recueillis par Claire Morel', 'Claire Morel'],
    ['كتب - سامي خوري:', 'سامي خوري'],
    ['By the end of the year', undefined],
    ['كتب على الجدار', undefined],
  ])('its author, where only its readers are told: %s', async (line, author) => {
    const { about } = await read('<title>Quarry shut</title>', `<h1>Quarry shut</h1><div>${line}</div><p>We stay.</p>`);
    expect(about.author).toBe(author);
  });

  it('who stands elsewhere in its data under an id, and never the outlet itself', async () => {
    const graph = (author: string) =>
      `<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"Quarry shut","author":{"@id":"#1"},"publisher":{"@id":"#2"}},{"@type":"Person","@id":"#1","name":"${author}"},{"@type":"Organization","@id":"#2","name":"The Valley"}]}</script>`;
    expect((await read(graph('Ada Finch'))).about).toMatchObject({ author: 'Ada Finch', outlet: 'The Valley' });
    expect((await read(graph('The Valley'))).about.author).toBeUndefined();
  });

  it('data of odd types, which say nothing', async () => {
    const odd = { toString: 1, valueOf: 1 };
    const data = {
      '@type': 'Article',
      author: [{ '@id': odd }, 'Ada Finch'],
      isAccessibleForFree: odd,
      inLanguage: odd,
    };
    const { about } = await read(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect(about).toMatchObject({ author: 'Ada Finch' });
  });

  it('of what it lists, no other article', async () => {
    const list =
      '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Ferry","author":"Tom Reed"}]}';
    const own = '{"@type":"NewsArticle","headline":"Quarry shut","author":"Ada Finch"}';
    const data = [list, own].map((json) => `<script type="application/ld+json">${json}</script>`).join('');
    expect((await read(data)).about).toMatchObject({ title: 'Quarry shut', author: 'Ada Finch' });
  });

  it('the day that stands in its address, and the name of the site behind its title', async () => {
    const { about } = await read(
      '<title>Quarry shut | The Valley</title><link rel="canonical" href="https://valley.example/2024/05/14/quarry">',
    );
    expect(about).toMatchObject({ title: 'Quarry shut', outlet: 'The Valley', date: new Date('2024-05-14') });
  });

  const json = (more: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Quarry shut"${more}}</script>`;
  it.each<[string, string, Record<string, unknown>]>([
    [
      'an address that lacks how it is fetched',
      '<link rel="canonical" href="//valley.example/a">',
      { address: 'https://valley.example/a' },
    ],
    [
      'an address among other relations',
      '<link rel="Canonical shortlink" href=" https://valley.example/a ">',
      { address: 'https://valley.example/a' },
    ],
    [
      'a day in seconds',
      '<meta property="article:published_time" content="1715680109">',
      { date: new Date('2024-05-14T09:48:29Z') },
    ],
    [
      'data with broken lines and a comma too many',
      json(',"description":"one\ntwo","author":[{"name":"Ada Finch"},]'),
      { author: 'Ada Finch' },
    ],
    [
      'data in a comment',
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"schema:NewsArticle","author":"Ada Finch"}\n//]]></script>',
      { author: 'Ada Finch' },
    ],
    [
      'an episode that is called like the page',
      '<meta property="og:title" content="Quarry shut"><script type="application/ld+json">{"@type":"RadioEpisode","headline":"Quarry shut","datePublished":"2024-05-14","publisher":{"name":"Radio Valley"}}</script>',
      { date: new Date('2024-05-14'), outlet: 'Radio Valley' },
    ],
    ['a paper called by its site', json(',"publisher":{"name":"valley.example"}'), { outlet: 'valley.example' }],
    [
      'nothing that a template left unfilled',
      '<meta name="author" content="{{ page.author }}"><meta name="byl" content="By Ada Finch">',
      { author: 'Ada Finch' },
    ],
    [
      'no house for whoever wrote it, nor where the house is',
      '<meta property="og:site_name" content="Das Tal"><meta name="author" content="Das Tal, Hamburg, Germany"><meta name="dc.creator" content="Talverlag GmbH"><meta name="byl" content="Ada Finch, dpa">',
      { author: 'Ada Finch' },
    ],
    ['nor whose words were used', json(',"author":{"name":"Par Jean Morel avec AFP"}'), { author: 'Jean Morel' }],
    [
      'a moment as Americans write it, in whatever language',
      '<meta property="og:locale" content="ar_AR"><meta property="article:published_time" content="5/4/2024 10:30:00 AM">',
      { date: new Date('2024-05-04T10:30:00Z') },
    ],
    ['names in a list', json(',"author":{"name":["Ada Finch","Tom Reed"]}'), { author: 'Ada Finch, Tom Reed' }],
    [
      'a name with a mail address, the outlet or a post behind it',
      `<meta property="og:site_name" content="The Valley"><meta name="author" content="Ada Finch, Staff Writer, The Valley, ada@valley.example">`,
      { author: 'Ada Finch' },
    ],
    [
      'an account, and the name where it is written',
      '<meta name="author" content="admin"><meta name="byl" content="By Ada Finch">',
      { author: 'Ada Finch' },
    ],
    [
      'letters written as in HTML',
      json('').replace('Quarry shut', 'The mayor&#8217;s quarry &mdash; shut &#x2026; &#00;'),
      { title: 'The mayor’s quarry — shut … &#00;' },
    ],
    [
      'what it told a counter of readers',
      `<meta name="parsely-page" content='{"title":"Quarry shut","author":"Ada Finch","pub_date":"2024-05-14T10:00:00Z"}'>`,
      { author: 'Ada Finch', date: new Date('2024-05-14T10:00:00Z') },
    ],
    [
      'of two articles the one with its title',
      `<meta property="og:title" content="Quarry shut">${json(',"author":"Tom Reed"').replace('Quarry shut', 'Ferry strike')}${json(',"author":"Ada Finch"')}`,
      { author: 'Ada Finch' },
    ],
  ])('%s', async (_, head, about) => {
    expect((await read(head)).about).toMatchObject(about);
  });
});
