import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute, SUBJECTS } from '@/lib/commands';
import { db } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';
import { testDesk } from '@/lib/desk/test-desk';
import { ARTICLE, bringIn, quoteWith } from '@/lib/review/fixtures';
import { readWorkbench } from '@/lib/review/read/workbench';
import { closeWork } from '@/lib/work/pool';
import { checkFile } from './checked/check-file';
import { namedIn } from './checked/named';
import { correctionsOf } from './corrections';
import { fileOf, quoteFileOf } from './file';
import { FORMAT_NAMES } from './formats';
import { html } from './formats/html';
import { listLinks } from './read/links';
import { readReport } from './read/report';
import { listReports } from './read/reports';
import { readPublicKey, readSignature } from './read/signature';
import { demandLink, giveLinkPassword, visitLink } from './shared/visit';
import { isSignedBy } from './signature';
import { rememberWritten } from './written';

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
  desk = await testDesk();
  article = await bringIn(desk.editor);
  const q = await quoteWith(desk.reader, article, 'سنرمّم');
  await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
  await execute(desk.editor, 'sign-off', { quoteId: q.id, version: q.version + 1 });
  const altered = await quoteWith(desk.reader, article, 'الميزانية');
  await execute(desk.reviewer, 'confirm-quote', { quoteId: altered.id, version: altered.version });
  await execute(desk.reviewer, 'write-note', {
    target: { kind: 'quote', quoteId: altered.id },
    body: 'لفظ آخر في المنشور <b>',
  });
  await execute(desk.reviewer, 'link-claim', {
    quoteId: q.id,
    choice: { kind: 'new', text: 'ينتهي الترميم قبل الصيف' },
    stance: 'asserts',
  });
});

afterAll(closeWork);

