import { createHash } from 'node:crypto';
import type { Fetched } from './fetch';

/** A page as it was fetched, without its bytes. */
export interface Capture extends Omit<Fetched, 'bytes'> {
  readonly id: string;
  /** Of the bytes. */
  readonly size: number;
}

/**
 * The head of a WARC file (ISO 28500, version 1.1) of one page: what follows it are the bytes of the page, then `WARC_END`.
 * Where it was sent on the way is kept as well. The bytes are unpacked, so what said that they were packed is left out.
 */
export function warcHead({ id, asked, address, at, status, headers, hops, size }: Capture, sha256: string): Uint8Array {
  const date = at.toISOString();
  const about = [
    'software: Isnad',
    'format: WARC File Format 1.1',
    `conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/`,
    `description: ${asked}`,
  ];
  const told = headers.filter(([name]) => !/^(?:content-encoding|transfer-encoding|content-length)$/i.test(name));
  const http = lines([
    `HTTP/1.1 ${status} ${status === 200 ? 'OK' : ''}`.trimEnd(),
    ...told.map(([name, value]) => `${name}: ${value}`),
    `content-length: ${size}`,
  ]);
  return Buffer.concat([
    record({ type: 'warcinfo', id: idOf(id, 'info'), date, kind: 'application/warc-fields' }, body(about)),
    ...hops.map((hop, i) => {
      const next = hops[i + 1]?.address ?? address;
      const said = lines([`HTTP/1.1 ${hop.status}`, `location: ${next}`, 'content-length: 0']);
      return record({ type: 'response', id: idOf(id, `hop ${i}`), date, kind: HTTP, target: hop.address }, said);
    }),
    record(
      { type: 'response', id: `urn:uuid:${id}`, date, kind: HTTP, target: address, digest: `sha256:${sha256}` },
      http,
      http.length + size,
    ),
  ]);
}

/** What ends a record. */
export const WARC_END: Uint8Array = Buffer.from('\r\n\r\n');

const HTTP = 'application/http; msgtype=response';

interface Head {
  readonly type: string;
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly target?: string;
  readonly digest?: string;
}

/** @param length of the whole record where more of it follows, and its end with it */
function record({ type, id, date, kind, target, digest }: Head, content: Buffer, length = content.length): Buffer {
  const head = lines([
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <${id}>`,
    `WARC-Date: ${date}`,
    ...(target ? [`WARC-Target-URI: ${target}`] : []),
    ...(digest ? [`WARC-Payload-Digest: ${digest}`] : []),
    `Content-Type: ${kind}`,
    `Content-Length: ${length}`,
  ]);
  return Buffer.concat([head, content, ...(length === content.length ? [WARC_END] : [])]);
}

/** Lines as they are sent: none breaks another. */
const body = (all: readonly string[]): Buffer =>
  Buffer.from(all.map((line) => `${line.replace(/[\r\n]+/g, ' ')}\r\n`).join(''));
/** The same with the empty one that ends a head. */
const lines = (all: readonly string[]): Buffer => Buffer.concat([body(all), Buffer.from('\r\n')]);

/** A name of a record that is the same whenever the file is made. */
function idOf(id: string, part: string): string {
  const hash = createHash('sha256').update(`${id} ${part}`).digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
