import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from '@playwright/test';
import { closeBackstage } from './backstage';
import { address, test } from './desk';
import { as, openTwoDesks, type Who } from './two-desks';
import { actionsOfBuild } from './visitor';

test.beforeAll(openTwoDesks);
test.afterAll(closeBackstage);

test('hostile requests are refused within a bound, and everybody else is served', async () => {
  const send = actionsOfBuild().get('app/commands.ts#send') as string;
  const action = { 'next-action': send, 'content-type': 'text/plain;charset=UTF-8' };
  const form = (boundary: string) => ({ 'content-type': `multipart/form-data; boundary=${boundary}` });
  const fields = (count: number) =>
    `${Array.from({ length: count }, (_, i) => `--x\r\ncontent-disposition: form-data; name="f${i}"\r\n\r\n\r\n`).join('')}--x--\r\n`;
  const hostile: [what: string, who: Who, where: string, init: RequestInit, status: number[]][] = [
    ['many arrays', 'editor', '/', { headers: action, body: `[${'{},'.repeat(200_000)}{}]` }, [413]],
    ['deep arrays', 'editor', '/', { headers: action, body: '['.repeat(500_000) }, [413]],
    ['arrays from a stranger', 'stranger', '/sign-in', { headers: action, body: `[${'{},'.repeat(20_000)}{}]` }, [413]],
    ['too much from a stranger', 'stranger', '/sign-in', { headers: action, body: ' '.repeat(70_000) }, [413]],
    ['too much from an editor', 'editor', '/', { headers: action, body: ' '.repeat(1_100_000) }, [413]],
    ['what is no JSON', 'editor', '/', { headers: action, body: '"$' }, [422]],
    ['references to itself', 'editor', '/', { headers: action, body: '["$0","$1","$@0","$F0"]' }, [422]],
    [
      'an unknown action',
      'stranger',
      '/sign-in',
      { headers: { ...action, 'next-action': '0'.repeat(42) }, body: '[]' },
      [404],
    ],
    ['a form to a page', 'stranger', '/sign-in', { headers: form('x'), body: fields(1000) }, [405]],
    [
      'a form without an end',
      'editor',
      '/api/upload/article',
      { headers: form('x'), body: '--x\r\n'.repeat(1000) },
      [400],
    ],
    ['a form of other bounds', 'editor', '/api/upload/article', { headers: form('y'), body: fields(3) }, [400]],
    [
      'a text of spaces alone, longer than what is read at once',
      'editor',
      '/api/upload/article',
      {
        headers: form('x'),
        body: `--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n${' '.repeat(200_000)}\r\n--x--\r\n`,
      },
      [422],
    ],
    ['a form of many fields', 'editor', '/api/upload/article', { headers: form('x'), body: fields(20_000) }, [422]],
    [
      'eight megabytes of spaces',
      'editor',
      '/api/upload/article',
      {
        headers: form('x'),
        body: `--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n${' '.repeat(8 << 20)}\r\n--x--\r\n`,
      },
      [413, 400],
    ],
    [
      'a sign-in that is no form',
      'stranger',
      '/api/auth/callback/credentials',
      { headers: { 'content-type': 'application/json' }, body: '{"email":{"a":[]}}' },
      [415],
    ],
  ];
  for (const [what, who, where, init, status] of hostile) {
    const answer = await as(who).fetch(where, { method: 'POST', ...init, signal: AbortSignal.timeout(20_000) });
    expect(status, `${what}: ${answer.status}`).toContain(answer.status);
    expect((await as('stranger').fetch('/api/health')).status, what).toBe(200);
  }
});

test('what cannot be read as an address, or is the framework’s own, is refused with our headers and kept by nobody', async () => {
  const targets: readonly [target: string, status: number][] = [
    ['/article/%ed%a0%80', 400],
    ['/api/quotes/%ff', 400],
    ['/sign-in?x=%ed%a0%80', 400],
    ['/article/%25ed%25a0%2580', 404],
    ['/_global-error', 404],
    ['/_error', 404],
    ['/_next/none', 404],
    ['/_next/static/none', 404],
    ['/_next/image?url=%2Ficon.svg&w=64&q=75', 404],
    ['/404', 404],
    ['/500', 404],
    ['/nothing', 404],
    ['/api/auth/callback/credentials', 405],
    ['/api/auth/signout', 302],
  ];
  for (const [target, status] of targets) {
    const answer = await as('admin').fetch(target);
    expect([target, answer.status]).toEqual([target, status]);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("base-uri 'none'");
    expect(answer.headers.get('cache-control') ?? 'none').not.toMatch(/public|s-maxage/);
    // No script that the answer's own policy would stop.
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    for (const [script] of (await answer.text()).matchAll(/<script\b[^>]*>/g))
      expect(script).toContain(`nonce="${nonce}"`);
  }
  const { hostname, port } = new URL(address());
  for (const bytes of ['GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n', 'no HTTP at all\r\n\r\n']) {
    const socket = connect(Number(port), hostname);
    socket.write(Buffer.from(bytes, 'latin1'));
    const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(10_000) });
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 .*content-security-policy/is);
  }
});

test('a request to speak another protocol is answered like any other, and holds nothing open', async () => {
  const { hostname, port } = new URL(address());
  // The framework listens for upgrades from its first request on.
  await as('stranger').fetch('/sign-in');
  const socket = connect(Number(port), hostname);
  socket.write('GET /_next/none HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(10_000) });
  socket.destroy();
  expect(String(answer)).toMatch(/^HTTP\/1\.1 404 /);
  expect(String(answer)).toMatch(/content-security-policy/i);
});
