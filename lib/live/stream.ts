import { findSession, type SignedIn } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { may } from '@/lib/desk/roles';
import { demandArticle } from '@/lib/review/texts/documents';
import { type Hub, hereAt, hub } from './hub';
import type { Present } from './presence';

/** Which page it is, and what it has. */
export interface Page {
  /** Null for a page that listens to what its person is told alone. */
  readonly articleId: string | null;
  /** The last line of the desk's log that it has. */
  readonly since: number;
  readonly tab: string;
  readonly quoteId: string | null;
}

/** In ms: so long whoever is told to come back waits. */
const RETRY = 1000;
/** So many messages wait for a page that does not read; then only the last of each kind does. */
const WAITING = 8;

/**
 * What happens to an article, and who is on it, as server-sent events for as long as the person may read it:
 * `happened` with the line of the log up to which the page is to ask for changes (nothing of what they are), `here` with
 * the people, `noticed` when the person is told of something, `beat`, and `ended` with why. The session and the desk are asked for before it begins, with each beat, and
 * whenever the log says something about the person; listening is no use of a session.
 * @throws Problem `forbidden`, `not-found` for an article of another desk
 */
export async function openStream(
  actor: Actor,
  sessionId: string,
  page: Page,
  at?: Hub,
): Promise<ReadableStream<Uint8Array>> {
  if (page.articleId !== null) await demandArticle(actor, page.articleId);
  const center = at ?? (await hub());
  let close = () => {};
  let flush = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const bytes = new TextEncoder();
        /** The last of each kind that the page has not been told. */
        const waiting = new Map<string, string>();
        let told = page.since;
        let isOpen = true;
        flush = () => {
          for (const [kind, said] of waiting) {
            if ((controller.desiredSize ?? 0) <= 0) return;
            waiting.delete(kind);
            controller.enqueue(bytes.encode(said));
          }
        };
        const say = (kind: string, data: unknown, id?: number) => {
          if (!isOpen) return;
          waiting.set(
            kind,
            `${id === undefined ? '' : `id: ${id}\n`}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`,
          );
          flush();
        };
        const end = (why: 'signed-out' | 'later' | 'closing') => {
          if (!isOpen) return;
          // The last word, however much waits before it.
          controller.enqueue(bytes.encode(`event: ended\ndata: "${why}"\n\n`));
          close();
          controller.close();
        };
        const happened = (seq: number) => {
          if (seq <= told) return;
          told = seq;
          say('happened', seq, seq);
        };
        const doubt = async () => {
          if (!(await mayStillRead(actor, sessionId))) return end('signed-out');
          say('noticed', null);
          if (page.articleId === null) return;
          const desk = await db().desk.findUniqueOrThrow({ where: { id: actor.deskId }, select: { eventCount: true } });
          happened(desk.eventCount);
        };
        const look = () => void doubt().catch((error: Error) => console.error('Listening:', error.message));
        const remove = center.add({
          actor,
          ...page,
          happened,
          noticed: () => say('noticed', null),
          met: (people: readonly Present[]) => say('here', people),
          doubt: look,
          beat: () => {
            // Whoever has read nothing since the last one is gone.
            if (waiting.has('beat')) return end('later');
            say('beat', told);
            void mayStillRead(actor, sessionId).then(
              (still) => still || end('signed-out'),
              (error: Error) => console.error('Listening:', error.message),
            );
          },
          end,
        });
        close = () => {
          isOpen = false;
          remove();
        };
        controller.enqueue(bytes.encode(`retry: ${RETRY}\n\n`));
        // What happened while it was opened.
        look();
      },
      pull: () => flush(),
      cancel: () => close(),
    },
    { highWaterMark: WAITING },
  );
}

/** Says which quotation somebody looks at. @throws Problem `forbidden`, `not-found` for an article of another desk */
export async function sayWhere(actor: Actor, articleId: string, tab: string, quoteId: string | null): Promise<void> {
  await demandArticle(actor, articleId);
  await (await hub()).tell(hereAt(actor, articleId, tab, quoteId));
}

const mayStillRead = async (actor: Actor, sessionId: string): Promise<boolean> => {
  const who: SignedIn | undefined = await findSession(sessionId, 'listening');
  const desk = who?.desks.find((d) => d.id === actor.deskId);
  return who !== undefined && !who.mustChangePassword && desk !== undefined && may(desk.role, 'read');
};
