import { ask } from '@/app/act';
import { answer } from '@/app/api/answer';
import * as fields from '@/lib/desk/fields';
import { readWordings } from '@/lib/review/read/notes';

/** What a note said before it was changed. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answer(await ask(fields.id, (await params).id, readWordings));
}
