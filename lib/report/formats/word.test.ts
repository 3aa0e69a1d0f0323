import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/import/read';
import { correctionsOf } from '../corrections';
import { frozen, keptReport } from '../fixtures';
import { corrections, correctionsMail, correctionsWord } from './corrections';
import { word } from './word';

const kept = keptReport();
const { content } = kept;
const read = async (bytes: Uint8Array) => readFile('report.docx', bytes);

describe('the article in Word', () => {
  it('is read back by our own reader, each comment at the words of its quotation', async () => {
    const { text, comments, warnings, about } = await read(await word.write(kept, 'ar'));
    // Whoever made the report did not write the article.
    expect(about.author).toBeUndefined();
    const [correction] = correctionsOf(content);
    // Tracked changes are read as if they were taken.
    expect(text).toBe(content.revision.text.replace(correction?.was ?? '', correction?.is ?? ''));
    expect(warnings).toContainEqual({ code: 'words-struck', params: { words: 'وأهل' } });
    const quoted = content.quotes.map((q) => (q.id === correction?.quote.id ? correction?.is : q.words));
    expect(comments.slice(0, quoted.length).map((c) => text.slice(...c.span))).toEqual(quoted);
    expect(comments[1]).toMatchObject({
      author: 'desk reviewer',
      date: new Date(content.quotes[1]?.checks[0]?.at ?? ''),
      text: expect.stringContaining('مغيَّر'),
    });
    expect(comments[1]?.text).toContain('سكان');
    // Nobody decided on the third: the comment is nobody's.
    expect(comments[2]?.author).toBe('إسناد');
  });

  it('says by what its lines are measured: LibreOffice lays a title of two lines on itself where nothing says so', async () => {
    const styles = strFromU8(unzipSync(await word.write(kept, 'ar'))['word/styles.xml'] as Uint8Array);
    expect(styles).toMatch(/<w:spacing [^>]*w:lineRule="auto"/);
  });

  it('has the notes of people at their words, with the answers to them', async () => {
    const { text, comments } = await read(await word.write(kept, 'en'));
    for (const a of content.annotations) {
      const found = comments.find((c) => c.text.startsWith(a.body.slice(0, 10)));
      expect([found?.author, found && text.slice(...found.span)]).toEqual([
        a.author.name,
        a.exact || expect.stringContaining('شركاء'),
      ]);
    }
  });

  it('has what people suggest and nobody has answered as tracked changes by them, apart from the corrections', async () => {
    const [first] = content.annotations as [(typeof content.annotations)[number]];
    const said = { was: 'x', words: 'زمرّدة', by: '', at: null, reason: '', number: null };
    const noted = (id: string, span: readonly [number, number], state: 'open' | 'declined') => ({
      ...{ ...first, id, span, quoteId: null, answers: [], author: { id: 'y', name: 'ليلى' } },
      suggestion: { ...said, state },
    });
    const { start } = content.revision.blocks[0] as { start: number };
    const [altered] = correctionsOf(content).flatMap((c) => c.quote.spans);
    const annotations = [
      noted('a', [start, start + 3], 'open'),
      noted('b', altered as readonly [number, number], 'open'),
      noted('c', [start + 4, start + 5], 'declined'),
    ];
    const bytes = await word.write(frozen({ ...content, annotations }), 'ar');
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
    expect(document.match(/<w:del [^>]*w:author="ليلى"/g)?.length).toBe(1);
    expect(document).toMatch(/<w:ins [^>]*w:author="ليلى"/);
    expect(document.match(/زمرّدة/g)?.length).toBe(1);
    const { comments } = await read(bytes);
    expect(comments.filter((c) => c.author === 'ليلى').map((c) => c.text)).toHaveLength(3);
  });

  it('strikes no word that stays, where a person says how a quotation should read', async () => {
    const [first, ...others] = content.quotes as [(typeof content.quotes)[number], ...typeof content.quotes];
    const at = { id: 'z', by: { id: 'z', name: 'Nora' }, at: content.createdAt, note: '' };
    // A word instead of another, one more, one less; at the beginning and at the end too.
    const reworded = (change: (words: string[]) => string[]) => change(first.words.split(' ')).join(' ');
    for (const [words, struck] of [
      [reworded(([a, , ...rest]) => [a as string, 'زمرّدة', ...rest]), first.words.split(' ')[1]],
      [reworded(([a, ...rest]) => [a as string, 'زمرّدة', ...rest]), undefined],
      [reworded((all) => [...all, 'زمرّدة']), undefined],
      [reworded(([, ...rest]) => rest), first.words.split(' ')[0]],
      [reworded((all) => all.slice(0, -1)), first.words.split(' ').at(-1)],
    ] as const) {
      const corrected = { ...first, status: 'corrected' as const, correction: { ...at, words }, checks: [] };
      const { text, warnings } = await read(
        await word.write(frozen({ ...content, quotes: [corrected, ...others] }), 'ar'),
      );
      expect(text).toContain(words);
      // The other change is that of the second quotation.
      const params = { words: [...(struck ? [struck] : []), 'وأهل'].join('; ') };
      expect(warnings).toContainEqual({ code: 'words-struck', params });
    }
  });

  it('runs as its paragraphs do, and is the same to the byte whenever it is written', async () => {
    const [bytes, again] = [await word.write(kept, 'ar'), await word.write(kept, 'ar')];
    expect(Buffer.from(again).equals(bytes)).toBe(true);
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
    expect(document.match(/<w:bidi\/>/g)?.length).toBe(content.revision.blocks.length);
    expect(document).toMatch(/<w:del [^>]*w:author="desk reviewer"/);
    expect(document).toMatch(/<w:ins [^>]*w:author="desk reviewer"/);
  });

  it('takes what people wrote as words', async () => {
    const [first, ...others] = content.quotes as [(typeof content.quotes)[number], ...typeof content.quotes];
    const body = '</w:t></w:r><w:br/>&amp; \u0000\u000b\ufffe "<!--';
    const note = { ...(content.annotations[0] as (typeof content.annotations)[number]), body };
    const hostile = frozen({ ...content, createdBy: '<b>&', quotes: [first, ...others], annotations: [note] });
    const { comments } = await read(await word.write(hostile, 'en'));
    expect(comments.map((c) => c.text)).toContain('</w:t></w:r><w:br/>&amp;  "<!--');
  });

  it('is XML whatever stands in a title or a name', async () => {
    const by = { id: 'x', name: 'A\u0001<\ufffe"' };
    const quotes = content.quotes.map((q) => ({ ...q, checks: q.checks.map((c) => ({ ...c, by: c.by && by })) }));
    const annotations = content.annotations.map((a) => ({ ...a, author: by }));
    const article = { ...content.article, title: 'B\u0008\uffff&' };
    const hostile = frozen({ ...content, createdBy: by.name, article, quotes, annotations });
    for (const bytes of [await word.write(hostile, 'en'), await correctionsWord.write(hostile, 'en')]) {
      const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
      for (const [name, part] of parts) {
        const faults: string[] = [];
        const parser = new SaxesParser();
        parser.on('error', (error) => faults.push(`${name}: ${error.message}`));
        parser.write(strFromU8(part)).close();
        expect(faults).toEqual([]);
      }
    }
  });

  it.skipIf(spawnSync('soffice', ['--version']).error !== undefined)(
    'is opened by LibreOffice, with its comments (soffice)',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'isnad-word-'));
      writeFileSync(path.join(folder, 'a.docx'), await word.write(kept, 'ar'));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      spawnSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'fodt',
        '--outdir',
        folder,
        path.join(folder, 'a.docx'),
      ]);
      const opened = readFileSync(path.join(folder, 'a.fodt'), 'utf8');
      rmSync(folder, { recursive: true });
      expect(opened.match(/<office:annotation /g)?.length).toBeGreaterThanOrEqual(content.quotes.length);
      expect(opened).toMatch(/<text:tracked-changes[ >]/);
      expect(opened).toMatch(/<text:deletion>|<text:insertion>/);
    },
  );
});

