import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const PURE = ['lib/text', 'lib/extract', 'lib/align', 'lib/anchor'];
/** All but the pure rooms may import these. */
const BESIDE = ['problem', 'settings', 'start-error', 'data-folder', 'kept-secret', 'process-lock'].map(
  (f) => `lib/${f}`,
);

/** Who may import whom, as docs/design.md says. */
const page = readFileSync('docs/design.md', 'utf8');
const table = page.slice(page.indexOf('## Rooms'), page.indexOf('The pure rooms are'));
const spans = (cell: string): string[] => [...cell.matchAll(/`([\w/.-]+)`/g)].map((m) => m[1] as string);
const mayImport = new Map<string, readonly string[]>(
  table.split('\n').flatMap((row) => {
    const [, rooms = '', , may = ''] = row.split('|');
    const all = [...(may.includes('the pure rooms') ? PURE : []), ...spans(may)];
    return spans(rooms)
      .filter((room) => /^lib\/[\w-]+$/.test(room))
      .map((room): [string, string[]] => [room, PURE.includes(room) ? all : [...all, ...BESIDE]]);
  }),
);
const ROOMS = [...mayImport.keys()];

const roomOf = (file: string): string =>
  /^lib\/[\w-]+(?=\/)/.exec(file)?.[0] ??
  file
    .replace(/\.tsx?$/, '')
    .split('/', 2)
    .join('/');
const isAllowed = (room: string, file: string): boolean =>
  roomOf(file) === room || (mayImport.get(room) ?? []).some((may) => file === may || file.startsWith(`${may}/`));

it('the page lists every room that there is', () => {
  const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => `lib/${name}`).sort()).toEqual([...ROOMS].sort());
});

it('no file imports what its room may not', () => {
  const strayed: string[] = [];
  for (const room of ROOMS) {
    const files = readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(0);
    // What the tests of a room stand on may use every command.
    for (const file of files.filter((f) => f !== 'lib/review/fixtures.ts' && !f.startsWith('lib/db/generated')))
      for (const [, given = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([@.][^']+)'/g)) {
        const to = given.startsWith('@/') ? given.slice(2) : path.join(path.dirname(file), given);
        if (!isAllowed(room, to)) strayed.push(`${file} → ${to}`);
      }
  }
  expect(strayed).toEqual([]);
});

it('the lint rules refuse what a room may not import, and nothing else', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'isnad-rooms-'));
  const others = [
    ...ROOMS.map((room) => `${room}/x`),
    'lib/commands',
    'lib/problem',
    'lib/settings',
    'app/x',
    'seeds/x',
  ];
  const packages = ['react', 'next/navigation', 'next-auth'];
  const expected: string[] = [];
  try {
    cpSync('biome.json', path.join(home, 'biome.json'));
    for (const room of ROOMS) {
      const own = others.filter((to) => roomOf(to) !== room);
      const relative = ROOMS.filter((to) => to !== room).map((to) => `../${to.slice(4)}/x`);
      const more = PURE.includes(room) ? ['node:fs', 'pg'] : [];
      const given = [...own.map((to) => `@/${to}`), ...relative, ...packages, ...more];
      mkdirSync(path.join(home, room), { recursive: true });
      writeFileSync(
        path.join(home, room, 'probe.ts'),
        given.map((from, i) => `import x${i} from '${from}';\n`).join(''),
      );
      given.forEach((from, i) => {
        const to = from.startsWith('@/') ? from.slice(2) : from.replace('../', 'lib/');
        const isPackage = i >= own.length + relative.length;
        // The pure rooms import one another by relative paths, the others by their address.
        const refused = isPackage || (from.startsWith('@/') && PURE.includes(room)) || !isAllowed(room, to);
        if (refused) expected.push(`${room} ${from}`);
      });
    }
    const { stdout } = spawnSync(
      path.resolve('node_modules/.bin/biome'),
      [
        'lint',
        '--vcs-enabled=false',
        '--only=style/noRestrictedImports',
        '--max-diagnostics=none',
        '--reporter=github',
        home,
      ],
      { encoding: 'utf8', cwd: home },
    );
    const refused = [...stdout.matchAll(/file=[^,]*\/(lib\/[\w-]+)\/probe\.ts,line=(\d+)/g)].map(
      ([, room = '', line]) => {
        const text = readFileSync(path.join(home, room, 'probe.ts'), 'utf8').split('\n')[Number(line) - 1] ?? '';
        return `${room} ${/'(.*)'/.exec(text)?.[1]}`;
      },
    );
    expect([...new Set(refused)].sort()).toEqual(expected.sort());
  } finally {
    rmSync(home, { recursive: true });
  }
});
