import { timingSafeEqual } from 'node:crypto';
import { keyed } from '@/lib/auth/keyed';
import { logWrongLinkPassword } from '@/lib/auth/log';
import { verifyPassword } from '@/lib/auth/password';
import { type Counter, giveBack, take } from '@/lib/auth/throttle';
import { db } from '@/lib/db/client';
import { write } from '@/lib/desk/write';
import { Problem } from '@/lib/problem';
import { type FrozenReport, reportContent } from '../content';
import { tokenHashOf } from './link';

/** In ms: a link that is read all day adds no more than a line in so long to the log, which says how often it was read. */
const LINE_EVERY = 60_000;

/**
 * The report behind a link, for anybody who has its address, and nothing else of the desk: one visit more.
 * @param proof what `openLink` answered, where the link has a password
 * @returns undefined where the password is still to be given
 * @throws Problem `not-found` for a link that never was, was revoked or is over: nobody learns which; `throttled`
 */
export async function visitLink(
  secret: string,
  proof: string | undefined,
  address: string,
): Promise<FrozenReport | undefined> {
  const link = await linkFor(secret, proof, address);
  if (!link) return undefined;
  const { deskId, content, sha256 } = await db().report.findUniqueOrThrow({ where: { id: link.reportId } });
  await count(link.id, deskId);
  return { content: reportContent.parse(JSON.parse(content)), json: content, sha256 };
}

/**
 * Whether the report behind a link would be shown, for whoever asks without reading it: no visit.
 * @throws Problem as `visitLink`
 */
export async function demandLink(secret: string, proof: string | undefined, address: string): Promise<void> {
  await linkFor(secret, proof, address);
}

async function linkFor(secret: string, proof: string | undefined, address: string): Promise<Link | undefined> {
  const link = await openLinkOf(secret);
  if (link.passwordHash !== null && !isProof(link, proof)) return undefined;
  await take([{ kind: 'visit', of: `${link.id} ${address}` }]);
  return link;
}

/**
 * Tries the password of a link. Guesses are as few as at the door, and in the desk's log.
 * @returns what shows from now on, to this link alone, that it was given
 * @throws Problem `not-found`, `throttled`, `link-password-wrong`, `busy`
 */
export async function giveLinkPassword(secret: string, password: string, address: string): Promise<string> {
  const link = await openLinkOf(secret);
  if (link.passwordHash === null) return '';
  const guesses: readonly Counter[] = [
    { kind: 'shared', of: `${link.id} ${address}` },
    { kind: 'account', of: `shared ${link.id}` },
    { kind: 'address', of: address },
  ];
  await take(guesses);
  if (!(await verifyPassword(link.passwordHash, password))) {
    await logWrongLinkPassword(link.report.deskId, link.id, address);
    throw new Problem('link-password-wrong');
  }
  await giveBack(guesses);
  return proofOf(link);
}

interface Link {
  readonly id: string;
  readonly reportId: string;
  readonly passwordHash: string | null;
  readonly report: { readonly deskId: string };
}

async function openLinkOf(secret: string): Promise<Link> {
  const tokenHash = tokenHashOf(secret);
  const link = tokenHash
    ? await db().sharedLink.findFirst({
        where: { tokenHash, revokedAt: null, endsAt: { gt: new Date() }, report: { article: { kind: 'article' } } },
        include: { report: { select: { deskId: true } } },
      })
    : null;
  if (!link) throw new Problem('not-found');
  return link;
}

/** Made from the hash of the password: of no use to any other link. */
const proofOf = ({ id, passwordHash }: Link): string =>
  keyed('shared link', `${id} ${passwordHash}`).toString('base64url');

function isProof(link: Link, given: string | undefined): boolean {
  const [right, said] = [Buffer.from(proofOf(link)), Buffer.from(given ?? '')];
  return right.length === said.length && timingSafeEqual(right, said);
}

/** Counts a visit, and says so in the log unless it just did. */
async function count(id: string, deskId: string): Promise<void> {
  const now = new Date();
  const { visits } = await db().sharedLink.update({
    where: { id },
    data: { visits: { increment: 1 }, visitedAt: now },
    select: { visits: true },
  });
  const due = await db().sharedLink.updateMany({
    where: { id, OR: [{ loggedAt: null }, { loggedAt: { lt: new Date(now.getTime() - LINE_EVERY) } }] },
    data: { loggedAt: now },
  });
  if (due.count === 0) return;
  const event = { kind: 'link-visited', subject: id, data: { visits } } as const;
  await write({ deskId, personId: null }, async () => ({ result: undefined, event }));
}
