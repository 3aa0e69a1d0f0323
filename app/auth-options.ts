import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { z } from 'zod';
import { revokeSession } from '@/lib/auth/session';
import { signIn } from '@/lib/auth/sign-in';
import { reportOf } from './act';

declare module 'next-auth' {
  interface Session {
    sessionId?: string;
  }
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
  session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        const parsed = form.safeParse(given);
        if (!parsed.success) throw new Error('sign-in-failed');
        try {
          const { sessionId, personId, name, email } = await signIn(
            parsed.data.email,
            parsed.data.password,
            addressOf(request?.headers),
          );
          return { id: personId, name, email, sessionId };
        } catch (error) {
          // next-auth hands on the message of an error, to the browser, and nothing else.
          const { code, params } = reportOf(error);
          throw new Error([code, ...Object.values(params)].join(' '));
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.sessionId ? { ...token, sessionId: user.sessionId } : token),
    session: ({ session, token }) => ({ ...session, ...(token.sessionId ? { sessionId: token.sessionId } : {}) }),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sessionId) await revokeSession(token.sessionId);
    },
  },
};

const addressOf = (headers: Record<string, unknown> | undefined): string =>
  String(headers?.['x-forwarded-for'] ?? headers?.['x-real-ip'] ?? 'direct').split(',')[0] as string;
