import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Hub } from './hub';
import { openStream, type Page } from './stream';

/** A page of the tests that listens: what it is told, in order. */
export interface Listening {
  /** The next message of the kind that fits; those before it are passed over. */
  next<T>(kind: string, fits?: (data: T) => boolean): Promise<T>;
  /** @returns whether the stream has come to its end */
  ended(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a session for the person, as signing in does. */
export async function openSession({ personId }: Actor): Promise<string> {
  const expiresAt = new Date(Date.now() + 3600_000);
  return (await db().session.create({ data: { personId, expiresAt } })).id;
}

/** Opens a page on the article through the hub, in a session of its own unless one is given. */
export async function listenAt(
  hub: Hub,
  actor: Actor,
  page: Pick<Page, 'articleId'> & Partial<Page>,
  session?: string,
): Promise<Listening> {
  const whole = { since: 0, tab: crypto.randomUUID(), quoteId: null, ...page };
  const stream = await openStream(actor, session ?? (await openSession(actor)), whole, hub);
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  const message = async (): Promise<{ kind: string; data: unknown } | undefined> => {
    for (;;) {
      const at = rest.indexOf('\n\n');
      if (at < 0) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        rest += decoder.decode(value, { stream: true });
        continue;
      }
      const lines = rest.slice(0, at).split('\n');
      rest = rest.slice(at + 2);
      const field = (name: string) => lines.find((l) => l.startsWith(`${name}: `))?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined) return { kind: field('event') ?? '', data: JSON.parse(data) };
    }
  };
  return {
    async next<T>(kind: string, fits: (data: T) => boolean = () => true) {
      for (;;) {
        const said = await message();
        if (!said) throw new Error(`the stream ended before it said ${kind}`);
        if (said.kind === kind && fits(said.data as T)) return said.data as T;
      }
    },
    async ended() {
      while (await message());
      return true;
    },
    close: () => reader.cancel(),
  };
}
