import { describe, expect, it } from 'vitest';
import { feedIn, itemOf } from './feed-items';
import { readFile } from './read';

const file = (content: string) => ({ name: '', bytes: Buffer.from(content) });
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><link>https://post.example</link>${items
    .map((item) => `<item>${item}</item>`)
    .join('')}</channel></rss>`;
const ITEM =
  '<title>Harbour</title><link>https://post.example/1</link><guid>g1</guid><pubDate>Tue, 14 May 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;“We stay,” she said.&lt;/p&gt;</description>';
const itemsOf = async (content: string) => {
  const listing = await feedIn(file(content));
  return 'items' in listing ? listing.items : [];
};

describe('the items of a feed', () => {
  it('keep their key through edits and moves, and change their digest with their words alone', async () => {
    const [first] = await itemsOf(rss(ITEM));
    const [moved] = await itemsOf(rss(ITEM.replace('post.example/1', 'post.example/2024/1')));
    const [edited] = await itemsOf(rss(ITEM.replace('We stay', 'We go')));
    expect(first).toMatchObject({ title: 'Harbour', link: 'https://post.example/1' });
    expect(moved).toEqual({ ...first, link: 'https://post.example/2024/1' });
    expect(edited?.key).toBe(first?.key);
    expect(edited?.digest).not.toBe(first?.digest);
  });

  it('are listed once, and by their words where nothing names them', async () => {
    expect(await itemsOf(rss(ITEM, ITEM))).toHaveLength(1);
    const nameless = await itemsOf(rss('<description>One.</description>', '<description>Two.</description>'));
    expect(nameless.map(({ title, link }) => [title, link])).toEqual([
      ['One.', ''],
      ['Two.', ''],
    ]);
    expect(await itemsOf(rss('<guid>empty</guid>'))).toEqual([]);
  });

  it('are documents of their own', async () => {
    const content = rss('<title>Other</title><description>Before.</description>', ITEM);
    const key = (await itemsOf(content))[1]?.key ?? '';
    const item = itemOf(await readFile('', Buffer.from(content)), key);
    expect(item.text).toBe('Harbour\n“We stay,” she said.');
    expect(item.blocks.map(({ kind, start, end }) => [kind, item.text.slice(start, end)])).toEqual([
      ['title', 'Harbour'],
      ['paragraph', '“We stay,” she said.'],
    ]);
    expect(item).toMatchObject({
      title: 'Harbour',
      about: { address: 'https://post.example/1', date: new Date('2024-05-14T10:00:00Z'), outlet: 'The Post' },
    });
    await expect((async () => itemOf(await readFile('', Buffer.from(content)), 'none'))()).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

it('a page says where its feed is, and what is neither is refused', async () => {
  const page =
    '<html><head><link rel="stylesheet" href="a.css"><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>x</body></html>';
  expect(await feedIn(file(page))).toEqual({ elsewhere: '/feed.xml' });
  for (const none of ['<html><body>x</body></html>', 'words', '{"a": 1}'])
    await expect(feedIn(file(none))).rejects.toMatchObject({ code: 'feed-none' });
});
