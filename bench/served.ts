import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chooseOwn, Visitor } from '@/e2e/visitor';
import { freePort, passwordsIn, startWorkbench } from '@/e2e/workbench';

/** Serves the production build from a folder of its own while the work goes on. */
export async function served(
  work: (
    signIn: (role: 'editor' | 'reviewer') => Promise<Visitor>,
    running: { home: string; pid: number },
  ) => Promise<void>,
) {
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-bench-'));
  const port = await freePort();
  const { greeting, exited, kill, pid } = await startWorkbench(home, port);
  const address = `http://localhost:${port}`;
  try {
    await work(
      async (role) => {
        const email = `${role}@isnad.example`;
        const visitor = new Visitor(address);
        await visitor.signIn(email, await chooseOwn(address, email, passwordsIn(greeting).get(role) as string));
        return visitor;
      },
      { home, pid },
    );
  } finally {
    kill('SIGTERM');
    await exited;
    rmSync(home, { recursive: true, force: true });
  }
}