it('corrections only stand in a table of Word: was, is, why', async () => {
  const { text } = await read(await correctionsWord.write(kept, 'en'));
  for (const c of correctionsOf(content))
    for (const words of [c.was, c.is ?? '', 'altered']) expect(text).toContain(words);
  expect(text).not.toContain('الرافعات');
  expect(text).toContain('Checked: 2 of 4.');
  const right = content.quotes.filter((q) => q.status === 'verified' || q.status === 'open');
  const said = async (quotes: typeof right) =>
    (await read(await correctionsWord.write(frozen({ ...content, quotes }), 'en'))).text;
  expect(await said(right)).toContain('Checked: 1 of 3. Nothing in what was checked needs to change.');
  expect(await said([])).toContain('Nothing has been checked yet');
});

it('corrections only are a mail that is still to be addressed, as text and as a page (postal-mime)', async () => {
  const bytes = await correctionsMail.write(kept, 'ar');
  expect(Buffer.from(await correctionsMail.write(kept, 'ar')).equals(bytes)).toBe(true);
  const mail = await PostalMime.parse(bytes);
  expect(mail.to ?? []).toEqual([]);
  expect(mail.from).toBeUndefined();
  expect(mail.subject).toBe(`تصحيحات مطلوبة: ${content.article.title}`);
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
  expect(mail.text?.replaceAll('\r', '').trim()).toBe(corrections.write(kept, 'ar').trim());
  expect(mail.html).toContain('<div lang="ar" dir="rtl">');
  for (const c of correctionsOf(content)) expect(mail.html).toContain(c.was);
  const article = { ...content.article, title: '<img src=x>\r\nBcc: a@b.example' };
  const hostile = await PostalMime.parse(await correctionsMail.write(frozen({ ...content, article }), 'en'));
  expect(hostile.html).not.toContain('<img');
  expect(hostile.bcc ?? []).toEqual([]);
});
