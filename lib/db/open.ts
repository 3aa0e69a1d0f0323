import path from 'node:path';
import pg from 'pg';
import { takeLock } from '@/lib/process-lock';
import type { Settings } from '@/lib/settings';
import { StartError } from '@/lib/start-error';
import { ownsWhatIsKept } from './grants';
import { migrate } from './migrate';
import { APPLICATION, type Cluster, startCluster } from './postgres/cluster';

/** How often we look whether the embedded PostgreSQL is alive, in milliseconds. */
const LOOK_EVERY = 1000;

/** The database that a workbench runs on, and its end. */
export interface Database {
  /** By the account that the application uses. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * The operator's PostgreSQL, or the embedded one, migrated: started, adopted if an earlier run was killed, and started again
 * should it die. One workbench at a time looks after a data folder.
 * @throws StartError with the way out
 */
export async function openDatabase(settings: Settings): Promise<Database> {
  if (settings.databaseUrl) {
    await openGiven(settings.databaseUrl, settings.ownerUrl);
    return { url: settings.databaseUrl, close: async () => undefined };
  }
  const lock = takeLock(path.join(settings.dataDir, 'workbench.lock'));
  if (typeof lock === 'number') {
    throw new StartError(
      `Another workbench (process ${lock}) runs on ${settings.dataDir}. Stop it, or set ISNAD_DATA_DIR (and PORT) for this one.`,
    );
  }
  const cluster = await startCluster(settings.dataDir).catch((error) => {
    lock();
    throw error;
  });
  await migrate(cluster.ownerUrl, APPLICATION);
  const letGo = lookAfter(cluster, settings.dataDir);
  return {
    url: cluster.url,
    close: async () => {
      await letGo();
      await cluster.stop();
      lock();
    },
  };
}

/** Starts the server again, at its address, whenever it is found dead. @returns how to leave it alone */
function lookAfter(cluster: Cluster, dataDir: string): () => Promise<void> {
  const port = Number(new URL(cluster.url).port);
  let over = false;
  let starting: Promise<unknown> | undefined;
  const look = () => {
    if (over || starting || cluster.runs()) return;
    console.error('The database has ended; starting it again …');
    starting = startCluster(dataDir, { port })
      .then(() => console.error('The database is back.'))
      .catch((error: Error) => console.error(error.message))
      .finally(() => {
        starting = undefined;
      });
  };
  const clock = setInterval(look, LOOK_EVERY);
  return async () => {
    over = true;
    clearInterval(clock);
    await starting;
  };
}

/** An operator's database: migrated by the account that owns the tables, if it is told apart from the application's. */
async function openGiven(url: string, ownerUrl: string | undefined): Promise<void> {
  const { account, owns } = await demandAnswer('DATABASE_URL', url);
  if (ownerUrl) await demandAnswer('ISNAD_OWNER_URL', ownerUrl);
  await migrate(ownerUrl ?? url, ownerUrl ? account : undefined);
  if (owns || !ownerUrl)
    console.error(
      `The account of DATABASE_URL owns the tables, so whoever has it can change the log and past texts. README, "Two accounts", says how to part them.`,
    );
}

/**
 * @param name of the variable that the address comes from; what it says is not shown, for it holds a password
 * @throws StartError when nothing answers at the address, or it will not let us in
 */
async function demandAnswer(name: string, url: string): Promise<{ account: string; owns: boolean }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // one that breaks while it is opened; connect says so
  try {
    await client.connect();
    const { rows } = await client.query<{ account: string }>('select current_user as account');
    return { account: rows[0]?.account as string, owns: await ownsWhatIsKept(client) };
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    throw new StartError(
      `The database that ${name} names cannot be used: ${REASONS[code] ?? 'it does not let us in'}${code && ` (${code})`}. Mend the variable, or unset it for the embedded database.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its host and port',
  ECONNRESET: 'it breaks the connection off',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of its host cannot be looked up now',
  ETIMEDOUT: 'its host does not answer',
  EHOSTUNREACH: 'its host cannot be reached',
  '28P01': 'it does not take this user and password',
  '28000': 'it does not let this user in',
  '3D000': 'it has no database of that name',
  '53300': 'all its connections are taken',
  '57P03': 'it is starting or stopping',
};
