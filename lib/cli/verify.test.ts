import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { keptReport } from '@/lib/report/fixtures';
import { FORMATS } from '@/lib/report/formats';
import type { Format } from '@/lib/report/formats/format';
import { publicKeyOf, type Signature, signed } from '@/lib/report/signature';
import { verifyReport } from './verify';

const folder = mkdtempSync(path.join(tmpdir(), 'isnad-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());
const put = (name: string, text: string | Uint8Array): string => {
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

it('a report is what its desk signed', async () => {
  expect(await verifyReport([report, signature(), `--key=${key(ours)}`])).toMatchObject({
    verified: true,
    desk: 'desk',
    number: 1,
    sha256: kept.sha256,
    by: 'the key that was given',
  });
  expect(await verifyReport([report, signature()])).toMatchObject({ verified: true, by: 'the key in the signature' });
});

it('a report that was changed, another desk’s key, or a claim that nobody signed is not', async () => {
  const changed = put('changed.json', kept.json.replace('desk editor', 'desk writer'));
  const check = (change: Partial<Signature>, deskId: string, file = report) =>
    verifyReport([file, signature(change), `--key=${key(deskId)}`]);
  expect(await check({}, ours, changed)).toMatchObject({ verified: false, reason: 'changed' });
  const another = put('another.json', '{}');
  expect(await check({}, ours, another)).toMatchObject({ verified: false, reason: 'another file' });
  expect(await check({}, theirs)).toMatchObject({ verified: false, reason: 'another key' });
  expect(await check({ number: 2 }, ours)).toMatchObject({ verified: false, reason: 'no signature of it' });
  expect(await check({ desk: 'another' }, ours)).toMatchObject({ verified: false, reason: 'no signature of it' });
  expect(await verifyReport([report, signature({ publicKey: 'none' })])).toMatchObject({ verified: false });
});

it('a file in another format is checked beside its JSON, and alone tells what it takes', async () => {
  for (const name of ['csv', 'word', 'embed', 'corrections'] as const) {
    const { ending, write }: Format = FORMATS[name];
    const written = Buffer.from(await write(kept, 'fr'));
    const file = put(`written.${ending}`, written);
    expect(await verifyReport([file, report, signature()])).toMatchObject({ file, verified: true, format: name });
    expect(await verifyReport([file, signature()])).toMatchObject({ wrong: expect.stringContaining('REPORT.json') });
    if (name === 'word') continue;
    const changed = put('changed', `${written}.`);
    const reason = 'changed, or of another version';
    expect(await verifyReport([changed, report, signature()])).toMatchObject({ file: changed, reason });
  }
  const linked = put('report.jsonld', await FORMATS['json-ld'].write(kept, 'fr'));
  expect(await verifyReport([linked, signature()])).toMatchObject({ wrong: expect.stringContaining('/verify') });
  const strange = put('strange.csv', 'a,b');
  expect(await verifyReport([strange, report, signature()])).toMatchObject({ reason: 'another file' });
  const forged = put('forged.json', kept.json.replace('desk editor', 'desk writer'));
  expect(await verifyReport([strange, forged, signature()])).toMatchObject({ file: forged, reason: 'changed' });
});

it('files are found from where the command was called', async () => {
  vi.stubEnv('INIT_CWD', folder);
  const words = [report, signature(), key(ours)].map((file) => path.basename(file));
  expect(await verifyReport([words[0] ?? '', words[1] ?? '', `--key=${words[2]}`])).toMatchObject({ verified: true });
});

it('what cannot be checked is told', async () => {
  for (const words of [
    [],
    [report],
    [report, report],
    [report, report, signature(), signature()],
    ['none.json', signature()],
    [report, 'none.json'],
  ])
    expect(await verifyReport(words)).toMatchObject({ wrong: expect.stringMatching(/\S/) });
  expect(await verifyReport([report])).toMatchObject({
    wrong: expect.stringContaining('[REPORT.json] SIGNATURE.json'),
  });
  const pdf = put('report.pdf', '%PDF-1.7');
  expect(await verifyReport([pdf, signature()])).toMatchObject({ wrong: expect.stringContaining('/verify') });
});
