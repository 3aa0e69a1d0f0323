import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runBin } from './install.mjs';

const SYSTEM = [
  // Without a browser’s own windows, which the others draw though nobody sees them.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium that the tests run in: the one that ISNAD_BROWSER names, Playwright's own, or the system's.
 * Installs one when there is none. @returns its path
 */
export function ensureBrowser() {
  const given = process.env.ISNAD_BROWSER;
  if (given) return given;
  const found = find();
  if (found) return found;
  console.error('Installing a browser for the tests …');
  const attempts = [
    () => debian(),
    () => runBin('playwright', ['install', '--with-deps', 'chromium'], { stdio: ['ignore', 2, 2] }),
  ];
  for (const attempt of attempts) {
    attempt();
    const installed = find();
    if (installed) return installed;
  }
  throw new Error('There is no Chromium. Install one, or name one with ISNAD_BROWSER.');
}

const find = () => [chromium.executablePath(), ...SYSTEM].find((file) => existsSync(file));

/** Debian and its kin have Chromium with everything it needs, for root to install; not every release has the lighter one. */
function debian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  const install = (name) => apt('install', '-y', '--no-install-recommends', name).status === 0;
  install('chromium-headless-shell') || install('chromium');
}
