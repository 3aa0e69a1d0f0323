import { expect, it } from 'vitest';
import { killInTurn } from '@/bench/kill';

it('no acknowledged write is lost and the log is whole after kill -9 of the workbench, of PostgreSQL and of both', async () => {
  const said: string[] = [];
  expect(await killInTurn(3, (line) => said.push(line))).toBeGreaterThan(20);
  expect(said).toHaveLength(3);
}, 300_000);
