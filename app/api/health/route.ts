import pg from 'pg';
import { pendingMigrations } from '@/lib/db/migrations';

export const dynamic = 'force-dynamic';

/** 200 when the database answers and every migration is applied; 503, with what is wrong, when not. */
export async function GET(): Promise<Response> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: 3000,
    query_timeout: 3000,
  });
  client.on('error', () => undefined); // a connection that breaks while idle; the query reports it
  try {
    await client.connect();
    const pending = await pendingMigrations(client);
    return Response.json(
      { status: pending.length === 0 ? 'ok' : 'migration-pending', database: 'up', migrations: { pending } },
      { status: pending.length === 0 ? 200 : 503 },
    );
  } catch (error) {
    console.error('health', error);
    return Response.json({ status: 'down', database: 'down' }, { status: 503 });
  } finally {
    await client.end().catch((error) => console.error('health', error));
  }
}
