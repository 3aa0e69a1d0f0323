import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { SERVER_OPTIONS } from '@/lib/http/guard';
import { safeHeaders } from '@/lib/http/headers';
import { StartError } from '@/lib/start-error';

/** The HTTP server: open from the first moment, and shut in order. */
export interface Door {
  /** From here on requests go to `listener`; until then they are told to come back. */
  lead(listener: RequestListener): void;
  /** Takes no more requests, and waits for those under way up to `grace` milliseconds. */
  close(grace: number): Promise<void>;
}

/**
 * Listens before anything else is done: a taken port leaves nothing behind, and whoever comes early is told to wait.
 * @throws StartError when it cannot listen there
 */
export async function openDoor(host: string, port: number): Promise<Door> {
  let listener: RequestListener = notYet;
  const server = createServer(SERVER_OPTIONS, (request, response) => listener(request, response));
  server.on('clientError', refuseUnread);
  await listen(server, host, port);
  return {
    lead: (to) => {
      listener = to;
    },
    close: async (grace) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(cut);
    },
  };
}

const notYet: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end('Isnad is starting.\n');
};

/** What is no HTTP, too long in its head, or too slow, is answered with our headers too. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy();
  const status = UNREAD[error.code ?? ''] ?? 400;
  const headers = {
    ...safeHeaders('', { https: false, dev: false }),
    'Cache-Control': 'no-store',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, 'Content-Length: 0', '', ''].join('\r\n'));
}

const UNREAD: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm run workbench`);
    case 'EACCES':
      return new StartError(
        `This account may not open port ${port}. Choose one above 1023: PORT=3000 npm run workbench`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartError(
        `HOST is ${JSON.stringify(host)}, which is no address of this machine. Leave it out for this machine alone (127.0.0.1), or use 0.0.0.0 for every address.`,
      );
    default:
      return error;
  }
}
