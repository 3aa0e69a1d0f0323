import { Server } from 'node:http';
import path from 'node:path';
import next from 'next';
import { db } from '@/lib/db/client';
import { openDatabase } from '@/lib/db/open';
import { sealLogs } from '@/lib/desk/events';
import { guarded } from '@/lib/http/guard';
import { packedFiles } from '@/lib/http/packed';
import { startJobs } from '@/lib/jobs/worker';
import { closeHub } from '@/lib/live/hub';
import { startComparing } from '@/lib/review/comparing/comparing';
import { foldRows } from '@/lib/review/rows/fold-rows';
import { readSettings } from '@/lib/settings';
import { StartError } from '@/lib/start-error';
import { closeWork } from '@/lib/work/pool';
import { type FirstPerson, seedDemonstration } from '@/seeds';
import { openDoor } from './door';
import { gatherLog } from './gather-log';
import { guardOf } from './guard';
import { untilTold } from './life';

/** Brings everything up and serves until it is told to stop. */
export async function serve(dev: boolean): Promise<void> {
  const tellLog = gatherLog(console);
  await untilTold(async (atEnd) => {
    atEnd('the log', 100, async () => tellLog());
    const settings = readSettings();
    const door = await openDoor(settings.host, settings.port);
    const database = await openDatabase(settings);
    atEnd('the database', 6000, database.close);
    // Everything below reads these: lib/db/client.ts and next-auth.
    process.env.DATABASE_URL = database.url;
    process.env.NEXTAUTH_URL = settings.url;
    process.env.NEXTAUTH_SECRET = settings.secret;
    process.env.ISNAD_LOG_KEY = settings.logKey;
    atEnd('its connections', 500, () => db().$disconnect());
    atEnd('the workers', 500, closeWork);
    // It would listen for upgrades on the server that it runs behind, past the guard, and hold each one open without end.
    // Only reloading in development needs one: else it listens on a server that nobody reaches.
    const behind = dev ? {} : { httpServer: new Server() };
    const app = next({ dev, dir: path.resolve(import.meta.dirname, '..'), port: settings.port, ...behind });
    // The passwords are shown at once: should anything stop us from there on, they are known.
    const show = (people: readonly FirstPerson[]) => console.log(firstSignIn(people));
    await Promise.all([app.prepare(), seedDemonstration(database.url, show)]);
    await sealLogs();
    await foldRows();
    const comparing = await startComparing(database.url);
    atEnd('comparing', 1000, comparing.close);
    const jobs = await startJobs(database.url);
    atEnd('jobs', 2500, jobs.close);
    const serveRequest = app.getRequestHandler();
    const packed = dev ? () => false : packedFiles(path.resolve(import.meta.dirname, '..', '.next', 'static'));
    door.lead(
      guarded(
        (request, response) => {
          if (!packed(request, response)) void serveRequest(request, response);
        },
        guardOf(settings, dev),
      ),
    );
    // Last in, first out: whoever is being answered gets the answer, while all that it needs is there.
    atEnd('requests', 2000, () => door.close(1500));
    atEnd('pages that listen', 500, closeHub);
    console.log(`\nIsnad is at ${settings.url}\n`);
  }, StartError);
}

function firstSignIn(people: readonly FirstPerson[]): string {
  const width = Math.max(...people.map((p) => p.email.length));
  const lines = people.map((p) => `  ${p.email.padEnd(width)}  ${p.password}  ${p.role}`);
  return [
    '',
    'First sign-in, shown this once, good for a day; each chooses a password of their own then:',
    ...lines,
  ].join('\n');
}
