import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import { testDesk } from '@/lib/desk/test-desk';
import { wordFile } from '@/lib/import/formats/fixtures';
import { closeWork } from '@/lib/work/pool';
import { lookAt, readArticle, submission } from './submission';

afterAll(closeWork);

let editor: Actor;
beforeAll(async () => {
  await ownDatabase();
  editor = (await testDesk()).editor;
});

const FILE = wordFile({
  body: '<w:p><w:r><w:t>“We stay,” said Tom Reed.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
  footnotes: '<w:footnote w:id="1"><w:p><w:r><w:t>Said in May.</w:t></w:r></w:p></w:footnote>',
  core: '<dc:title>Quarry shut</dc:title><dc:creator>Ada Finch</dc:creator>',
});
const given = (about: object = {}) =>
  submission.parse({ file: new File([FILE as Uint8Array<ArrayBuffer>], 'a.docx'), ...about });

it('a Word file is looked at before it is brought in: what it says of itself, and its notes', async () => {
  expect(await lookAt(editor, given())).toMatchObject({
    text: '“We stay,” said Tom Reed.\nSaid in May.',
    title: 'Quarry shut',
    about: { author: 'Ada Finch' },
    footnotes: 1,
    comments: 0,
  });
});

it('its author is the file’s, unless whoever brings it in says another', async () => {
  expect((await readArticle(editor, given())).provenance.author).toBe('Ada Finch');
  expect((await readArticle(editor, given({ author: 'Bob' }))).provenance.author).toBe('Bob');
});
