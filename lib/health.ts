import { db } from './db/client';
import { pendingMigrations } from './db/migrations';

/** In milliseconds: who asks after our health does not wait long. */
const PATIENCE = 3000;

/** Whether pages can be served, and what is in the way. */
export interface Health {
  readonly status: 'ok' | 'migration-pending' | 'down';
  readonly database: 'up' | 'down';
  readonly secret: 'kept' | 'missing';
  readonly migrations?: { readonly pending: readonly string[] };
}

/** Asks the database over the connections that the pages use, and looks whether sessions can be signed. */
export async function readHealth(): Promise<Health> {
  const secret = (process.env.NEXTAUTH_SECRET ?? '').length >= 32 ? 'kept' : 'missing';
  try {
    const pending = await within(
      PATIENCE,
      pendingMigrations((sql) => db().$queryRawUnsafe(sql)),
    );
    const status = secret === 'missing' ? 'down' : pending.length > 0 ? 'migration-pending' : 'ok';
    return { status, database: 'up', secret, migrations: { pending } };
  } catch (error) {
    console.error('health', error);
    return { status: 'down', database: 'down', secret };
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(clock);
  }
}
