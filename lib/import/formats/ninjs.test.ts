import { expect, it } from 'vitest';
import { readFile } from '../read';

const read = (content: object) => readFile('item.json', Buffer.from(JSON.stringify(content)));
const HTML = '<p>“We stay,” said Ada.</p><blockquote><p>Always.</p></blockquote>';
const TEXT = 'Quarry & valley\n“We stay,” said Ada.\nAlways.';

it.each<[string, object]>([
  [
    '3.0',
    {
      uri: 'https://wire.example/1',
      standard: { name: 'ninjs', version: '3.0' },
      type: 'text',
      language: 'en',
      headlines: [
        { role: 'short', value: 'Quarry' },
        { role: 'main', value: 'Quarry & valley' },
      ],
      bodies: [
        { contentType: 'text/plain', value: 'Plain.' },
        { contentType: 'text/html', value: HTML },
      ],
      by: 'By Ada Finch',
      versionCreated: '2024-05-14T10:00:00Z',
      infoSources: [{ name: 'The Wire' }],
    },
  ],
  [
    '2.0',
    {
      uri: 'https://wire.example/1',
      language: 'en',
      headlines: [{ value: 'Quarry & valley' }],
      bodies: [{ contenttype: 'text/html', value: HTML }],
      by: 'Ada Finch',
      versioncreated: '2024-05-14T10:00:00Z',
      infosources: [{ name: 'The Wire' }],
    },
  ],
  [
    '1.3',
    {
      uri: 'https://wire.example/1',
      language: 'en',
      headline: 'Quarry & valley',
      body_xhtml: HTML,
      byline: 'Ada Finch',
      versioncreated: '2024-05-14T10:00:00Z',
      source: 'The Wire',
    },
  ],
])('an item of ninjs %s', async (_, content) => {
  const { text, title, about, blocks } = await read(content);
  expect(text).toBe(TEXT);
  expect(title).toBe('Quarry & valley');
  expect(about).toMatchObject({
    author: 'Ada Finch',
    outlet: 'The Wire',
    language: 'en',
    date: new Date('2024-05-14T10:00:00Z'),
  });
  expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'block-quotation']);
});

it('several items are items', async () => {
  const { items, text } = await read({
    items: [
      { uri: 'a:1', headline: 'One', body_text: 'First.\n\nSecond.' },
      { uri: 'a:2', headline: 'Two' },
    ],
  });
  expect(items.map(({ id, span }) => [id, text.slice(...span)])).toEqual([
    ['a:1', 'One\nFirst.\nSecond.'],
    ['a:2', 'Two'],
  ]);
});

it('a package is its stories, without its pictures', async () => {
  const { items } = await read({
    uri: 'a:0',
    type: 'composite',
    headline: 'All',
    associations: {
      main: { uri: 'a:1', type: 'text', headline: 'One &amp; only', body_text: 'First.' },
      photo: { uri: 'a:2', type: 'picture', headline: 'Quarry' },
      sign: { name: 'logo', uri: 'a:3' },
      film: { uri: 'a:4', type: 'video', headline: 'Quarry' },
    },
  });
  expect(items.map(({ id, title }) => [id, title])).toEqual([
    ['a:0', 'All'],
    ['a:1', 'One & only'],
  ]);
});

it('the headline stands once, also where the body is a page that has it', async () => {
  const page = '<html><head><title>One</title></head><body><article><h1>One</h1><p>First.</p></article></body></html>';
  const { text } = await read({
    uri: 'a:1',
    headlines: [{ value: 'One' }],
    bodies: [{ contenttype: 'text/html', value: page }],
  });
  expect(text).toBe('One\nFirst.');
});

it('of a body of NITF the words are read: its headline and names stand above them', async () => {
  const nitf =
    '<?xml version="1.0"?><nitf><head><title>x</title></head><body><body.head><hedline><hl1>One</hl1></hedline><byline>By Ada</byline></body.head><body.content><block><p>First.</p>\n<p>Second.</p></block></body.content></body></nitf>';
  const { text } = await read({
    uri: 'a:1',
    headlines: [{ value: 'One' }],
    bodies: [{ role: 'nitf', contentType: 'text/vnd.IPTC.NITF', value: nitf }],
  });
  expect(text).toBe('One\nFirst.\nSecond.');
});

it('events without an address are items, on the day on which they are', async () => {
  const event = (title: string, startdate: string) => ({
    title,
    descriptions: [{ role: 'text', value: 'They met.' }],
    eventdetails: { dates: { startdate } },
  });
  const guessed = {
    ...event('Three', ''),
    eventDetails: { dates: { estimatedStartDate: '2026-05-06' } },
    eventdetails: undefined,
  };
  const { items } = await read([event('One', '2026-05-04'), event('Two', '2026-05-05'), guessed]);
  expect(items.map(({ title, date }) => [title, date?.toISOString().slice(0, 10)])).toEqual([
    ['One', '2026-05-04'],
    ['Two', '2026-05-05'],
    ['Three', '2026-05-06'],
  ]);
});

it('names that a desk made up, days that are only expected, and several authors are read; the main body before others', async () => {
  const { text, items } = await read([
    {
      uri: 'a:1',
      headline_long: 'Wir bleiben',
      body_main_text: 'Immer.',
      bylines: [{ byline: 'Ada' }, { byline: 'Bob' }],
    },
    { uri: 'a:2', type: 'event', title: 'Treffen', eventDetails: { dates: { expectedStartDate: '2026-05-04' } } },
    {
      uri: 'a:3',
      headline: 'Two',
      bodies: [
        { role: 'caption', contentType: 'text/html', value: '<p>A picture.</p>' },
        { role: 'main', contentType: 'text/html', value: '<p>We stay.</p>' },
      ],
    },
  ]);
  expect(text).toBe('Wir bleiben\nImmer.\nTreffen\nTwo\nWe stay.');
  expect(items.map(({ author, date }) => [author, date])).toEqual([
    ['Ada, Bob', undefined],
    [undefined, new Date('2026-05-04')],
    [undefined, undefined],
  ]);
});
