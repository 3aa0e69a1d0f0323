import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '@/lib/auth/roles';
import { ownDatabase, testDesk } from '@/lib/db/test-database';
import { bringIn, quoteWith } from '@/lib/review/fixtures';
import { linkClaim, listClaims, rateClaim, relateClaims, unlinkClaim } from './claims';

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
    const soon = await linkClaim(desk.reviewer, one.id, { kind: 'new', text: 'ينتهي الترميم قبل الصيف' }, 'asserts');
    const late = await linkClaim(desk.reviewer, two.id, { kind: 'new', text: 'الترميم متأخر' }, 'asserts');
    expect(await relateClaims(desk.reviewer, soon.claimId, late.claimId, 'contradicts')).toBeNull();
    expect((await quote('سنرمّم')).contradicts).toEqual([3]);
    expect((await quote('الأعمال')).contradicts).toEqual([1]);
    expect(await relateClaims(desk.reviewer, late.claimId, soon.claimId, null)).toBe('contradicts');
    expect((await quote('سنرمّم')).contradicts).toEqual([]);
  });

  it('change their stance instead of being linked twice, and can be unlinked', async () => {
    const { id } = await quote('سنرمّم');
    const first = await linkClaim(desk.reviewer, id, { kind: 'new', text: ' ادّعاء ' }, 'asserts');
    const again = await linkClaim(desk.reviewer, id, { kind: 'existing', id: first.claimId }, 'denies');
    expect(again).toEqual({ claimId: first.claimId, before: 'asserts' });
    expect(await listClaims(desk.reader, 'ادّعاء')).toMatchObject([{ text: 'ادّعاء', quotes: [{ stance: 'denies' }] }]);
    await unlinkClaim(desk.reviewer, id, first.claimId);
    expect(await listClaims(desk.reader)).toMatchObject([{ quotes: [] }]);
  });

  it('are rated by one person at a time', async () => {
    const { claimId } = await linkClaim(
      desk.reviewer,
      (await quote('سنرمّم')).id,
      { kind: 'new', text: 'x' },
      'asserts',
    );
    await rateClaim(desk.reviewer, claimId, 1, 'misleading', 'نصف الحقيقة');
    await expect(rateClaim(desk.editor, claimId, 1, 'false', '')).rejects.toMatchObject({
      code: 'conflict',
      current: { rating: 'misleading' },
    });
  });

  it('do not relate to themselves, and are not empty', async () => {
    const { id } = await quote('سنرمّم');
    const { claimId } = await linkClaim(desk.reviewer, id, { kind: 'new', text: 'x' }, 'asserts');
    await expect(relateClaims(desk.reviewer, claimId, claimId, 'supports')).rejects.toMatchObject({
      code: 'claim-relates-itself',
    });
    await expect(linkClaim(desk.reviewer, id, { kind: 'new', text: '  ' }, 'asserts')).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
