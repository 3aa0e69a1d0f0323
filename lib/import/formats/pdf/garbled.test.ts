import { expect, it } from 'vitest';
import { garbledShare } from './garbled';

it.each([
  ['قال الوزير إن COVID-19 و3D و45% من المواطنين في برلين.'],
  ['See https://a.example/?first=yes&other#part and $5m, 5%, C++ and a+b or foo=bar, "so" he said to us'],
  ['The μm scale of the Ω-3 study: 2nd, 3D, naïve, МВД and Web开发 were named.'],
  ['هو و أبوه و أخوه و عمه ذهبوا إلى السوق في المدينة القديمة يوم السبت'],
])('what people write is whole: %s', (text) => {
  expect(garbledShare([text])).toBe(0);
});

it.each([
  ['letters of two scripts in a word', 'قاF الو2ير يوG الثلاثاء إH الحكومة لن تتراجع عن قرا1ها', 0.5],
  ['letters of no script', 'We \ue001\ue002ay here and no\ue003ody knows what comes after it', 0.2],
  ['signs in the place of ligatures', 'The o$cial e#ect of the #rst de"nition was di!erent here', 0.25],
  ['letters one by one', 'ی عظ وز ر ا م ور ا ن ک ہ پ ب ت د', 0.5],
])('%s are told', (_, text, least) => {
  expect(garbledShare([text])).toBeGreaterThanOrEqual(least);
});
