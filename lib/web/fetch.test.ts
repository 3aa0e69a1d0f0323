import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchAddress, type Web } from './fetch';
import { allowedBy } from './reach';
import { WARC_END, warcHead } from './warc';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server of the test's own, and the web in which it is the one thing that may be reached. */
async function served(answer: RequestListener): Promise<{ at: string; port: number; web: Web; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/robots.txt' && !ROBOTS.has(answer)) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const { port } = server.address() as AddressInfo;
  return { at: `http://news.example:${port}`, port, web: webOf('news.example'), asked };
}
const ROBOTS = new Set<RequestListener>();

const webOf = (list: string, address = '127.0.0.1'): Web => ({
  allowed: allowedBy(list) ?? { hosts: new Set(), networks: [] },
  resolve: async () => [{ address, family: 4 }],
  patience: 20_000,
});

describe('what stands at an address', () => {
  it('comes unpacked, with its headers and the redirects that led there', async () => {
    const { at, web } = await served((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: '/b' }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=windows-1256', 'content-encoding': 'gzip' })
          .end(gzipSync('<p>words</p>'));
    });
    const { bytes, headers, ...fetched } = await fetchAddress(`${at}/a#part`, web);
    expect(fetched).toMatchObject({ address: `${at}/b`, status: 200, hops: [{ address: `${at}/a`, status: 301 }] });
    expect(Buffer.from(bytes).toString()).toBe('<p>words</p>');
    expect(new Map(headers).get('content-type')).toBe('text/html; charset=windows-1256');
  });

  it.each([
    [401, { code: 'address-refused', params: { status: 401 } }],
    [402, { code: 'address-refused', params: { status: 402 } }],
    [403, { code: 'address-refused', params: { status: 403 } }],
    [404, { code: 'address-gone' }],
    [410, { code: 'address-gone' }],
    [503, { code: 'address-failing', params: { status: 503 } }],
  ])('is said to be refused where the host answers %i', async (status, problem) => {
    const { at, web } = await served((_, response) => response.writeHead(status).end('no'));
    await expect(fetchAddress(at, web)).rejects.toMatchObject(problem);
  });

  it('is not sent again where nothing is new since, and is where its host has nothing to say about that', async () => {
    const { at, web } = await served((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end('words');
    });
    expect(await fetchAddress(at, web, { etag: '"1"' })).toMatchObject({ status: 304, bytes: Buffer.of() });
    expect((await fetchAddress(at, web, { etag: '"0"', modified: null })).status).toBe(200);
    const { at: odd, web: there } = await served((_, response) => response.writeHead(304).end());
    await expect(fetchAddress(odd, there)).rejects.toMatchObject({ code: 'address-refused' });
  });

  it('is left alone where the host lets no program read it', async () => {
    const answer: RequestListener = (request, response) =>
      response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /in/' : 'words');
    ROBOTS.add(answer);
    const { at, web, asked } = await served(answer);
    await expect(fetchAddress(`${at}/in/side`, web)).rejects.toMatchObject({ code: 'address-robots' });
    expect(asked).toEqual(['/robots.txt']);
    expect((await fetchAddress(`${at}/out`, web)).status).toBe(200);
  });

  it('is refused where there is more of it than is taken, packed or not', async () => {
    const { at, web } = await served((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30 * 1024 * 1024))),
    );
    await expect(fetchAddress(at, web)).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('is given up where it does not come to an end', async () => {
    const { at, web } = await served((_, response) => void response.write('begun'));
    await expect(fetchAddress(at, { ...web, patience: 300 })).rejects.toMatchObject({ code: 'address-slow' });
  });

  it('is given up where it breaks off, or nobody answers', async () => {
    const { at, web } = await served((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('part');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(fetchAddress(at, web)).rejects.toMatchObject({ code: 'address-unreachable' });
    const free = await served(() => undefined);
    for (const close of closing.splice(-2)) close();
    await expect(fetchAddress(free.at, free.web)).rejects.toMatchObject({
      code: 'address-unreachable',
      params: { reason: 'silent' },
    });
  });

  it('is not looked for where the address is none', async () => {
    for (const address of ['', 'news', 'ftp://news.example/', 'file:///etc/passwd', 'http://a:b@news.example/'])
      await expect(fetchAddress(address, webOf('news.example'))).rejects.toMatchObject({ code: 'address-wrong' });
  });
});

describe('a network inside', () => {
  it('is reached by no name that leads there, and nothing is sent to it', async () => {
    const { port, asked } = await served((_, response) => response.end('secret'));
    for (const address of [
      `http://inside.example:${port}/`,
      `http://127.0.0.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
    ])
      await expect(fetchAddress(address, webOf(''))).rejects.toMatchObject({ code: 'address-private' });
    expect(asked).toEqual([]);
  });

  it('is reached by no redirect', async () => {
    const inside = await served((_, response) => response.end('secret'));
    for (const to of [`http://127.0.0.1:${inside.port}/`, `http://2130706433:${inside.port}/`, 'file:///etc/passwd']) {
      const { at, web } = await served((_, response) => response.writeHead(302, { location: to }).end());
      const code = to.startsWith('file:') ? 'address-wrong' : 'address-private';
      await expect(fetchAddress(at, web)).rejects.toMatchObject({ code });
    }
    expect(inside.asked).toEqual([]);
  });

  it('is reached by no name that changes what it stands for between asking and connecting', async () => {
    const { port, asked } = await served((_, response) => response.end('secret'));
    const answers = ['93.184.216.34', '127.0.0.1'];
    let times = 0;
    const resolve = async () => [{ address: answers[Math.min(times++, 1)] as string, family: 4 }];
    const web = { ...webOf(''), resolve, patience: 1500 };
    // The first answer is what the connection goes to; the second is asked for by nobody, or refused.
    const problem = await fetchAddress(`http://rebinding.example:${port}/`, web).catch((error) => error);
    expect(['address-private', 'address-slow', 'address-unreachable']).toContain(problem.code);
    expect(asked).toEqual([]);
  });

  it('a host that sends on and on is left', async () => {
    const { at, web, asked } = await served((request, response) =>
      response.writeHead(302, { location: `${request.url}x` }).end(),
    );
    await expect(fetchAddress(`${at}/`, web)).rejects.toMatchObject({ code: 'address-redirects' });
    expect(asked.filter((path) => path !== '/robots.txt')).toHaveLength(6);
  });
});

it('a page as WARC is read by a reader of web archives, with the redirects before it', async () => {
  const { WARCParser } = await import('warcio');
  const body = Buffer.from('<p>كلمات</p>');
  const capture = {
    id: '00000000-0000-7000-8000-000000000000',
    asked: 'http://news.example/a',
    address: 'http://news.example/b',
    at: new Date('2026-01-02T03:04:05.678Z'),
    status: 200,
    headers: [
      ['content-type', 'text/html'],
      ['content-encoding', 'gzip'],
      ['x-odd', 'one\r\ntwo'],
    ] as const,
    hops: [{ address: 'http://news.example/a', status: 301 }],
    size: body.length,
  };
  const file = Buffer.concat([warcHead(capture, 'ab'.repeat(32)), body, WARC_END]);
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(file));
      controller.close();
    },
  });
  const records = [];
  for await (const record of new WARCParser(stream)) {
    records.push([record.warcType, record.warcTargetURI, record.httpHeaders?.statusCode, await record.contentText()]);
    if (record.warcTargetURI === capture.address) expect(record.httpHeaders?.headers.get('x-odd')).toBe('one two');
  }
  expect(records.slice(1)).toEqual([
    ['response', 'http://news.example/a', 301, ''],
    ['response', 'http://news.example/b', 200, '<p>كلمات</p>'],
  ]);
  expect(records[0]?.[0]).toBe('warcinfo');
});
