import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerOptions, ServerResponse } from 'node:http';
import { ADDRESS_HEADER, addressOf } from './address';
import { isReply, isTangled, readBody, withBody } from './body';
import { contentPolicy, isShared, NONCE_HEADER, SHARED_HEADERS, safeHeaders } from './headers';
import { pathOf, targetStatus } from './target';
import { CHECKED_BYTES, UPLOAD_BYTES } from './uploads';

const KB = 1024;
/** The longest body, in bytes, from somebody who is signed in and from anybody else. */
const BODY = { known: KB * KB, stranger: 16 * KB };
/** What a stranger may say to an action: which language the door speaks, and hardly more. */
const WORD = 200;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
const UPLOAD = /^\/api\/upload\//;
/** Where anybody has a report checked. */
const CHECK = '/api/check';
const FORM = 'application/x-www-form-urlencoded';

/** How long a request may take to arrive, and be kept waiting for its answer, in ms. */
const DEADLINE = { headers: 15_000, arrival: 120_000, answer: 120_000, check: 5000 };

/** What node:http is told: how long it waits for a request. */
export const SERVER_OPTIONS: ServerOptions = {
  headersTimeout: DEADLINE.headers,
  requestTimeout: DEADLINE.arrival,
  connectionsCheckingInterval: DEADLINE.check,
};

export interface Guard {
  /** Whether browsers reach the workbench by https. */
  readonly https: boolean;
  readonly dev: boolean;
  readonly trustedProxies: number;
  /** Whether the request carries a session that was opened here. */
  readonly isKnown: (request: IncomingMessage) => Promise<boolean>;
  /** Whom the server action of this id is for; undefined where the build has none. */
  readonly actionFor: (id: string) => 'anybody' | 'members' | undefined;
  /** Milliseconds until an answer is overdue. */
  readonly answerMs?: number;
}

/**
 * Stands between the network and the application: gives each answer its headers, each request the address it
 * came from, and lets nothing through that is too large, too tangled, for nobody, or from another site. What
 * is refused is refused before its body is read.
 */
export function guarded(handle: RequestListener, guard: Guard): RequestListener {
  return (request, response) => {
    prepare(request, response, guard);
    watch(request, response, guard.answerMs ?? DEADLINE.answer);
    admit(request, guard)
      .then((admitted) =>
        typeof admitted === 'number' ? refuse(request, response, admitted) : handle(admitted, response),
      )
      .catch((error) => {
        // A client that goes away in the middle is no fault of ours.
        if (!request.destroyed) console.error('request', error);
        response.destroy();
      });
  };
}

/** The request as the application may have it, or the status with which it is refused. */
async function admit(request: IncomingMessage, guard: Guard): Promise<IncomingMessage | number> {
  const { method = '' } = request;
  const path = pathOf(request);
  if (!METHODS.has(method)) return 405;
  const astray = targetStatus(request.url ?? '', guard.dev);
  if (astray) return astray;
  const length = request.headers['content-length'];
  if (method === 'GET' || method === 'HEAD')
    return (length ?? '0') === '0' && !request.headers['transfer-encoding'] ? request : 413;
  if (isFromElsewhere(request)) return 403;
  if (path === CHECK) return length === undefined ? 411 : Number(length) <= CHECKED_BYTES ? request : 413;
  const known = await guard.isKnown(request);
  if (UPLOAD.test(path)) {
    // The route asks who it is and whether they may, and then reads.
    if (!known) return 401;
    if (length === undefined) return 411;
    return Number(length) <= UPLOAD_BYTES ? request : 413;
  }
  const status = isApi(path, guard)
    ? apiStatus(request, path, known, guard)
    : isShared(path)
      ? sharedStatus(request)
      : actionStatus(request, guard);
  if (status) return status;
  const limit = known ? BODY.known : BODY.stranger;
  if (Number(length ?? 0) > limit) return 413;
  const body = await readBody(request, limit);
  if (!body) return 413;
  if (isForm(request)) return withBody(request, body);
  const said = known || guard.dev ? body : wordOf(request, body, guard);
  if (isTangled(said)) return 413;
  return isReply(said) || isApi(path, guard) ? withBody(request, said) : 422;
}

/**
 * What of a stranger's words to an action goes on. One that is for members answers whoever is none before it looks at
 * what it is given, so it is given nothing; of the others none takes more than a word.
 */
const wordOf = (request: IncomingMessage, body: Buffer, guard: Guard): Buffer =>
  body.length <= WORD && guard.actionFor(actionOf(request) ?? '') === 'anybody' ? body : NOTHING;

const NOTHING = Buffer.from('[]');

