import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from './migrate';
import { APPLICATION, startCluster } from './postgres/cluster';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database that is migrated and empty, by its owner; see test-database.ts. */
    templateUrl: string;
    /** The same by the application's account. */
    applicationUrl: string;
  }
}

/** A PostgreSQL of the tests' own, in a folder that goes when they end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-test-'));
  const cluster = await startCluster(home);
  await makeForgetful(cluster.ownerUrl);
  await migrate(cluster.ownerUrl, APPLICATION);
  project.provide('templateUrl', cluster.ownerUrl);
  project.provide('applicationUrl', cluster.url);
  return async () => {
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

/** Nothing of it outlives the tests: it does not wait for the disk, which is a good part of what small writes cost. */
async function makeForgetful(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      await owner.query(`ALTER SYSTEM SET ${setting} = off`);
    await owner.query('SELECT pg_reload_conf()');
  } finally {
    await owner.end();
  }
}
