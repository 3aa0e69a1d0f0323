import { randomBytes, timingSafeEqual } from 'node:crypto';
import { keyed } from './keyed';

/** The cookie of a browser that people have signed in with. */
export const BROWSER_COOKIE = 'isnad-browser';
/** How long a browser is remembered, in seconds. */
export const BROWSER_SECONDS = 180 * 24 * 60 * 60;
/** Accounts that a browser is remembered for; the oldest go first. */
const MOST = 6;

/**
 * The cookie with which a browser is known for the account from now on: a random name and, for each account that
 * has signed in with it, a mark that only this workbench can make.
 */
export function remember(cookie: string | undefined, account: string): string {
  const { name, marks } = parts(cookie);
  const mark = markOf(name, account).toString('base64url');
  return [name, ...[...marks.filter((m) => m !== mark), mark].slice(-MOST)].join('.');
}

/** The browser's name, if somebody has signed in to the account with it before. */
export function knownBrowser(cookie: string | undefined, account: string): string | undefined {
  const { name, marks } = parts(cookie);
  const own = markOf(name, account);
  const found = marks.some((mark) => {
    const given = Buffer.from(mark, 'base64url');
    return given.length === own.length && timingSafeEqual(given, own);
  });
  return found ? name : undefined;
}

function parts(cookie = ''): { name: string; marks: readonly string[] } {
  const [name = '', ...marks] = cookie.slice(0, 1000).split('.');
  return /^[\w-]{22}$/.test(name)
    ? { name, marks: marks.slice(-MOST) }
    : { name: randomBytes(16).toString('base64url'), marks: [] };
}

const markOf = (name: string, account: string) => keyed('browser', `${name}\0${account}`).subarray(0, 16);
