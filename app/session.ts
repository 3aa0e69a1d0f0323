import { cookies } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { getToken } from 'next-auth/jwt';
import { cache } from 'react';
import { actorAt, findSession, type SignedIn } from '@/lib/auth/session';
import { isDatabaseDown } from '@/lib/db/down';
import type { Actor } from '@/lib/desk/actor';
import { may, type Permission } from '@/lib/desk/roles';

export const DESK_COOKIE = 'isnad-desk';

/** Who is signed in, looked up once a request: a revoked session ends here. */
export const signedIn = cache(async (): Promise<SignedIn | undefined> => {
  const id = await sessionId();
  return id ? findSession(id) : undefined;
});

type Asked = Parameters<typeof getToken>[0]['req'];

/** The session that the signed cookie names. It comes by the cookie alone, and is signed anew by nobody but the sign-in. */
async function sessionId(): Promise<string | undefined> {
  const token = await getToken({ req: { cookies: await cookies(), headers: {} } as unknown as Asked });
  return token?.sessionId;
}

/** Whose interface it is. Where the database does not answer it is nobody's: what the page holds says so. */
export async function interfaceOf(): Promise<SignedIn | undefined> {
  try {
    return await signedIn();
  } catch (error) {
    if (isDatabaseDown(error)) return undefined;
    throw error;
  }
}

/** The same for what a page asks by itself, without anybody doing anything. */
export async function listening(): Promise<SignedIn | undefined> {
  const id = await sessionId();
  return id ? findSession(id, 'listening') : undefined;
}

/** The actor of this request. Pages send whoever is not signed in to the door. */
export async function currentActor(): Promise<Actor> {
  const who = await signedIn();
  if (!who) redirect('/sign-in');
  if (who.mustChangePassword || who.desks.length === 0) redirect('/account');
  return actorAt(who, await preferredDesk());
}

/** The same, for a page that takes a right: whoever has it not is told so. */
export async function actorWhoMay(permission: Permission): Promise<Actor> {
  const actor = await currentActor();
  if (!may(actor.role, permission)) forbidden();
  return actor;
}

export const preferredDesk = async () => (await cookies()).get(DESK_COOKIE)?.value;
