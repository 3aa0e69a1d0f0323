import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from 'next-auth/jwt';
import { cookieOf } from '@/lib/http/cookie';
import type { Guard } from '@/lib/http/guard';
import type { Settings } from '@/lib/settings';

const MANIFEST = path.resolve(import.meta.dirname, '..', '.next', 'server', 'server-reference-manifest.json');

/** What the guard before the application has to know of it: who is signed in, and which actions the build has. */
export function guardOf(settings: Settings, dev: boolean): Guard {
  const https = settings.url.startsWith('https:');
  const actions = dev ? undefined : builtActions();
  return {
    https,
    dev,
    trustedProxies: settings.trustedProxies,
    isKnown: (request) =>
      isSession(cookieOf(request.headers.cookie, SESSION_COOKIE[https ? 'https' : 'http']), settings.secret),
    // The development server makes actions as it goes, and refuses unknown ones itself.
    actionFor: (id) => (actions ? actions.get(id) : 'anybody'),
  };
}

const SESSION_COOKIE = { http: 'next-auth.session-token', https: '__Secure-next-auth.session-token' };

/** Whether the cookie was made here for a session that has not expired by itself; whether it was ended is asked later. */
async function isSession(cookie: string | undefined, secret: string): Promise<boolean> {
  if (!cookie) return false;
  const token = await decode({ token: cookie, secret }).catch(() => null); // not made here
  return typeof token?.sessionId === 'string';
}

/** The build's actions: those below `app/(public)` are for anybody. @throws Error when there is no build */
function builtActions(): ReadonlyMap<string, 'anybody' | 'members'> {
  if (!existsSync(MANIFEST)) throw new Error(`${MANIFEST} is missing: build first`);
  const { node } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { node: Record<string, { filename: string }> };
  return new Map(
    Object.entries(node).map(([id, { filename }]) => [id, filename.startsWith(PUBLIC) ? 'anybody' : 'members']),
  );
}

const PUBLIC = 'app/(public)/';
