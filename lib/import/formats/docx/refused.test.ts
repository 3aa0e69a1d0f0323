import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { readFile } from '../../read';
import { packed, wordFile } from '../fixtures';

describe('a Word file is refused', () => {
  const codeOf = (name: string, bytes: Uint8Array) =>
    (async () => readFile(name, bytes))().then(
      () => 'read',
      (error: unknown) => (error instanceof Problem ? error.code : error),
    );
  const whole = wordFile({ body: '<w:p><w:r><w:t>We stay.</w:t></w:r></w:p>' });
  const nested = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`;
  const types = '<Types><Override ContentType="wordprocessingml"/></Types>';
  const document = (verb: string) =>
    `<w:document><w:body><w:p><w:r><w:t>We ${verb}.</w:t></w:r></w:p></w:body></w:document>`;
  const entities = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w>&b;</w>`;
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]);
  it.each<[string, string, string, Uint8Array]>([
    ['file-damaged', 'when it is cut off', 'a.docx', whole.subarray(0, whole.length - 200)],
    ['file-damaged', 'when its text is missing', 'a.docx', packed({ '[Content_Types].xml': types })],
    [
      'file-damaged',
      'when its XML is cut off',
      'a.docx',
      packed({ '[Content_Types].xml': types, 'word/document.xml': '<a><b>' }),
    ],
    [
      'file-damaged',
      'when it has its text twice, and who opens it elsewhere reads the other',
      'a.docx',
      packed({
        '[Content_Types].xml': types,
        'word/document.xml': document('stay'),
        'Word/Document.xml': document('go'),
      }),
    ],
    [
      'file-bomb',
      'when it unpacks to more than any text',
      'a.docx',
      packed({ '[Content_Types].xml': types, 'word/document.xml': ' '.repeat(60_000_000) }),
    ],
    [
      'file-entities',
      'when it defines words that stand for others',
      'a.docx',
      packed({ '[Content_Types].xml': types, 'word/document.xml': entities }),
    ],
    ['file-too-deep', 'when it is nested without end', 'a.docx', wordFile({ body: nested })],
    ['file-encrypted', 'when it has a password', 'a.docx', compound('EncryptedPackage')],
    ['file-unsupported', 'when it is of the old kind', 'a.doc', compound('WordDocument')],
    [
      'file-unsupported',
      'when it is a table',
      'a.docx',
      packed({ '[Content_Types].xml': '<Types>spreadsheetml</Types>' }),
    ],
    ['file-misnamed', 'when it is called a PDF', 'a.pdf', whole],
    ['file-misnamed', 'when it is a page', 'a.docx', Buffer.from('<html><p>We stay.</p></html>')],
  ])('%s %s', async (code, _, name, bytes) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });
});
