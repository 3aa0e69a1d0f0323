import { z } from 'zod';
import { db, Prisma, type Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import type { Actor } from './actor';
import { type Change, changeOf, type Json, readOne, type Subjects, same } from './changes';
import { type AnyCommand, type Command, command } from './command';
import { changesOf, inverseOf } from './events';
import * as fields from './fields';
import { type DataOf, type EventKind, type Happening, type Inverse, PUT_BACK } from './happening';
import { demand, demandToChange } from './roles';

/** So many of a person's last events in an article can be taken back. */
const REACH = 200;

/** What taking back, or doing again, answers with: what it was, and what it was about. */
export interface TakenBack {
  readonly was: EventKind;
  readonly subject: string;
  /** A corrected text that came of a suggestion which somebody accepted. */
  readonly suggested?: true;
}

const input = z.object({ articleId: fields.id.nullable(), seq: fields.version.optional() });
/** What was made ready for the command that takes the line `of` back. */
type Ready = { readonly of: number; readonly prepared: unknown } | undefined;
type UndoCommand<N extends string> = Command<N, typeof input, TakenBack, Ready>;

/**
 * The two commands that go back and forth along what one person did in an article, or (null) outside of all articles,
 * as the log has it: neither a reload nor another browser loses anything of it.
 * @param inverses the commands that take something back otherwise than by putting its state back
 */
export function undoCommands(
  subjects: Subjects,
  inverses: readonly AnyCommand[],
): readonly [UndoCommand<'undo'>, UndoCommand<'redo'>] {
  const inverseCommand = ({ inverse: { command: name }, was }: Step): AnyCommand => {
    const found = inverses.find((c) => c.name === name);
    if (!found) throw new Error(`no command ${name} to take ${was} back with`);
    return found;
  };
  const along = (way: 'undo' | 'redo'): Omit<UndoCommand<string>, 'name'> => ({
    permission: 'annotate',
    input,
    async prepare(actor, { articleId, seq }) {
      const step = await nextStep(db(), actor, articleId, way, seq);
      if (!('input' in step.inverse)) return undefined;
      demandToChange(actor, step.inverse.needs ?? 'administer');
      const inverse = inverseCommand(step);
      return { of: step.of, prepared: await inverse.prepare?.(actor, inverse.input.parse(step.inverse.input)) };
    },
    async run(tx, actor, { articleId, seq }, ready) {
      const step = await nextStep(tx, actor, articleId, way, seq);
      const { of, inverse, changes: left, ...result } = step;
      const { was, subject } = result;
      demandToChange(actor, inverse.needs ?? 'administer');
      const said = { subject, article: articleId ?? undefined };
      if (!('input' in inverse)) {
        const changes = await putBack(tx, actor, subjects, left);
        return { result, event: { ...kindOf(way), ...said, data: { of, was }, changes, inverse } };
      }
      if (ready?.of !== of) throw new Problem('changed-since');
      const by = inverseCommand(step);
      const { event } = await by.run(tx, actor, by.input.parse(inverse.input), ready.prepared);
      return {
        result,
        event: {
          ...kindOf(way),
          ...said,
          data: { of, was, did: event.data as unknown as Json },
          changes: event.changes ?? [],
          inverse: { ...(event.inverse ?? PUT_BACK), needs: inverse.needs ?? 'administer' },
        },
      };
    },
  });
  return [command({ name: 'undo', ...along('undo') }), command({ name: 'redo', ...along('redo') })];
}

const kindOf = (way: 'undo' | 'redo') => ({ kind: way === 'undo' ? 'undone' : 'redone' }) as const;

/** Brings everything that an event changed back to what it was, provided that it is still as the event left it. */
async function putBack(tx: Tx, actor: Actor, subjects: Subjects, changes: readonly Change[]): Promise<Change[]> {
  const made: Change[] = [];
  for (const change of [...changes].reverse()) {
    const subject = subjects[change.kind];
    const now = await readOne(subject, tx, actor.deskId, change.id);
    if (!now || !subject.restore || !Object.keys(change.after).every((k) => same(now[k], change.after[k])))
      throw new Problem('changed-since');
    await subject.restore(tx, actor, change.id, now, { ...now, ...change.before });
    const after = (await readOne(subject, tx, actor.deskId, change.id)) ?? {};
    const back = changeOf(change.kind, change.id, now, after, subject.isWhole?.(now, after));
    if (back) made.push(back);
  }
  return made;
}

interface Step extends TakenBack {
  readonly of: number;
  readonly changes: readonly Change[];
  readonly inverse: Inverse;
}

/** What comes next, going back or forth. @throws Problem `nothing-to-undo`, `nothing-to-redo` */
async function nextStep(
  tx: Tx,
  actor: Actor,
  article: string | null,
  way: 'undo' | 'redo',
  seq?: number,
): Promise<Step> {
  const rows = await tx.event.findMany(lastOf(actor, article));
  const { past, future } = walk(rows);
  const steps = way === 'undo' ? past : future;
  const found = seq === undefined ? steps.at(-1) : steps.find((s) => s.row.seq === seq);
  if (!found) throw new Problem(way === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
  const { row } = found;
  return {
    of: row.seq,
    ...takenBack(found),
    changes: changesOf(row),
    inverse: inverseOf(row) as Inverse,
  };
}

/** What a person would take back next in an article; null where there is nothing. */
export async function readLastDone(actor: Actor, articleId: string): Promise<TakenBack | null> {
  demand(actor, 'read');
  const select = { seq: true, kind: true, subject: true, data: true };
  const last = walk(await db().event.findMany({ ...lastOf(actor, articleId), select })).past.at(-1);
  return last ? takenBack(last) : null;
}

type Line = { readonly seq: number; readonly kind: string; readonly subject: string; readonly data: unknown };

const takenBack = ({ was, row, first }: Walked<Line>): TakenBack => ({
  was,
  subject: row.subject,
  ...((first.data as Partial<DataOf<'article-revised'>> | null)?.suggestion && { suggested: true }),
});

const lastOf = (actor: Actor, articleId: string | null) =>
  ({
    where: { deskId: actor.deskId, articleId, actorId: actor.personId, inverse: { not: Prisma.DbNull } },
    orderBy: { seq: 'desc' },
    take: REACH,
  }) as const;

interface Walked<Row> {
  readonly row: Row;
  readonly was: EventKind;
  /** What was done at first, where the row takes it back or does it again. */
  readonly first: Row;
}

/** What lies behind and what lies ahead, from a person's last lines of the log, the newest first. */
function walk<Row extends Line>(newestFirst: readonly Row[]) {
  const past: Walked<Row>[] = [];
  const future: Walked<Row>[] = [];
  for (const row of [...newestFirst].reverse()) {
    const kind = row.kind as EventKind;
    if (kind === 'undone' || kind === 'redone') {
      const { of, was } = row.data as Extract<Happening, { kind: 'undone' }>['data'];
      const [from, to] = kind === 'undone' ? [past, future] : [future, past];
      const at = from.findIndex((s) => s.row.seq === of);
      const [step] = at >= 0 ? from.splice(at, 1) : [];
      to.push({ row, was: was as EventKind, first: step?.first ?? row });
    } else {
      past.push({ row, was: kind, first: row });
      future.length = 0;
    }
  }
  return { past, future };
}
