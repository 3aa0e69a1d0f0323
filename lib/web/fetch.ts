import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, buildConnector, type Response, fetch as request } from 'undici';
import { MAX_BYTES } from '@/lib/import/limits';
import { Problem } from '@/lib/problem';
import { readAllowed } from '@/lib/settings';
import { type Allowed, mayReach } from './reach';
import { isWelcome } from './robots';

/** One answer on the way to the page. */
export interface Hop {
  readonly address: string;
  readonly status: number;
}

/** What stood at an address, as it came. */
export interface Fetched {
  /** As it was asked for. */
  readonly asked: string;
  /** Where it was in the end. */
  readonly address: string;
  readonly at: Date;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The redirects that led there. */
  readonly hops: readonly Hop[];
  /** Unpacked, as HTTP packs what travels. */
  readonly bytes: Uint8Array;
}

/** What an address answered with the last time: it is asked whether anything is new since. */
export interface Seen {
  readonly etag?: string | null;
  /** As its host dated it (`Last-Modified`). */
  readonly modified?: string | null;
}

/** How the web is reached: what else than the public internet is allowed, how names are looked up, how long it may take. */
export interface Web {
  readonly allowed: Allowed;
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  /** In milliseconds, from the first name looked up to the last byte. */
  readonly patience: number;
}

const REDIRECTS = 5;
const PATIENCE = 20_000;
const MB = 1024 * 1024;
/** Of a list of what robots may read, in bytes: more of it is not read (RFC 9309, 2.5). */
const ROBOTS = 500 * 1024;
const AGENT = 'Isnad/0.1 (quotation checking; fetched for a person)';

/** The web as the settings allow it. */
export const theWeb = (): Web => ({
  allowed: readAllowed(),
  resolve: (host) => dns.lookup(host, { all: true }),
  patience: PATIENCE,
});

/**
 * Fetches what stands at an address. A name is looked up once, and the connection goes to what was looked up, or
 * nowhere: nothing else than the public internet is reached, on any redirect.
 * @param seen where nothing is new since, the answer has the status 304 and no bytes
 * @throws Problem `address-wrong`, `address-private`, `address-unreachable`, `address-slow`, `address-redirects`,
 * `address-robots`, `address-refused`, `address-gone`, `address-failing`, `file-too-large`, `text-empty`
 */
export async function fetchAddress(asked: string, web: Web = theWeb(), seen: Seen = {}): Promise<Fetched> {
  const agent = guardedAgent(web);
  const signal = AbortSignal.timeout(web.patience);
  try {
    return await follow(asked, agent, signal, seen);
  } catch (error) {
    throw problemOf(error, asked, web.patience);
  } finally {
    await agent.destroy();
  }
}

async function follow(asked: string, agent: Agent, signal: AbortSignal, seen: Seen): Promise<Fetched> {
  const hops: Hop[] = [];
  const welcome = new Map<string, string | undefined>();
  let url = addressOf(asked);
  for (;;) {
    if (!welcome.has(url.origin)) welcome.set(url.origin, await robotsOf(url.origin, agent, signal));
    if (!isWelcome(url.href, welcome.get(url.origin), AGENT)) throw new Problem('address-robots', { host: url.host });
    const response = await get(url.href, agent, signal, seen);
    const to = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && to) {
      await response.body?.cancel();
      hops.push({ address: url.href, status: response.status });
      if (hops.length > REDIRECTS) throw new Problem('address-redirects', { most: REDIRECTS });
      url = addressOf(to, url);
      continue;
    }
    const { status, headers } = response;
    const isUnchanged = status === 304 && Boolean(seen.etag || seen.modified);
    if (!isUnchanged) demandOk(status, url.host);
    const bytes = await bytesOf(response, MAX_BYTES);
    if (bytes.length === 0 && !isUnchanged) throw new Problem('text-empty');
    return { asked, address: url.href, at: new Date(), status, headers: [...headers], hops, bytes };
  }
}

