import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readFile } from '../../read';

// Files that these programs made of own words: each writes text that runs to the left in another way.
it.each([
  // Its table of characters is wrong for such text; its fonts say what their glyphs are.
  [
    'weasyprint.pdf',
    'ראש העיר אמרה ביום שני כי "הגשר ייפתח באביב", ולא קודם לכן.\nהעלות, 4.5 מיליון ש"ח (2023), תשולם בידי קרן Green Bridge.',
  ],
  // It stretches words with signs that it gives no name.
  [
    'libreoffice.pdf',
    'قالت رئيسة البلدية أمس إن الجسر سيفتح في الربيع، وإن كلفته بلغت أربعة ملايين ليرة، وأضافت أن «العمل فيه لم يتوقف يومًا»، ولو في الشتاء.',
  ],
  // It draws no spaces, but one on each letter that Persian parts without.
  ['xetex.pdf', 'شهردار می‌گوید: «خانه‌های کهنه را نمی‌فروشیم». نامه‌ای که می‌خواستند نوشته‌اند و همه می‌روند.'],
  // Nastaliq: the letters of a word hang above each other.
  ['chromium.pdf', 'میئر نے پیر کو کہا کہ ’’پل بہار میں کھلے گا‘‘ اور اس پر 45 لاکھ روپے خرچ ہوں گے۔'],
])('%s is read as it was written', async (name, text) => {
  const bytes = readFileSync(path.join(import.meta.dirname, 'made', name));
  expect((await readFile(name, bytes)).text).toBe(text);
});

it('letters that the file does not tell are told by its fonts, as far as they know them', async () => {
  const bytes = readFileSync(path.join(import.meta.dirname, 'made', 'weasyprint.pdf')).toString('latin1');
  const untold = new Uint8Array(Buffer.from(bytes.replaceAll('/ToUnicode', '/ToUnknown'), 'latin1'));
  expect((await readFile('a.pdf', untold)).text).toContain('ראש העיר אמרה ביום שני כי "הגשר ייפתח באביב"');
});
