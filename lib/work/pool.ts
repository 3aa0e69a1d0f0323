import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { Problem } from '@/lib/problem';
import { type Outcome, perform, sizeOf, type TaskInput, type TaskName, type TaskResult } from './tasks';

/** How much a task may use, and how many may wait. */
export interface Limits {
  readonly threads: number;
  /** Of one thread's heap. */
  readonly megabytes: number;
  /** Of one task, from when a thread takes it. */
  readonly seconds: number;
  readonly waiting: number;
}

const LIMITS: Limits = {
  threads: Math.max(2, availableParallelism() - 1),
  megabytes: 1024,
  seconds: 60,
  waiting: 50,
};

/** In characters or bytes: what is no longer than this is done where it is asked for, sooner than a thread starts. */
const SMALL = 20_000;
/** In milliseconds: a thread that has nothing to do for so long ends. */
const IDLE = 60_000;
/** Whoever waits for a page goes before what threads do. */
const NICE = 10;

export interface Pool {
  /**
   * Does a task in a thread: the event loop stays free for others.
   * @throws Problem what the task throws; `work-too-slow`, `work-too-large` when it is over a limit: its thread is
   * stopped and another takes its place; `work-waiting` when too many wait already
   */
  readonly run: <N extends TaskName>(name: N, input: TaskInput<N>) => Promise<TaskResult<N>>;
  /** Stops the threads, whatever they do. */
  readonly close: () => Promise<void>;
}

/** Threads that start when there is something for them, and end when there is nothing. */
export function startPool(limits: Limits = LIMITS): Pool {
  const threads = new Piscina({
    filename: path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker.mjs'),
    minThreads: 0,
    maxThreads: limits.threads,
    idleTimeout: IDLE,
    niceIncrement: NICE,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  // They wait here and not in the threads' own queue, so that waiting does not count as working.
  const waiting: (() => void)[] = [];
  let working = 0;
  const turn = async () => {
    if (working < limits.threads) working++;
    else if (waiting.length >= limits.waiting) throw new Problem('work-waiting');
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const done = () => {
    const next = waiting.shift();
    if (next) next();
    else working--;
  };
  return {
    run: async <N extends TaskName>(name: N, input: TaskInput<N>) => {
      await turn();
      try {
        const signal = AbortSignal.timeout(limits.seconds * 1000);
        return settled<N>(await threads.run({ name, input }, { signal }));
      } catch (error) {
        const { name: kind, code } = error as NodeJS.ErrnoException;
        if (kind === 'AbortError') throw new Problem('work-too-slow', { seconds: limits.seconds });
        if (code === 'ERR_WORKER_OUT_OF_MEMORY') throw new Problem('work-too-large', { most: limits.megabytes });
        throw error;
      } finally {
        done();
      }
    },
    close: () => threads.destroy(),
  };
}

/** What came of a task. @throws Problem that the task threw */
function settled<N extends TaskName>(outcome: Outcome<N>): TaskResult<N> {
  if ('problem' in outcome) throw new Problem(outcome.problem.code, outcome.problem.params);
  return outcome.value;
}

/** One pool for the process, however many bundles hold this file. */
const shared = globalThis as { isnadPool?: Pool | undefined };

/** Does a task in the pool of this process, or at once if it is small. @throws what `Pool.run` throws */
export async function work<N extends TaskName>(name: N, input: TaskInput<N>): Promise<TaskResult<N>> {
  if (sizeOf(name, input) <= SMALL) return settled(await perform({ name, input }));
  shared.isnadPool ??= startPool();
  return shared.isnadPool.run(name, input);
}

/** Stops the threads of this process, at its end. */
export async function closeWork(): Promise<void> {
  await shared.isnadPool?.close();
  shared.isnadPool = undefined;
}
