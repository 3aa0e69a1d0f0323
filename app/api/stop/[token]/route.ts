import { settle } from '@/app/act';
import { refusal } from '@/app/api/refusal';
import { stopMails } from '@/lib/auth/stop-mails';

/**
 * Ends the mails to the person whose token it is. Mail programs ask for it with one press (RFC 8058), without a session;
 * a page that does is led on to where that is said.
 */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const stopped = await settle(() => stopMails(token));
  if (!stopped.ok) return refusal(stopped.problem);
  const isPage = request.headers.get('accept')?.includes('text/html');
  return isPage ? leadTo(303, `/stop/${encodeURIComponent(token)}?done`) : new Response(null, { status: 204 });
}

/** A browser that opens the address comes to the page that asks. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  return leadTo(307, `/stop/${encodeURIComponent((await params).token)}`);
}

const leadTo = (status: number, location: string): Response =>
  new Response(null, { status, headers: { location, 'cache-control': 'no-store' } });
