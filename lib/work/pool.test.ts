import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { type Limits, type Pool, startPool } from './pool';

const ROOM: Limits = { threads: 1, megabytes: 512, seconds: 60, waiting: 10 };
const pools: Pool[] = [];
const pool = (limits: Partial<Limits> = {}) => {
  const made = startPool({ ...ROOM, ...limits });
  pools.push(made);
  return made;
};
afterAll(() => Promise.all(pools.map((p) => p.close())));

const LONG = { file: undefined, text: 'One line of a long text.\n'.repeat(80_000), title: undefined };
const SHORT = { file: undefined, text: 'A short text.', title: undefined };
const problemOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('no problem');
  return { code: error.code, params: error.params };
};

describe('the pool of threads', () => {
  it('leaves the event loop free while a long text is read', async () => {
    const { run } = pool();
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    const read = await run('read-source', LONG);
    clearInterval(clock);
    expect(read.text.blocks).toHaveLength(40);
    expect(turns).toBeGreaterThan(10);
  });

  it('hands back the problem that a task threw', async () => {
    const { run } = pool();
    expect(await problemOf(run('read-source', { ...SHORT, text: ' ' }))).toEqual({ code: 'text-empty', params: {} });
  });

  it('stops what takes too long, and goes on with the next', async () => {
    const { run } = pool({ seconds: 0.001 });
    expect(await problemOf(run('read-source', LONG))).toEqual({ code: 'work-too-slow', params: { seconds: 0.001 } });
  });

  it('outlives what takes too much memory', async () => {
    const { run } = pool({ megabytes: 64 });
    const bytes = Buffer.from(`<html>${'<p>word</p>'.repeat(300_000)}</html>`);
    const page = { file: { name: 'a.html', bytes }, title: undefined };
    expect(await problemOf(run('read-source', page))).toEqual({ code: 'work-too-large', params: { most: 64 } });
    expect((await run('read-source', SHORT)).text.text).toBe(SHORT.text);
  });

  it('lets so many wait and no more, and counts no waiting as work', async () => {
    const { run } = pool({ waiting: 1 });
    const [first, second] = [run('read-source', LONG), run('read-source', SHORT)];
    expect(await problemOf(run('read-source', SHORT))).toEqual({ code: 'work-waiting', params: {} });
    expect((await first).text.blocks).toHaveLength(40);
    expect((await second).text.text).toBe(SHORT.text);
  });
});