const get = (address: string, agent: Agent, signal: AbortSignal, { etag, modified }: Seen = {}) =>
  request(address, {
    dispatcher: agent,
    redirect: 'manual',
    signal,
    headers: {
      'user-agent': AGENT,
      accept: 'text/html, application/xhtml+xml, */*;q=0.8',
      'accept-language': '*',
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(modified ? { 'if-modified-since': modified } : {}),
    },
  });

/** Only what a browser would show, without a password in it. @throws Problem `address-wrong` */
function addressOf(said: string, base?: URL): URL {
  const text = said.trim();
  if (!URL.canParse(text, base?.href)) throw new Problem('address-wrong');
  const url = new URL(text, base?.href);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw new Problem('address-wrong');
  url.hash = '';
  return url;
}

function demandOk(status: number, host: string): void {
  if (status >= 200 && status < 300) return;
  if (status === 404 || status === 410) throw new Problem('address-gone', { host });
  if (status >= 500) throw new Problem('address-failing', { host, status });
  throw new Problem('address-refused', { host, status });
}

/** What a host says of robots; undefined where it says nothing. */
async function robotsOf(origin: string, agent: Agent, signal: AbortSignal): Promise<string | undefined> {
  let response = await get(`${origin}/robots.txt`, agent, signal);
  const to = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && to && URL.canParse(to, origin)) {
    await response.body?.cancel();
    response = await get(addressOf(to, new URL(origin)).href, agent, signal);
  }
  if (response.status !== 200) {
    await response.body?.cancel();
    return undefined;
  }
  return new TextDecoder().decode(await bytesOf(response, ROBOTS, true));
}

/** @param cut whether what is more is left out, and not refused */
async function bytesOf(response: Response, most: number, cut = false): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most && !cut) throw new Problem('file-too-large', { mb: Math.ceil(length / MB), most: most / MB });
    parts.push(part);
    if (length > most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** Connects to what may be reached and to nothing else, whatever a name says the second time it is asked for. */
function guardedAgent({ allowed, resolve }: Web): Agent {
  const connect = buildConnector({
    timeout: PATIENCE / 2,
    lookup: (host, _, done) => {
      resolve(host).then(
        (found) => {
          const open = allowed.hosts.has(host) ? found : found.filter(({ address }) => mayReach(address, allowed));
          if (open.length === 0) done(new Problem('address-private', { host }), []);
          else done(null, [...open]);
        },
        (error: NodeJS.ErrnoException) => done(error, []),
      );
    },
  });
  return new Agent({
    connections: 1,
    connect: (options, done) => {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      const refusal = new Problem('address-private', { host });
      // Of an address in digits no name is looked up.
      if (isIP(host) && !mayReach(host, allowed)) return done(refusal, null);
      connect(options, (error, socket) => {
        if (!socket) return done(error as Error, null);
        if (allowed.hosts.has(host) || mayReach(socket.remoteAddress ?? '', allowed)) return done(null, socket);
        socket.destroy();
        done(refusal, null);
      });
    },
  });
}

/** What a failure on the way was, in words for whoever asked. */
function problemOf(error: unknown, asked: string, patience: number): unknown {
  for (let at = error as (Error & { code?: string }) | undefined, depth = 0; at && depth < 5; depth++) {
    if (at instanceof Problem) return at;
    if (at.name === 'TimeoutError' || at.code === 'UND_ERR_CONNECT_TIMEOUT')
      return new Problem('address-slow', { seconds: patience / 1000 });
    const reason = REASONS.find(([code]) => code.test(at?.code ?? at?.message ?? ''))?.[1];
    if (reason) return new Problem('address-unreachable', { host: hostOf(asked), reason });
    at = at.cause as Error | undefined;
  }
  return error instanceof TypeError
    ? new Problem('address-unreachable', { host: hostOf(asked), reason: 'broken' })
    : error;
}

const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|ENODATA)$/, 'name'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, 'silent'],
  [/CERT|^ERR_(?:TLS|SSL)|SELF_SIGNED|UNABLE_TO_VERIFY/, 'certificate'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR|HPE_|Z_)/, 'broken'],
];

const hostOf = (asked: string): string => (URL.canParse(asked) ? new URL(asked).host : '');
