import pg from 'pg';
import type { Settings } from '@/lib/settings';
import { StartError } from '@/lib/start-error';
import { startCluster } from './postgres/cluster';

/** Any fixed number: one workbench at a time looks after an embedded database. */
const KEEPER_LOCK = 0x15_4ae;

/** The database that a workbench runs on, and its end. */
export interface Database {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The operator's PostgreSQL, or the embedded one: started, or adopted if an earlier run was killed. */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl) {
    await demandAnswer(settings.databaseUrl);
    return { url: settings.databaseUrl, close: async () => undefined };
  }
  const cluster = await startCluster(settings.dataDir);
  const keeper = new pg.Client({ connectionString: cluster.url });
  keeper.on('error', (error) => console.error('The database went away:', error.message));
  await keeper.connect();
  const { rows } = await keeper.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [KEEPER_LOCK]);
  if (!rows[0]?.got) {
    await keeper.end();
    throw new StartError(
      `Another workbench runs on ${settings.dataDir}. Stop it, or set ISNAD_DATA_DIR (and PORT) for this one.`,
    );
  }
  return {
    url: cluster.url,
    close: async () => {
      await keeper.end().catch((error: Error) => console.error(error.message));
      await cluster.stop();
    },
  };
}

/** @throws StartError when nothing answers at the address, or it will not let us in */
async function demandAnswer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    throw new StartError(
      `The database that DATABASE_URL names cannot be used: ${(error as Error).message}. Check its host, port, name and password, or unset DATABASE_URL for the embedded one.`,
    );
  }
}
