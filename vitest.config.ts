import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve('.') } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'app/**/*.test.ts',
      'seeds/**/*.test.ts',
      'messages/**/*.test.ts',
      'bin/**/*.test.ts',
    ],
    globalSetup: ['lib/db/test-cluster.ts'],
    // What the workbench is given at its start.
    env: {
      NEXTAUTH_SECRET: 'the secret that the tests sign with',
      ISNAD_LOG_KEY: 'the key that seals the logs of the tests',
    },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
