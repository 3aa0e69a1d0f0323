import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { clearFiles, readExport, uniqueNames } from '@/lib/report/many/files';
import { readReport } from '@/lib/report/read/report';
import { listJobs, readJob } from '@/lib/review/read/jobs';
import { closeWork } from '@/lib/work/pool';
import { runJob } from './run';
import { startJobs } from './worker';

let desk: Record<Role, Actor>;
let url: string;
beforeAll(async () => {
  url = await ownDatabase();
  desk = await testDesk();
});
afterAll(closeWork);

const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) =>
    JSON.stringify({
      title: `News ${from + i}`,
      text: `News ${from + i}\nThe mayor said: “We will plant ${(from + i) * 31} trees.”`,
    }),
  ).join('\n');
const start = (content: string | Uint8Array, name = 'many.jsonl') =>
  execute(desk.editor, 'import-many', { file: new File([content as string], name) });
const articles = () => db().document.count({ where: { deskId: desk.editor.deskId, kind: 'article' } });
const never = Number.POSITIVE_INFINITY;

describe('many documents', () => {
  it('come in one by one, with what became of each; the same file twice changes nothing', async () => {
    const zip = zipSync({
      'a.txt': strToU8('One.\nHe said: “Yes.”'),
      'b.pdf': strToU8('no pdf'),
      'c.txt': strToU8('Two.'),
    });
    const first = await start(zip, 'folder.zip');
    await runJob(first, never);
    const job = await readJob(desk.editor, first);
    expect(job).toMatchObject({ state: 'done', title: 'folder.zip', counts: { kept: 2, refused: 1, waiting: 0 } });
    expect(job.items.map(({ name, state, problem }) => [name, state, problem?.code])).toEqual([
      ['a.txt', 'kept', undefined],
      ['b.pdf', 'refused', 'file-misnamed'],
      ['c.txt', 'kept', undefined],
    ]);
    const count = await articles();
    const again = await start(zip, 'folder.zip');
    await runJob(again, never);
    const second = await readJob(desk.editor, again);
    expect(second.counts).toMatchObject({ kept: 0, held: 2, refused: 1 });
    expect(second.items[0]?.documentId).toBe(job.items[0]?.documentId);
    expect(await articles()).toBe(count);
  });

  it('are read as pages where their lines hold them as pages, and what is damaged is told by itself', async () => {
    const page = JSON.stringify({ title: 'Bridge', text: '<p>One.</p><p>She said: <q>Two &amp; three.</q></p>' });
    const id = await start(`${page}\n{"text": "Fo`);
    await runJob(id, never);
    const { items } = await readJob(desk.editor, id);
    expect(items.map(({ state, problem }) => [state, problem?.code])).toEqual([
      ['kept', undefined],
      ['refused', 'line-damaged'],
    ]);
    const { text } = await db().revision.findFirstOrThrow({ where: { documentId: items[0]?.documentId ?? '' } });
    expect(text).toContain('She said: “Two & three.”');
    expect(text).not.toContain('<');
  });

  it('go on where a slice of time ended, and where their worker ended before it wrote down what it kept', async () => {
    const count = await articles();
    const id = await start(lines(0, 3));
    await runJob(id, 0);
    expect((await readJob(desk.editor, id)).counts.waiting).toBe(3);
    // Kept, and not written down.
    await execute(desk.editor, 'import-article', { document: JSON.parse(lines(0, 1)) });
    await runJob(id, never);
    expect((await readJob(desk.editor, id)).counts).toMatchObject({ kept: 3, held: 0 });
    expect(await articles()).toBe(count + 3);
  });

  it('an item that ends every worker is left after a few tries', async () => {
    const id = await start(lines(10, 12));
    await db().jobItem.update({ where: { jobId_ordinal: { jobId: id, ordinal: 0 } }, data: { tries: 3 } });
    await runJob(id, never);
    expect((await readJob(desk.editor, id)).items.map(({ state }) => state)).toEqual(['failed', 'kept']);
  });

  it('are cancelled, once, and what was done stays', async () => {
    const id = await start(lines(20, 22));
    await execute(desk.editor, 'cancel-job', { jobId: id });
    await runJob(id, never);
    const items = [{ state: 'left' }, { state: 'left' }];
    expect(await readJob(desk.editor, id)).toMatchObject({ state: 'cancelled', counts: { waiting: 2 }, items });
    await expect(execute(desk.editor, 'cancel-job', { jobId: id })).rejects.toMatchObject({ code: 'job-ended' });
  });

  it('go on with what is left and with what failed, by whoever takes them up again, and what was done stays', async () => {
    const id = await start(lines(30, 33));
    const resume = () => execute(desk.admin, 'resume-job', { jobId: id });
    await expect(resume()).rejects.toMatchObject({ code: 'job-whole' });
    await db().jobItem.update({ where: { jobId_ordinal: { jobId: id, ordinal: 0 } }, data: { tries: 3 } });
    await db().jobItem.update({
      where: { jobId_ordinal: { jobId: id, ordinal: 1 } },
      data: { state: 'refused', problem: { code: 'text-empty', params: {} } },
    });
    await runJob(id, never);
    const states = async () => (await readJob(desk.editor, id)).items.map(({ state }) => state);
    expect(await states()).toEqual(['failed', 'refused', 'kept']);
    await resume();
    expect(await readJob(desk.editor, id)).toMatchObject({ state: 'waiting', by: desk.admin.name, endedAt: null });
    expect(await states()).toEqual(['waiting', 'refused', 'kept']);
    await runJob(id, never);
    expect(await states()).toEqual(['kept', 'refused', 'kept']);
    expect((await readJob(desk.editor, id)).items[0]?.problem).toBeNull();
    await expect(resume()).rejects.toMatchObject({ code: 'job-whole' });
    const stopped = await start(lines(33, 34));
    await execute(desk.editor, 'cancel-job', { jobId: stopped });
    await execute(desk.editor, 'resume-job', { jobId: stopped });
    await runJob(stopped, never);
    expect(await readJob(desk.editor, stopped)).toMatchObject({ state: 'done', counts: { kept: 1 } });
  });

  it('are not brought in for somebody who has left the desk meanwhile', async () => {
    const { admin, editor } = await testDesk('other');
    const id = await execute(editor, 'import-many', { file: new File([lines(0, 1)], 'a.jsonl') });
    await execute(admin, 'remove-member', { personId: editor.personId });
    await runJob(id, never);
    expect(await readJob(admin, id)).toMatchObject({ state: 'failed', problem: { code: 'forbidden' } });
  });

  it('are seen by those who may bring in, at their own desk', async () => {
    for (const role of ['reader', 'reviewer'] as const)
      await expect((async () => listJobs(desk[role]))()).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listJobs((await testDesk('third')).editor)).toEqual([]);
  });

  it('as sources come into the library', async () => {
    const file = new File(['text\nA statement of the council.\n'], 'a.csv');
    await runJob(await execute(desk.editor, 'import-many', { file, as: 'source', kind: 'statement' }), never);
    expect(await db().document.findFirst({ where: { deskId: desk.editor.deskId, kind: 'source' } })).toMatchObject({
      sourceKind: 'statement',
    });
  });
});

