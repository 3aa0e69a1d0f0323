import { expect, it } from 'vitest';
import { read, readForm } from './read';

const answer = (line: object) => JSON.parse(JSON.stringify(read(readForm.parse({ id: 1, ...line }))));

it('a page is answered with its text, blocks, quotations, posts and warnings', () => {
  const page = `<h1>Quarry shut</h1><p>“We stay,” said Ada <s>Fink</s> Finch.</p><blockquote class="twitter-tweet"><p>We stay.</p>
    — Ada Finch (@adafinch) <a href="https://x.com/adafinch/status/1">May 14, 2023</a></blockquote>`;
  const { text, ...rest } = answer({ name: 'page.html', utf8: page });
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

it('blocks run in the direction of their first letter, and of the article where they begin with a foreign name', () => {
  const text =
    'DataHill تغلق مكتبها\n\nقال المدير إن المكتب سيغلق غداً، وإن جميع العاملين فيه سينتقلون إلى مكاتب أخرى.\n\nWe are sorry to see them leave the city.\n\n“Hill House” اسم المبنى.';
  const { blocks } = answer({ name: 'a.txt', base64: Buffer.from(text).toString('base64') });
  expect(blocks.map((b: { direction: string }) => b.direction)).toEqual(['rtl', 'rtl', 'ltr', 'rtl']);
});

it('a file that is refused says why', () => {
  expect(answer({ name: 'a.txt', base64: 'AAECAwQ=' })).toEqual({ refused: 'file-binary' });
  expect(readForm.safeParse({ id: 1, name: 'a.txt' }).success).toBe(false);
});
