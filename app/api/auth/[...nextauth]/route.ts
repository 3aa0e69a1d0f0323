import { cookies } from 'next/headers';
import NextAuth from 'next-auth';
import { authOptions } from '@/app/auth-options';
import { DESK_COOKIE } from '@/app/session';

const handler = NextAuth(authOptions);

/** What next-auth does; after a sign-out the browser keeps neither which desk it was nor any page of it. */
export async function POST(request: Request, context: unknown): Promise<Response> {
  const response: Response = await handler(request, context);
  if (!new URL(request.url).pathname.endsWith('/signout')) return response;
  (await cookies()).delete(DESK_COOKIE);
  response.headers.set('clear-site-data', '"cache"');
  return response;
}

/** A password never comes in an address. */
export async function GET(request: Request, context: unknown): Promise<Response> {
  const { pathname } = new URL(request.url);
  return pathname.endsWith('/callback/credentials') ? new Response(null, { status: 405 }) : handler(request, context);
}
