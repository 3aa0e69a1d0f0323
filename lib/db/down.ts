/** Prisma's codes, its adapter's kinds, PostgreSQL's and the system's codes for: it is not there, or not now. */
const DOWN = new Set(
  `P1001 P1002 P1008 P1017 P2024
   DatabaseNotReachable ConnectionClosed SocketTimeout TooManyConnections
   57P01 57P02 57P03 53300 08000 08001 08003 08006
   ECONNREFUSED ECONNRESET EPIPE ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH`.split(/\s+/),
);
/** The driver has no codes for these. */
const SAID =
  /connection error and is not queryable|Connection terminated|timeout exceeded when trying to connect|Unable to start a transaction/;

/** Whether the error says that the database does not answer: nothing of what was asked is wrong, and it may be asked again. */
export function isDatabaseDown(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, kind, originalCode, message, cause, meta } = error as Record<string, unknown>;
  return (
    [code, kind, originalCode].some((c) => typeof c === 'string' && DOWN.has(c)) ||
    (typeof message === 'string' && SAID.test(message)) ||
    isDatabaseDown(cause) ||
    isDatabaseDown((meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError)
  );
}
