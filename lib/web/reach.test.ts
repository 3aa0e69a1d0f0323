import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedBy, mayReach } from './reach';

const nothing = { hosts: new Set<string>(), networks: [] };

describe('what is no address of the public internet', () => {
  it.each([
    ['this machine', '127.0.0.1'],
    ['any of its addresses', '0.0.0.0'],
    ['a private network', '10.1.2.3'],
    ['another', '172.16.0.1'],
    ['a third', '192.168.1.1'],
    ['a link', '169.254.1.1'],
    ['what tells a cloud’s machine its secrets', '169.254.169.254'],
    ['the same in another cloud', '168.63.129.16'],
    ['a carrier’s network', '100.100.100.200'],
    ['everybody', '255.255.255.255'],
    ['a group', '224.0.0.1'],
    ['this machine, of IPv6', '::1'],
    ['none', '::'],
    ['a unique local network', 'fd00:ec2::254'],
    ['a link of IPv6', 'fe80::1'],
    ['a link with its zone', 'fe80::1%eth0'],
    ['one mapped into IPv6', '::ffff:127.0.0.1'],
    ['a public one mapped into IPv6', '::ffff:8.8.8.8'],
    ['one in IPv6 as it was once written', '::127.0.0.1'],
    ['one translated', '64:ff9b::7f00:1'],
    ['one translated within a network', '64:ff9b:1::a00:1'],
    ['one tunnelled', '2002:7f00:1::'],
    ['one tunnelled by Teredo', '2001:0:7f00:1::'],
    ['an example', '192.0.2.1'],
    ['an example of IPv6', '2001:db8::1'],
    ['no address', 'localhost'],
  ])('is not reached: %s', (_, address) => expect(mayReach(address, nothing)).toBe(false));

  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111'])('but %s is', (address) =>
    expect(mayReach(address, nothing)).toBe(true),
  );
});

it('what is allowed is reached in every form, and nothing beside it', () => {
  const allowed = allowedBy('Intranet.example, 10.1.0.0/16 127.0.0.1, fd00::/8');
  if (!allowed) throw new Error('not read');
  expect([...allowed.hosts]).toEqual(['intranet.example']);
  for (const address of ['10.1.255.1', '127.0.0.1', '::ffff:10.1.0.1', 'fd12::1'])
    expect(mayReach(address, allowed)).toBe(true);
  for (const address of ['10.2.0.1', '127.0.0.2', 'fe80::1']) expect(mayReach(address, allowed)).toBe(false);
});

it.each(['10.0.0.0/99', 'a b/c', 'http://x', '*.example'])('%s is neither a host nor a network', (list) =>
  expect(allowedBy(list)).toBeUndefined(),
);

const part = fc.integer({ min: 0, max: 255 });
const inside = fc.oneof(
  fc.tuple(fc.constantFrom(10, 127, 0), part, part, part),
  fc.tuple(fc.constant(192), fc.constant(168), part, part),
  fc.tuple(fc.constant(169), fc.constant(254), part, part),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), part, part),
);
/** The same address as browsers take it: octal, hexadecimal, one number, fewer parts, mapped. */
const FORMS: readonly ((parts: readonly number[]) => string)[] = [
  (p) => p.join('.'),
  (p) => p.map((n) => `0${n.toString(8)}`).join('.'),
  (p) => p.map((n) => `0x${n.toString(16)}`).join('.'),
  (p) => String(p.reduce((sum, n) => sum * 256 + n, 0)),
  (p) => `0x${p.reduce((sum, n) => sum * 256 + n, 0).toString(16)}`,
  ([a, b, c, d]) => `${a}.${((b as number) * 256 + (c as number)) * 256 + (d as number)}`,
  (p) => `[::ffff:${p.join('.')}]`,
  (p) => `[::${p.join('.')}]`,
  (p) => `[64:ff9b::${p.join('.')}]`,
  (p) => [...p.join('.')].map((c) => (c === '.' ? '。' : String.fromCodePoint(0xff10 + Number(c)))).join(''),
];

it('an address of a network inside is refused in whatever form it is written', () => {
  fc.assert(
    fc.property(inside, fc.constantFrom(...FORMS), (parts, form) => {
      const { hostname } = new URL(`http://${form(parts)}/`);
      expect(mayReach(hostname.replace(/^\[|\]$/g, ''), nothing)).toBe(false);
    }),
  );
});
