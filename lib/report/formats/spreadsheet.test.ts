import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { namedIn } from '../checked/named';
import { frozen, keptReport } from '../fixtures';
import { csv } from './csv';
import { excel } from './excel';

const { content } = keptReport();

it.skipIf(spawnSync('soffice', ['--version']).error !== undefined)(
  'CSV and Excel are opened by LibreOffice: a row a quotation, the Arabic as it is, and nothing reckoned out (soffice)',
  { timeout: 180_000 },
  async ({ skip }) => {
    const [first, ...rest] = content.quotes;
    const written = frozen({
      ...content,
      quotes: [{ ...(first as (typeof content.quotes)[0]), via: '=1+41' }, ...rest],
    });
    const folder = mkdtempSync(path.join(tmpdir(), 'isnad-sheet-'));
    const files = ['a.csv', 'b.xlsx'].map((name) => path.join(folder, name));
    writeFileSync(files[0] as string, csv.write(written, 'ar') as string);
    writeFileSync(files[1] as string, await excel.write(written, 'ar'));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // CSV as LibreOffice proposes to read it: commas, quotation marks, UTF-8.
    const filter = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';
    for (const [file, more] of [
      [files[0], [filter]],
      [files[1], []],
    ] as const)
      spawnSync('soffice', [
        profile,
        '--headless',
        ...more,
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        file as string,
      ]);
    // Without its part for tables LibreOffice writes none.
    if (!existsSync(path.join(folder, 'a.fods'))) skip();
    const opened = ['a.fods', 'b.fods'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
    rmSync(folder, { recursive: true });
    for (const sheet of opened) {
      for (const { words } of content.quotes) expect(sheet).toContain(words.split(/["'&<>\n]/, 1)[0]);
      expect(sheet).toContain('=1+41');
      // Whatever the program makes of the file, it names the report.
      expect(namedIn(Buffer.from(sheet)).digests).toEqual([written.sha256]);
      expect(sheet).not.toMatch(/table:formula=|office:value-type="float" office:value="42"/);
    }
    expect(opened[1]).toContain('style:writing-mode="rl-tb"');
    // On paper: lying, two sheets wide, with the heads, the number and the words on each.
    expect(opened[1]).toMatch(
      /style:print-orientation="landscape"[^>]*style:scale-to-X="2"|style:scale-to-X="2"[^>]*style:print-orientation="landscape"/,
    );
    expect(opened[1]).toContain('<table:table-header-rows>');
    expect(opened[1]).toContain('<table:table-header-columns>');
  },
);
