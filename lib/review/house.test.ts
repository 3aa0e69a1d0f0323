import { beforeAll, beforeEach, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { FORMAT_NAMES, FORMATS } from '@/lib/report/formats';
import { readReport } from '@/lib/report/read/report';
import { translatorOf } from '@/messages';
import { compareAll } from './comparing/comparing';
import { bringIn, quoteWith } from './fixtures';
import { readRules } from './read/rules';

const TEXT = `Harbour
Margaret Osei said: "The ferry will be back at the port before summer with all the boats we have."`;
const SAID = 'The ferry will, um, be back at the port before winter with all the boats we have.';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor, TEXT);
  const document = { text: SAID, title: 'Held', author: 'Margaret Osei' };
  await execute(desk.reviewer, 'add-source', { articleId: article, kind: 'statement', document });
  await compareAll();
});

const check = async () => (await quoteWith(desk.reader, article, 'ferry')).checks[0];
const style = async (rules: readonly ('cuts' | 'fillers')[]) => {
  const { version } = await readRules(desk.admin);
  await execute(desk.admin, 'set-house-rules', { version, rules: [...rules] });
};
const told = async () => (await check())?.house.map((h) => [h.rule, h.allowed]);

it('a verdict says what differs, and whether the style of the desk covers it: it stays what it is', async () => {
  expect(await told()).toEqual([]);
  const { proposedVerdict } = (await check()) ?? {};
  await style(['cuts']);
  expect(await told()).toEqual([
    ['fillers', false],
    [null, false],
  ]);
  await style(['fillers', 'cuts']);
  expect(await told()).toEqual([
    ['fillers', true],
    [null, false],
  ]);
  expect((await readRules(desk.admin)).house).toEqual(['cuts', 'fillers']);
  expect(await check()).toMatchObject({ proposedVerdict, verdict: null });
  expect(proposedVerdict).toBe('altered');
});

it('the report says so in every form, as the style was when it was made', async () => {
  const { id: quoteId, version } = await quoteWith(desk.reader, article, 'ferry');
  await execute(desk.reviewer, 'confirm-quote', { quoteId, version });
  await style(['fillers']);
  const { id } = await execute(desk.editor, 'create-report', { articleId: article });
  await style([]);
  const report = await readReport(desk.reader, id);
  expect(report.content.quotes[0]?.checks[0]?.house.map((h) => h.allowed)).toEqual([true, false]);
  const t = translatorOf('en');
  for (const name of FORMAT_NAMES.filter((n) => ['html', 'csv', 'markdown'].includes(n))) {
    const written = String(await FORMATS[name].write(report, 'en'));
    expect.soft(written).toContain(t('house.covered', { rule: t('house.rule.fillers') }));
    expect.soft(written).toContain(t('house.none'));
  }
});

it('is set by whoever runs the desk, who saw it as it is', async () => {
  const rules = { version: 1, rules: ['cuts'] } as const;
  await expect(execute(desk.editor, 'set-house-rules', { ...rules, rules: ['cuts'] })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await style(['cuts']);
  await expect(execute(desk.admin, 'set-house-rules', { ...rules, rules: ['cuts'] })).rejects.toMatchObject({
    code: 'conflict',
  });
});
