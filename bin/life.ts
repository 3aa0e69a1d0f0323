import { setTimeout as sleep } from 'node:timers/promises';
import { whenOrphaned } from './orphan.mjs';

/** Adds what has to be ended, in at most so many milliseconds. What comes last is ended first. */
export type AtEnd = (what: string, within: number, end: () => Promise<unknown>) => void;

/**
 * Runs `begin`, which brings things up and says how each is ended; then waits. All is ended in order, and the process
 * with it, on SIGINT, SIGTERM and SIGHUP, when npm, which started us, is gone, and when beginning fails, also half-way.
 * @param expected failures of this kind are said in their own words, without a trace
 */
export async function untilTold(
  begin: (atEnd: AtEnd) => Promise<void>,
  expected: new (...args: never[]) => Error,
): Promise<void> {
  const ends: { what: string; within: number; end: () => Promise<unknown> }[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    stopping ??= endAll().then((inOrder) => process.exit(inOrder ? code : 1));
    return stopping;
  };
  const endAll = async () => {
    let inOrder = true;
    // What is coming up just now adds its end when it is up.
    await Promise.race([begun, sleep(3000)]);
    for (let next = ends.pop(); next; next = ends.pop()) {
      const { what, within, end } = next;
      const ended = await Promise.race([
        end().then(
          () => true,
          (error) => console.error(`Ending ${what}:`, error),
        ),
        sleep(within),
      ]);
      if (!ended) inOrder = false;
    }
    return inOrder;
  };
  const add: AtEnd = (what, within, end) => {
    ends.push({ what, within, end });
    // Told to stop while beginning: no further.
    if (stopping) throw new Stopped();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  if (process.env.npm_lifecycle_event) whenOrphaned(() => void stop(0));

  const begun = begin(add).catch((error) => {
    // Being stopped, everything that is under way fails.
    if (stopping) return;
    console.error(error instanceof expected ? `\n${error.message}\n` : error);
    void stop(1);
  });
  await begun;
}

class Stopped extends Error {}
