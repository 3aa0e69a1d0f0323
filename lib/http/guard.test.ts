import { createServer, type IncomingMessage, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ADDRESS_HEADER, addressOf } from './address';
import { isTangled } from './body';
import { type Guard, guarded, SERVER_OPTIONS } from './guard';
import { CHECKED_BYTES, UPLOAD_BYTES } from './uploads';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What got through to the application. */
interface Seen {
  readonly path: string;
  readonly bytes: number;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

const seen: Seen[] = [];

/** A server with the guard before an application that reads every body to its end. */
async function start(guard: Partial<Guard> = {}, answer = true): Promise<number> {
  seen.length = 0;
  const own: Guard = {
    https: false,
    dev: false,
    trustedProxies: 0,
    isKnown: async (request) => request.headers.cookie === 'known',
    actionFor: (id) => (id === 'action' ? 'members' : id === 'door' ? 'anybody' : undefined),
    ...guard,
  };
  server = createServer(
    SERVER_OPTIONS,
    guarded(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      seen.push({ path: request.url ?? '', bytes: body.length, body: body.toString(), headers: request.headers });
      if (answer) response.end('done');
    }, own),
  );
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  /** The body; a list is sent in chunks without its length. */
  readonly body?: string | readonly string[];
}

/** Sends and gives back the status and headers. */
const ask = (port: number, { method = 'POST', path = '/', headers = {}, body = '' }: Asked) =>
  new Promise<{ status: number; headers: IncomingMessage['headers'] }>((resolve, reject) => {
    const sized = typeof body === 'string' && body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const sent = send({ port, host: '127.0.0.1', method, path, headers: { ...sized, ...headers } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    });
    sent.on('error', reject);
    // What is refused by its head alone is answered before its body is sent.
    if (headers['content-length']) return sent.flushHeaders();
    for (const chunk of typeof body === 'string' ? [body] : body) sent.write(chunk);
    sent.end();
  });

const action = { 'next-action': 'action', 'content-type': 'text/plain;charset=UTF-8' };
const FORM = 'application/x-www-form-urlencoded';
const MB = String(1024 * 1024);

describe('what is refused before anything of it is read', () => {
  const huge = { 'content-length': String(47 * 1024 * 1024) };
  it.each<[string, Asked, number]>([
    [
      '47 MB to the sign-in page under an unknown action',
      { path: '/sign-in', headers: { ...huge, 'next-action': 'x' } },
      404,
    ],
    ['47 MB to the sign-in page under a known action', { path: '/sign-in', headers: { ...huge, ...action } }, 413],
    ['47 MB from somebody known', { headers: { ...huge, ...action, cookie: 'known' } }, 413],
    [
      'a megabyte from a stranger',
      { path: '/api/auth/callback/credentials', headers: { 'content-type': FORM, 'content-length': MB } },
      413,
    ],
    [
      'a report to be checked that is too large',
      { path: '/api/check', headers: { 'content-length': String(CHECKED_BYTES + 1) } },
      413,
    ],
    ['a report to be checked that does not say how long it is', { path: '/api/check', body: ['x'] }, 411],
    [
      'what is no form to a shared link',
      { path: '/shared/x', headers: { 'content-type': 'application/json', 'content-length': '2' } },
      415,
    ],
    [
      'a long password for a shared link',
      { path: '/shared/x', headers: { 'content-type': FORM, 'content-length': MB } },
      413,
    ],
    ['an upload from a stranger', { path: '/api/upload/article', headers: { 'content-length': '10' } }, 401],
    [
      'an upload that is too large',
      { path: '/api/upload/article', headers: { 'content-length': String(UPLOAD_BYTES + 1), cookie: 'known' } },
      413,
    ],
    [
      'a form posted to a page',
      { headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '10' } },
      405,
    ],
    [
      'a form posted as an action',
      { headers: { ...action, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '10' } },
      415,
    ],
    [
      'what another site sends',
      { path: '/api/auth/signout', headers: { 'sec-fetch-site': 'cross-site', 'content-length': '10' } },
      403,
    ],
    ...['http://elsewhere.example', 'http://127.0.0.1:1', 'null', 'x'].map((origin): [string, Asked, number] => [
      `what an older browser sends from ${origin}`,
      { path: '/api/upload/article', headers: { cookie: 'known', origin, 'content-length': '10' } },
      403,
    ]),
    ['a body where none belongs', { method: 'GET', headers: { 'content-length': '10' } }, 413],
    ['a method that nothing here has', { method: 'TRACE' }, 405],
    ['half of a sign in a path', { method: 'GET', path: '/article/%ed%a0%80' }, 400],
    ['half of a sign in the path of a route', { method: 'GET', path: '/api/quotes/%ff' }, 400],
    ['half of a sign in a query', { method: 'GET', path: '/sign-in?x=%ed%a0%80' }, 400],
    ['a percent sign that stands for nothing', { method: 'GET', path: '/sources/%zz' }, 400],
    ['what is no path', { method: 'GET', path: '*' }, 400],
    ['the address of another server', { method: 'GET', path: 'http://elsewhere.example/' }, 400],
    ['the framework’s page of errors', { method: 'GET', path: '/_global-error' }, 404],
    ['the framework’s page of errors, otherwise written', { method: 'GET', path: '/%5Fglobal-error/?_rsc=1' }, 404],
    ['the framework’s pictures', { method: 'GET', path: '/_next/image?url=%2Ficon.svg&w=64&q=75' }, 404],
    [
      'words from a stranger to a route for members',
      { path: '/api/quotes/x', headers: { 'content-length': '2' } },
      401,
    ],
    [
      'what is no form from a stranger at the door',
      {
        path: '/api/auth/callback/credentials',
        headers: { 'content-type': 'application/json', 'content-length': '2' },
      },
      415,
    ],
  ])('%s', async (_, asked, status) => {
    const port = await start();
    expect((await ask(port, asked)).status).toBe(status);
    expect(seen).toEqual([]);
  });

  it('an upload that does not say its length', async () => {
    const port = await start();
    const asked = {
      path: '/api/upload/article',
      headers: { cookie: 'known', 'transfer-encoding': 'chunked' },
      body: ['a'],
    };
    expect((await ask(port, asked)).status).toBe(411);
  });
});

