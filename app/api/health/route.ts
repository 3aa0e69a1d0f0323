import { readHealth } from '@/lib/health';

export const dynamic = 'force-dynamic';

/** 200 when pages can be served; 503, with what is in the way, when not. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
