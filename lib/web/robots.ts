/** In characters: of an address more is not compared, since what is compared grows with it for each rule. */
const LONGEST = 3000;

interface Rule {
  /** As it is compared: what stands between the stars, each where the one before it ends or later. */
  readonly parts: readonly string[];
  /** Whether the path ends where the rule does. */
  readonly isWhole: boolean;
  readonly length: number;
  readonly allows: boolean;
}

/**
 * Whether the host lets programs read the page, by its robots.txt (RFC 9309). Only the rules for us are kept and each
 * runs over the path once: who wrote the file may be anybody.
 * @param robots what the file says; undefined where there is none, and all are welcome
 * @param agent whoever reads: its name is what stands before the first slash
 */
export function isWelcome(address: string, robots: string | undefined, agent: string): boolean {
  if (robots === undefined) return true;
  const { pathname, search } = new URL(address);
  const path = alike(pathname + search).slice(0, LONGEST);
  let best: Rule | undefined;
  for (const rule of rulesFor(nameOf(agent), robots)) {
    const isCloser = !best || rule.length > best.length || (rule.length === best.length && rule.allows);
    if (isCloser && fits(rule, path)) best = rule;
  }
  return best?.allows !== false;
}

/** The rules of the groups that call us by name, or those for all where none does. */
function rulesFor(name: string, robots: string): readonly Rule[] {
  const [own, all]: [Rule[], Rule[]] = [[], []];
  let isNamed = false;
  let group = { own: false, all: false, isOpen: false };
  for (const line of robots.split(/[\r\n]/)) {
    const said = line.split('#', 1)[0] ?? '';
    const colon = said.indexOf(':');
    if (colon < 0) continue;
    const [key, value] = [said.slice(0, colon).trim().toLowerCase(), said.slice(colon + 1).trim()];
    if (key === 'user-agent') {
      if (!group.isOpen) group = { own: false, all: false, isOpen: true };
      if (nameOf(value) === name) group.own = isNamed = true;
      if (value === '*') group.all = true;
      continue;
    }
    group.isOpen = false;
    if (!value || (key !== 'allow' && key !== 'disallow') || !(group.own || group.all)) continue;
    const rule = ruleOf(value, key === 'allow');
    if (group.own) own.push(rule);
    if (group.all) all.push(rule);
  }
  return isNamed ? own : all;
}

function ruleOf(value: string, allows: boolean): Rule {
  const said = alike(encodeURI(value).replaceAll('%25', '%'));
  const isWhole = said.endsWith('$');
  const parts = (isWhole ? said.slice(0, -1) : said).split(/\*+/);
  return { parts, isWhole, length: said.length, allows };
}

/** Each part is taken as early as it comes, so that none is looked for twice; only the last may have to be at the end. */
function fits({ parts: [first = '', ...others], isWhole }: Rule, path: string): boolean {
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of others.entries()) {
    if (isWhole && i === others.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}

const nameOf = (agent: string): string => (agent.split('/', 1)[0] ?? '').trim().toLowerCase();
const alike = (path: string): string => path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