const isApi = (path: string, { dev }: Guard) => path.startsWith('/api/') || (dev && path.startsWith('/__nextjs'));

/** Where strangers say something: the door, and what ends the mails to somebody. */
const DOOR = '/api/auth/';
const STOP = '/api/stop/';

/** A stranger has nothing to say but there, in a form; what ends mails is in the address, and its body may be any. */
function apiStatus(request: IncomingMessage, path: string, known: boolean, { dev }: Guard): number | undefined {
  if (known || dev) return undefined;
  if (path.startsWith(STOP)) return undefined;
  if (!path.startsWith(DOOR)) return 401;
  return isForm(request) ? undefined : 415;
}

/** A shared link takes the password that it asks for, in a form. */
const sharedStatus = (request: IncomingMessage): number | undefined => (isForm(request) ? undefined : 415);

/** A page takes nothing but the actions that it has, each as one text. */
function actionStatus(request: IncomingMessage, guard: Guard): number | undefined {
  const id = actionOf(request);
  if (id === undefined) return 405;
  if (!guard.actionFor(id)) return 404;
  return request.headers['content-type']?.startsWith('text/plain') ? undefined : 415;
}

function actionOf(request: IncomingMessage): string | undefined {
  const id = request.headers['next-action'];
  return typeof id === 'string' ? id : undefined;
}

const isForm = (request: IncomingMessage) => request.headers['content-type']?.startsWith(FORM) === true;

/** A browser says when another site made it send the request; an older one says only which site. */
function isFromElsewhere(request: IncomingMessage): boolean {
  const { 'sec-fetch-site': site, 'x-forwarded-host': forwarded, origin, host } = request.headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  // The page of a shared link tells nobody where it is.
  if (origin === undefined || (origin === 'null' && isShared(pathOf(request)))) return false;
  const own = forwarded === undefined ? host : String(forwarded).split(',', 1)[0]?.trim();
  return !URL.canParse(origin) || new URL(origin).host !== own;
}

function prepare(request: IncomingMessage, response: ServerResponse, guard: Guard): void {
  const nonce = randomBytes(18).toString('base64');
  const { headers } = request;
  headers[ADDRESS_HEADER] = addressOf(request.socket.remoteAddress, headers['x-forwarded-for'], guard.trustedProxies);
  if (guard.trustedProxies === 0) for (const name of FORWARDED) delete headers[name];
  // The framework takes the nonce of its own scripts from here.
  headers['content-security-policy'] = contentPolicy(nonce, guard.dev);
  delete headers['content-security-policy-report-only'];
  headers[NONCE_HEADER] = nonce;
  const all: Record<string, string> = {
    ...safeHeaders(nonce, guard),
    ...(isShared(pathOf(request)) ? SHARED_HEADERS : {}),
  };
  for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
}

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
];

/** Ends what takes too long; a stream of events and a recording are meant to. */
function watch(request: IncomingMessage, response: ServerResponse, ms: number): void {
  const timer = setTimeout(() => {
    // A recording is sent as it is listened to.
    if (/^(?:text\/event-stream|audio\/|video\/)/.test(String(response.getHeader('content-type') ?? ''))) return;
    console.error(`no answer within ${ms} ms: ${request.method} ${request.url?.split('?', 1)[0]?.slice(0, 200)}`);
    if (response.headersSent) response.destroy();
    else refuse(request, response, 503);
  }, ms);
  timer.unref();
  response.once('close', () => clearTimeout(timer));
}

const SAID: Record<number, string> = {
  400: 'That address cannot be read.',
  401: 'Sign in first.',
  403: 'Sent from another site.',
  404: 'There is nothing here.',
  405: 'That is not done here.',
  411: 'Say how long it is.',
  413: 'That is too much at once.',
  415: 'That is not read here.',
  422: 'That cannot be read.',
  503: 'That took too long. Try again.',
};

/** How much of what is refused is still taken in and thrown away, and for how long: in bytes and ms. */
const LINGER = { bytes: 64 * KB * KB, ms: 3000 };

/**
 * Answers and closes. Whoever is still sending would lose the answer with the connection: so it stays for as long as they
 * take to end, within a bound, and what they send goes nowhere.
 */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return;
  const said = `${SAID[status]}\n`;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(said),
    'cache-control': 'no-store',
    connection: 'close',
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  });
  if (request.complete || request.method === 'HEAD') return void response.end(said);
  response.write(said);
  let bytes = 0;
  const close = () => response.end();
  const timer = setTimeout(close, LINGER.ms).unref();
  request
    .on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LINGER.bytes) close();
    })
    .once('end', close)
    .once('close', () => clearTimeout(timer))
    .resume();
}
