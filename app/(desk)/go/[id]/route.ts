import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { z } from 'zod';
import { settle } from '@/app/act';
import { refusal } from '@/app/api/refusal';
import { ownCookie, YEAR } from '@/app/cookies';
import { DESK_COOKIE, signedIn } from '@/app/session';
import { followNotice } from '@/lib/auth/notices';
import { Problem } from '@/lib/problem';

/**
 * Leads from a notice, in the page or in a mail, to what it is about, at the desk where that is; whoever is signed out
 * comes there by the door.
 */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = z.uuid().safeParse((await params).id);
  const who = await signedIn();
  if (!who) return leadTo(id.success ? `/sign-in?go=${id.data}` : '/sign-in');
  const found = await settle(() => {
    if (!id.success) throw new Problem('not-found');
    return followNotice(who, id.data);
  });
  if (!found.ok) return refusal(found.problem);
  (await cookies()).set(DESK_COOKIE, found.value.deskId, ownCookie(YEAR));
  return leadTo(found.value.path);
}

/** The way is told without a host: it is the one that the browser knows. */
const leadTo = (path: string): Response =>
  new NextResponse(null, { status: 307, headers: { location: path, 'cache-control': 'no-store' } });
