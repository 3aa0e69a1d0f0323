import { isMainThread } from 'node:worker_threads';
import { whenOrphaned } from './orphan.mjs';

// Loaded into what `run` in install.mjs starts, by NODE_OPTIONS: a build that outlives a killed start is in the way of the next.
if (isMainThread) whenOrphaned(() => process.kill(process.pid, 'SIGKILL'));
