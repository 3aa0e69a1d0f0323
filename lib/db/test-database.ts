import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { disconnect } from './client';
import { MIGRATIONS, migrationNames } from './migrations';

let owner: string | undefined;
/** Those of the file before and of this one. */
const made: string[] = [];

/**
 * Gives the test file a database of its own, migrated and empty; `db()` is its client, by the application's account: a
 * right that is missing shows.
 * @returns its address by that account
 */
export async function ownDatabase(): Promise<string> {
  // Test files share a process: until now the client was that of the file before.
  await disconnect();
  await dropMade();
  owner = await copyOfTemplate();
  const url = new URL(new URL(owner).pathname, inject('applicationUrl')).href;
  process.env.DATABASE_URL = url;
  return url;
}

/** Runs statements in the test file's own database as the owner of its tables, past what the application may. */
export async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A copy of the migrated template. @returns its address by its owner */
export const copyOfTemplate = () =>
  newDatabase(`TEMPLATE ${new URL(inject('templateUrl')).pathname.slice(1)} STRATEGY file_copy`);

async function newDatabase(how = ''): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name} ${how}`);
  made.push(name);
  return new URL(`/${name}`, inject('templateUrl')).href;
}

/** What is gone before it reaches the disk costs nothing: the many files of all of them took half a minute to remove at the end. */
async function dropMade(): Promise<void> {
  await asAdmin(...made.splice(0).map((name) => `DROP DATABASE ${name} WITH (FORCE)`));
}

async function asAdmin(...statements: readonly string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: new URL('/postgres', inject('templateUrl')).href });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/**
 * A database as the version before a migration left it, filled by a script.
 * @param before the first migration that it lacks
 * @returns its address by its owner
 */
export async function databaseBefore(before: string, script: string): Promise<string> {
  const url = await newDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const names = migrationNames().filter((migration) => migration < before);
    for (const migration of names)
      await client.query(readFileSync(path.join(MIGRATIONS, migration, 'migration.sql'), 'utf8'));
    await client.query(`
      CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
        migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
        started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0);
      ${names.map((migration, i) => `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('${i}', 'x', '${migration}', now());`).join('\n')}
      ${script}`);
  } finally {
    await client.end();
  }
  return url;
}
