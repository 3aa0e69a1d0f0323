import type { Result } from '@/app/act';
import { statusOf } from '@/lib/problem';

/** The answer of a route to a page: what was read, or why not. Nobody keeps it. */
export const answer = (result: Result<unknown>): Response =>
  Response.json(result, {
    status: result.ok ? 200 : statusOf(result.problem.code),
    headers: { 'cache-control': 'private, no-store' },
  });
