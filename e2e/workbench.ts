import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A workbench that runs in a folder of its own, and what it said when it started. */
export interface Running {
  readonly greeting: string;
  readonly exited: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Of the process that was started; that which serves may be a child of it. */
  readonly pid: number;
}

/** Starts a workbench on the folder and port, and waits until it says that (without: where it is). */
export async function startWorkbench(
  home: string,
  port: number,
  [command, ...args]: readonly [string, ...string[]] = [process.execPath, 'bin/workbench.mjs'],
  said = /Isnad is at/,
): Promise<Running> {
  const child = spawn(command, args, {
    cwd: path.resolve(import.meta.dirname, '..'),
    env: {
      ...process.env,
      PORT: String(port),
      ISNAD_DATA_DIR: home,
      // The tests' own web server.
      ISNAD_FETCH_ALLOW: '127.0.0.1',
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
      NEXTAUTH_SECRET: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const greeting = await new Promise<string>((resolve, reject) => {
    let heard = '';
    child.stdout.on('data', (chunk: Buffer) => {
      heard += chunk;
      if (said.test(heard)) resolve(heard);
    });
    void exited.then((code) => reject(new Error(`the workbench ended with ${code}\n${heard}`)));
  });
  return { greeting, exited, kill: (signal) => child.kill(signal), pid: child.pid as number };
}

/** The passwords of a first start, by role. */
export const passwordsIn = (greeting: string): ReadonlyMap<string, string> =>
  new Map(
    [...greeting.matchAll(/(\w+)@isnad\.example\s+(\S+)/g)].map(([, role, password]) => [role, password] as never),
  );

/** Starts a workbench as a newcomer would, in a folder of its own, while the work goes on. */
export async function onOwnWorkbench(work: (running: Running, address: string, home: string) => Promise<void>) {
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-e2e-'));
  const port = await freePort();
  const running = await startWorkbench(home, port);
  let code: number | null = null;
  try {
    await work(running, `http://localhost:${port}`, home);
  } finally {
    running.kill('SIGTERM');
    code = await running.exited;
    rmSync(home, { recursive: true, force: true });
  }
  if (code !== 0) throw new Error(`the workbench did not stop in order: ${code}`);
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
