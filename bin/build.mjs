import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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
const BUILT = path.join(ROOT, '.next');
/** Written when a build is whole, dated when it began. Next.js's own mark comes before its last steps. */
const WHOLE = path.join(BUILT, 'whole');

/** Builds the production bundle when there is none that is whole and newer than every source; one process at a time. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  const { register } = await import('tsx/esm/api');
  register();
  const { waitForLock } = await import('../lib/process-lock.ts');
  const release = await waitForLock(path.join(ROOT, 'node_modules', '.isnad-build.lock'));
  try {
    if (isBuilt()) return;
    const begun = new Date();
    const cutOff = existsSync(BUILT) && !existsSync(WHOLE) && existsSync(path.join(BUILT, 'lock'));
    console.error(`${cutOff ? 'The last build was cut off. ' : ''}Building (about a minute) …`);
    rmSync(WHOLE, { force: true });
    runBin('next', ['build'], {
      stdio: ['ignore', 2, 2],
      env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    writeFileSync(WHOLE, '');
    utimesSync(WHOLE, begun, begun);
  } finally {
    release();
  }
}

const isBuilt = () => existsSync(WHOLE) && newest(SOURCES.map((s) => path.join(ROOT, s))) <= statSync(WHOLE).mtimeMs;

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
