import PgBoss from 'pg-boss';
import type { Queue } from '@/lib/db/queue';
import { lookAtNext } from '@/lib/review/feeds/look';
import { QUEUE } from '@/lib/review/queue/enqueue';
import { readInboxFolder } from '@/lib/settings';
import { tellDue } from './due';
import { watchInbox } from './inbox/watch';
import { lookAgainAtNext } from './look-again';
import { sendMails } from './mail/send';
import { giveUp, runJob } from './run';

/** In seconds: how often we look for jobs, for mails, for those whose worker is gone, and for what is to be looked at again. */
const LOOK_EVERY = { jobs: 1, mails: 5, lost: 15, due: 5 };
/** In ms: how often people are told of what is due. */
const TELL_EVERY = 60_000;
/** The queue of those who are to be told by mail: see lib/desk/notify.ts. */
const MAILS: Queue = 'isnad-mail';
/** Of the time after which a job counts as lost, so much is worked before it goes back into the queue. */
const SLICE = 1 / 4;

interface Message {
  readonly job: string;
}

/**
 * Does what is in the queue until closed. Any number of processes may: each message goes to one of them. A job whose
 * process is gone counts as lost when its time is over, and is tried again later and later, in the end given up.
 */
export async function startJobs(databaseUrl: string, every = LOOK_EVERY): Promise<{ close: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    migrate: false,
    schedule: false,
    max: 3,
    maintenanceIntervalSeconds: every.lost,
    deleteAfterDays: 7,
    application_name: 'isnad jobs',
  });
  boss.on('error', (error) => console.error('The queue:', error.message));
  await boss.start();
  // What is done makes room at once: what waits is not left until the next look.
  let worker: string | undefined;
  const next = () => worker && boss.notifyWorker(worker);
  worker = await boss.work<Message>(
    QUEUE,
    { pollingIntervalSeconds: every.jobs, includeMetadata: true },
    async ([message]) => {
      if (!message) return;
      const { data, expireIn, retryCount, retryLimit } = message as PgBoss.JobWithMetadata<Message>;
      try {
        await runJob(data.job, Date.now() + secondsOf(expireIn) * 1000 * SLICE);
      } catch (error) {
        console.error(`job ${data.job}`, error);
        if (retryCount >= retryLimit) await giveUp(data.job);
        throw error;
      } finally {
        next();
      }
    },
  );
  await boss.work<{ readonly person: string }>(MAILS, { pollingIntervalSeconds: every.mails }, async ([message]) => {
    if (!message) return;
    await sendMails(message.data.person).catch((error: Error) => {
      console.error(`mail to ${message.data.person}: ${error.message}`);
      throw error;
    });
  });
  let closed = false;
  const clock = setInterval(() => {
    tellDue().catch((error: Error) => console.error('What is due was not told:', error.message));
  }, TELL_EVERY);
  clock.unref();
  const due = startLooking('Feeds', every.due, async () => {
    while (!closed && ((await lookAtNext()) || (await lookAgainAtNext())));
  });
  const folder = readInboxFolder();
  const inbox = folder ? startLooking('The watched folder', every.due, watchInbox(folder)) : undefined;
  return {
    close: async () => {
      closed = true;
      clearInterval(clock);
      due.close();
      inbox?.close();
      await boss.stop({ graceful: true, timeout: 2000, wait: true });
    },
  };
}

/**
 * Looks every so often, one look after another. When something is due stands in its row, or on the disk: a clock of the
 * queue's own would be a second record of it.
 */
function startLooking(what: string, seconds: number, look: () => Promise<void>): { close: () => void } {
  let working = false;
  const clock = setInterval(() => {
    if (working) return;
    working = true;
    look()
      .catch((error) => console.error(`${what}:`, error))
      .finally(() => {
        working = false;
      });
  }, seconds * 1000);
  return { close: () => clearInterval(clock) };
}

/** The database gives an interval by its parts. */
const secondsOf = (interval: unknown): number => {
  const { hours = 0, minutes = 0, seconds = 0 } = interval as { hours?: number; minutes?: number; seconds?: number };
  return (hours * 60 + minutes) * 60 + seconds;
};
