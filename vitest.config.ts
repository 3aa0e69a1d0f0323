import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const files = ['lib', 'app', 'seeds', 'messages', 'bin'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.posix.join(room, file)),
);
/** Those that are given a database: the others start none. */
const onDatabase = files.filter((file) => /test-database'|inject\(/.test(readFileSync(file, 'utf8')));

/** Those that look at modules while they are loaded. */
const onLoading = ['lib/regular-expressions.test.ts'];

/** Files of a project share a process, and load the product once: else loading it is a third of the work. */
const project = (name: string, include: string[], more: { globalSetup?: string[]; isolate?: boolean } = {}) => ({
  extends: true as const,
  test: { name, include, isolate: false, ...more },
});

export default defineConfig({
  resolve: { alias: { '@': path.resolve('.') } },
  test: {
    projects: [
      project(
        'plain',
        files.filter((file) => !onDatabase.includes(file) && !onLoading.includes(file)),
      ),
      project('loading', onLoading, { isolate: true }),
      project('database', onDatabase, { globalSetup: ['lib/db/test-cluster.ts'] }),
    ],
    setupFiles: ['lib/test-environment.ts'],
    // What the workbench is given at its start.
    env: {
      NEXTAUTH_SECRET: 'the secret that the tests sign with',
      ISNAD_LOG_KEY: 'the key that seals the logs of the tests',
    },
    // On two cores Vitest would leave one idle: most tests wait for PostgreSQL, in a process of its own.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
