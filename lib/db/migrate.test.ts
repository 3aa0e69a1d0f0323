import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { migrate } from './migrate';
import { migrationNames, pendingMigrations } from './migrations';
import { schemaDifference } from './schema-difference';
import { copyOfTemplate } from './test-database';

async function emptyDatabase(name: string): Promise<string> {
  const template = new URL(inject('templateUrl'));
  const admin = new pg.Client({ connectionString: new URL('/postgres', template).href });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  return new URL(`/${name}`, template).href;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  it('lead to exactly what the schema says', async () => {
    expect(await schemaDifference(await copyOfTemplate())).toBe('');
  });

  it('show a difference when the database strays from the schema', async () => {
    const url = await copyOfTemplate();
    await ask(url, 'ALTER TABLE claim ADD COLUMN stray text');
    expect(await schemaDifference(url)).toContain('stray');
  });

  it('are applied once by two processes that start together', async () => {
    const url = await emptyDatabase('together');
    const [one, two] = await Promise.all([migrate(url), migrate(url)]);
    expect([one, two].map((names) => names.length).sort()).toEqual([0, migrationNames().length]);
    const rows = await ask<{ migration_name: string }>(url, 'SELECT migration_name FROM _prisma_migrations ORDER BY 1');
    expect(rows.map((r) => r.migration_name)).toEqual(migrationNames());
  });

  it('are reported as pending until they are applied', async () => {
    const url = await emptyDatabase('pending');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect(await pendingMigrations(async (sql) => (await client.query(sql)).rows)).toEqual(migrationNames());
    await migrate(url);
    expect(await pendingMigrations(async (sql) => (await client.query(sql)).rows)).toEqual([]);
    await client.end();
  });

  it('that another program began and did not finish are done whole', async () => {
    const url = await emptyDatabase('begun');
    const [first] = migrationNames();
    await migrate(url);
    // Its line is written first, its statements come as one, its line is finished last: killed before those.
    await ask(url, 'DROP SCHEMA public CASCADE; DROP SCHEMA pgboss CASCADE; CREATE SCHEMA public');
    await ask(
      url,
      `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
         migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
         started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0);
       INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '${first}')`,
    );
    expect(await migrate(url)).toEqual(migrationNames());
    expect(await schemaDifference(url)).toBe('');
  });
});
