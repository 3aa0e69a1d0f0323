import { db } from '@/lib/db/client';
import { listen, type Said } from '@/lib/db/listen';
import type { Actor } from '@/lib/desk/actor';
import { EVENTS_CHANNEL, type News } from '@/lib/desk/events';
import type { EventKind } from '@/lib/desk/happening';
import { NOTICES_CHANNEL } from '@/lib/desk/notify';
import { concerns } from '@/lib/review/read/changes';
import { BEAT, type Here, hereForm, Presence, type Present } from './presence';
import { Turns } from './turns';

/** Who listens here hears who is on which article: `Here` as JSON. */
const HERE_CHANNEL = 'isnad_here';
/** A person has no more pages that listen than these: the oldest ends for the newest. */
const MOST_PAGES = 12;
/** Into so many moments a beat is cut: each page has its own, so that never all ask for their sessions at once. */
const TURNS = 30;

/** What may have ended somebody's right to listen, where it is about them. */
const ENDING: ReadonlySet<EventKind> = new Set<EventKind>([
  'member-removed',
  'role-changed',
  'sessions-revoked',
  'session-ended',
  'signed-out',
  'password-reset',
  'password-changed',
]);

/** A page that listens. */
export interface Listener {
  readonly actor: Actor;
  /** The article that it shows; null for a page that listens to what its person is told alone. */
  readonly articleId: string | null;
  readonly tab: string;
  /** The quotation that it shows first. */
  readonly quoteId: string | null;
  /** The log has a line that changes something on the page. */
  readonly happened: (seq: number) => void;
  /** The person is told of something. */
  readonly noticed: () => void;
  /** Who is on the article now. */
  readonly met: (people: readonly Present[]) => void;
  /** Something may have been missed, or the person may have no right to it any more. */
  readonly doubt: () => void;
  /** It is time to say that the connection stands. */
  readonly beat: () => void;
  /** It ends: because the person has too many pages, or because the workbench stops. */
  readonly end: (why: 'later' | 'closing') => void;
}

/** All pages that this process serves, on one connection that listens. */
export interface Hub {
  /** @returns what takes it away again */
  add(listener: Listener): () => void;
  /** Says to every process where a page is. */
  tell(here: Here): Promise<void>;
  /** How many pages listen. */
  readonly size: number;
  close(): Promise<void>;
}

/** Starts to listen. @throws where the database cannot be reached */
export async function openHub(databaseUrl: string): Promise<Hub> {
  const listeners = new Set<Listener>();
  const turns = new Turns<Listener>(TURNS);
  const presence = new Map<string, Presence>();
  const on = (articleId: string) => [...listeners].filter((l) => l.articleId === articleId);
  const introduce = (articleId: string) => {
    const people = presence.get(articleId)?.people() ?? [];
    for (const l of on(articleId)) l.met(people);
  };
  const hereOf = (l: Listener): Here[] =>
    l.articleId === null
      ? []
      : [presence.get(l.articleId)?.of(l.actor.personId, l.tab) ?? hereAt(l.actor, l.articleId, l.tab, l.quoteId)];

  const hear = (said?: Said) => {
    if (!said) for (const l of listeners) l.doubt();
    else if (said.channel === EVENTS_CHANNEL) hearNews(JSON.parse(said.payload) as News);
    else if (said.channel === NOTICES_CHANNEL)
      for (const l of listeners) l.actor.personId === said.payload && l.noticed();
    else hearHere(hereForm.parse(JSON.parse(said.payload)));
  };
  const hearNews = (news: News) => {
    for (const l of listeners) {
      if (l.actor.deskId !== news.desk) continue;
      if (ENDING.has(news.kind) && news.subject === l.actor.personId) l.doubt();
      if (l.articleId && concerns(news, l.articleId)) l.happened(news.seq);
    }
  };
  const hearHere = (here: Here) => {
    const met = presence.get(here.article);
    if (!met) return;
    if (met.hear(here, performance.now())) introduce(here.article);
    if (here.asks)
      void tellAll(
        on(here.article)
          .filter((l) => l.tab !== here.tab)
          .flatMap(hereOf),
      );
  };
  const clock = setInterval(() => {
    for (const [articleId, met] of presence) if (met.forget(performance.now())) introduce(articleId);
    const due = turns.next();
    for (const l of due) l.beat();
    void tellAll(due.flatMap(hereOf));
  }, BEAT / TURNS);
  clock.unref();
  const connection = await listen(databaseUrl, [EVENTS_CHANNEL, HERE_CHANNEL, NOTICES_CHANNEL], hear);

  return {
    add(listener) {
      const { actor, articleId } = listener;
      const own = [...listeners].filter((l) => l.actor.personId === actor.personId);
      if (own.length >= MOST_PAGES) own[0]?.end('later');
      listeners.add(listener);
      turns.add(listener);
      const leave = () => {
        turns.remove(listener);
        return listeners.delete(listener);
      };
      if (articleId === null) return () => void leave();
      const met = presence.get(articleId);
      if (!met) presence.set(articleId, new Presence());
      else listener.met(met.people());
      void tellAll(hereOf(listener).map((here) => ({ ...here, asks: !met })));
      return () => {
        if (!leave()) return;
        const gone = hereOf(listener);
        if (on(articleId).length === 0) presence.delete(articleId);
        void tellAll(gone.map((here) => ({ ...here, said: 'gone' })));
      };
    },
    tell: (here) => tellAll([here]),
    get size() {
      return listeners.size;
    },
    async close() {
      clearInterval(clock);
      for (const l of [...listeners]) l.end('closing');
      await connection.close();
    },
  };
}

/** Where a page is, as others are told. */
export const hereAt = (actor: Actor, article: string, tab: string, quote: string | null): Here => ({
  desk: actor.deskId,
  article,
  person: actor.personId,
  name: actor.name.slice(0, 200),
  tab,
  quote,
  said: 'here',
  asks: false,
});

/** Nothing hangs on it: what is not said now is said with the next beat. */
async function tellAll(all: readonly Here[]): Promise<void> {
  if (all.length === 0) return;
  const said = all.map((here) => JSON.stringify(here));
  await db().$executeRaw`SELECT pg_notify(${HERE_CHANNEL}, said) FROM unnest(${said}::text[]) said`.catch(
    (error: Error) => console.error('Who is where was not told:', error.message),
  );
}

/** One for the process, however many bundles hold this file. */
const shared = globalThis as { isnadHub?: Promise<Hub> | undefined };

/** The hub of this process, which begins with the first page that listens. */
export function hub(): Promise<Hub> {
  shared.isnadHub ??= openHub(process.env.DATABASE_URL ?? '').catch((error) => {
    shared.isnadHub = undefined;
    throw error;
  });
  return shared.isnadHub;
}

/** Ends all that listen, at the end of the process. */
export async function closeHub(): Promise<void> {
  const open = shared.isnadHub;
  shared.isnadHub = undefined;
  await (await open)?.close();
}
