import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import { storable } from '@/lib/text/storable';
import type { Fetched, Hop } from '@/lib/web/fetch';
import type { Capture } from '@/lib/web/warc';
import { isPage, keepOriginal, type OriginalFile, originalBytes, stretches } from './original';

/** Keeps what was fetched. @returns its id */
export async function keepCapture(tx: Tx, actor: Actor, fetched: Fetched, original: OriginalFile): Promise<string> {
  const { asked, address, at, status } = fetched;
  const { id } = await tx.capture.create({
    data: {
      deskId: actor.deskId,
      createdById: actor.personId,
      originalId: await keepOriginal(tx, actor, original),
      ...{ asked: storable(asked, MOST), address, at, status },
      headers: fetched.headers.map(([name, value]) => [name, storable(value, MOST)]),
      hops: fetched.hops.map((hop) => ({ ...hop })),
    },
  });
  return id;
}

/** In UTF-16 code units: so much is kept of a header, and of the address that was asked for. */
const MOST = 8000;

/** A page that was fetched, to be read. */
export interface CapturedPage {
  /** What its bytes call for: a server's word for what it sends is none. */
  readonly name: string;
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The encoding that its host named. */
  readonly charset: string | undefined;
}

/** What was fetched at the actor's desk. @throws Problem `not-found` */
export async function capturedPage(actor: Actor, captureId: string): Promise<CapturedPage> {
  const found = await db().capture.findFirst({
    where: { id: captureId, deskId: actor.deskId },
    include: { original: { select: { id: true, size: true, sha256: true } } },
  });
  if (!found) throw new Problem('not-found');
  const { address, original } = found;
  const charset = charsetOf(found.headers as [string, string][]);
  const bytes = Buffer.from(await originalBytes(original.id));
  return { name: nameOf(bytes), address, bytes, sha256: original.sha256, charset };
}

/** What the bytes of a page call for. */
export const nameOf = (bytes: Uint8Array): string => (isPage(bytes) ? 'page.html' : '');

/** The encoding that a host names. */
export function charsetOf(headers: Fetched['headers']): string | undefined {
  const kind = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return /charset\s{0,5}=\s{0,5}["']?([\w-]{3,20})/i.exec(kind?.slice(0, 200) ?? '')?.[1]?.toLowerCase();
}

/** A visit to an address, and the bytes that it brought. */
export interface KeptCapture {
  readonly capture: Capture;
  readonly sha256: string;
  readonly read: () => AsyncGenerator<Uint8Array>;
}

/** The visit that a revision was read from. @throws Problem `not-found` for another desk's, and for what was not fetched */
export async function readCapture(actor: Actor, revisionId: string): Promise<KeptCapture> {
  demand(actor, 'read');
  const revision = await db().revision.findFirst({
    where: { id: revisionId, document: { deskId: actor.deskId } },
    select: { capture: { include: { original: { select: { id: true, size: true, sha256: true } } } } },
  });
  if (!revision?.capture) throw new Problem('not-found');
  const { original, headers, hops, ...capture } = revision.capture;
  return {
    capture: {
      ...capture,
      headers: headers as [string, string][],
      hops: hops as unknown as Hop[],
      size: original.size,
    },
    sha256: original.sha256,
    read: () => stretches(original.id, 0, original.size),
  };
}
