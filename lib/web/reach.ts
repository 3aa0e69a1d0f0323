import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What may be reached although it is not on the public internet: names of hosts, and networks. */
export interface Allowed {
  readonly hosts: ReadonlySet<string>;
  readonly networks: readonly Network[];
}
type Network = readonly [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/**
 * Reads a list of hosts and networks: `intranet.example, 10.1.0.0/16, 127.0.0.1`.
 * @returns undefined where something in it is neither
 */
export function allowedBy(list: string): Allowed | undefined {
  const [hosts, networks]: [Set<string>, Network[]] = [new Set(), []];
  for (const entry of list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)) {
    if (ipaddr.isValidCIDR(entry)) networks.push(ipaddr.parseCIDR(entry));
    else if (isIP(entry)) networks.push([ipaddr.process(entry), isIP(entry) === 4 ? 32 : 128]);
    else if (/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(entry) && /[a-z]/.test(entry)) hosts.add(entry);
    else return undefined;
  }
  return { hosts, networks };
}

/** An address in the clouds' networks that is public by its form, and tells secrets of the machine that asks (Azure). */
const TELLS_SECRETS = '168.63.129.16';
/** Of IPv6 only this is given out to hosts: what lies elsewhere wraps another address, or is nobody's. */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether a connection may go to this address: it is one of the public internet and stands for no other, or it is
 * allowed by name.
 */
export function mayReach(address: string, { networks }: Allowed): boolean {
  if (!isIP(address) || address.includes('%')) return false;
  const exact = ipaddr.parse(address);
  const meant = ipaddr.process(address);
  if (networks.some(([network, bits]) => network.kind() === meant.kind() && meant.match(network, bits))) return true;
  // Whatever is mapped, tunnelled or translated has a range of its own and is refused with the rest.
  if (exact.range() !== 'unicast' || address === TELLS_SECRETS) return false;
  return exact.kind() === 'ipv4' || exact.match(GIVEN_OUT);
}
