import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { execute } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';
import { fileOf } from '@/lib/report/file';
import { FORMAT_NAMES } from '@/lib/report/formats';
import { newestReport } from '@/lib/report/read/newest';
import { readReport } from '@/lib/report/read/report';
import { rememberWritten } from '@/lib/report/written';
import { closeWork } from '@/lib/work/pool';
import { LOCALES } from '@/messages';
import { actorAt, withDatabase } from './desk';
import { givenPath } from './given-path';

const OPTIONS = {
  format: { type: 'string' },
  locale: { type: 'string', default: LOCALES[0] },
  number: { type: 'string' },
  freeze: { type: 'boolean', default: false },
  out: { type: 'string' },
  desk: { type: 'string' },
  by: { type: 'string' },
} as const;

const form = z.object({
  format: z.enum(FORMAT_NAMES),
  locale: z.enum(LOCALES),
  number: z.coerce.number().int().min(1).optional(),
  freeze: z.boolean(),
  out: z.string().optional(),
  desk: z.string().optional(),
  by: z.string().optional(),
});

/**
 * Writes the report of an article, given by its id or its title, in a format: the newest, or the one of a number; a new
 * one where there is none, or with `--freeze`. Into a file with `--out`.
 * @returns what it says (nothing where a file was written), or why it cannot be written
 */
export async function exportReport(args: string[]): Promise<{ written: string | Uint8Array } | { wrong: string }> {
  let given: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    given = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { wrong: (error as Error).message };
  }
  const [article, ...more] = given.positionals;
  const asked = form.safeParse(given.values);
  if (!asked.success) return { wrong: z.prettifyError(asked.error) };
  if (!article || more.length > 0) return { wrong: 'Name one article, by its id or its whole title.' };
  const { desk, by, out, ...what } = asked.data;
  const body = await withDatabase(async () => {
    const actor = await actorAt(desk, by);
    return typeof actor === 'string' ? { wrong: actor } : written(actor, article, what).finally(closeWork);
  });
  if ('wrong' in body || out === undefined) return body;
  writeFileSync(givenPath(out), body.written);
  return { written: '' };
}

type What = Pick<z.output<typeof form>, 'format' | 'locale' | 'number' | 'freeze'>;

async function written(
  actor: Actor,
  article: string,
  { format, locale, number, freeze }: What,
): Promise<{ written: string | Uint8Array } | { wrong: string }> {
  const found = await articleNamed(actor, article);
  if ('wrong' in found) return found;
  const articleId = found.id;
  try {
    const kept = freeze ? undefined : await newestReport(actor, articleId, number);
    const id = kept ?? (await execute(actor, 'create-report', { articleId })).id;
    const report = await readReport(actor, id);
    const { body } = await fileOf(report, format, locale);
    await rememberWritten(report, id, format, body);
    return { written: body };
  } catch (error) {
    // The article is there: it was found above.
    if (error instanceof Problem)
      return { wrong: error.code === 'not-found' ? 'The article has no report of that number.' : error.message };
    throw error;
  }
}

/** The article of that id, or the only one of that title. */
async function articleNamed({ deskId }: Actor, name: string): Promise<{ id: string } | { wrong: string }> {
  const which = z.uuid().safeParse(name).success ? { id: name } : { title: name };
  const [article, another] = await db().document.findMany({
    where: { ...which, deskId, kind: 'article' },
    select: { id: true },
    take: 2,
  });
  if (!article) return { wrong: 'There is no such article at the desk.' };
  return another ? { wrong: 'Several articles are called that: give the id of one.' } : article;
}
