import { expect, it } from 'vitest';
import { killInTurn } from '@/bench/kill';

it('no acknowledged write is lost and the log is whole after kill -9 of the workbench, of PostgreSQL and of both, three times each', async () => {
  const said: string[] = [];
  expect(await killInTurn(9, (line) => said.push(line))).toBeGreaterThan(70);
  expect(said).toHaveLength(9);
}, 300_000);
