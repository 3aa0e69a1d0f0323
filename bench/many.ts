import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { db } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { APPLICATION, startCluster } from '@/lib/db/postgres/cluster';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from '@/lib/review/comparing/comparing';
import { CROWD, gatherCrowd } from '@/lib/test-crowd';
import { table, writeSection } from './page';

/** Twenty people write at one desk at once, with comparisons in the background: how long each of 500 writes takes. */
export default async function bench(): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-many-'));
  const cluster = await startCluster(home);
  try {
    await migrate(cluster.ownerUrl, APPLICATION);
    process.env.DATABASE_URL = cluster.url;
    process.env.ISNAD_LOG_KEY = 'of a benchmark, long enough to be one';
    const { writers, each } = CROWD;
    const { writeOne } = await gatherCrowd(await testDesk());
    const times: number[] = [];
    let done = false;
    const background = (async () => {
      while (!done) await compareAll();
    })();
    const started = performance.now();
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let n = 0; n < each; n++) {
          const from = performance.now();
          await writeOne(writer, writer + n);
          times.push(performance.now() - from);
        }
      }),
    );
    const seconds = (performance.now() - started) / 1000;
    done = true;
    await background;
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] as number);
    const row = [writers, times.length, (times.length / seconds).toFixed(0), at(0.5), at(0.95), at(1)];
    const head = ['people', 'writes of ten kinds', 'a second', 'p50 ms', 'p95', 'longest'];
    writeSection('Many at one desk', table([head, row]));
  } finally {
    await db().$disconnect();
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
