import { readdirSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';

export const MIGRATIONS = path.resolve('prisma/migrations');

/** Names of the migrations in the repository that the database has not completed. */
export async function pendingMigrations(client: { query: pg.Client['query'] }): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as there`,
  );
  const done = rows[0]?.there
    ? await client.query<{ migration_name: string }>(
        'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
      )
    : { rows: [] };
  const names = new Set(done.rows.map((r) => r.migration_name));
  return migrationNames().filter((name) => !names.has(name));
}

/** In the order in which they are applied. */
export const migrationNames = () =>
  readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort();
