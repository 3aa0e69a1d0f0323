import { createReadStream, readdirSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { pathOf } from './target';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};

/**
 * Answers for the build's scripts and styles from what the build packed, where the browser unpacks that: they are smaller
 * so, and no reader waits for their packing. A name is one content for ever.
 * @param folder of the build's static files; none of them is added while it is served
 * @returns whether it answers the request
 */
export function packedFiles(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map<string, { file: string; type: string; size: number }>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = name.endsWith('.br') ? TYPES[path.extname(name.slice(0, -'.br'.length))] : undefined;
    if (!type) continue;
    const file = path.join(folder, name);
    const address = `/_next/static/${name.slice(0, -'.br'.length).split(path.sep).join('/')}`;
    files.set(address, { file, type, size: statSync(file).size });
  }
  return (request, response) => {
    // Whoever asks for a part means a part of the file as it is.
    const whole = request.method === 'GET' && request.headers.range === undefined;
    const found = whole ? files.get(pathOf(request)) : undefined;
    if (!found || !takesBrotli(String(request.headers['accept-encoding'] ?? ''))) return false;
    response.writeHead(200, {
      'content-type': found.type,
      'content-encoding': 'br',
      'content-length': found.size,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    // Whoever goes away before the end needs no answer.
    pipeline(createReadStream(found.file), response, () => undefined);
    return true;
  };
}

/** Whether an Accept-Encoding names Brotli and does not refuse it (RFC 9110, 12.5.3). */
const takesBrotli = (accepted: string): boolean =>
  accepted.split(',').some((one) => {
    const [name, ...given] = one.split(';').map((part) => part.trim().toLowerCase());
    return name === 'br' && !given.some((part) => /^q=0(?:\.0*)?$/.test(part));
  });
