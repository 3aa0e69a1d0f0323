import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { longReport } from '@/lib/report/fixtures';
import { FORMAT_NAMES, FORMATS } from '@/lib/report/formats';
import type { Format } from '@/lib/report/formats/format';
import { table, writeSection } from './page';

const QUOTATIONS = 300;
const RUNS = 5;

/** Writes a long report in every format, and has LibreOffice convert its HTML to PDF and Word. */
export default async function bench(): Promise<void> {
  const report = longReport(QUOTATIONS);
  const rows: (string | number)[][] = [];
  for (const name of FORMAT_NAMES) {
    const { ending, write }: Format = FORMATS[name];
    const written = await write(report, 'ar');
    const times: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      const start = performance.now();
      await write(report, 'ar');
      times.push(performance.now() - start);
    }
    rows.push([`${name} (.${ending})`, seconds(middle(times)), Math.ceil(Buffer.byteLength(written) / 1024)]);
  }
  rows.push(...byLibreOffice(FORMATS.html.write(report, 'ar')));
  writeSection(
    'Export',
    [
      `A report of ${QUOTATIONS} quotations in Arabic: the median of ${RUNS} runs of a warm process. LibreOffice, where it is installed, converts the HTML of the same report, started anew each time as it is in a script. The machine was at a load of ${os.loadavg()[0]?.toFixed(0)} on ${os.cpus().length} cores meanwhile.`,
      table([['written', 'seconds', 'KiB'], ...rows]),
    ].join('\n\n'),
  );
}

function byLibreOffice(html: string): (string | number)[][] {
  if (spawnSync('soffice', ['--version']).error) return [['LibreOffice: not installed', '–', '–']];
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-bench-'));
  const file = path.join(folder, 'report.html');
  writeFileSync(file, html);
  const convert = (to: string) =>
    spawnSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ]);
  // Its first start makes its profile.
  convert('txt:Text');
  const rows = ['pdf:writer_web_pdf_Export', 'odt:writerweb8_writer'].map((to) => {
    const start = performance.now();
    const { status } = convert(to);
    return [
      `LibreOffice: HTML to ${to.split(':')[0]}${status === 0 ? '' : ', failed'}`,
      seconds(performance.now() - start),
      '–',
    ];
  });
  rmSync(folder, { recursive: true });
  return rows;
}

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;
const seconds = (ms: number): string => (ms / 1000).toFixed(2);
