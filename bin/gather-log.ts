import { format } from 'node:util';

/** Lines of one kind, and kinds, that are written within a time; and the most characters of one line. */
const MOST = { lines: 20, kinds: 100, length: 4000 };
const MINUTE = 60_000;

type Sink = Pick<Console, 'error' | 'warn'>;

/**
 * Bounds what a log grows by, whoever makes it grow: of the lines of one kind the first few of a minute are written,
 * the rest are counted, and the count is written when the minute is over.
 * @param sink where the lines go; its `error` and `warn` are replaced
 * @returns ends the minute at once
 */
export function gatherLog(sink: Sink): () => void {
  const { error, warn } = sink;
  const counts = new Map<string, number>();
  const write = (to: Sink['error'], given: readonly unknown[]) => {
    const line = format(...given);
    const own = kindOf(line);
    const kind = counts.has(own) || counts.size < MOST.kinds ? own : 'other lines';
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= MOST.lines) to.call(sink, cut(line));
  };
  const tell = () => {
    for (const [kind, count] of counts)
      if (count > MOST.lines) error.call(sink, `… and ${count - MOST.lines} more like: ${kind}`);
    counts.clear();
  };
  sink.error = (...given) => write(error, given);
  sink.warn = (...given) => write(warn, given);
  setInterval(tell, MINUTE).unref();
  return tell;
}

/** A line without what differs from one to the next: numbers, ids, and all beyond its beginning. */
const kindOf = (line: string): string =>
  (line.slice(0, 200).split('\n', 1)[0] ?? '').replace(/[\da-f]*\d[\da-f]*/gi, '#').slice(0, 80);

const cut = (line: string): string =>
  line.length <= MOST.length ? line : `${line.slice(0, MOST.length)} … (${line.length - MOST.length} more characters)`;
