import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningServer, stopServer } from '@/lib/db/postgres/server';

const VICTIMS = ['workbench', 'database', 'both'] as const;
/** Writes that have to be acknowledged before the kill, and, where the workbench lives on, after it. */
const WRITES = 6;

/**
 * Kills the workbench, PostgreSQL, and both, in turn, in the middle of writes; the next start looks whether all that was
 * acknowledged is there and the log whole.
 * @returns how many writes were acknowledged
 * @throws Error when one is lost, the log is broken, or a start does not succeed
 */
export async function killInTurn(rounds: number, say: (line: string) => void): Promise<number> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'isnad-kill-'));
  const home = path.join(dataDir, 'postgres');
  const file = path.join(dataDir, 'acknowledged');
  writeFileSync(file, '');
  let writer: Writer | undefined;
  try {
    for (let round = 0; round < rounds; round++) {
      const victim = VICTIMS[round % VICTIMS.length] as (typeof VICTIMS)[number];
      writer = startWriter(dataDir, file);
      await writer.acknowledges(WRITES);
      await sleep(Math.random() * 300);
      if (victim !== 'workbench') process.kill(runningServer(home)?.pid as number, 'SIGKILL');
      if (victim === 'database') await writer.acknowledges(WRITES);
      await writer.kill();
      say(`${round + 1}: ${victim} killed, ${writer.checked()} earlier writes found`);
    }
    writer = startWriter(dataDir, file);
    await writer.acknowledges(1);
    return readFileSync(file, 'utf8').split('\n').length - 1;
  } finally {
    await writer?.kill();
    await stopServer(home);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Writer {
  /** Waits for so many more acknowledged writes. */
  acknowledges(count: number): Promise<void>;
  /** How many earlier writes it looked for, and found, at its start. */
  checked(): number;
  kill(): Promise<void>;
}

function startWriter(dataDir: string, file: string): Writer {
  const script = path.resolve(import.meta.dirname, 'kill-writer.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, file], {
    env: { ...process.env, ISNAD_DATA_DIR: dataDir, DATABASE_URL: '', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let count = 0;
  let checked = -1;
  let complaint = '';
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  lines.on('line', (line) => {
    const [word, value = ''] = line.split(' ');
    if (word === 'checked') checked = Number(value);
    if (word !== 'wrote') return;
    appendFileSync(file, `${value}\n`);
    count++;
  });
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  // All that it said has been read, too.
  const ended = Promise.all([
    new Promise((resolve) => child.once('exit', resolve)),
    new Promise((resolve) => lines.once('close', resolve)),
  ]);
  return {
    acknowledges: async (more) => {
      const enough = count + more;
      while (count < enough) {
        if (child.exitCode !== null) throw new Error(`the workbench ended: ${complaint}`);
        await sleep(10);
      }
      if (checked < 0) throw new Error('it wrote before it looked');
    },
    checked: () => checked,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** npm run bench:kill -- 1000 */
export default async function bench(): Promise<void> {
  const rounds = Number(process.argv[3] ?? 30);
  const writes = await killInTurn(rounds, console.log);
  console.log(`${rounds} kills, ${writes} acknowledged writes, none lost, log whole`);
}
