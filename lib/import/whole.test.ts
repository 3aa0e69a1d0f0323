import { expect, it } from 'vitest';
import { packed } from './formats/fixtures';
import { pdfFile } from './formats/pdf/pdf-file';
import { endsWhole } from './whole';

const TEXT = 'The mayor said: “We stay.”\n';
it.each<[string, Uint8Array]>([
  ['a text', Buffer.from(TEXT)],
  ['a text in UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['rich text', Buffer.from('{\\rtf1 We stay.}\r\n\0')],
  ['a page', Buffer.from('<!doctype html><p>We stay.</p></html>\n')],
  ['data', Buffer.from('[{"text": "We stay."}]')],
  ['a packed file', packed({ 'a.txt': TEXT.repeat(100) })],
  ['a PDF', pdfFile([[{ x: 60, y: 700, glyphs: 'We stay.' }]])],
])('%s is whole at its end, and not at its half', (_, bytes) => {
  expect(endsWhole(bytes)).toBe(true);
  expect(endsWhole(bytes.subarray(0, (bytes.length >> 2) * 2))).toBe(false);
});
