import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { keptReport } from '@/lib/report/fixtures';
import { publicKeyOf, type Signature, signed } from '@/lib/report/signature';
import { verifyReport } from './verify';

const folder = mkdtempSync(path.join(tmpdir(), 'isnad-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());
const put = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

const [ours, theirs] = ['11111111-1111-7111-8111-111111111111', '22222222-2222-7222-8222-222222222222'];
const kept = keptReport();
const about = { desk: 'desk', number: 1, sha256: kept.sha256 };
const report = put('report.json', kept.json);
const signature = (change: Partial<Signature> = {}) =>
  put('signature.json', JSON.stringify({ ...signed(ours, about), ...change }));
const key = (deskId: string) => put('key.pem', publicKeyOf(deskId));

it('a report is what its desk signed', () => {
  expect(verifyReport([report, signature(), `--key=${key(ours)}`])).toMatchObject({
    verified: true,
    desk: 'desk',
    number: 1,
    sha256: kept.sha256,
    by: 'the key that was given',
  });
  expect(verifyReport([report, signature()])).toMatchObject({ verified: true, by: 'the key in the signature' });
});

it('a report that was changed, another desk’s key, or a claim that nobody signed is not', () => {
  const changed = put('changed.json', kept.json.replace('desk editor', 'desk writer'));
  const check = (change: Partial<Signature>, deskId: string, file = report) =>
    verifyReport([file, signature(change), `--key=${key(deskId)}`]);
  expect(check({}, ours, changed)).toMatchObject({ verified: false, reason: 'another file' });
  expect(check({}, theirs)).toMatchObject({ verified: false, reason: 'another key' });
  expect(check({ number: 2 }, ours)).toMatchObject({ verified: false, reason: 'no signature of it' });
  expect(check({ desk: 'another' }, ours)).toMatchObject({ verified: false, reason: 'no signature of it' });
  expect(verifyReport([report, signature({ publicKey: 'none' })])).toMatchObject({ verified: false });
});

it('files are found from where the command was called', () => {
  vi.stubEnv('INIT_CWD', folder);
  const words = [report, signature(), key(ours)].map((file) => path.basename(file));
  expect(verifyReport([words[0] ?? '', words[1] ?? '', `--key=${words[2]}`])).toMatchObject({ verified: true });
});

it('what cannot be checked is told', () => {
  for (const words of [[], [report], [report, report], ['none.json', signature()], [report, 'none.json']])
    expect(verifyReport(words)).toMatchObject({ wrong: expect.stringMatching(/\S/) });
  expect(verifyReport([report])).toMatchObject({ wrong: expect.stringContaining('REPORT.json SIGNATURE.json') });
  const pdf = put('report.pdf', '%PDF-1.7');
  expect(verifyReport([pdf, signature()])).toMatchObject({ wrong: expect.stringContaining('/verify') });
});
