import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'isnad-fresh-'));
  mkdirSync(path.join(home, 'source', 'deep'), { recursive: true });
  write('source/deep/a', 'first');
});
afterEach(() => rmSync(home, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(path.join(home, name), text);
const read = (name: string) => readFileSync(path.join(home, name), 'utf8');
/** A line each time somebody began to make it, and `end` each time it came to its end. */
const made = () => (existsSync(path.join(home, 'made')) ? read('made').trim().split('\n') : []);

/**
 * A process that wants the folder fresh. Making it takes two steps, and between them `between` is run.
 * @returns how it ended, and how to kill it
 */
function start(between = '') {
  const script = `
    import { appendFileSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
    import { register } from 'tsx/esm/api';
    register();
    const { ensureFresh } = await import('./bin/fresh.mjs');
    const at = (name) => ${JSON.stringify(home)} + '/' + name;
    const sleep = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    await ensureFresh({
      folder: at('out'), sources: [at('source'), at('none')], lock: at('lock'),
      make(cutOff) {
        mkdirSync(at('out'), { recursive: true });
        writeFileSync(at('out/a'), 'half');
        appendFileSync(at('made'), cutOff ? 'again\\n' : 'begin\\n');
        ${between}
        copyFileSync(at('source/deep/a'), at('out/a'));
        appendFileSync(at('made'), 'end\\n');
      },
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 2, 2] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { ended, kill: () => child.kill('SIGKILL') };
}

it('what is whole and of the same sources is not made again; what changed or went away since is', async () => {
  expect(await start().ended).toBe(0);
  expect(await start().ended).toBe(0);
  expect(made()).toEqual(['begin', 'end']);
  // The same words at another time are the same source.
  write('source/deep/a', 'first');
  expect(await start().ended).toBe(0);
  expect(made()).toHaveLength(2);
  write('source/deep/b', 'second');
  expect(await start().ended).toBe(0);
  expect(made()).toHaveLength(4);
  rmSync(path.join(home, 'source/deep/b'));
  expect(await start().ended).toBe(0);
  expect(made()).toHaveLength(6);
});

it('what was killed in the middle is noticed, said, and made again', async () => {
  const killed = start('for (;;) sleep();');
  await vi.waitUntil(() => made().length === 1, { timeout: 20_000 });
  killed.kill();
  expect(await killed.ended).toBe(null);
  expect(read('out/a')).toBe('half');
  expect(await start().ended).toBe(0);
  expect(made()).toEqual(['begin', 'again', 'end']);
  expect(read('out/a')).toBe('first');
});

it('of two at once one makes it, and the other waits for what is whole', async () => {
  const first = start(`while (!existsSync(at('go'))) sleep();`);
  await vi.waitUntil(() => made().length === 1, { timeout: 20_000 });
  const second = start();
  write('go', '');
  expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  expect(made()).toEqual(['begin', 'end']);
});

it('what was made while a source changed is made again the next time', async () => {
  expect(await start(`writeFileSync(at('source/deep/a'), 'changed meanwhile');`).ended).toBe(0);
  expect(await start().ended).toBe(0);
  expect(made()).toEqual(['begin', 'end', 'begin', 'end']);
});

it('what a make that failed left behind is gone before the next', async () => {
  expect(await start(`writeFileSync(at('out/cache'), 'wrong'); process.exit(3);`).ended).toBe(3);
  expect(existsSync(path.join(home, 'out/cache'))).toBe(true);
  expect(await start().ended).toBe(0);
  expect(existsSync(path.join(home, 'out/cache'))).toBe(false);
});