describe('a report', () => {
  it('is a numbered, hashed picture that does not change when the review goes on', async () => {
    const first = await execute(desk.editor, 'create-report', { articleId: article });
    const kept = await readReport(desk.reader, first.id);
    const { content } = kept;
    expect(kept.sha256).toBe(createHash('sha256').update(kept.json).digest('hex'));
    expect(content.revision.sha256).toBe(createHash('sha256').update(ARTICLE).digest('hex'));
    expect(content).toMatchObject({
      format: 'isnad-report/1',
      number: 1,
      createdBy: desk.editor.name,
      progress: { quotes: 3, signedOff: 1, rejected: 0 },
    });
    expect(JSON.parse(kept.json)).toEqual(content);
    expect(content.quotes.map((q) => [q.number, q.status, q.checks[0]?.verdict])).toEqual([
      [1, 'verified', 'verbatim'],
      [2, 'disputed', 'altered'],
      [3, 'open', undefined],
    ]);

    const late = await quoteWith(desk.reader, article, 'الأعمال');
    await execute(desk.reviewer, 'give-status', { quoteId: late.id, version: late.version, status: 'unverifiable' });
    expect((await readReport(desk.reader, first.id)).json).toBe(kept.json);
    expect((await execute(desk.editor, 'create-report', { articleId: article })).number).toBe(2);
    expect((await listReports(desk.reader)).rows.map((r) => r.number)).toEqual([2, 1]);
    await expect(db().$executeRaw`DELETE FROM report`).rejects.toThrow(/permission denied/);
    await expect(asOwner('DELETE FROM report')).rejects.toThrow(/append-only/);
  });

  it('tells its moments as it is where it was made', async () => {
    const given = { articleId: article, zone: 'Asia/Kathmandu' };
    const { id } = await execute(desk.editor, 'create-report', given);
    expect(html.write(await readReport(desk.reader, id), 'en')).toContain('GMT+5:45');
    await expect(execute(desk.editor, 'create-report', { ...given, zone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('has what a person suggested as a correction, and no note that an editor did not let out', async () => {
    const own = await bringIn(desk.editor);
    const q = await quoteWith(desk.reader, own, 'الميزانية');
    await execute(desk.reviewer, 'write-note', { target: { kind: 'quote', quoteId: q.id }, body: 'بيننا فقط' });
    await execute(desk.reviewer, 'confirm-quote', { quoteId: q.id, version: q.version });
    const disputed = await quoteWith(desk.reader, own, 'الميزانية');
    const suggestion = {
      quoteId: q.id,
      version: disputed.version,
      note: 'سكان لا أهل، اسأل lina@desk.example',
      words: 'سكان المدينة',
    };
    await execute(desk.reviewer, 'correct-quote', suggestion);
    const made = async (leaves?: { notes: boolean; anonymous: boolean; addresses: boolean }) => {
      const { id } = await execute(desk.editor, 'create-report', { articleId: own, leaves });
      return readReport(desk.reader, id);
    };
    const { content, json } = await made();
    expect(content.annotations).toEqual([]);
    expect(json).not.toContain('بيننا');
    expect(correctionsOf(content)).toMatchObject([
      {
        what: 'words',
        was: 'الميزانية جاهزة وأهل المدينة شركاء في القرار',
        is: 'سكان المدينة',
        note: 'سكان لا أهل، اسأل …',
        by: desk.reviewer.name,
      },
    ]);
    const all = (await made({ notes: true, anonymous: true, addresses: true })).content;
    expect(all.annotations.map((a) => a.body)).toEqual(['بيننا فقط']);
    expect(correctionsOf(all)[0]?.note).toContain('lina@desk.example');
  });

  it('is signed by its desk, and by no other', async () => {
    const { id } = await execute(desk.editor, 'create-report', { articleId: article });
    const { sha256 } = await readReport(desk.reader, id);
    const signature = await readSignature(desk.reader, id);
    expect(signature).toMatchObject({ sha256, desk: desk.reader.deskName });
    expect(isSignedBy(await readPublicKey(desk.reader.deskId), signature)).toBe(true);
    const other = await testDesk('other');
    expect(isSignedBy(await readPublicKey(other.reader.deskId), signature)).toBe(false);
    await expect(readSignature(other.admin, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readPublicKey(id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of the same article by two people at once get two numbers', async () => {
    const made = await Promise.all([
      execute(desk.editor, 'create-report', { articleId: article }),
      execute(desk.admin, 'create-report', { articleId: article }),
    ]);
    expect(new Set(made.map((r) => r.number)).size).toBe(2);
  });

  it('opens anywhere as HTML: right to left, everything in it, nothing from outside', async () => {
    const { id } = await execute(desk.editor, 'create-report', {
      articleId: article,
      leaves: { notes: true, anonymous: true, addresses: true },
    });
    const kept = await readReport(desk.reader, id);
    const page = html.write(kept, 'ar');
    expect(page).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
    expect(page).not.toMatch(/<script|(?:src|href)="(?!#)|url\((?!data:)|@import/i);
    for (const said of [
      kept.sha256,
      'مغيَّر',
      'موثَّق',
      '<del>وأهل</del>',
      '<ins>وسكان</ins>',
      'لفظ آخر في المنشور &#60;b&#62;',
      'ينتهي الترميم قبل الصيف',
      desk.reviewer.name,
    ])
      expect(page).toContain(said);
    expect(page).toContain(createHash('sha256').update(ARTICLE).digest('hex'));
    expect(html.write(kept, 'en')).toContain('<html lang="en" dir="ltr">');
  });

  it('runs nothing that came in with the text', async () => {
    const hostile = await bringIn(
      desk.editor,
      'A title <script>alert(1)</script>\nThe mayor said "</q><img src=x onerror=alert(2)> is what they called us".',
    );
    const q = await quoteWith(desk.reader, hostile, 'onerror');
    await execute(desk.reviewer, 'write-note', {
      target: { kind: 'quote', quoteId: q.id },
      body: '"><svg onload=alert(3)>',
    });
    const { id } = await execute(desk.editor, 'create-report', { articleId: hostile });
    const page = html.write(await readReport(desk.reader, id), 'en');
    expect(page).not.toMatch(/<script|<img|<svg/);
  });
});

describe('a shared link', () => {
  const PASSWORD = 'waxed bridge lantern';
  const inADay = () => new Date(Date.now() + 86_400_000).toISOString();
  const share = async (password = '') => {
    const { id: reportId } = await execute(desk.editor, 'create-report', { articleId: article });
    return { reportId, ...(await execute(desk.editor, 'share-report', { reportId, endsAt: inADay(), password })) };
  };
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (problem) => problem.code,
    );
  const lines = async (id: string) =>
    (await db().event.findMany({ where: { subject: id }, orderBy: { seq: 'asc' } })).map((e) => [e.kind, e.data]);

  it('shows the frozen report to whoever has it, keeps no secret, and counts in the log without filling it', async () => {
    const { id, secret, reportId } = await share();
    const seen = await visitLink(secret, undefined, 'a');
    expect(seen).toEqual(await readReport(desk.reader, reportId));
    await visitLink(secret, undefined, 'b');
    // Whoever only asks whether it leads somewhere has not read it.
    await demandLink(secret, undefined, 'c');
    expect(await listLinks(desk.editor, reportId)).toMatchObject([
      { id, visits: 2, state: 'open', hasPassword: false },
    ]);
    expect((await lines(id)).slice(1)).toEqual([['link-visited', { visits: 1 }]]);
    const kept = JSON.stringify([await db().sharedLink.findMany(), await db().event.findMany()]);
    expect(kept).not.toContain(secret);
    expect(await codeOf(visitLink(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, undefined, 'a'))).toBe(
      'not-found',
    );
    expect(await codeOf(visitLink("' OR 1=1", undefined, 'a'))).toBe('not-found');
  });

  it('asks for its password, slows whoever guesses, and takes the proof for no other link', async () => {
    const { id, secret } = await share(PASSWORD);
    const other = await share(PASSWORD);
    expect(await visitLink(secret, undefined, 'c')).toBeUndefined();
    expect(await codeOf(giveLinkPassword(secret, 'something else', 'c'))).toBe('link-password-wrong');
    expect((await lines(id)).at(-1)).toEqual(['link-refused', { address: 'c' }]);
    const proof = await giveLinkPassword(secret, PASSWORD, 'c');
    expect((await visitLink(secret, proof, 'c'))?.content.number).toBeGreaterThan(0);
    expect(await visitLink(other.secret, proof, 'c')).toBeUndefined();
    const guesses = [];
    for (let i = 0; i < 8; i++) guesses.push(await codeOf(giveLinkPassword(other.secret, `guess ${i}`, 'd')));
    expect(guesses.at(-1)).toBe('throttled');
    expect(
      await codeOf(
        execute(desk.editor, 'share-report', { reportId: other.reportId, endsAt: inADay(), password: 'short' }),
      ),
    ).toBe('password-weak');
  });

  it('is closed by revoking it and by its end, and opened again by taking the revoking back', async () => {
    const { id: linkId, secret, reportId } = await share();
    const isOpen = async () => (await codeOf(visitLink(secret, undefined, 'e'))) === 'done';
    await execute(desk.admin, 'revoke-link', { linkId, revoked: true });
    expect(await isOpen()).toBe(false);
    await execute(desk.admin, 'undo', { articleId: null });
    expect(await isOpen()).toBe(true);
    await execute(desk.editor, 'undo', { articleId: null });
    expect(await isOpen()).toBe(false);
    await execute(desk.editor, 'redo', { articleId: null });
    expect(await isOpen()).toBe(true);
    await asOwner(
      `ALTER TABLE shared_link DISABLE TRIGGER USER; UPDATE shared_link SET ends_at = now() - interval '1 second' WHERE id = '${linkId}'`,
    );
    expect(await isOpen()).toBe(false);
    await expect(
      execute(desk.editor, 'share-report', { reportId, endsAt: '2020-01-01T00:00:00Z' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('a file that somebody has checked', () => {
  it('is genuine to the byte in any format, and else changed, of another number, or not ours', async () => {
    const { id } = await execute(desk.editor, 'create-report', { articleId: article });
    const report = await readReport(desk.reader, id);
    const { number } = report.content;
    const found = async (file: string | Uint8Array, of = number) =>
      (await checkFile(Buffer.from(file as Uint8Array), of, 'a')).kind;
    const { desk: deskName, article: about } = report.content;
    expect(await checkFile(Buffer.from(report.json), number, 'a')).toMatchObject({
      kind: 'genuine',
      report: { number, desk: deskName, title: about.title },
    });
    expect(await found(report.json, number + 1)).toBe('other-number');
    expect(await found(JSON.stringify(JSON.parse(report.json.replace('سنرمّم', 'سنهدم')), null, 2))).toBe('changed');
    const word = (await fileOf(report, 'word', 'fr')).body as Uint8Array;
    // It names its report, and nobody wrote it here.
    expect(await found(word)).toBe('changed');
    await rememberWritten(report, id, 'word', word);
    expect(await found(word)).toBe('genuine');
    for (const text of ['', 'no report', `"revision":{"id":"${id}"`, 'PK\x03\x04 cut short'])
      expect(await found(text)).toBe('unknown');
  });

  it('is changed in each format where somebody altered it', async () => {
    const { id } = await execute(desk.editor, 'create-report', { articleId: article });
    const report = await readReport(desk.reader, id);
    const found = async (file: Uint8Array) => (await checkFile(file, report.content.number, 'b')).kind;
    const written = FORMAT_NAMES.map(async (name) => ({ name, body: (await fileOf(report, name, 'ar')).body }));
    const one = { name: 'embed' as const, body: quoteFileOf(report, '1', 'ar').body };
    for (const { name, body } of [...(await Promise.all(written)), one]) {
      const bytes = Buffer.from(body as Uint8Array);
      expect([name, await found(Buffer.concat([bytes, Buffer.from(' ')]))]).toEqual([name, 'changed']);
      await rememberWritten(report, id, name, body);
      expect([name, await found(bytes)]).toEqual([name, 'genuine']);
    }
    const utf16 = Buffer.from((await fileOf(report, 'csv', 'ar')).body as string, 'utf16le');
    expect(await found(utf16)).toBe('changed');
  });

  it('unpacks no more of a file than it should, whatever the file says of its parts', () => {
    const digest = 'a1'.repeat(32);
    const packed = (words: string) => zipSync({ 'word/document.xml': Buffer.from(words) });
    expect(namedIn(packed(digest)).digests).toEqual([digest]);
    expect(namedIn(packed(`${digest}${' '.repeat(21 * 1024 * 1024)}`)).digests).toEqual([]);
    // Each part is said to be one byte; the list names the same one again and again.
    const bomb = Buffer.from(packed(`${digest}${' '.repeat(21 * 1024 * 1024)}`));
    const list = bomb.indexOf('PK\x01\x02');
    const end = bomb.indexOf('PK\x05\x06');
    bomb.writeUInt32LE(1, 22);
    bomb.writeUInt32LE(1, list + 24);
    const [named, times] = [bomb.subarray(list, end), 60_000];
    const last = Buffer.from(bomb.subarray(end));
    last.writeUInt16LE(times, 8);
    last.writeUInt16LE(times, 10);
    const again = Buffer.concat([bomb.subarray(0, list), ...Array(times).fill(named), last]);
    expect(namedIn(again).digests).toEqual([]);
  });
});

describe('a report that comes back as its JSON', () => {
  it('is the same to the byte at an empty desk, with its article, and neither signed there nor called genuine', async () => {
    const { id } = await execute(desk.editor, 'create-report', { articleId: article });
    const first = await readReport(desk.reader, id);
    const there = await testDesk('elsewhere');
    const file = new File([first.json], 'report.json');
    const made = await execute(there.editor, 'import-report', { file });
    const again = await readReport(there.reader, made.id);
    expect(again).toEqual(first);
    for (const format of ['html', 'csv', 'json', 'word'] as const)
      expect((await fileOf(again, format, 'ar')).body).toEqual((await fileOf(first, format, 'ar')).body);
    const { quotes, revision } = await readWorkbench(there.reader, made.articleId);
    expect(revision.text).toBe(first.content.revision.text);
    expect(quotes.map((q) => [q.words, q.kind, q.speaker?.name, q.status])).toEqual(
      first.content.quotes.map((q) => [q.words, q.kind, q.speaker?.name, 'open']),
    );
    expect(await findStrayed(there.admin, SUBJECTS)).toEqual([]);
    await expect(readSignature(there.reader, made.id)).rejects.toMatchObject({ code: 'report-not-ours' });
    await expect(execute(there.editor, 'import-report', { file })).rejects.toMatchObject({ code: 'held-already' });
    // The next one is frozen here.
    const next = await execute(there.editor, 'create-report', { articleId: made.articleId });
    expect(next.number).toBe(first.content.number + 1);
    const forged = first.json.replace('سنرمّم', 'سنهدم');
    await expect(
      execute(there.editor, 'import-report', { file: new File([forged], 'a.json'), anyway: true }),
    ).rejects.toMatchObject({ code: 'report-unreadable' });
    const notes = JSON.stringify({ ...first.content, createdBy: 'somebody else' });
    await execute(there.editor, 'import-report', { file: new File([notes], 'a.json'), anyway: true });
    expect((await checkFile(Buffer.from(notes), first.content.number, 'z')).kind).not.toBe('genuine');
  });
});
