import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { ownDatabase } from '@/lib/db/test-database';
import { testDesk } from '@/lib/desk/test-desk';
import { keptReport } from '@/lib/report/fixtures';
import { exportReport } from './export';
import { importAll } from './import';

const home = mkdtempSync(path.join(tmpdir(), 'isnad-import-'));
const before = { ...process.env };
beforeAll(async () => {
  process.env.DATABASE_URL = await ownDatabase();
  process.env.ISNAD_DATA_DIR = home;
  delete process.env.INIT_CWD;
  await testDesk('ours');
  await testDesk('theirs');
  writeFileSync(path.join(home, 'a.txt'), 'Trams\nThe mayor said: “We begin in May.”');
});
afterAll(() => {
  for (const name of ['ISNAD_DATA_DIR', 'INIT_CWD']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  rmSync(home, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const written: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { result: await importAll(args, output), lines: written.map((line) => JSON.parse(line)) };
}

it('files are brought in at the desk that is named, and what is there or refused is said, line by line', async () => {
  const file = path.join(home, 'a.txt');
  const { result, lines } = await run(
    file,
    file,
    path.join(home, 'none.txt'),
    'http://127.0.0.1/',
    'ftp://a.example/',
    '--desk=ours',
  );
  expect(result).toBe(false);
  expect(lines).toMatchObject([
    { file, id: expect.any(String) },
    { refused: 'held-already', how: 'text' },
    { error: expect.stringContaining('ENOENT') },
    { refused: 'address-private' },
    { refused: 'address-wrong' },
  ]);
  expect(await db().document.findUnique({ where: { id: lines[0].id } })).toMatchObject({
    title: 'Trams',
    kind: 'article',
  });
  expect((await run(file, '--as', 'source', '--desk', 'ours')).result).toBe(true);
});

it('a report is brought back from its JSON, and exported again to the byte, into a file or as what is said', async () => {
  const file = path.join(home, 'report.json');
  const { json, content } = keptReport();
  writeFileSync(file, json);
  const { lines } = await run(file, '--desk=theirs');
  expect(lines).toEqual([{ file, id: expect.any(String), report: expect.any(String) }]);
  const to = ['--format=json', '--desk=theirs'];
  expect(await exportReport([content.article.title, ...to])).toEqual({ written: json });
  const out = path.join(home, 'out.csv');
  const number = String(content.number);
  expect(
    await exportReport([lines[0].id, '--format=csv', '--desk=theirs', `--out=${out}`, '--number', number]),
  ).toEqual({ written: '' });
  expect(readFileSync(out, 'utf8')).toContain(content.quotes[0]?.words);
  // Where there is none yet, one is frozen.
  const made = await exportReport(['Trams', '--format=json', '--desk=ours']);
  expect(JSON.parse('written' in made ? String(made.written) : '').number).toBe(1);
  for (const wrong of [
    ['none', ...to],
    [lines[0].id, '--format=json', '--desk=ours'],
    ['Trams', '--format=poem'],
  ])
    expect(await exportReport(wrong)).toHaveProperty('wrong');
  expect(await exportReport([lines[0].id, ...to, '--number=99'])).toEqual({
    wrong: 'The article has no report of that number.',
  });
});

it('a call that leaves something open is not guessed at', async () => {
  expect((await run('a.txt')).result).toContain('--desk');
  expect((await run('--desk=ours')).result).toBe('Name files or web addresses.');
  expect((await run('a.txt', '--as=poem')).result).toContain('--as');
  expect((await run('a.txt', '--desk=ours', '--by=nobody@desk.example')).result).toContain('Nobody');
});
