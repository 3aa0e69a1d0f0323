import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { align, comparisonOf } from '@/lib/align';
import { readFile } from '@/lib/import/read';
import { closeWork } from '@/lib/work/pool';
import { fileOf } from '../file';
import { frozen, keptReport, longReport } from '../fixtures';
import { html } from './html';
import { pdf } from './pdf';

/** Programs that are not ours, where this machine has them: tests that need one are skipped elsewhere, and say so. */
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
/** Words alone: each program puts vowel marks and what stands between Arabic words before or behind them as it likes. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

const kept = keptReport();
const folder = mkdtempSync(path.join(tmpdir(), 'isnad-pdf-'));
const file = path.join(folder, 'report.pdf');
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await pdf.write(kept, 'ar');
  writeFileSync(file, bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

const said = (tool: string, ...options: string[]): string => {
  const { stdout, stderr, status } = spawnSync(tool, options, { encoding: 'utf8' });
  expect([status, stderr.replace(/Syntax Error: Suspects.*\n/, '')]).toEqual([0, '']);
  return stdout;
};

describe('the printed proof', () => {
  it('is the same, to the byte, whenever it is set', async () => {
    const [again, other] = [await pdf.write(kept, 'ar'), await pdf.write(kept, 'en')];
    expect(Buffer.from(again).equals(bytes)).toBe(true);
    expect(Buffer.from(other).equals(bytes)).toBe(false);
  });

  it('is set in a thread, while others are answered', async () => {
    let turns = 0;
    const clock = setInterval(() => turns++, 1);
    const { body } = await fileOf(kept, 'pdf', 'ar');
    clearInterval(clock);
    await closeWork();
    expect(Buffer.from(body).equals(bytes)).toBe(true);
    expect(turns).toBeGreaterThan(10);
  });

  it('is read back by our own reader of PDF', async () => {
    const { text } = await readFile('report.pdf', bytes);
    for (const q of kept.content.quotes) for (const word of q.words.split(/[^\p{L}]+/u)) expect(text).toContain(word);
  });

  it.skipIf(!has('pdftotext'))('gives its words back in their logical order (pdftotext)', () => {
    const text = plain(said('pdftotext', file, '-'));
    for (const q of kept.content.quotes) expect(text).toContain(plain(q.words));
    // What to change comes before the text.
    expect(text.indexOf('سكان')).toBeLessThan(text.indexOf('نقابة'));
  });

  it.skipIf(!has('pdfinfo'))('is tagged, in its language, dated by the report (pdfinfo)', () => {
    const info = said('pdfinfo', '-isodates', file);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(info).toContain(`CreationDate:    ${kept.content.createdAt.slice(0, 19)}Z`);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (ar)');
  });

  it.skipIf(!has('pdffonts'))('embeds every font (pdffonts)', () => {
    const fonts = said('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.join()).toContain('Amiri');
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
  });

  it.skipIf(!has('pdffonts'))(
    'asks no font of this machine for its own signs, in a heading neither (pdffonts)',
    async () => {
      const { quotes, revision } = kept.content;
      const title = revision.blocks.find((b) => b.kind === 'title') as { start: number; end: number };
      const reported = quotes.map((q) => ({
        ...q,
        kind: 'indirect' as const,
        spans: [[title.start, title.end] as const],
      }));
      const other = path.join(folder, 'signs.pdf');
      writeFileSync(other, await pdf.write(frozen({ ...kept.content, quotes: reported }), 'ar'));
      const fonts = said('pdffonts', other).trim().split('\n').slice(2);
      expect(said('pdftotext', other, '-')).toContain('⋮');
      for (const font of fonts) expect(font).toMatch(/^\w+\+(Amiri|SourceSerif4|NotoEmoji|LibertinusSerif)-/);
    },
  );

  it.skipIf(!has('qpdf'))('has bookmarks and no fault (qpdf)', () => {
    expect(said('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const { outlines } = JSON.parse(said('qpdf', '--json', '--json-key=outlines', file));
    expect(outlines.map((o: { title: string }) => o.title)).toEqual(
      expect.arrayContaining(['تصحيحات مطلوبة', 'النص', 'المصادر']),
    );
  });

  it('takes what people wrote as words, whatever a typesetter would make of it', async () => {
    const words = '#read("/etc/passwd") $x^2$ *a* _b_ `c` \\ "] #panic() <q1> @q1 // https://a.example';
    const [first, ...others] = kept.content.quotes;
    const hostile = frozen({
      ...kept.content,
      createdBy: '#sys.inputs',
      quotes: [{ ...(first as NonNullable<typeof first>), words }, ...others],
    });
    const { text } = await readFile('a.pdf', await pdf.write(hostile, 'en'));
    const squeezed = text.replace(/\s+/g, '');
    expect(squeezed).toContain(
      'read("/etc/passwd")$x^2$*a*_b_`c`\\"]#panic()<q1>@q1//https://a.example'.replace(/\s+/g, ''),
    );
    expect(text).toContain('#sys.inputs');
    expect(text).not.toContain('root:');
  });

  it('keeps the words of the source apart from those around them, as the page does', async () => {
    // What is struck is followed by what the source has.
    const told = [
      [
        'قالت البطلة إن المباراة صعبة',
        'قالت البطلة على الهواء إن المباراة صعبة',
        'قالت البطلة على الهواء إن المباراة صعبة',
      ],
      [
        'We won’t (ever) sell the old mill.',
        'We won’t (ever) sell or let the old town mill.',
        'We won’t (ever) sell or let the old town mill.',
      ],
      [
        'Le budget baissera, enfin, de moitié',
        'Le budget hélas baissera, enfin, de moitié',
        'Le budget hélas baissera, enfin, de moitié',
      ],
      [
        'Die Brücke bleibt offen, sagt er',
        'Die alte Brücke bleibt zu, sagt er',
        'Die alte Brücke bleibt offen zu, sagt er',
      ],
    ] as const;
    const [, altered] = kept.content.quotes as [unknown, (typeof kept.content.quotes)[number]];
    const quotes = told.map(([words, source], i) => ({
      ...altered,
      number: i + 1,
      words,
      checks: altered.checks.map((c) => ({
        ...c,
        comparison: comparisonOf(words, source, align(words, source).edits),
      })),
    }));
    const report = frozen({ ...kept.content, quotes, annotations: [] });
    const { text } = await readFile('a.pdf', await pdf.write(report, 'en'));
    const page = html.write(report, 'en').replace(/<[^>]+>/g, '');
    const lines = text.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ');
    for (const [, , shown] of told) {
      expect(lines).toContain(shown);
      expect(page).toContain(shown);
    }
  });

  it('is set where half of a letter came in', async () => {
    const article = { ...kept.content.article, title: 'Half \ud83d of it' };
    const { text } = await readFile('a.pdf', await pdf.write(frozen({ ...kept.content, article }), 'en'));
    expect(text).toMatch(/Half .? ?of it/);
  });

  it('has a number in the margin beside the line where its quotation begins, and draws what its main fonts lack', async () => {
    const [first] = kept.content.quotes as [(typeof kept.content.quotes)[number]];
    const text = `Lead before it. “Begun ${'and so on '.repeat(60)}to its end 🙂.”`;
    const quotes = [{ ...first, number: 77, spans: [[text.indexOf('Begun'), text.length - 1] as const] }];
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length, language: 'en' }];
    const revision = { ...kept.content.revision, text, blocks, language: 'en', direction: 'ltr' as const };
    const made = await pdf.write(frozen({ ...kept.content, revision, quotes, annotations: [] }), 'en');
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const page = await (await getDocument({ data: new Uint8Array(made), verbosity: 0 }).promise).getPage(1);
    const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
    const yOf = (is: (item: (typeof items)[number]) => boolean) => items.find(is)?.transform[5] ?? Number.NaN;
    const margin = yOf(({ str, transform }) => str === '77' && transform[4] < 68);
    expect(Math.abs(margin - yOf(({ str }) => str.startsWith('Lead before it')))).toBeLessThan(8);
    expect(
      Math.abs(margin - yOf(({ str }) => str.includes('so on to its') || str.includes('its end'))),
    ).toBeGreaterThan(20);
    expect(JSON.stringify(items.map(({ str }) => str))).toContain('🙂');
  });

  it('has a number in the margin for each quotation, however many stand in a line', async () => {
    const { text } = await readFile('a.pdf', await pdf.write(longReport(60), 'en'));
    for (const n of [1, 30, 60]) expect(text).toContain(String(n));
  });
});
