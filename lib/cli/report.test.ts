import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { FORMAT_NAMES } from '@/lib/report/formats';
import { report } from './report';

const FILE = 'lib/report/report-1.json';

it.each(FORMAT_NAMES)('writes a frozen report as %s', async (format) => {
  const outcome = await report([FILE, `--format=${format}`, '--locale=fr']);
  const written = 'written' in outcome ? outcome.written : '';
  if (typeof written === 'string') expect(written).toContain('الأرصفة جاهزة');
  else expect(written.length).toBeGreaterThan(1000);
});

it('says what is wrong with what it was given', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-report-'));
  const file = path.join(folder, 'other.json');
  writeFileSync(file, '{"format":"isnad-report/99"}');
  for (const words of [[FILE], [FILE, '--format=doc'], [file, '--format=csv'], ['none.json', '--format=csv']])
    expect(await report(words)).toMatchObject({ wrong: expect.stringMatching(/\S/) });
  rmSync(folder, { recursive: true });
});
