import { ask } from '@/app/act';
import { answer } from '@/app/api/answer';
import * as fields from '@/lib/desk/fields';
import { readCard } from '@/lib/review/read/cards';

/** The card of a quotation. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(await ask(fields.id, (await params).id, readCard));
}
