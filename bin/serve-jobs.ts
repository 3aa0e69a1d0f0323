import { db } from '@/lib/db/client';
import { startCluster } from '@/lib/db/postgres/cluster';
import { startJobs } from '@/lib/jobs/worker';
import { startComparing } from '@/lib/review/comparing/comparing';
import { readSettings } from '@/lib/settings';
import { StartError } from '@/lib/start-error';
import { closeWork } from '@/lib/work/pool';
import { untilTold } from './life';

/** Does jobs and comparisons until it is told to stop. The workbench has migrated the database. */
export async function serveJobs(): Promise<void> {
  await untilTold(async (atEnd) => {
    const settings = readSettings();
    const cluster = settings.databaseUrl ? undefined : await startCluster(settings.dataDir);
    if (cluster && !cluster.adopted) {
      await cluster.stop();
      throw new StartError('No workbench runs on this data folder. Start it first: npm run workbench');
    }
    const url = settings.databaseUrl ?? (cluster?.url as string);
    process.env.DATABASE_URL = url;
    process.env.NEXTAUTH_URL = settings.url;
    process.env.NEXTAUTH_SECRET = settings.secret;
    process.env.ISNAD_LOG_KEY = settings.logKey;
    atEnd('its connections', 500, () => db().$disconnect());
    atEnd('the threads', 500, closeWork);
    const comparing = await startComparing(url);
    atEnd('comparing', 1000, comparing.close);
    const jobs = await startJobs(url);
    atEnd('jobs', 3000, jobs.close);
    console.log('This worker does what waits.');
  }, StartError);
}