describe('a body', () => {
  it('without its length is cut off at the limit', async () => {
    const port = await start();
    const chunks = Array.from({ length: 3 }, () => 'x'.repeat(8 * 1024));
    const form = { path: '/api/auth/callback/credentials', headers: { 'content-type': FORM } };
    expect((await ask(port, { ...form, body: chunks })).status).toBe(413);
    expect((await ask(port, { ...form, body: chunks.slice(1) })).status).toBe(200);
    expect(seen.map((s) => s.bytes)).toEqual([16 * 1024]);
  });

  it.each([
    ['of a million arrays', `[${'{},'.repeat(100_000)}{}]`],
    ['nested without end', '['.repeat(5000)],
  ])('%s is refused even from somebody known', async (_, body) => {
    const port = await start();
    expect((await ask(port, { headers: { ...action, cookie: 'known' }, body })).status).toBe(413);
  });

  it('that is far too long does not cost its sender the answer', async () => {
    const port = await start();
    const body = Buffer.alloc(CHECKED_BYTES + 1);
    const answer = await fetch(`http://127.0.0.1:${port}/api/check`, { method: 'POST', body });
    expect([answer.status, await answer.text()]).toEqual([413, 'That is too much at once.\n']);
  });

  it('of an honest action reaches the application whole', async () => {
    const port = await start();
    const body = JSON.stringify([{ id: 'x', text: '“[[[[{{{{” قال'.repeat(2000) }]);
    expect((await ask(port, { headers: { ...action, cookie: 'known' }, body })).status).toBe(200);
    expect(seen[0]?.bytes).toBe(Buffer.byteLength(body));
  });

  it.each([
    ['no JSON', '"$'],
    ['no list', '{"0":"fr"}'],
    ['with a part that is elsewhere', '["$1"]'],
    ['that is a part of itself', '["$0"]'],
    ['with a way that leads nowhere', '[{"a":"$0:0:b"}]'],
    ['with what is no value', '["$F0","$@0","$n9"]'],
  ])('to an action, %s, is refused', async (_, body) => {
    const port = await start();
    expect((await ask(port, { headers: { ...action, cookie: 'known' }, body })).status).toBe(422);
    expect(seen).toEqual([]);
  });

  it('to an action is as a page writes it: dollars, nothing, days, and the same thing twice', async () => {
    const port = await start();
    const body = '["$$5","$undefined","$D2026-01-01T00:00:00.000Z",{"spans":[[1,2],"$0:3:spans:0"]}]';
    expect((await ask(port, { headers: { ...action, cookie: 'known' }, body })).status).toBe(200);
  });

  it('is tangled by its structure, never by what its words hold', () => {
    expect(isTangled(Buffer.from(JSON.stringify('['.repeat(1000))))).toBe(false);
    expect(isTangled(Buffer.from(JSON.stringify('\\"'.repeat(5) + '['.repeat(1000))))).toBe(false);
    expect(isTangled(Buffer.from(`${'['.repeat(33)}${']'.repeat(33)}`))).toBe(true);
  });
});

