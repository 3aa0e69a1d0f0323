/** In UTF-16 code units: no address is longer. */
const LONGEST = 2000;

/** An address of the web that is whole, or lacks only how it is fetched; undefined for what leads elsewhere or nowhere. */
export function webAddress(said: string | undefined): string | undefined {
  const address = said?.trim().replace(/^\/\//, 'https://');
  return address && address.length <= LONGEST && /^https?:\/\/\S+$/i.test(address) && URL.canParse(address)
    ? address
    : undefined;
}
