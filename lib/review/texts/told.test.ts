import { beforeAll, expect, it } from 'vitest';
import { execute, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { wordFile } from '@/lib/import/formats/fixtures';
import { compareAll } from '../comparing/comparing';
import { readSourceVersion } from '../read/source-texts';
import { readWorkbench } from '../read/workbench';

const WORD = wordFile({
  body: `<w:p><w:r><w:t xml:space="preserve">The mayor said: </w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>“The bridge opens in May.”</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r></w:p>`,
  footnotes: '<w:footnote w:id="1"><w:p><w:r><w:t>On the radio.</w:t></w:r></w:p></w:footnote>',
  comments:
    '<w:comment w:id="1" w:author="Nora Wells" w:date="2026-01-02T03:04:05Z"><w:p><w:r><w:t>Was it June?</w:t></w:r></w:p></w:comment><w:comment w:id="2"><w:p><w:r><w:t>At a place.</w:t></w:r></w:p></w:comment><w:comment w:id="3"><w:p><w:r><w:t>At none.</w:t></w:r></w:p></w:comment>',
});
const SUBTITLES =
  '1\n00:00:05,000 --> 00:00:08,000\nGood morning.\n\n2\n00:00:41,500 --> 00:00:44,000\nThe bridge opens in May.\n';

let desk: Record<Role, Actor>;
let articleId: string;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  articleId = await execute(desk.editor, 'import-article', {
    document: { text: '', file: new File([WORD as Uint8Array<ArrayBuffer>], 'a.docx') },
  });
});

it('comments of a Word file come in as notes on their words, by whoever wrote them there', async () => {
  const { annotations, revision } = await readWorkbench(desk.reader, articleId);
  expect(annotations.toSorted((a, b) => (a.body < b.body ? -1 : 1))).toMatchObject([
    { body: 'At a place.', exact: 'May' },
    { body: 'At none.', exact: 'The' },
    {
      body: 'Was it June?',
      exact: '“The bridge opens in May.”',
      author: { id: desk.editor.personId },
      from: { name: 'Nora Wells', at: '2026-01-02T03:04:05.000Z' },
    },
  ]);
  const [note] = await db().footnote.findMany({ where: { revisionId: revision.id } });
  expect(revision.text.slice(note?.start, note?.end)).toBe('On the radio.');
  expect(await findStrayed(desk.admin, SUBJECTS)).toEqual([]);
});

it('the card says from when to when the words are heard in a source', async () => {
  await execute(desk.reviewer, 'add-source', {
    articleId,
    kind: 'recording',
    document: { text: '', file: new File([SUBTITLES], 'a.srt') },
  });
  await compareAll();
  const { quotes } = await readWorkbench(desk.reader, articleId);
  expect(quotes[0]?.checks[0]).toMatchObject({ timeCode: '00:00:41', place: { page: null, from: 41.5, to: 44 } });
});

it('an older text of a source comes back with its footnotes', async () => {
  const file = new File([WORD as Uint8Array<ArrayBuffer>], 'b.docx');
  const sourceId = await execute(desk.reviewer, 'add-source', {
    articleId,
    kind: 'document',
    document: { text: '', file, anyway: 'on' },
  });
  await execute(desk.reviewer, 'revise-source', { sourceId, number: 1, document: { text: 'Nothing of it is left.' } });
  await execute(desk.reviewer, 'restore-source-text', { sourceId, number: 2, to: 1 });
  const { text, footnotes } = await db().revision.findFirstOrThrow({
    where: { documentId: sourceId, number: 3 },
    include: { footnotes: true },
  });
  expect(footnotes.map(({ start, end }) => text.slice(start, end))).toEqual(['On the radio.']);
  const shown = await readSourceVersion(desk.reader, sourceId);
  expect(shown.footnotes.map(({ span }) => shown.text.slice(...span))).toEqual(['On the radio.']);
});

it('what was understood is corrected before it is kept', async () => {
  const id = await execute(desk.editor, 'import-article', {
    document: {
      text: 'Gardens\n\nThe mayor said: “They stay open.”\n\nRead more: Other gardens',
      ...{ title: 'Open gardens', author: 'Ada Finch', outlet: 'The Post', url: 'https://post.example/1' },
      ...{ publishedAt: '2026-02-03', language: 'fr', turned: '1,2' },
    },
  });
  const { article, blocks, quotes, revision } = await readWorkbench(desk.reader, id);
  expect(article).toMatchObject({ title: 'Open gardens', author: 'Ada Finch', url: 'https://post.example/1' });
  expect(revision.language).toBe('fr');
  expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'leftover', 'paragraph']);
  expect(quotes).toEqual([]);
  expect(await db().document.findUnique({ where: { id } })).toMatchObject({ outlet: 'The Post' });
});

it('a text that is brought back has its notes and places again', async () => {
  const document = { text: 'The mayor said: “The bridge opens in June.”' };
  await execute(desk.editor, 'revise-article', { articleId, number: 1, document });
  await execute(desk.editor, 'restore-text', { articleId, number: 2, to: 1 });
  const { revision } = await readWorkbench(desk.reader, articleId);
  expect(await db().footnote.count({ where: { revisionId: revision.id } })).toBe(1);
});
