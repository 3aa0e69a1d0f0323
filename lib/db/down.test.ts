import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect, type Db } from './client';
import { isDatabaseDown } from './down';
import { listen } from './listen';
import { type Cluster, startCluster } from './postgres/cluster';

const dataDir = mkdtempSync(path.join(tmpdir(), 'isnad-down-'));
let cluster: Cluster;
let db: Db;
beforeAll(async () => {
  cluster = await startCluster(dataDir);
  db = connect(cluster.url);
});
afterAll(async () => {
  await db.$disconnect();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a database that goes away', () => {
  it('is told from every other failure, under way and when asked anew, and is there again without a restart', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    let heard = 0;
    const listening = await listen(cluster.url, ['anything'], () => heard++);
    const underWay = failure(db.$queryRaw`SELECT pg_sleep(60)`);
    const within = failure(
      db.$transaction(
        async (tx) => {
          await tx.$queryRaw`SELECT 1`;
          await underWay;
          await tx.$queryRaw`SELECT 1`;
        },
        { timeout: 60_000 },
      ),
    );
    await vi.waitUntil(async () => {
      const [row] = await db.$queryRaw<{ n: bigint }[]>`
        SELECT count(*) AS n FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%' OR state = 'idle in transaction'`;
      return row?.n === 2n;
    }, 20_000);
    await cluster.stop();
    expect(isDatabaseDown(await underWay)).toBe(true);
    expect(isDatabaseDown(await within)).toBe(true);
    expect(isDatabaseDown(await failure(db.$queryRaw`SELECT 1`))).toBe(true);
    expect(isDatabaseDown(await failure(db.$transaction((tx) => tx.$queryRaw`SELECT 1`)))).toBe(true);

    cluster = await startCluster(dataDir, { port: Number(new URL(cluster.url).port) });
    expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    expect(isDatabaseDown(await failure(db.$queryRaw`SELECT wrong`))).toBe(false);
    await vi.waitUntil(() => heard > 0, { timeout: 10_000 });
    const before = heard;
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await client.query('NOTIFY anything');
    await client.end();
    await vi.waitUntil(() => heard > before, { timeout: 10_000 });
    await listening.close();
  });
});
