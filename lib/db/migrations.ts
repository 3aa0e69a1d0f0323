import { readdirSync } from 'node:fs';
import path from 'node:path';

export const MIGRATIONS = path.resolve('prisma/migrations');

/**
 * Names of the migrations in the repository that the database has not completed.
 * @param read runs one query and returns its rows
 */
export async function pendingMigrations(
  read: (sql: string) => Promise<readonly Record<string, unknown>[]>,
): Promise<string[]> {
  const [table] = await read(`select to_regclass('_prisma_migrations') is not null as there`);
  const done = table?.there
    ? await read(
        'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
      )
    : [];
  const names = new Set(done.map((r) => r.migration_name));
  return migrationNames().filter((name) => !names.has(name));
}

/** In the order in which they are applied. */
export const migrationNames = () =>
  readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort();
