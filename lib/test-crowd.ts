import { db } from '@/lib/db/client';
import { type QuoteView, readWorkbench } from '@/lib/review/read/workbench';
import { execute } from './commands';
import type { Actor } from './desk/actor';
import type { Role } from './desk/roles';

/** In writers, and in writes of each. */
export const CROWD = { writers: 20, each: 25 };
const NAMES = ['Ada Stone', 'Bea Field', 'Cy Marsh'];
const TEXT = Array.from(
  { length: CROWD.writers },
  (_, i) => `Speaker number ${i} said: “We will build ${i} new houses of stone in the old town this year.”`,
).join('\n');

/** Twenty people at a desk, and one article that all of them work on. */
export interface Crowd {
  readonly articleId: string;
  /** The writer's next write: of ten kinds, each about the writer's own quotation and about what all of them share. */
  readonly writeOne: (writer: number, n: number) => Promise<unknown>;
}

/** Makes the people and their article at a desk of the tests. */
export async function gatherCrowd(desk: Record<Role, Actor>): Promise<Crowd> {
  const people: Actor[] = [];
  for (let i = 0; i < CROWD.writers; i++) {
    const name = `Writer ${i}`;
    const member = { deskId: desk.admin.deskId, role: 'editor' };
    const { id } = await db().person.create({
      data: { email: `writer${i}@desk.example`, name, passwordHash: 'none', members: { create: member } },
    });
    people.push({ ...desk.editor, personId: id, name });
  }
  const articleId = await execute(desk.editor, 'import-article', { document: { text: TEXT } });
  const { quotes } = await readWorkbench(desk.reader, articleId);
  const claims: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    const link = { quoteId: quotes[0]?.id ?? '', choice: { kind: 'new', text }, stance: 'asserts' } as const;
    claims.push((await execute(desk.reviewer, 'link-claim', link)).claimId);
  }
  const writeOne = (writer: number, n: number) =>
    write({ desk, articleId, claims, actor: people[writer] as Actor, quote: quotes[writer] as QuoteView, writer }, n);
  return { articleId, writeOne };
}

interface Place {
  readonly desk: Record<Role, Actor>;
  readonly articleId: string;
  readonly claims: readonly string[];
  readonly actor: Actor;
  readonly quote: QuoteView;
  readonly writer: number;
}

async function write(
  { desk, articleId, claims, actor, quote: { id: quoteId }, writer }: Place,
  n: number,
): Promise<unknown> {
  const on = async () => {
    const { version } = await db().quote.findUniqueOrThrow({ where: { id: quoteId }, select: { version: true } });
    return { quoteId, version };
  };
  const claim = (i: number) => claims[i % claims.length] as string;
  switch (n % 10) {
    case 0:
      return execute(actor, 'import-article', { document: { text: `News ${writer} ${n}\nNo words of anybody’s.` } });
    case 1:
      return execute(actor, 'add-source', { articleId, kind: 'post', document: { text: `A post ${writer} ${n}.` } });
    case 2:
      return execute(actor, 'write-note', { target: { kind: 'quote', quoteId }, body: `${writer} ${n}` });
    case 3: {
      const name = NAMES[(writer + n) % NAMES.length] as string;
      const speaker = { kind: 'named', name, speakerKind: 'person' } as const;
      return execute(actor, 'attribute-quote', { ...(await on()), change: { speaker } });
    }
    case 4:
      return execute(actor, 'give-status', { ...(await on()), status: 'disputed' });
    case 5: {
      const stance = n % 2 ? 'asserts' : 'denies';
      return execute(actor, 'link-claim', { quoteId, choice: { kind: 'existing', id: claim(writer) }, stance });
    }
    case 6: {
      // Crosswise: half of them the other way round.
      const [fromId, toId] = writer % 2 ? [claim(0), claim(1)] : [claim(1), claim(0)];
      return execute(actor, 'relate-claims', { fromId, toId, kind: n % 3 ? 'supports' : 'contradicts' });
    }
    case 7:
      return execute(actor, 'assign-quote', { ...(await on()), personId: desk.reviewer.personId });
    case 8:
      return execute(actor, 'undo', { articleId }).catch((problem) => {
        // What one said of two claims, another may have changed since.
        if (!['changed-since', 'nothing-to-undo'].includes(problem.code)) throw problem;
        return execute(actor, 'write-note', { target: { kind: 'quote', quoteId }, body: `${writer} ${n}` });
      });
    default:
      return execute(actor, 'create-report', { articleId });
  }
}
