import { expect, it, vi } from 'vitest';
import { Problem } from './problem';

it('a problem is one to every bundle that holds the class anew, and no other error is', async () => {
  vi.resetModules();
  const other = await import('./problem');
  expect(other.Problem).not.toBe(Problem);
  expect(new other.Problem('text-empty')).toBeInstanceOf(Problem);
  expect(new Problem('text-empty')).toBeInstanceOf(other.Problem);
  for (const error of [new Error('text-empty'), { code: 'text-empty' }, 'text-empty', null])
    expect(error instanceof Problem).toBe(false);
});