describe('reports of several articles', () => {
  const title = 'سوق المدينة القديمة';
  const text = (n: number) => `${title}\n\nقال رئيس البلدية: "سنزرع ${n} شجرة هذا العام في الحديقة".`;
  const unzipped = async (jobId: string) => {
    const parts: Uint8Array[] = [];
    for await (const part of (await readExport(desk.editor, jobId)).bytes()) parts.push(part);
    return unzipSync(Buffer.concat(parts));
  };

  it('are written in the background, each article once, and leave as one .zip of whole names', async () => {
    const ids: string[] = [];
    for (const n of [31, 62]) ids.push(await execute(desk.editor, 'import-article', { document: { text: text(n) } }));
    const { id: own } = await execute(desk.editor, 'create-report', { articleId: ids[0] as string });
    const asked = { search: 'سوق المدينه', formats: ['csv', 'json'], locale: 'ar' } as const;
    const jobId = await execute(desk.editor, 'export-many', { ...asked, formats: [...asked.formats] });
    await expect(readExport(desk.editor, jobId)).rejects.toMatchObject({ code: 'not-found' });
    await runJob(jobId, 0);
    // One was written, and its worker ended before it could say so.
    await runJob(jobId, never);
    await db().jobItem.updateMany({ where: { jobId, ordinal: 0 }, data: { state: 'waiting' } });
    await db().job.update({ where: { id: jobId }, data: { state: 'running', endedAt: null } });
    await runJob(jobId, never);
    expect(await readJob(desk.editor, jobId)).toMatchObject({ state: 'done', counts: { kept: 2, waiting: 0 } });
    expect(await db().report.count({ where: { articleId: { in: ids } } })).toBe(2);

    const files = await unzipped(jobId);
    const day = new Date().toISOString().slice(0, 10);
    const stem = `${day}-isnad-1-${title.replaceAll(' ', '-')}`;
    expect(Object.keys(files).sort()).toEqual(
      ['.csv', '.json', '-2.csv', '-2.json'].map((end) => `${stem}${end}`).sort(),
    );
    const { json } = await readReport(desk.reader, own);
    expect(Object.values(files).map((bytes) => Buffer.from(bytes).toString())).toContain(json);

    await expect(readExport((await testDesk('fourth')).admin, jobId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readExport(desk.reviewer, jobId)).rejects.toMatchObject({ code: 'forbidden' });
    await asOwner(`UPDATE job_file SET created_at = now() - interval '8 days'`);
    await clearFiles();
    await expect(readExport(desk.editor, jobId)).rejects.toMatchObject({ code: 'not-found' });
    const none = { ...asked, formats: [...asked.formats], search: 'لا شيء كهذا' };
    await expect(execute(desk.editor, 'export-many', none)).rejects.toMatchObject({ code: 'export-none' });
  });

  it('have names that no system takes for one another', () => {
    expect(uniqueNames(['a.csv', 'A.csv', 'a.corrections.txt', 'a.csv', 'a-2.csv', 'é.md', 'e\u0301.md'])).toEqual([
      'a.csv',
      'A-2.csv',
      'a.corrections.txt',
      'a-3.csv',
      'a-2-2.csv',
      'é.md',
      'e\u0301-2.md',
    ]);
  });
});

describe('a worker', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-worker-'));
  let worker: ChildProcess | undefined;
  afterAll(() => {
    worker?.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  });
  const settled = async (jobId: string, some: (done: number, ended: boolean) => boolean) => {
    for (;;) {
      const { counts, endedAt } = await readJob(desk.editor, jobId);
      if (some(counts.kept, endedAt !== null)) return;
      await sleep(50);
    }
  };

  it('that is killed loses nothing and doubles nothing: another one goes on', async () => {
    await asOwner(`UPDATE pgboss.queue SET expire_seconds = 8`);
    const count = await articles();
    const id = await start(lines(100, 160));
    worker = spawn(process.execPath, ['bin/worker.mjs'], {
      env: { ...process.env, DATABASE_URL: url, ISNAD_DATA_DIR: home, NODE_ENV: 'test' },
      stdio: 'ignore',
    });
    await settled(id, (done) => done > 0);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    expect((await readJob(desk.editor, id)).endedAt).toBeNull();
    const jobs = await startJobs(url, { jobs: 0.5, mails: 0.5, lost: 1, due: 60 });
    await settled(id, (_, ended) => ended);
    await jobs.close();
    expect(await readJob(desk.editor, id)).toMatchObject({ state: 'done', counts: { kept: 60, held: 0, failed: 0 } });
    expect(await articles()).toBe(count + 60);
  }, 180_000);
});
