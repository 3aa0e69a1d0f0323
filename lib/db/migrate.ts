import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { grantApplication } from './grants';
import { MIGRATIONS, pendingMigrations } from './migrations';

/** Any fixed number: everyone who migrates asks for the same advisory lock. */
const LOCK = 0x15_4ad;

/**
 * Applies the migrations that the database lacks, one process at a time (advisory lock). Each is one transaction with
 * its line in `_prisma_migrations`, a table that stays what Prisma expects: killed in between, none is half done.
 * @param ownerUrl the database, by the account that owns its tables
 * @param application the account that the application uses, if that is another: it gets its rights anew
 * @returns the names of the migrations applied now
 */
export async function migrate(ownerUrl: string, application?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(TABLE);
    const pending = await pendingMigrations(async (sql) => (await client.query(sql)).rows);
    for (const name of pending) await apply(client, name);
    if (application) await grantApplication(client, application);
    return pending;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const script = readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8');
  const checksum = createHash('sha256').update(script).digest('hex');
  await client.query('begin');
  try {
    await client.query(script);
    // What another program began and did not finish left nothing but its line.
    await client.query('delete from _prisma_migrations where migration_name = $1 and finished_at is null', [name]);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0)`;
