import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runBin } from './install.mjs';

const SOURCES = [
  'app',
  'lib',
  'messages',
  'public',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the production bundle when a source is newer than the last build. */
export function ensureBuilt() {
  const built = path.join(ROOT, '.next', 'BUILD_ID');
  if (existsSync(built) && newest(SOURCES.map((s) => path.join(ROOT, s))) <= statSync(built).mtimeMs) return;
  console.error('Building (about a minute) …');
  runBin('next', ['build'], { stdio: ['ignore', 2, 2], env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } });
}

function newest(files) {
  return Math.max(
    ...files.map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      if (!stat) return 0;
      return stat.isDirectory()
        ? Math.max(0, newest(readdirSync(file).map((name) => path.join(file, name))))
        : stat.mtimeMs;
    }),
  );
}
