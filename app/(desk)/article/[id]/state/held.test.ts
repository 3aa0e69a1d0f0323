import { expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import { testDesk } from '@/lib/desk/test-desk';
import { readChanges } from '@/lib/review/read/changes';
import { readArticlePage } from '@/lib/review/read/workbench';
import { withChanges } from './held';

it('a quotation whose last twin is gone has none any more on the page of a colleague, and has it again when it is back', async () => {
  await ownDatabase();
  const desk = await testDesk();
  const text = 'The mayor said: “We will stay in this town.”\nThe priest said: “We will stay in this town.”';
  const articleId = await execute(desk.editor, 'import-article', { document: { text } });
  const page = await readArticlePage(desk.reader, articleId);
  const twins = (held: { readonly quotes: typeof page.quotes }) => held.quotes.map((q) => [q.number, q.twins]);
  expect(twins(page)).toEqual([
    [1, [2]],
    [2, [1]],
  ]);
  let held = { ...page, cards: {}, back: null } as Parameters<typeof withChanges>[0];
  const [, second] = page.quotes;
  for (const rejected of [true, false]) {
    const version = held.quotes[1]?.version ?? 0;
    await execute(desk.editor, 'reject-quote', { quoteId: second?.id ?? '', version, rejected });
    const changes = await readChanges(desk.reader, articleId, held.seq, undefined);
    if (changes.kind !== 'parts') throw new Error('only what changed travels');
    held = withChanges(held, changes);
    expect(twins(held)).toEqual(twins(await readArticlePage(desk.reader, articleId)));
  }
});
