import { isIPv6 } from 'node:net';

/** The request header under which the address of the sender goes on; what a client sends under this name is dropped. */
export const ADDRESS_HEADER = 'x-isnad-address';

/**
 * Whom a request comes from. Each trusted proxy adds the address that it saw at the right end of
 * X-Forwarded-For; whatever stands further left is what the client claims.
 * @param trustedProxies how many proxies stand between the clients and this server
 * @returns an address; of IPv6 the /64 that one household or host has to itself
 */
export function addressOf(
  socket: string | undefined,
  forwarded: string | readonly string[] | undefined,
  trustedProxies: number,
): string {
  const seen = [...[forwarded ?? []].flat().join(',').split(','), socket ?? ''].map((a) => a.trim());
  const hops = seen.filter((a) => a !== '');
  return network(hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? 'unknown');
}

function network(address: string): string {
  const [plain = ''] = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%', 1);
  if (!isIPv6(plain)) return plain.slice(0, 45);
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const whole = [...groups, ...Array<string>(zeros).fill('0'), ...rest];
  return `${whole
    .slice(0, 4)
    .map((g) => Number.parseInt(g, 16).toString(16))
    .join(':')}::/64`;
}
