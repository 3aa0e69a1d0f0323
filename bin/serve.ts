import path from 'node:path';
import next from 'next';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open';
import { guarded } from '@/lib/http/guard';
import { startComparing } from '@/lib/review/comparing';
import { readSettings } from '@/lib/settings';
import { StartError } from '@/lib/start-error';
import { closeWork } from '@/lib/work/pool';
import { type FirstPerson, seedDossier, seedPeople } from '@/seeds';
import { openDoor } from './door';
import { guardOf } from './guard';

/** Brings everything up and serves until it is told to stop. */
export async function serve(dev: boolean): Promise<void> {
  try {
    await start(dev);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}

async function start(dev: boolean): Promise<void> {
  const settings = readSettings();
  const door = await openDoor(settings.host, settings.port);
  const database = await openDatabase(settings);
  let comparing: Awaited<ReturnType<typeof startComparing>> | undefined;
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await door.close(0);
    await closeWork();
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
    door.lead(guarded((request, response) => void serveRequest(request, response), guardOf(settings, dev)));
    console.log(`\nIsnad is at ${settings.url}\n`);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function firstSignIn(people: readonly FirstPerson[]): string {
  const width = Math.max(...people.map((p) => p.email.length));
  const lines = people.map(
    (p) =>
      `  ${p.email.padEnd(width)}  ${p.password}  ${p.role}${p.oneTime ? ' (one-time: you choose your own next)' : ''}`,
  );
  return ['', 'First sign-in, shown this once:', ...lines].join('\n');
}
