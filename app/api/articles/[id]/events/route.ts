import { z } from 'zod';
import { ask } from '@/app/act';
import { answer } from '@/app/api/answer';
import { EVENTS } from '@/app/api/streamed';
import { listening } from '@/app/session';
import * as fields from '@/lib/desk/fields';
import { openStream } from '@/lib/live/stream';

const form = z.object({
  id: fields.id,
  since: z.coerce.number().int().min(0).max(2_147_483_647),
  tab: fields.id,
  quote: fields.id.nullable(),
});

/**
 * What happens to an article after the line `?since=` of the desk's log, or after the one that `Last-Event-ID` names, as
 * server-sent events; `&tab=` names the page and `&quote=` the quotation that it shows.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const since = request.headers.get('last-event-id') ?? query.get('since') ?? '';
  const given = { id: (await params).id, since, tab: query.get('tab') ?? '', quote: query.get('quote') };
  const opened = await ask(
    form,
    given,
    (actor, { id, quote, ...page }, { sessionId }) =>
      openStream(actor, sessionId, { ...page, articleId: id, quoteId: quote }),
    listening,
  );
  return opened.ok ? new Response(opened.value, { headers: EVENTS }) : answer(opened);
}
