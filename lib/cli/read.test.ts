import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { readFile } from '@/lib/import/read';
import { type Reader, read, readFiles, readForm } from './read';

const reader: Reader = { shown: (quotes) => quotes, open: async (name, bytes) => readFile(name, bytes) };
const answer = async (line: object) =>
  JSON.parse(JSON.stringify(await read(readForm.parse({ id: 1, ...line }), reader)));

it('a page is answered with its text, blocks, quotations, posts and warnings', async () => {
  const page = `<h1>Quarry shut</h1><p>“We stay,” said Ada <s>Fink</s> Finch.</p><blockquote class="twitter-tweet"><p>We stay.</p>
    — Ada Finch (@adafinch) <a href="https://x.com/adafinch/status/1">May 14, 2023</a></blockquote>`;
  const { text, ...rest } = await answer({ name: 'page.html', utf8: page });
  const at = (span: [number, number]) => text.slice(...span);
  expect(rest).toMatchObject({
    language: 'en',
    title: 'Quarry shut',
    blocks: [{ kind: 'title' }, { kind: 'paragraph', direction: 'ltr' }, { kind: 'post' }, { kind: 'byline' }],
    quotes: [{ kind: 'direct', speaker: { name: 'Ada Finch' } }],
    posts: [{ author: 'Ada Finch', handle: '@adafinch', date: '2023-05-14T00:00:00.000Z' }],
    warnings: [{ code: 'words-struck', params: { words: 'Fink' } }],
  });
  expect(at(rest.quotes[0].spans[0])).toBe('We stay,');
  expect(at(rest.posts[0].spans[0])).toBe('We stay.');
});

it('blocks run in the direction of their first letter, and of the article where they begin with a foreign name', async () => {
  const text =
    'DataHill تغلق مكتبها\n\nقال المدير إن المكتب سيغلق غداً، وإن جميع العاملين فيه سينتقلون إلى مكاتب أخرى.\n\nWe are sorry to see them leave the city.\n\n“Hill House” اسم المبنى.';
  const { blocks } = await answer({ name: 'a.txt', base64: Buffer.from(text).toString('base64') });
  expect(blocks.map((b: { direction: string }) => b.direction)).toEqual(['rtl', 'rtl', 'ltr', 'rtl']);
});

it('a file that is refused says why', async () => {
  expect(await answer({ name: 'a.txt', base64: 'AAECAwQ=' })).toEqual({ refused: 'file-binary' });
  const [issue] = readForm.safeParse({ id: 1, name: 'a.txt' }).error?.issues ?? [];
  expect(issue?.message).toBe('neither "base64" nor "utf8"');
});

it('a file may be called anything', async () => {
  for (const name of ['a.constructor', 'a.toString', 'a.__proto__', '.', ''])
    expect(await answer({ name, utf8: 'We stay.' })).toMatchObject({ text: 'We stay.' });
});

it('files of the disk are answered one by one, and whether one was refused or is not there', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-read-'));
  const [good, bad] = [path.join(folder, 'a.txt'), path.join(folder, 'b.txt')];
  writeFileSync(good, 'We stay,\nsaid Ada.');
  writeFileSync(bad, Uint8Array.of(0, 1, 2, 3, 4));
  const output = new PassThrough();
  expect(await readFiles([good, bad, path.join(folder, 'c.txt')], output, reader)).toBe(false);
  output.end();
  const lines = (await output.toArray())
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { file: good, text: 'We stay,\nsaid Ada.', comments: [], footnotes: [], ranges: [], items: [] },
    { file: bad, refused: 'file-binary' },
    { error: expect.stringContaining('ENOENT') },
  ]);
  expect(await readFiles([good], new PassThrough(), reader)).toBe(true);
});
