import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { disconnect } from '@/lib/db/client';
import { authOptions } from './auth-options';

/** What a browser is told when somebody signs in. */
async function told(): Promise<unknown> {
  const { authorize } = (authOptions.providers[0] as unknown as { options: { authorize: Authorize } }).options;
  return authorize({ email: 'editor@isnad.example', password: 'a long password' }, { headers: {} }).then(
    () => 'signed in',
    (error: Error) => JSON.parse(error.message),
  );
}
type Authorize = (given: object, request: object) => Promise<unknown>;

beforeEach(async () => {
  await disconnect();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(async () => {
  await disconnect();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('signing in', () => {
  it('without a database says that, and not that the password is wrong', async () => {
    vi.stubEnv('DATABASE_URL', Object.assign(new URL(inject('templateUrl')), { port: '1' }).href);
    expect(await told()).toEqual({ code: 'database-down', params: {} });
  });

  it('tells nothing of an error that nobody expected but the number it is logged under', async () => {
    // A database without a table.
    vi.stubEnv('DATABASE_URL', new URL('/postgres', inject('templateUrl')).href);
    expect(await told()).toEqual({ code: 'unexpected', params: { id: expect.stringMatching(/^[0-9a-f]{8}$/) } });
  });
});
