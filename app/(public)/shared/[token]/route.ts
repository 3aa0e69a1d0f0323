import { cookies, headers } from 'next/headers';
import { type ProblemReport, settle } from '@/app/act';
import { ownCookie } from '@/app/cookies';
import { currentLocale } from '@/app/locale';
import { ADDRESS_HEADER } from '@/lib/http/address';
import { statusOf } from '@/lib/problem';
import { html } from '@/lib/report/formats/html';
import { door } from '@/lib/report/shared/door';
import { demandLink, giveLinkPassword, visitLink } from '@/lib/report/shared/visit';
import { isLocale, type Locale } from '@/messages';

type Given = { params: Promise<{ token: string }> };

/** Shows that the password was given; it goes back to its own link alone. */
const COOKIE = 'isnad-shared';
/** In seconds: so long the password is not asked for again. */
const OPEN = 12 * 60 * 60;

/** A frozen report, read by whoever has the link: in the language that the link names, or else the reader's. */
export async function GET(request: Request, { params }: Given): Promise<Response> {
  const { token } = await params;
  const [locale, proof] = [await localeOf(request), (await cookies()).get(COOKIE)?.value];
  const found = await settle(async () => visitLink(token, proof, await address()));
  if (!found.ok) return page(statusOf(found.problem.code), none(locale, found.problem));
  return found.value
    ? page(200, html.write(found.value, locale) as string)
    : page(200, door(locale, { password: true }));
}

/** What a program asks that looks whether a link still leads somewhere: nobody has read the report. */
export async function HEAD(_: Request, { params }: Given): Promise<Response> {
  const { token } = await params;
  const proof = (await cookies()).get(COOKIE)?.value;
  const there = await settle(async () => demandLink(token, proof, await address()));
  return page(there.ok ? 200 : statusOf(there.problem.code), null);
}

/** The password of a link, given in a form: then the report is shown. */
export async function POST(request: Request, { params }: Given): Promise<Response> {
  const { token } = await params;
  const locale = await localeOf(request);
  const given = await settle(async () => {
    const said = (await request.formData()).get('password');
    return giveLinkPassword(token, typeof said === 'string' ? said.slice(0, 200) : '', await address());
  });
  if (!given.ok) {
    const { problem } = given;
    const body = problem.code === 'not-found' ? none(locale, problem) : door(locale, { password: true, problem });
    return page(statusOf(problem.code), body);
  }
  const path = `/shared/${token}`;
  (await cookies()).set(COOKIE, given.value, ownCookie(OPEN, path));
  return new Response(null, { status: 303, headers: { location: `${path}?locale=${locale}` } });
}

const none = (locale: Locale, problem: ProblemReport): string =>
  door(locale, { password: false, ...(problem.code === 'not-found' ? {} : { problem }) });

const page = (status: number, body: string | null): Response =>
  new Response(body, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' },
  });

const address = async (): Promise<string> => (await headers()).get(ADDRESS_HEADER) ?? 'unknown';

async function localeOf(request: Request): Promise<Locale> {
  const asked = new URL(request.url).searchParams.get('locale');
  return isLocale(asked) ? asked : currentLocale();
}
