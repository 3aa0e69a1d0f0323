import readRobots from 'robots-parser';

/**
 * Whether the host lets programs read the page, by its robots.txt (RFC 9309).
 * @param robots what the file says; undefined where there is none, and all are welcome
 */
export const isWelcome = (address: string, robots: string | undefined, agent: string): boolean =>
  robots === undefined || readRobots(new URL('/robots.txt', address).href, robots).isAllowed(address, agent) !== false;
