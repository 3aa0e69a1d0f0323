import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileIn, type Given, isDamaged, manyDropped, manyIn, placesIn } from './many';

const bytes = (text: string) => Buffer.from(text);
const file = (zip: Uint8Array, name: string) => fileIn(zip, name, placesIn(zip).get(name));
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
    expect(Buffer.from(file(zip, 'b/two.txt')).toString()).toBe('Two.');
    // Also from memory that threads share.
    const shared = new Uint8Array(new SharedArrayBuffer(zip.length));
    shared.set(zip);
    expect(Buffer.from(file(shared, 'b/two.txt')).toString()).toBe('Two.');
    const long = `${'n'.repeat(400)}.txt`;
    const named = zipSync({ [long]: strToU8('x') });
    expect(() => file(named, long.slice(0, 300))).toThrow('file-name-too-long');
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

  it('are each of those that have one name, by their names as people wrote them; what needs a password is told by itself', () => {
    const latin1 = (zip: Uint8Array) => Buffer.from(zip).toString('latin1');
    const twice = Buffer.from(
      latin1(zipSync({ 'a.txt': strToU8('One.'), 'b.txt': strToU8('Two.') })).replace(/b\.txt/g, 'a.txt'),
      'latin1',
    );
    expect(manyIn(twice).map(({ name }) => [name, Buffer.from(file(twice, name)).toString()])).toEqual([
      ['a (2).txt', 'Two.'],
      ['a.txt', 'One.'],
    ]);
    // Whose number another part has already gets the next.
    const files = { 'a.txt': strToU8('One.'), 'b.txt': strToU8('Three.'), 'a (2).txt': strToU8('Two.') };
    const taken = Buffer.from(latin1(zipSync(files)).replace(/b\.txt/g, 'a.txt'), 'latin1');
    expect(manyIn(taken).map(({ name }) => [name, Buffer.from(file(taken, name)).toString()])).toEqual([
      ['a (2).txt', 'Two.'],
      ['a (3).txt', 'Three.'],
      ['a.txt', 'One.'],
    ]);
    const named = (name: string) => {
      const zip = latin1(zipSync({ ['_'.repeat(name.length)]: strToU8('One.') })).replace(/_+/g, name);
      return manyIn(Buffer.from(zip, 'latin1')).map(({ name }) => name);
    };
    expect(named('B\x81cher.txt')).toEqual(['Bücher.txt']);
    expect(named('B\xc3\xbccher.txt')).toEqual(['Bücher.txt']);
    expect(named('\xc7\xe1\xce\xc8\xd1.txt')).toEqual(['الخبر.txt']);
    // Nothing is ever written there.
    expect(named('../../etc/a.txt')).toEqual(['../../etc/a.txt']);
    const locked = Buffer.from(twice);
    for (const [sign, flags] of [
      ['PK\x03\x04', 6],
      ['PK\x01\x02', 8],
    ] as const) {
      const at = locked.lastIndexOf(sign, undefined, 'latin1') + flags;
      locked[at] = (locked[at] as number) | 1;
    }
    // Other bytes, and more of them, than the list says.
    for (const field of [16, 24]) {
      const damaged = Buffer.from(twice);
      damaged[damaged.lastIndexOf('PK\x01\x02', undefined, 'latin1') + field] = 3;
      expect(() => file(damaged, 'a (2).txt')).toThrow('file-damaged');
    }
    // Of more parts than any file has none is read.
    const endless = Buffer.from(twice);
    endless.writeUInt16LE(30_001, endless.length - 12);
    expect(() => manyIn(endless)).toThrow('file-bomb');
    expect(() => file(locked, 'a (2).txt')).toThrow('file-encrypted');
    expect(Buffer.from(file(locked, 'a.txt')).toString()).toBe('One.');
  });

  it('are a list of JSON, by itself or in an object, however it is written', () => {
    const list = [
      { title: { rendered: 'A &amp; B' }, content: { rendered: '<p>One.</p>' }, authors: [{ name: 'Ada' }, 'Bob'] },
      { headline: 'C', articleBody: 'Two.', date: 1_767_312_000 },
    ];
    const expected = [
      { title: 'A & B', text: '<p>One.</p>', author: 'Ada, Bob' },
      { title: 'C', text: 'Two.', publishedAt: '2026-01-02' },
    ];
    for (const written of [list, { total: 2, articles: list }])
      expect(given(JSON.stringify(written, null, 2))).toEqual(expected);
    // An article by itself is no list of what readers say below it.
    const own = { title: 'A', text: 'One.', comments: [{ text: 'Two.' }] };
    expect(given(JSON.stringify(own))).toEqual([{ title: 'A', text: 'One.' }]);
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    expect(given(`[{"text": ${deep}}, {"text": "One.", "x": ${deep}}]`)).toEqual([{}, { text: 'One.' }]);
    const cut = `[${JSON.stringify(list[1])},\n${JSON.stringify(list[1])},\n{"headline": "D`;
    expect(given(cut).map(isDamaged)).toEqual([false, false, true]);
    expect(given(JSON.stringify(list[1], null, 2))).toEqual(expected.slice(1));
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
    expect(given('sep=|\nArticle Title|Full_Text|Author Name|pubDate\nA|One|Ada|2026-01-02\n||| \n')).toEqual([
      { title: 'A', text: 'One', author: 'Ada', publishedAt: '2026-01-02' },
    ]);
    expect(given('Überschrift;Artikeltext;Veröffentlicht am\nA;Eins;2.1.2026\n')).toEqual([
      { title: 'A', text: 'Eins', publishedAt: '2026-01-02' },
    ]);
    expect(given('عنوان المقال,نص المقال,اسم الكاتب\nخبر,كلام,ليلى\n')).toEqual([
      { title: 'خبر', text: 'كلام', author: 'ليلى' },
    ]);
    expect(given('العنوان\tالنص\nخبر\tكلام\n')).toEqual([{ title: 'خبر', text: 'كلام' }]);
    expect(given('a,b,text\nHead,Words,Other\n', { title: 'a', text: 'b' })).toEqual([
      { title: 'Head', text: 'Words' },
    ]);
  });

  it('are the rows that can be read: a mark that is never closed costs its own', () => {
    const table = 'title,text\nA,"One\nand more"\nB,He said "stay" there\nC,"Three" ever\nD,"Four\nE,Five\n';
    const items = manyIn(bytes(table));
    expect(items.map(({ name, given }) => [name, (given as Given).text])).toEqual([
      ['2: A', 'One\nand more'],
      ['4: B', 'He said "stay" there'],
      ['5: C', '"Three" ever'],
      ['6: D,"Four', undefined],
      ['7: E', 'Five'],
    ]);
    expect(items.map(({ given }) => isDamaged(given as Given))).toEqual([false, false, false, true, false]);
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
    // Nor does a mark that begins no cell, or is never closed, hide them.
    for (const before of ['5" of snow,B', '"A']) {
      const hidden = `text,title\n${before}\nx${','.repeat(300)}\n`;
      expect(() => manyIn(bytes(hidden))).toThrow('many-too-wide');
    }
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
    expect(() => manyIn(Buffer.from(alike, 'latin1'))).toThrow('many-too-many {"n":10001,"most":10000}');
    expect(() => manyIn(bytes(`text\n${'x\n'.repeat(50_000)}`))).toThrow('many-too-many {"n":50000,"most":10000}');
    // A table without a column of texts, lines of words, what is packed in other ways, and a document.
    for (const none of ['a,b\n1,2\n', 'We stay.\nAlways.\n', '{"a": 1}\n{"a": 2}', '[["text"],["One."]]'])
      expect(() => manyIn(bytes(none))).toThrow('many-no-text');
    expect(() => manyIn(bytes('a,b\n1,2\n'), { text: 'c' })).toThrow('many-no-text {"columns":"a, b"}');
    expect(() => manyIn(Buffer.from('Rar!\x1a\x07\0', 'latin1'))).toThrow('file-unsupported {"kind":"archive"}');
    const sheet = zipSync({ '[Content_Types].xml': strToU8('<a>spreadsheetml</a>') });
    expect(() => manyIn(sheet)).toThrow('file-unsupported {"kind":"Excel"}');
    expect(() => manyIn(bytes('%PDF-1.7\n'))).toThrow('many-none');
  });
});
