import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ask } from '@/app/act';
import { answer } from '@/app/api/answer';
import { EVENTS } from '@/app/api/streamed';
import { listening } from '@/app/session';
import { openStream } from '@/lib/live/stream';

/** That the person is told of something, as server-sent events: for the pages that show no article. */
export async function GET(): Promise<Response> {
  const opened = await ask(
    z.undefined(),
    undefined,
    (actor, _, { sessionId }) =>
      openStream(actor, sessionId, { articleId: null, since: 0, tab: randomUUID(), quoteId: null }),
    listening,
  );
  return opened.ok ? new Response(opened.value, { headers: EVENTS }) : answer(opened);
}
