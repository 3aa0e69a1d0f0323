import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled, ROOT } from './install.mjs';

// Everything that is checked, in the order in which it is cheapest to fail; then one line that counts it.
ensureInstalled();
const { ensureBrowser } = await import('./browser.mjs');
const browser = ensureBrowser();
const out = mkdtempSync(path.join(tmpdir(), 'isnad-results-'));
const count = { passed: 0, failed: 0 };

await checks([
  ['types', 'tsc', ['--noEmit']],
  ['format, lint and rooms', 'biome', ['check', '.']],
  ['unused code', 'knip', ['--no-progress']],
]);
buildMeanwhile();
suite(
  'unit and integration',
  'vitest',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file('unit')}`],
  {},
  () => {
    const { numPassedTests, numFailedTests, numTotalTestSuites } = read('unit');
    return { passed: numPassedTests, failed: numFailedTests, empty: numTotalTestSuites === 0 };
  },
);
suite(
  'end to end',
  'playwright',
  ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
  { ISNAD_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file('e2e') },
  () => {
    const { expected, unexpected, flaky, skipped } = read('e2e').stats;
    // A test that did not run has not passed.
    return { passed: expected, failed: unexpected + flaky + skipped, empty: expected + unexpected === 0 };
  },
);

rmSync(out, { recursive: true, force: true });
console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);

function file(name) {
  return path.join(out, `${name}.json`);
}

function read(name) {
  return JSON.parse(readFileSync(file(name), 'utf8'));
}

/**
 * Most tests wait for PostgreSQL and leave a core idle: what the browser is shown is built beside them. Whoever needs it
 * waits for it, or makes it and says what is wrong.
 */
function buildMeanwhile() {
  const build = "import('./bin/build.mjs').then(({ ensureBuilt }) => ensureBuilt())";
  spawn(process.execPath, ['--eval', build], { cwd: ROOT, stdio: 'ignore' });
}

/** Programs that find fault or do not, beside each other: one check each. What they said follows in their order. */
async function checks(programs) {
  const running = programs.map(([, program, args]) => {
    const child = spawn(bin(program), args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    return new Promise((resolve) => {
      child.once('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
      child.once('close', (status) => resolve({ status, said: Buffer.concat(said) }));
    });
  });
  for (const [i, [name]] of programs.entries()) {
    const { status, said } = await running[i];
    console.log(`\n— ${name}`);
    process.stdout.write(said);
    if (status === 0) count.passed++;
    else count.failed++;
  }
}

/** A runner with many tests, whose report is counted. One that fails without a failed test has failed itself. */
function suite(name, program, args, env, counted) {
  const status = start(name, program, args, env);
  let result = { passed: 0, failed: 0, empty: true };
  try {
    result = counted();
  } catch (error) {
    console.error(`${name} left no report: ${error.message}`);
  }
  count.passed += result.passed;
  count.failed += result.failed || (status !== 0 || result.empty ? 1 : 0);
}

function bin(program) {
  return path.join(ROOT, 'node_modules', '.bin', program);
}

function start(name, program, args, env = {}) {
  console.log(`\n— ${name}`);
  const { status, error } = spawnSync(bin(program), args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  return status;
}
