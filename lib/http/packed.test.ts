import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packFiles } from '@/bin/pack.mjs';
import { packedFiles } from './packed';

test('scripts of the build go out as it packed them, to whoever unpacks that; all else is left to the framework', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-packed-'));
  mkdirSync(path.join(folder, 'chunks'));
  const script = 'console.log("the same again and again");\n'.repeat(200);
  writeFileSync(path.join(folder, 'chunks', 'a-1.js'), script);
  writeFileSync(path.join(folder, 'chunks', 'face.woff2'), 'woff2');
  packFiles(folder);
  const answers = packedFiles(folder);
  const server = createServer((request, response) => {
    if (!answers(request, response)) response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const ask = (where: string, encoding = 'gzip, br', more: Record<string, string> = {}) =>
    fetch(`http://localhost:${(server.address() as AddressInfo).port}/_next/static/${where}`, {
      headers: { 'accept-encoding': encoding, ...more },
    });
  const packed = await ask('chunks/a-1.js?v=2');
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(Number(packed.headers.get('content-length'))).toBeLessThan(script.length / 20);
  expect(packed.headers.get('cache-control')).toContain('immutable');
  expect(await packed.text()).toBe(script);
  for (const [where, encoding] of [
    ['chunks/a-1.js', 'gzip'],
    ['chunks/a-1.js', 'gzip, br;q=0'],
    ['chunks/a-1.js', 'x-br'],
    ['chunks/face.woff2', 'br'],
    ['chunks/../chunks/none.js', 'br'],
  ] as const)
    expect((await ask(where, encoding)).status).toBe(204);
  expect((await ask('chunks/a-1.js', 'br', { range: 'bytes=0-9' })).status).toBe(204);
  server.close();
  rmSync(folder, { recursive: true });
});
