import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { ownDatabase } from './db/test-database';
import { readHealth } from './health';

describe('health', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is what pages need: a secret, and a database that answers on their own connections', async () => {
    await ownDatabase();
    vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(43));
    expect(await readHealth()).toEqual({
      status: 'ok',
      database: 'up',
      secret: 'kept',
      migrations: { pending: [] },
    });
    vi.stubEnv('NEXTAUTH_SECRET', '');
    expect(await readHealth()).toMatchObject({ status: 'down', secret: 'missing' });
  });

  it('is down without a database', async () => {
    vi.resetModules();
    vi.spyOn(console, 'error').mockReturnValue();
    vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(43));
    vi.stubEnv('DATABASE_URL', Object.assign(new URL(inject('templateUrl')), { port: '1' }).href);
    const shared = globalThis as { isnadDb?: unknown };
    const before = shared.isnadDb;
    shared.isnadDb = undefined;
    expect(await (await import('./health')).readHealth()).toEqual({ status: 'down', database: 'down', secret: 'kept' });
    shared.isnadDb = before;
  });
});
