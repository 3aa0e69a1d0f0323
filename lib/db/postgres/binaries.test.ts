import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findAccount, under } from './account';
import { findBinaries, findPackage } from './binaries';

const home = mkdtempSync(path.join(tmpdir(), 'isnad-binaries-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the programs of PostgreSQL', () => {
  it.runIf(process.getuid?.() === 0)('are copied to where the account can pass when the checkout is closed', () => {
    const closed = path.join(home, 'closed');
    const shared = path.join(home, 'shared');
    const given = findPackage();
    cpSync(path.join(given.root, 'native'), path.join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(closed, 0o700);
    chmodSync(home, 0o755);
    const account = findAccount();
    const find = () => findBinaries(account, { root: closed, version: given.version }, [shared]);
    const { postgres } = find();
    expect(path.relative(shared, postgres)).toMatch(/^postgresql-/);
    const [command, args, options] = under(account, postgres, ['--version']);
    expect(spawnSync(command, args, { ...options, encoding: 'utf8' }).stdout).toMatch(/^postgres \(PostgreSQL\)/);
    expect(find().postgres).toBe(postgres);
  });

  it.runIf(process.getuid?.() === 0)('are not taken from a folder that others can write to', () => {
    const open = path.join(home, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    const closed = { root: path.join(home, 'closed'), version: 'any' };
    expect(() => findBinaries(findAccount(), closed, [open])).toThrow(/no copy for it could be made/);
  });
});
