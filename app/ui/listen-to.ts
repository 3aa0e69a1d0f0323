/** In ms: a connection that is lost is made again after so long, and after ever longer while that fails. */
const AGAIN = { first: 1000, most: 30_000 };
/** In ms: a connection that said nothing for longer than this is lost, whatever the browser believes. */
const SILENCE = 40_000;
/** In ms: a connection that is made again sooner is not missed by anybody. */
const PATIENCE = 4000;

/** What is done with what is heard: of each kind of message, and of the connection. */
interface Ears {
  readonly happened?: (data: unknown) => void;
  readonly here?: (data: unknown) => void;
  readonly noticed: (data: unknown) => void;
  /** It is there, again. */
  readonly back?: () => void;
  /** Nothing can be heard just now. */
  readonly away?: () => void;
  /** It was ended: for another page of the same person, or because nobody is signed in. */
  readonly ended?: () => void;
}

/**
 * Listens to server-sent events until told to stop. A lost connection is made again by itself. A page that nobody sees
 * does not listen: browsers have only a few connections for all their pages.
 * @param address asked for anew with each connection
 * @returns what stops it
 */
export function listenTo(address: () => string, ears: Ears): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let missed: ReturnType<typeof setTimeout> | undefined;
  let heardAt = 0;
  let wait = AGAIN.first;
  const close = () => {
    source?.close();
    source = undefined;
    clearTimeout(again);
    clearTimeout(missed);
    missed = undefined;
  };
  const lost = () => {
    source?.close();
    source = undefined;
    clearTimeout(again);
    again = setTimeout(open, wait);
    wait = Math.min(AGAIN.most, wait * 2);
    missed ??= setTimeout(() => ears.away?.(), PATIENCE);
  };
  const open = () => {
    const mine = new EventSource(address());
    source = mine;
    heardAt = Date.now();
    const on = (kind: string, take: (data: unknown) => void) =>
      mine.addEventListener(kind, (event: MessageEvent<string>) => {
        heardAt = Date.now();
        take(JSON.parse(event.data));
      });
    mine.onopen = () => {
      wait = AGAIN.first;
      clearTimeout(missed);
      missed = undefined;
      ears.back?.();
    };
    mine.onerror = lost;
    on('happened', (data) => ears.happened?.(data));
    on('here', (data) => ears.here?.(data));
    on('noticed', ears.noticed);
    on('beat', () => undefined);
    on('ended', (why) => {
      if (why === 'closing') return lost();
      // Until somebody comes back to it.
      close();
      ears.ended?.();
      ears.away?.();
    });
  };
  const look = () => {
    close();
    wait = AGAIN.first;
    if (document.visibilityState === 'visible') open();
  };
  const watch = setInterval(() => {
    if (source && Date.now() - heardAt > SILENCE) lost();
  }, SILENCE / 8);
  look();
  document.addEventListener('visibilitychange', look);
  // Browsers leave an open connection as it was, and nothing comes through it.
  addEventListener('offline', lost);
  addEventListener('online', look);
  return () => {
    close();
    clearInterval(watch);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('offline', lost);
    removeEventListener('online', look);
  };
}
