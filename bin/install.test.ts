import { spawn } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { startOf } from '@/lib/process-lock';

it('what a start runs, a build for one, ends with it when it is killed', async () => {
  const script = `import { run } from './bin/install.mjs';
    run(process.execPath, ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)']);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const pid = Number(await new Promise((resolve) => starter.stdout.once('data', resolve)));
  expect(startOf(pid)).toBeDefined();
  starter.kill('SIGKILL');
  await vi.waitUntil(() => startOf(pid) === undefined, { timeout: 10_000 });
});
