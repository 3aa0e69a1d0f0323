import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';
import { decodeMacArabic } from './mac-arabic';

/** Apple's Arabic, made from its own decoder. */
const macArabic = new Map(
  Array.from({ length: 256 }, (_, b): [string, number] => [decodeMacArabic(Uint8Array.of(b)), b]).reverse(),
);
const encode = (text: string, encoding: string): Uint8Array =>
  encoding === 'macarabic'
    ? Uint8Array.from([...text].map((c) => macArabic.get(c) ?? 0x3f))
    : new Uint8Array(iconv.encode(text, encoding));

const WESTERN = [
  'Quarry shut\n\n“We won’t leave the valley – it’s home,” said Ada Finch. Rent is €7.',
  'A “disgrace”, she called it.',
  '“Never,” he said.',
  '‘Not today,’ she said…',
  'Naïve plans for the café in Zürich',
  'Le préfet a répondu : « Nous n’irons pas là-bas. »',
  'À l’hôtel, « c’est complet », a-t-elle dit.',
  'ÉCOLES : LE CONSEIL DÉBOUTÉ',
  'Die Bürgerin sagte: „Das Größte kommt noch.“',
  '„Schön“, sagte Jörg Süß.',
  'La señora dijo: «Mañana volverá el niño».',
];
const ARABIC = [
  'المقلع مغلق\n\nقالت المحافظة: "لن نغادر الوادي".',
  'قال الطبيب إن الدواء نفد.',
  'وأضاف المتحدث: «لا علم لنا»، ثم خرج.',
  'متى يعود الماء إلى الحي؟',
  'أعلنت شركة DataHill إغلاق مكتبها في المدينة.',
];
const bare = (text: string) => text.replaceAll('\u00a0', ' ');

const CENTRAL = [
  'Příliš žluťoučký kůň úpěl ďábelské ódy. Ministr řekl, že školy se otevřou v pondělí.',
  'Zażółć gęślą jaźń, powiedział minister. Szkoły zostaną otwarte w poniedziałek.',
  'A miniszter azt mondta, hogy az iskolák hétfőn nyílnak meg, és nem lesz több szünet.',
];
const TURKISH = [
  'Bakan okulların pazartesi günü açılacağını söyledi. Belediye başkanı bunun doğru olmadığını söyledi.',
];

describe.each<[string, readonly string[]]>([
  ['windows-1252', WESTERN],
  ['macroman', WESTERN],
  ['iso-8859-15', ['Le tramway coûte 9 € et la sœur de Noë paie.', 'Der Bäcker nimmt 4 € dafür.']],
  ['windows-1250', CENTRAL],
  ['windows-1254', TURKISH],
  ['windows-1256', ARABIC],
  ['iso-8859-6', ARABIC],
  ['macarabic', ARABIC],
  ['utf-16le', [...WESTERN, ...ARABIC]],
  ['utf-16be', [...WESTERN, ...ARABIC]],
  ['utf-32le', [...WESTERN, ...ARABIC]],
  ['utf-32be', [...WESTERN, ...ARABIC]],
])('%s without a word of what it is', (encoding, texts) => {
  const sayable = texts.filter((text) => bare(iconvBack(text, encoding)) === bare(text));
  it.each(sayable)('is told by its text: %s', (text) => {
    expect(bare(decode(encode(text, encoding)).text)).toBe(bare(text));
  });
});

/** What of a text the encoding can say at all. */
function iconvBack(text: string, encoding: string): string {
  const bytes = encode(text, encoding);
  return encoding === 'macarabic' ? decodeMacArabic(bytes) : iconv.decode(bytes, encoding);
}

it('the euro of a Mac is read', () => {
  const text = 'À Besançon, l’entrée coûte 9 €, a dit Zoé.';
  expect(decode(iconv.encode(text.replace('€', '¤'), 'macroman')).text).toBe(text);
});

it('other scripts are told by a detector, and the guess is told', () => {
  const { text, warnings } = decode(
    encode('Мэр города сказал, что мы останемся дома и никуда не уйдём.', 'windows-1251'),
  );
  expect(text).toContain('Мэр города');
  expect(warnings).toEqual([{ code: 'encoding-guessed', params: { encoding: 'windows-1251' } }]);
});

it('a reading that is hardly likelier than another is told', () => {
  expect(decode(encode('مصر', 'windows-1256')).warnings).toMatchObject([{ code: 'encoding-guessed' }]);
  expect(decode(encode('قال الوزير: "الميزانية جاهزة وسنبدأ العمل غداً في الصباح".', 'windows-1256')).warnings).toEqual(
    [],
  );
});

it('a page that says another encoding than its bytes have is read as what it is, and that is told', () => {
  const page = '<html><meta charset="utf-8"><p>قال الطبيب إن الدواء نفد من المخازن.</p>';
  const { text, warnings } = decode(encode(page, 'windows-1256'));
  expect(text).toContain('قال الطبيب إن الدواء نفد');
  expect(warnings).toEqual([
    { code: 'encoding-contradicted', params: { declared: 'utf-8', encoding: 'windows-1256' } },
  ]);
});

it('a page is believed where its bytes allow it', () => {
  const page = '<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>Młyn i żaba</p>';
  expect(decode(encode(page, 'iso-8859-2'))).toEqual({ text: page, warnings: [] });
});

it('one letter of another script than all around it does not contradict the page', () => {
  const feed = '<?xml version="1.0" encoding="ISO-8859-1"?><rss><title>Vitamin é</title></rss>';
  expect(decode(encode(feed, 'windows-1252'))).toEqual({ text: feed, warnings: [] });
});

it.each(['%PDF-1.7\n1 0 obj', '{\\rtf1\\ansi Hello}'])('another program’s file is refused: %s', (text) => {
  expect(() => decode(new TextEncoder().encode(text))).toThrow('file-binary');
});

it('a recording is told from other bytes that are no text', () => {
  const wave = Buffer.concat([Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ', 'latin1'), Buffer.alloc(400)]);
  expect(() => decode(wave)).toThrow('file-recording');
});

it('characters that are lost are counted', () => {
  const whole = encode('\ufeffWe stay.', 'utf-16le');
  expect(decode(whole.subarray(0, whole.length - 1)).warnings).toEqual([{ code: 'characters-lost', params: { n: 1 } }]);
});
