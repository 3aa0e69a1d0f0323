import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { bringIn, quoteWith } from '@/lib/review/fixtures';
import { listClaims } from './read/claims';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor);
});
const quote = (words: string) => quoteWith(desk.reader, article, words);

describe('claims', () => {
  it('are asserted, denied or questioned by quotations, and contradict one another', async () => {
    const [one, two] = [await quote('سنرمّم'), await quote('الأعمال')];
    const soon = await execute(desk.reviewer, 'link-claim', {
      quoteId: one.id,
      choice: { kind: 'new', text: 'ينتهي الترميم قبل الصيف' },
      stance: 'asserts',
    });
    const late = await execute(desk.reviewer, 'link-claim', {
      quoteId: two.id,
      choice: { kind: 'new', text: 'الترميم متأخر' },
      stance: 'asserts',
    });
    await execute(desk.reviewer, 'relate-claims', { fromId: soon.claimId, toId: late.claimId, kind: 'contradicts' });
    expect((await quote('سنرمّم')).contradicts).toEqual([3]);
    expect((await quote('الأعمال')).contradicts).toEqual([1]);
    await execute(desk.reviewer, 'relate-claims', { fromId: late.claimId, toId: soon.claimId, kind: null });
    expect((await quote('سنرمّم')).contradicts).toEqual([]);
  });

  it('change their stance instead of being linked twice, and can be unlinked', async () => {
    const { id } = await quote('سنرمّم');
    const first = await execute(desk.reviewer, 'link-claim', {
      quoteId: id,
      choice: { kind: 'new', text: ' ادّعاء ' },
      stance: 'asserts',
    });
    const again = await execute(desk.reviewer, 'link-claim', {
      quoteId: id,
      choice: { kind: 'existing', id: first.claimId },
      stance: 'denies',
    });
    expect(again).toEqual(first);
    expect((await listClaims(desk.reader, 'ادّعاء')).rows).toMatchObject([
      { text: 'ادّعاء', quotes: [{ stance: 'denies' }] },
    ]);
    await execute(desk.reviewer, 'unlink-claim', { quoteId: id, claimId: first.claimId });
    expect((await listClaims(desk.reader)).rows).toMatchObject([{ quotes: [] }]);
  });

  it('are rated by one person at a time', async () => {
    const { claimId } = await execute(desk.reviewer, 'link-claim', {
      quoteId: (await quote('سنرمّم')).id,
      choice: { kind: 'new', text: 'x' },
      stance: 'asserts',
    });
    await execute(desk.reviewer, 'rate-claim', { claimId, version: 1, rating: 'misleading', summary: 'نصف الحقيقة' });
    await expect(
      execute(desk.editor, 'rate-claim', { claimId, version: 1, rating: 'false', summary: '' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      current: { rating: 'misleading' },
    });
  });

  it('do not relate to themselves, and are not empty', async () => {
    const { id } = await quote('سنرمّم');
    const { claimId } = await execute(desk.reviewer, 'link-claim', {
      quoteId: id,
      choice: { kind: 'new', text: 'x' },
      stance: 'asserts',
    });
    await expect(
      execute(desk.reviewer, 'relate-claims', { fromId: claimId, toId: claimId, kind: 'supports' }),
    ).rejects.toMatchObject({
      code: 'claim-relates-itself',
    });
    await expect(
      execute(desk.reviewer, 'link-claim', { quoteId: id, choice: { kind: 'new', text: '  ' }, stance: 'asserts' }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
