import { z } from 'zod';
import { acting, settle } from '@/app/act';
import { answer } from '@/app/api/answer';
import * as fields from '@/lib/desk/fields';
import { parse } from '@/lib/desk/parse';
import { demand } from '@/lib/desk/roles';
import { partsOf } from '@/lib/http/uploads';
import { Problem } from '@/lib/problem';
import { announced, beginUpload, takePiece } from '@/lib/review/recordings/upload';

const piece = z.object({ upload: fields.id, from: z.coerce.number().pipe(z.int().min(0)) });

/**
 * Takes a large file in pieces. Without `?upload=` one is announced in the address (name, size, modified) and nothing is
 * read; with it the body is the piece that begins `from` there. Answers with how much is there.
 */
export async function POST(request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return answer(
    await settle(() =>
      acting(async (actor) => {
        demand(actor, 'check');
        if (!('upload' in asked)) return beginUpload(actor, parse(announced, { ...asked, size: Number(asked.size) }));
        const { upload, from } = parse(piece, asked);
        if (!request.body) throw new Problem('invalid-input', { field: 'piece' });
        return takePiece(actor, upload, from, partsOf(request.body));
      }),
    ),
  );
}
