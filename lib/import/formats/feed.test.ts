import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { readFile } from '../read';

const read = (content: string | object, name = 'feed.xml') =>
  readFile(name, Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));

const ITEM = {
  id: 'g1',
  title: 'Quarry & valley',
  link: 'https://post.example/1',
  date: new Date('2024-05-14T10:00:00Z'),
  author: 'Ada Finch',
};
const TEXT = 'The Valley Post\nQuarry & valley\n“We stay,” said Ada.\nAlways.';
const HTML = '<p>“We stay,” said <b>Ada</b>.</p><p>Always.</p>';
const escaped = HTML.replaceAll('<', '&lt;');

describe('the items of a feed', () => {
  it.each<[string, string | object]>([
    [
      'RSS 2.0, whole words before the teaser',
      `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Valley Post</title><link>https://post.example</link><item><title>Quarry &amp; valley</title><link>https://post.example/1</link><guid isPermaLink="false">g1</guid><pubDate>Tue, 14 May 2024 10:00:00 GMT</pubDate><dc:creator>Ada Finch</dc:creator><description>Teaser</description><content:encoded><![CDATA[${HTML}]]></content:encoded></item></channel></rss>`,
    ],
    [
      'RSS 2.0, a mail address and a name',
      `<rss version="2.0"><channel><title>The Valley Post</title><item><title>Quarry &amp; valley</title><link>https://post.example/1</link><guid>g1</guid><pubDate>Tue, 14 May 2024 10:00:00 GMT</pubDate><author>ada@post.example (Ada Finch)</author><description>${escaped}</description></item></channel></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Valley Post</title></channel><item rdf:about="g1"><title>Quarry &amp; valley</title><link>https://post.example/1</link><description>${escaped}</description><dc:date>2024-05-14T10:00:00Z</dc:date><dc:creator>Ada Finch</dc:creator></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Valley Post</title><entry><title type="html">Quarry &amp;amp; valley</title><id>g1</id><link rel="edit" href="https://post.example/edit"/><link href="https://post.example/1"/><published>2024-05-14T10:00:00Z</published><updated>2024-06-01T10:00:00Z</updated><author><name>Ada Finch</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content></entry></feed>`,
    ],
    [
      'Atom of old, whose words are told by their bytes',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Valley Post</title><entry><title mode="base64" type="text/html">${Buffer.from('Quarry &amp; valley').toString('base64')}</title><id>g1</id><link href="https://post.example/1"/><issued>2024-05-14T10:00:00Z</issued><author><name>Ada Finch</name></author><content type="base64">${Buffer.from(HTML).toString('base64')}</content></entry></feed>`,
    ],
    [
      'JSON Feed',
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'The Valley Post',
        items: [
          {
            id: 'g1',
            url: 'https://post.example/1',
            title: 'Quarry & valley',
            content_html: HTML,
            date_published: '2024-05-14T10:00:00Z',
            authors: [{ name: 'Ada Finch' }],
          },
        ],
      },
    ],
  ])('%s', async (_, content) => {
    const { text, items, title } = await read(content);
    expect(text).toBe(TEXT);
    expect(title).toBe('The Valley Post');
    expect(items.map(({ span, ...item }) => ({ ...item, words: text.slice(...span) }))).toEqual([
      { ...ITEM, words: TEXT.slice(16) },
    ]);
  });

  it('items without anything but words are items too', async () => {
    const { items } = await read(
      '<rss version="0.91"><channel><title>The Valley Post</title><item><description>One.</description></item><item><title>Two.</title></item></channel></rss>',
    );
    expect(items.map(({ title }) => title)).toEqual([undefined, 'Two.']);
  });

  it('have their address also where it is short, or only their name, and a day in words', async () => {
    const { items } = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/a/"><title>T</title><entry><title>One</title><id>1</id><link href="b/1"/></entry></feed>',
    );
    expect(items.map(({ link }) => link)).toEqual(['https://post.example/a/b/1']);
    const rss = await read(
      '<rss version="2.0"><channel><title>T</title><link>https://post.example/</link><item><title>One</title><guid>https://post.example/1</guid><pubDate>mar., 14 mai 2024 10:00 +0200</pubDate></item><item><title>Two</title><link>/2</link><pubDate>Tue, 14 May 2024 12:00:00 CEST</pubDate></item></channel></rss>',
    );
    expect(rss.items.map(({ link, date }) => [link, date])).toEqual([
      ['https://post.example/1', new Date('2024-05-14')],
      ['https://post.example/2', new Date('2024-05-14T10:00:00Z')],
    ]);
  });

  it('say who made the whole where they do not say who wrote them, and all who did', async () => {
    const atom = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://post.example/"><title>T</title><link href="/"/><author><name>Ada</name></author><entry><title>One</title><id>1</id></entry><entry><title>Two</title><id>2</id><author><name>Bob</name></author><author><name>Kim</name></author><content>2 &lt; 3, x &lt;y&gt;</content></entry></feed>',
    );
    expect(atom.items.map(({ author }) => author)).toEqual(['Ada', 'Bob, Kim']);
    expect(atom.about).toMatchObject({ language: 'fr', address: 'https://post.example/', author: 'Ada' });
    expect(atom.text).toContain('2 < 3, x <y>');
    const rss = await read(
      '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><managingEditor>e@post.example (Ed Itor)</managingEditor><item><itunes:title>One</itunes:title><guid isPermaLink="false">https://post.example/1</guid></item><item><title>Two</title><atom:author><atom:name>Ada</atom:name></atom:author></item></channel></rss>',
    );
    expect(rss.about.author).toBe('Ed Itor');
    expect(rss.items.map(({ title, author, link }) => [title, author, link])).toEqual([
      ['One', undefined, undefined],
      ['Two', 'Ada', undefined],
    ]);
  });

  it('have their words and days also where other parts of a feed tell them, and no day that there is not', async () => {
    const { items, text } = await read(
      '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>T</title><item><media:group><media:title>One</media:title><media:description>We stay.</media:description></media:group><dcterms:created>2024-05-14</dcterms:created></item><item><title>Two</title><pubDate>Fri, 31 Feb 2004 10:00:00 GMT</pubDate></item><item><title>Three</title><pubDate>20240514T100000Z</pubDate></item></channel></rss>\n<script>a()</script>' +
        ' '.repeat(9000),
    );
    expect(text).toBe('T\nOne\nWe stay.\nTwo\nThree');
    expect(items.map(({ date }) => date)).toEqual([
      new Date('2024-05-14'),
      undefined,
      new Date('2024-05-14T10:00:00Z'),
    ]);
  });

  it('say their own language and what their addresses are relative to; words without marks are parted by empty lines', async () => {
    const rss = await read(
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><link>https://post.example/</link><language>en</language><item xml:base="/a/" xml:lang="fr"><title>Un</title><link>1</link></item><item><title>Two</title><dc:language>de</dc:language><description>We stay,\nhere.\n\nAlways.</description></item></channel></rss>',
    );
    expect(rss.items.map(({ link, language }) => [link, language])).toEqual([
      ['https://post.example/a/1', 'fr'],
      [undefined, 'de'],
    ]);
    expect(rss.text).toBe('T\nUn\nTwo\nWe stay, here.\nAlways.');
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [{ id: '1', title: 'A', language: 'ar' }],
    };
    expect((await read(json)).items[0]?.language).toBe('ar');
    const atom = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link rel="self" href="https://post.example/a/index.atom"/><link href="/b/"/><entry><title>One</title><id>1</id><link href="1"/></entry></feed>',
    );
    expect(atom.items[0]?.link).toBe('https://post.example/a/1');
    expect(atom.about.address).toBe('https://post.example/b/');
  });

  it('posts in them are posts', async () => {
    const post =
      '<blockquote class="twitter-tweet"><p>We stay.</p>— Ada Finch (@adafinch) <a href="https://x.com/adafinch/status/1">May 14, 2023</a></blockquote>';
    const { posts } = await read({
      version: 'https://jsonfeed.org/version/1',
      title: 'T',
      items: [{ id: '1', content_html: `<p>She wrote:</p>${post}` }],
    });
    expect(posts).toMatchObject([{ author: 'Ada Finch', handle: '@adafinch', text: 'We stay.' }]);
  });
});

it.each<[string, string]>([
  ['file-damaged', '<rss version="2.0"><channel><title>The Valley Post</title><item><title>Qua'],
  ['file-entities', '<!DOCTYPE rss [<!ENTITY a "ha">]><rss version="2.0"><channel><title>&a;</title></channel></rss>'],
  [
    'file-too-deep',
    `<rss version="2.0"><channel><title>${'<b>'.repeat(10_000)}${'</b>'.repeat(10_000)}</title></channel></rss>`,
  ],
])('a feed is refused as %s', async (code, content) => {
  const error = await (async () => read(content))().catch((thrown: unknown) => thrown);
  expect(error instanceof Problem && error.code).toBe(code);
});
