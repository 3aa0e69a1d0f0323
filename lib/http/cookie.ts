/** A cookie of a request. @param header what the request's `cookie` header says */
export const cookieOf = (header = '', name: string): string | undefined =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
