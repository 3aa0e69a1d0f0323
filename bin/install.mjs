import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

const WITH_US = new URL('end-with-parent.mjs', import.meta.url).href;

/** Runs a program in the repository's folder; its output goes to `stdio`. Ends the process when it fails, and the program with the process. */
export function run(command, args, { env = {}, stdio = 'inherit', what = command } = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio,
    env: { ...process.env, ...env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${WITH_US}`.trim() },
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  if (stdio === 'ignore' || stdio === 'pipe') process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  console.error(`\n${what} did not succeed${result.error ? `: ${result.error.message}` : ''}.`);
  process.exit(result.status ?? 1);
}

const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);
export const runBin = (name, args, options) => run(bin(name), args, { what: name, ...options });

/**
 * Installs what package-lock.json asks for and generates the database client, when that has not been
 * done for this lock file and this schema; cuts the fonts. What it says goes to stderr: stdout belongs to the command.
 */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Isnad needs Node 20.19 or newer; this is ${process.version}.`);
    process.exit(1);
  }
  const installed = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!isNewer(installed, path.join(ROOT, 'package-lock.json'))) {
    console.error('Installing the packages …');
    run('npm', ['ci', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2], what: 'npm ci' });
    touch(installed);
  }
  const client = path.join(ROOT, 'lib', 'db', 'generated', 'client.ts');
  if (!isNewer(client, path.join(ROOT, 'prisma', 'schema.prisma')) || !isNewer(client, installed)) {
    // Prisma looks for its schema engine even where it never runs it; any executable will do.
    runBin('prisma', ['generate', '--schema', 'prisma/schema.prisma'], {
      stdio: 'pipe',
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    });
    touch(client);
  }
  const faces = path.join(ROOT, 'app', 'fonts', 'faces.css');
  const cutter = path.join(ROOT, 'bin', 'fonts.mjs');
  if (!isNewer(faces, installed) || !isNewer(faces, cutter)) {
    run(process.execPath, [cutter], { stdio: ['ignore', 2, 2], what: 'Cutting the fonts' });
    touch(faces);
  }
}

const isNewer = (file, than) => existsSync(file) && statSync(file).mtimeMs >= statSync(than).mtimeMs;
const touch = (file) => writeFileSync(file, readFileSync(file));
