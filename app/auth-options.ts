import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { BROWSER_COOKIE, BROWSER_SECONDS } from '@/lib/auth/known-browser';
import { SESSION_SECONDS, signOut } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in';
import { ADDRESS_HEADER } from '@/lib/http/address';
import { cookieOf } from '@/lib/http/cookie';
import { reportOf } from './act';
import { ownCookie } from './cookies';
import { LOCALE_COOKIE, localeOf } from './locale';

declare module 'next-auth' {
  interface User {
    sessionId?: string;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
  }
}

const form = z.object({ email: z.string().max(254), password: z.string().max(1000) });

/** Credentials open a session row; the signed cookie only names it, so that revoking the row ends it. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  // All of its own pages are ours.
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in', verifyRequest: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        const parsed = form.safeParse(given);
        if (!parsed.success) throw new Error(JSON.stringify({ code: 'sign-in-failed', params: {} }));
        const sent = request?.headers ?? {};
        try {
          const { sessionId, personId, name, email, browser } = await signIn(parsed.data.email, parsed.data.password, {
            address: sent[ADDRESS_HEADER] ?? 'unknown',
            agent: sent['user-agent'] ?? '',
            locale: localeOf(cookieOf(sent.cookie, LOCALE_COOKIE), sent['accept-language'] ?? ''),
            browser: cookieOf(sent.cookie, BROWSER_COOKIE),
          });
          (await cookies()).set(BROWSER_COOKIE, browser, ownCookie(BROWSER_SECONDS, '/api/auth'));
          return { id: personId, name, email, sessionId };
        } catch (error) {
          // next-auth hands on the message of an error and nothing else.
          throw new Error(JSON.stringify(reportOf(error)));
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.sessionId ? { ...token, sessionId: user.sessionId } : token),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sessionId) await signOut(token.sessionId);
    },
  },
};
