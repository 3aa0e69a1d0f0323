import { expect, it } from 'vitest';
import { garbledShare, isAllSigns, isCipher } from './garbled';

it.each([
  ['قال الوزير إن COVID-19 و3D و45% من المواطنين في برلين.'],
  ['See https://a.example/?first=yes&other#part and $5m, 5%, C++ and a+b or foo=bar, "so" he said to us'],
  ['The μm scale of the Ω-3 study: 2nd, 3D, naïve, МВД and Web开发 were named.'],
  ['هو و أبوه و أخوه و عمه ذهبوا إلى السوق في المدينة القديمة يوم السبت'],
])('what people write is whole: %s', (text) => {
  expect(garbledShare([text])).toBe(0);
});

const SAID = [
  'The minister said on Tuesday that the bridge would stay shut until spring, and nobody at the meeting objected to it.',
  'La ministre a déclaré mardi que le pont resterait fermé jusqu’au printemps, et personne ne s’y est opposé dans la salle.',
  'Die Ministerin sagte am Dienstag, die Brücke bleibe bis zum Frühjahr gesperrt; in der Sitzung widersprach ihr dabei niemand.',
];

it.each([
  ...SAID,
  'Waziri alisema Jumanne kwamba daraja litabaki limefungwa hadi majira ya kuchipua. Hakuna mtu aliyepinga katika mkutano huo wa leo.',
  'Dywedodd y gweinidog ddydd Mawrth y byddai’r bont yn aros ar gau tan y gwanwyn. Ni wrthwynebodd neb yn y cyfarfod hwnnw.',
])('a text of any language is no cipher: %s', (text) => {
  expect([isCipher([text]), isAllSigns([text])]).toEqual([false, false]);
});

it.each(SAID)('letters that are numbered as they come, or moved on, are no text: %s', (text) => {
  const numbers = new Map([...new Set(text.replaceAll(' ', ''))].map((letter, i) => [letter, i]));
  const numbered = (from: number) =>
    text.replace(/\S/g, (letter) => String.fromCharCode(from + (numbers.get(letter) as number)));
  const moved = text.replace(/[a-w]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 3));
  const twice = (line: string) => [line, line];
  expect([isAllSigns([numbered(0x21)]), isCipher(twice(numbered(0x41))), isCipher(twice(moved))]).toEqual([
    true,
    true,
    true,
  ]);
});

it.each([
  ['letters of two scripts in a word', 'قاF الو2ير يوG الثلاثاء إH الحكومة لن تتراجع عن قرا1ها', 0.5],
  ['letters of no script', 'We \ue001\ue002ay here and no\ue003ody knows what comes after it', 0.2],
  ['signs in the place of ligatures', 'The o$cial e#ect of the #rst de"nition was di!erent here', 0.25],
  ['letters one by one', 'ی عظ وز ر ا م ور ا ن ک ہ پ ب ت د', 0.5],
])('%s are told', (_, text, least) => {
  expect(garbledShare([text])).toBeGreaterThanOrEqual(least);
});
