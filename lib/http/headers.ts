/** The request header that hands a page's nonce on to its layout. */
export const NONCE_HEADER = 'x-nonce';

/**
 * What an answer may load and run: scripts that carry this answer's nonce and what they load, nothing from
 * elsewhere, in nobody's frame. Style attributes are allowed, since positions are set in them.
 * @param dev the development server evaluates the code that it reloads
 */
export function contentPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What a shared report, or the door before it, may do: be drawn, and send a password back. */
const SHARED_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Where reports are read by a link: its address is the key, so it goes nowhere and is found by no search. */
export const isShared = (path: string): boolean => path.startsWith('/shared/');

/** What is served there with, beside what every answer is. */
export const SHARED_HEADERS = {
  'Content-Security-Policy': SHARED_POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
} as const;

/** What every answer is served with, whichever it is. */
export function safeHeaders(nonce: string, { https, dev }: { https: boolean; dev: boolean }): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce, dev),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}
