import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import weights from '@/lib/extract/judge/weights.json';
import { MESSAGES } from '.';
import { flat } from './flat';

/** What messages are looked up by whose key is put together: all that the code puts together is here. */
const DYNAMIC = [
  'act',
  'articles.done',
  'bulk.do',
  'bulk.done',
  'bulk.title',
  'candidate',
  'chain.missing',
  'checklist.when',
  'compare',
  'dueWithin',
  'earlier',
  'ends',
  'feeds.done',
  'held',
  'heldAs',
  'house.preset',
  'house.rule',
  'import.told',
  'import.warnings',
  'itemState',
  'jobState',
  'kind',
  'links.state',
  'log',
  'logGroup',
  'many',
  'manyField',
  'medium',
  'narrow',
  'nature',
  'nav',
  'notOnly',
  'notice',
  'obtained',
  'op',
  'order',
  'pairs',
  'problems',
  'queue',
  'rating',
  'reason',
  'relation',
  'relationBack',
  'report.formats',
  'report.leaves',
  'role',
  'settings.evidence',
  'sourceKind',
  'speaker',
  'speakerKind',
  'stance',
  'status',
  'telling.kind',
  'telling.often',
  'theme',
  'told',
  'turn',
  'verdict',
  'verify.word',
  'what',
];

const ROOMS = ['app', 'bin', 'lib', 'messages', 'seeds'];
const isSource = (name: string): boolean => /\.(?:tsx?|mjs)$/.test(name) && !name.includes('.test.');
const source = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
).join('\n');

/** Every word that stands in quotation marks or names a property. */
const written = new Set([
  ...[...source.matchAll(/['"]([\w.-]+)['"]/g)].map((m) => m[1]),
  ...[...source.matchAll(/\b(\w+)\b(?=\??:|,| \})/g)].map((m) => m[1]),
  ...Object.keys(weights.prior.quotation),
  ...Object.keys(weights.speaker),
  ...Object.keys(weights.clause),
]);
/** The paths before what is put in: `verdict.${…}`, `speaker.answered-${…}`; and those that stand in a condition. */
const puts = [...source.matchAll(/\bt\(`([a-z][\w-]*(?:\.[\w-]+)*)[.-][\w-]*\$\{/gi)].map((m) => m[1] as string);
const chosen = [...source.matchAll(/\? '(\w+)' : '(\w+)'\}\.\$\{/g)].flatMap((m) => [m[1] as string, m[2] as string]);
const groupOf = (put: string): string => (put.startsWith('speaker.') ? 'speaker' : put);

it('every message that the code puts together is known', () => {
  expect([...new Set([...puts.map(groupOf), ...chosen])].sort()).toEqual(DYNAMIC);
});

it('no message is left that nothing shows', () => {
  const dead = flat(MESSAGES.en).flatMap(([key]) => {
    if (written.has(key)) return [];
    const group = DYNAMIC.find((prefix) => key.startsWith(`${prefix}.`));
    const last = group && key.slice(group.length + 1).replace(/^answered-/, '');
    return last && written.has(last) ? [] : [key];
  });
  // One room asks for its own messages by their last part.
  expect(dead.filter((key) => !(key.startsWith('account.') && written.has(key.slice(8))))).toEqual([]);
});
