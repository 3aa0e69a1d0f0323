import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileIn, type Given, isDamaged, manyDropped, manyIn } from './many';

const bytes = (text: string) => Buffer.from(text);
const given = (text: string, columns = {}) => manyIn(bytes(text), columns).map((item) => item.given as Given);

describe('many documents in one file', () => {
  it('are the files of a folder, without what programs leave there', () => {
    const zip = zipSync({
      'b/two.txt': strToU8('Two.'),
      'a.html': strToU8('<p>One.'),
      '__MACOSX/a.html': strToU8('x'),
      'b/.DS_Store': strToU8('x'),
    });
    expect(manyIn(zip).map(({ name }) => name)).toEqual(['a.html', 'b/two.txt']);
    expect(Buffer.from(fileIn(zip, 'b/two.txt')).toString()).toBe('Two.');
    // Also from memory that threads share.
    const shared = new Uint8Array(new SharedArrayBuffer(zip.length));
    shared.set(zip);
    expect(Buffer.from(fileIn(shared, 'b/two.txt')).toString()).toBe('Two.');
    const long = `${'n'.repeat(400)}.txt`;
    const named = zipSync({ [long]: strToU8('x') });
    expect(() => fileIn(named, long.slice(0, 300))).toThrow('file-name-too-long');
  });

  it('are told apart from a document that is packed, whatever they are called', () => {
    const word = zipSync({
      '[Content_Types].xml': strToU8('<a>wordprocessingml</a>'),
      'word/document.xml': strToU8('<a/>'),
    });
    expect(manyDropped('a.zip', word)).toBeUndefined();
    expect(manyDropped('a.docx', zipSync({ 'a.txt': strToU8('One.') }))).toMatchObject([{ name: 'a.txt' }]);
    expect(manyDropped('a.txt', bytes('{"text": "One."}'))).toBeUndefined();
    expect(manyDropped('a.jsonl', bytes('{"text": "One."}'))).toMatchObject([{ given: { text: 'One.' } }]);
  });

  it('are lines of JSON; one that is damaged has nothing in it', () => {
    expect(manyIn(bytes('{"title": "A"}\n{"id": 1}\nx')).map(({ name }) => name)).toEqual([
      '1: A',
      '2: {"id": 1}',
      '3: x',
    ]);
    expect(given('{"headline": "A", "body": "One.", "date": "2026-01-02T10:00:00Z", "x": 1}\n\n{"text": \n')).toEqual([
      { title: 'A', text: 'One.', publishedAt: '2026-01-02' },
      { damaged: true },
    ]);
    expect(given('{"text": "One."}\n{"text": "Tw\n["Three."]').map(isDamaged)).toEqual([false, true, false]);
  });

  it('are rows of a table, by the names of its columns or as a person says, whatever parts them', () => {
    expect(given('\ufeffTitre;Texte;Lien\n"Un; deux";"Ligne\n""dite""";https://a.example/\n')).toEqual([
      { title: 'Un; deux', text: 'Ligne\n"dite"', url: 'https://a.example/' },
    ]);
    expect(given('العنوان\tالنص\nخبر\tكلام\n')).toEqual([{ title: 'خبر', text: 'كلام' }]);
    expect(given('a,b,text\nHead,Words,Other\n', { title: 'a', text: 'b' })).toEqual([
      { title: 'Head', text: 'Words' },
    ]);
  });

  it('tell the day as their languages write it', () => {
    const days = ['04.05.2026', '4.5.2026 10:30', '4 مايو 2026', 'May 4, 2026', '2026-05-04T23:30:00-05:00', 'soon'];
    const rows = days.map((date) => JSON.stringify({ text: 'One.', date })).join('\n');
    expect(given(rows)?.map((g) => g?.publishedAt)).toEqual([...Array(5).fill('2026-05-04'), undefined]);
  });

  it('tell the day by the language of the text where it is written in figures', () => {
    const rows = [
      { text: 'The bridge stays shut until spring.', date: '5/4/2026' },
      { text: 'Le pont reste fermé jusqu’au printemps.', date: '4/5/2026' },
      { text: 'يبقى الجسر مغلقاً حتى الربيع.', date: '٤/٥/٢٠٢٦' },
      { text: 'x', date: '04/05/2026', language: 'de' },
      { text: 'The bridge stays shut.', date: '28/5/2026' },
    ];
    expect(given(rows.map((row) => JSON.stringify(row)).join('\n'))?.map((g) => g?.publishedAt)).toEqual([
      ...Array(4).fill('2026-05-04'),
      '2026-05-28',
    ]);
  });

  it('are refused where there are none, or too many', () => {
    expect(() => manyIn(bytes('title,text\n'))).toThrow('many-none');
    expect(() => manyIn(bytes(`text\n${'x\n'.repeat(10_001)}`))).toThrow('many-too-many');
    const wide = `text,title\nA,"B"${','.repeat(300)}\n`;
    expect(() => manyIn(bytes(wide))).toThrow('many-too-wide');
    // In quotation marks they part nothing.
    expect(given(`text,title\n"${','.repeat(300)}",B\n`)).toEqual([{ text: ','.repeat(300), title: 'B' }]);
    expect(() => manyIn(bytes('PK\x03\x04 cut off'))).toThrow('file-damaged');
    // Files of one name are counted each.
    const files = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, i) => [`n${String(i).padStart(5, '0')}`, strToU8('')]),
    );
    const alike = Buffer.from(zipSync(files))
      .toString('latin1')
      .replace(/n\d{5}/g, 'n00000');
    expect(() => manyIn(Buffer.from(alike, 'latin1'))).toThrow('file-bomb');
  });
});
