import { createServer, type RequestListener, type Server } from 'node:http';
import path from 'node:path';
import next from 'next';
import pg from 'pg';
import { migrate } from '@/lib/db/migrate';
import { ClusterError, startCluster } from '@/lib/db/postgres/cluster';
import { startComparing } from '@/lib/review/comparing';
import { readSettings, type Settings, SettingsError } from '@/lib/settings';
import { type FirstPerson, seedDossier, seedPeople } from '@/seeds';

/** Any fixed number: one workbench at a time looks after an embedded database. */
const KEEPER_LOCK = 0x15_4ae;

/** Brings everything up and serves until it is told to stop. */
export async function serve(dev: boolean): Promise<void> {
  try {
    await start(dev);
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof ClusterError || error instanceof ServeError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}

class ServeError extends Error {}

async function start(dev: boolean): Promise<void> {
  const settings = readSettings();
  let handle: RequestListener = notYet;
  const server = createServer((request, response) => handle(request, response));
  // Before anything else: a taken port leaves nothing behind, and whoever comes early is told to wait.
  await listen(server, settings.port);
  const database = await openDatabase(settings);
  let comparing: Awaited<ReturnType<typeof startComparing>> | undefined;
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    server.closeAllConnections();
    server.close();
    await comparing?.close();
    await database.close();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

  try {
    // Everything below reads these: lib/db/client.ts and next-auth.
    process.env.DATABASE_URL = database.url;
    process.env.NEXTAUTH_URL = settings.url;
    process.env.NEXTAUTH_SECRET = settings.secret;
    await migrate(database.url);
    const people = await seedPeople();
    // Said at once: should anything stop us from here on, the passwords are known.
    if (people) console.log(firstSignIn(people));
    const app = next({ dev, dir: path.resolve(import.meta.dirname, '..'), port: settings.port });
    await Promise.all([app.prepare(), people ? seedDossier(people) : undefined]);
    comparing = await startComparing(database.url);
    const serveRequest = app.getRequestHandler();
    handle = (request, response) => void serveRequest(request, response);
    console.log(`\nIsnad is at ${settings.url}\n`);
  } catch (error) {
    await database.close();
    throw error;
  }
}

const notYet: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end('Isnad is starting.\n');
};

interface Database {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The operator's PostgreSQL, or the embedded one: started, or adopted if an earlier run was killed. */
async function openDatabase(settings: Settings): Promise<Database> {
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
    throw new ServeError(
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

/** @throws ServeError when nothing answers at the address, or it will not let us in */
async function demandAnswer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    throw new ServeError(
      `The database that DATABASE_URL names cannot be used: ${(error as Error).message}. Check its host, port, name and password, or unset DATABASE_URL for the embedded one.`,
    );
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ServeError(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm run workbench`)
          : error.code === 'EACCES'
            ? new ServeError(
                `This account may not open port ${port}. Choose one above 1023: PORT=3000 npm run workbench`,
              )
            : error,
      ),
    );
    server.listen(port, resolve);
  });
}

function firstSignIn(people: readonly FirstPerson[]): string {
  const width = Math.max(...people.map((p) => p.email.length));
  const lines = people.map(
    (p) =>
      `  ${p.email.padEnd(width)}  ${p.password}  ${p.role}${p.oneTime ? ' (one-time: you choose your own next)' : ''}`,
  );
  return ['', 'First sign-in, shown this once:', ...lines].join('\n');
}
