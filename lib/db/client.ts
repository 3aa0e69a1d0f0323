import { PrismaPg } from '@prisma/adapter-pg';
import { readConnections } from '@/lib/settings';
import { Prisma, PrismaClient } from './generated/client';

export { Prisma };
export type Db = PrismaClient;
/** What a transaction offers: the client without its life cycle. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** How long to wait for a connection, in milliseconds: then the database is said not to answer. */
const PATIENCE = 15_000;
/**
 * In milliseconds: how long a transaction may take, and wait for a connection. Whatever says a line in a desk's log waits
 * until all who write there before it are done, and a crowd may be before it: nobody is refused for that.
 */
const TIMES = { timeout: 60_000, maxWait: 30_000 };

/** A client of the database at `url`. Times are read as UTC, whatever the server's zone. */
export function connect(url: string): Db {
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: url,
        options: '-c TimeZone=UTC',
        max: readConnections(),
        connectionTimeoutMillis: PATIENCE,
        keepAlive: true,
      },
      { statementNameGenerator: statementName },
    ),
    transactionOptions: TIMES,
  });
}

/** As many statements a connection may keep planned; each costs the server some memory. */
const PLANNED = 300;
const planned = new Map<string, string>();

/** Stands before SQL of our own that is asked by a key alone, whatever the key: the same way serves all. */
export const BY_KEY = Prisma.raw('/* by key */');

/**
 * Reads by a key, as the client's own are, are the same for ever: the server plans each once a connection, which for
 * those of many tables costs more than the reading. Other SQL of our own is planned each time, for what it is asked: a
 * common word wants another way than a rare one.
 * @returns '' for what is not kept
 */
function statementName({ sql }: { readonly sql: string }): string {
  const known = planned.get(sql);
  if (known) return known;
  const isByKey = sql.startsWith('SELECT "') || sql.trimStart().startsWith(BY_KEY.sql);
  if (!isByKey || planned.size === PLANNED) return '';
  const name = `s${planned.size}`;
  planned.set(sql, name);
  return name;
}

const shared = globalThis as { isnadDb?: Db };

/** The one client of this process, of the database that DATABASE_URL names. */
export function db(): Db {
  if (!shared.isnadDb) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL is not set: start the workbench with "npm run workbench"');
    shared.isnadDb = connect(url);
  }
  return shared.isnadDb;
}

/** Lets go of the client and its connections: the next is of the database that DATABASE_URL names then. */
export async function disconnect(): Promise<void> {
  const client = shared.isnadDb;
  delete shared.isnadDb;
  await client?.$disconnect();
}
