import { ask } from '@/app/act';
import { answer } from '@/app/api/answer';
import * as fields from '@/lib/desk/fields';
import { readHistory } from '@/lib/review/read/history';

/** What happened to a quotation, the newest first. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(await ask(fields.id, (await params).id, (actor, id) => readHistory(actor, 'quote', id)));
}