describe('of a stranger’s words to an action', () => {
  const arrays = `[${'[],'.repeat(5000)}[]]`;
  const said = async (to: 'action' | 'door', body: string, cookie = '') => {
    const port = await start();
    const headers = { ...action, 'next-action': to, ...(cookie && { cookie }) };
    return { status: (await ask(port, { path: '/sign-in', headers, body })).status, body: seen[0]?.body };
  };

  it('nothing reaches the application where the action is for members', async () => {
    expect(await said('action', '["their words"]')).toEqual({ status: 200, body: '[]' });
    expect(await said('action', arrays)).toEqual({ status: 200, body: '[]' });
    expect(await said('action', '["their words"]', 'known')).toEqual({ status: 200, body: '["their words"]' });
  });

  it('a word reaches it where the action is for anybody, and no more', async () => {
    expect(await said('door', '["fr"]')).toEqual({ status: 200, body: '["fr"]' });
    expect(await said('door', arrays)).toEqual({ status: 200, body: '[]' });
  });
});

describe('an answer', () => {
  it('that takes too long is given up', async () => {
    const port = await start({ answerMs: 50 }, false);
    const late = await ask(port, { method: 'GET' });
    expect(late.status).toBe(503);
    expect(late.headers['retry-after']).toBeDefined();
  });

  it('allows the scripts of its own nonce alone, a refusal too', async () => {
    const port = await start({ https: true });
    const policies = [];
    for (const asked of [{ method: 'GET' }, { method: 'TRACE' }]) {
      const { headers } = await ask(port, asked);
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      policies.push(String(headers['content-security-policy']));
    }
    for (const policy of policies) {
      expect(policy).toMatch(/script-src 'nonce-[\w+/]{24}' 'strict-dynamic';/);
      expect(policy).toContain("base-uri 'none'");
      expect(policy.replace(/style-src-attr[^;]*/, '')).not.toContain('unsafe');
    }
    expect(policies[0]).not.toBe(policies[1]);
    // The framework reads it from the request, whatever the client sent there.
    expect(seen[0]?.headers['content-security-policy']).toBe(policies[0]);
  });

  it('of a shared link runs nothing, asks for nothing, tells nobody its address and is in no index', async () => {
    const port = await start();
    const { headers } = await ask(port, { method: 'GET', path: '/shared/x?locale=en' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /);
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-robots-tag']).toContain('noindex');
    expect(headers['x-content-type-options']).toBe('nosniff');
    // The password of one is a form, from its own page alone.
    const form = { 'content-type': FORM };
    const give = (more: Record<string, string>) =>
      ask(port, { path: '/shared/x', headers: { ...form, ...more }, body: 'password=x' });
    expect((await give({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await give({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await give({ origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` })).status).toBe(200);
    // It has no referrer, so an older browser says that it comes from nowhere.
    expect((await give({ origin: 'null' })).status).toBe(200);
    expect((await give({ origin: 'http://elsewhere.example' })).status).toBe(403);
  });
});

describe('the address of whoever asks', () => {
  it('is the socket’s, whatever the client says, unless proxies are trusted', () => {
    expect(addressOf('10.0.0.9', '1.2.3.4', 0)).toBe('10.0.0.9');
    expect(addressOf('::ffff:10.0.0.9', undefined, 0)).toBe('10.0.0.9');
    expect(addressOf(undefined, undefined, 0)).toBe('unknown');
  });

  it('is what the last trusted proxy saw, never the left end', () => {
    expect(addressOf('10.0.0.9', '6.6.6.6, 1.2.3.4', 1)).toBe('1.2.3.4');
    expect(addressOf('10.0.0.9', ['6.6.6.6, 1.2.3.4', '10.0.0.8'], 2)).toBe('1.2.3.4');
    expect(addressOf('10.0.0.9', undefined, 2)).toBe('10.0.0.9');
  });

  it('is the network that one IPv6 host has to itself', () => {
    expect(addressOf('2001:db8:0:1::5', undefined, 0)).toBe('2001:db8:0:1::/64');
    expect(addressOf('2001:db8::1', undefined, 0)).toBe('2001:db8:0:0::/64');
  });

  it('is handed on under a name that no client can use', async () => {
    const port = await start();
    await ask(port, { method: 'GET', headers: { [ADDRESS_HEADER]: '6.6.6.6', 'x-forwarded-for': '6.6.6.6' } });
    expect(seen[0]?.headers[ADDRESS_HEADER]).toBe('127.0.0.1');
    expect(seen[0]?.headers['x-forwarded-for']).toBeUndefined();
  });
});
