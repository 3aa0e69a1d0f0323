import { z } from 'zod';
import { ask } from '@/app/act';
import { answer } from '@/app/api/answer';
import { listening } from '@/app/session';
import * as fields from '@/lib/desk/fields';
import { readChanges } from '@/lib/review/read/changes';

const form = z.object({
  id: fields.id,
  since: z.coerce.number().int().min(0).max(2_147_483_647),
  quote: fields.id.optional(),
});

/** What happened to an article after the line `?since=` of the desk's log, with the card of the quotation `&quote=`. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const given = { id: (await params).id, since: query.get('since') ?? '', quote: query.get('quote') ?? undefined };
  return answer(
    await ask(form, given, (actor, { id, since, quote }) => readChanges(actor, id, since, quote), listening),
  );
}
