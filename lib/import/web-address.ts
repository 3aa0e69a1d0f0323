/** In UTF-16 code units: no address is longer. */
const LONGEST = 2000;

/** An address of the web that is whole, or lacks only how it is fetched; undefined for what leads elsewhere or nowhere. */
export function webAddress(said: string | undefined): string | undefined {
  const address = said?.trim().replace(/^\/\//, 'https://');
  return address && address.length <= LONGEST && /^https?:\/\/\S+$/i.test(address) && URL.canParse(address)
    ? address
    : undefined;
}

/** What a file is called that stood at an address: its host and its path, in letters, digits and hyphens, with its ending. */
export function fileNameAt(address: string, ending: string): string {
  const { hostname, pathname } = new URL(address);
  const own = ENDING.exec(pathname)?.[0] ?? '';
  const path = decoded(pathname.slice(0, pathname.length - own.length));
  const words = `${hostname}${path}`.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-').replace(/-$/, '');
  return `${[...words].slice(0, NAME).join('')}${own || ending}`;
}

/** In characters: no file is called longer. */
const NAME = 100;
const ENDING = /\.[a-z][a-z0-9]{1,4}$/i;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
