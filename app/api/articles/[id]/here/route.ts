import { z } from 'zod';
import { ask } from '@/app/act';
import { answer } from '@/app/api/answer';
import { listening } from '@/app/session';
import * as fields from '@/lib/desk/fields';
import { sayWhere } from '@/lib/live/stream';

const form = z.object({ id: fields.id, tab: fields.id, quote: fields.id.nullable() });

/** Says which quotation of the article a page shows: `?tab=` and `&quote=`. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const given = { id: (await params).id, tab: query.get('tab') ?? '', quote: query.get('quote') };
  return answer(await ask(form, given, (actor, { id, tab, quote }) => sayWhere(actor, id, tab, quote), listening));
}
