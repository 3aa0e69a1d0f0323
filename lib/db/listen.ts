import pg from 'pg';

/** How long to wait before a lost connection is made again, in milliseconds. */
const AGAIN = 1000;

/** Something that was said on a channel. */
export interface Said {
  readonly channel: string;
  readonly payload: string;
}

/**
 * Listens on channels over one connection until closed. A connection that is lost is made again, however long that
 * takes; what was said in between may have been missed, so `heard` is called then too, with nothing.
 */
export async function listen(
  url: string,
  channels: readonly string[],
  heard: (said?: Said) => void,
): Promise<{ close: () => Promise<void> }> {
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;
  const connect = async () => {
    const mine = new pg.Client({ connectionString: url, keepAlive: true });
    client = mine;
    mine.on('notification', ({ channel, payload = '' }) => heard({ channel, payload }));
    mine.once('error', (error) => lost(error));
    mine.once('end', () => lost());
    let gone = false;
    const lost = (error?: Error) => {
      if (gone || closed) return;
      gone = true;
      if (error) console.error('The connection to the database is lost:', error.message);
      mine.on('error', () => undefined); // more of the same
      mine.end().catch(() => undefined);
      again = setTimeout(
        () =>
          void connect().then(
            () => heard(),
            () => undefined,
          ),
        AGAIN,
      );
    };
    try {
      await mine.connect();
      for (const channel of channels) await mine.query(`LISTEN ${channel}`);
    } catch (error) {
      lost();
      throw error;
    }
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(again);
      await client?.end().catch((error: Error) => console.error(error.message));
    },
  };
}
