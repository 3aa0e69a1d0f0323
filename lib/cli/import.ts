import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { execute } from '@/lib/commands';
import type { Actor } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';
import { looksLikeReport } from '@/lib/report/again/read-json';
import { actorAt, withDatabase } from './desk';
import { givenPath } from './given-path';

const OPTIONS = {
  as: { type: 'string', default: 'article' },
  desk: { type: 'string' },
  by: { type: 'string' },
  anyway: { type: 'boolean', default: false },
} as const;

/**
 * Brings files and web addresses in at a desk, one line of JSON for each: its id, or why it was refused. Who is at the
 * machine may do what an administrator may; the log says in whose name.
 * @returns whether all were brought in; a string says what is wrong with the call
 */
export async function importAll(args: string[], output: Writable): Promise<boolean | string> {
  let given: ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>;
  try {
    given = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return (error as Error).message;
  }
  const { as, desk, by, anyway } = given.values;
  if (given.positionals.length === 0) return 'Name files or web addresses.';
  if (as !== 'article' && as !== 'source') return '--as is article or source.';
  return withDatabase(async () => {
    const actor = await actorAt(desk, by);
    if (typeof actor === 'string') return actor;
    let all = true;
    for (const what of given.positionals) {
      const reply = await bringIn(actor, what, as, anyway);
      if (!('id' in reply)) all = false;
      output.write(`${JSON.stringify({ file: what, ...reply })}\n`);
    }
    return all;
  });
}

async function bringIn(actor: Actor, what: string, as: 'article' | 'source', anyway: boolean): Promise<object> {
  try {
    const from = await documentOf(actor, what);
    if ('file' in from && looksLikeReport(new Uint8Array(await from.file.slice(0, 100).arrayBuffer()))) {
      const { articleId, id } = await execute(actor, 'import-report', { file: from.file, anyway });
      return { id: articleId, report: id };
    }
    const document = { ...from, ...(anyway ? { anyway: 'on' as const } : {}) };
    return {
      id:
        as === 'article'
          ? await execute(actor, 'import-article', { document })
          : await execute(actor, 'add-source', { kind: 'document', document }),
    };
  } catch (error) {
    if (error instanceof Problem) return { refused: error.code, ...error.params };
    if ((error as NodeJS.ErrnoException).code) return { error: (error as Error).message };
    throw error;
  }
}

async function documentOf(actor: Actor, what: string): Promise<{ file: File } | { capture: string }> {
  // What is no address of the web, like ftp, is refused as one.
  if (/^[a-z]+:\/\//i.test(what))
    return { capture: (await execute(actor, 'fetch-address', { address: what })).capture };
  // Whoever starts it through npm stands in another folder than the command.
  const bytes = await readFile(givenPath(what));
  return { file: new File([new Uint8Array(bytes)], path.basename(what)) };
}
