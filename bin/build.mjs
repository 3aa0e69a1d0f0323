import path from 'node:path';
import { ensureFresh } from './fresh.mjs';
import { ROOT, runBin } from './install.mjs';
import { packFiles } from './pack.mjs';

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

/** Builds the production bundle when there is none that is whole and of the sources as they are. */
export async function ensureBuilt() {
  const { register } = await import('tsx/esm/api');
  register();
  await ensureFresh({
    folder: path.join(ROOT, '.next'),
    sources: SOURCES.map((source) => path.join(ROOT, source)),
    lock: path.join(ROOT, 'node_modules', '.isnad-build.lock'),
    make: (cutOff) => {
      console.error(`${cutOff ? 'The last build was cut off. ' : ''}Building (about a minute) …`);
      runBin('next', ['build'], {
        stdio: ['ignore', 2, 2],
        env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      });
      packFiles(path.join(ROOT, '.next', 'static'));
    },
  });
}
