/** What the framework serves for its own sake, and a browser never asks for, lies below this; the files of pages too. */
const OF_THE_FRAMEWORK = /^\/_(?!next\/static\/)/;

/**
 * What a request asks for, as far as it can be told without the application.
 * @returns the status with which it is refused: 400 for what is no path of this server, or no UTF-8 in its path or
 * query; 404 for the framework's own pages, which come without a nonce and may be kept by anybody
 */
export function targetStatus(url: string, dev: boolean): 400 | 404 | undefined {
  if (!url.startsWith('/')) return 400;
  const path = decoded(url)?.split('?', 1)[0];
  if (path === undefined) return 400;
  return !dev && OF_THE_FRAMEWORK.test(path) ? 404 : undefined;
}

function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined; // half of a sign, or no sign at all
  }
}

/** What a request asks for, without its query. */
export const pathOf = ({ url }: { readonly url?: string | undefined }): string =>
  (url ?? '/').split('?', 1)[0] as string;
