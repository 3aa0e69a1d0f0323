import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startOf, takeLock } from './process-lock';

const folder = mkdtempSync(path.join(tmpdir(), 'isnad-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'lock');

/** Takes the lock in a process of its own, says so, and stays. */
async function holder(): Promise<{ pid: number; kill: () => Promise<unknown> }> {
  const script = `import { takeLock } from ${JSON.stringify(path.resolve('lib/process-lock.ts'))};
    console.log(typeof takeLock(${JSON.stringify(file)})); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script]);
  const said = String(await new Promise((resolve) => child.stdout.once('data', resolve)));
  expect(said.trim()).toBe('function');
  const exited = new Promise((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid as number,
    kill: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
}

describe('a lock', () => {
  it('is had by one process, and free at once when that one is killed', async () => {
    const other = await holder();
    expect(takeLock(file)).toBe(other.pid);
    await other.kill();
    const release = takeLock(file);
    expect(release).toBeTypeOf('function');
    (release as () => void)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not come along with a copy of its folder', async () => {
    const other = await holder();
    const copy = path.join(folder, 'copy');
    cpSync(file, path.join(copy, 'lock'));
    expect(takeLock(path.join(copy, 'lock'))).toBeTypeOf('function');
    expect(takeLock(file)).toBe(other.pid);
    await other.kill();
  });

  it('is taken over from a process that has the number of a dead holder, and from an empty file', () => {
    for (const left of [`${process.ppid} 1 1:1`, '']) {
      writeFileSync(file, left);
      const release = takeLock(file);
      expect(release).toBeTypeOf('function');
      (release as () => void)();
    }
  });

  it('knows the dead', () => {
    expect(startOf(process.pid)).toBeDefined();
    expect(startOf(2 ** 22 + 1)).toBeUndefined();
  });
});
