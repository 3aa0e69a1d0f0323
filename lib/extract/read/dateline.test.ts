import { expect, it } from 'vitest';
import { found } from '../found';

const speakers = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map((q) => q.speaker);

it.each([
  ['Kiel (dpa) - Bürgermeisterin Ida Marsch hat das Rad als „ganz verloren“ bezeichnet.', 'Ida Marsch'],
  ['Kiel/Bremen, 3. Mai (dpa) – Bürgermeisterin Ida Marsch nannte das Rad „ganz verloren“.', 'Ida Marsch'],
  ['Kiel – Bürgermeisterin Ida Marsch hat vor einem „nassen Jahr“ gewarnt.', 'Ida Marsch'],
  ['KIEL (Reuters) - The miller Ida Marsh called the wheel “quite lost”.', 'Ida Marsh'],
  ['RIVE TOWN: Terming the wheel “quite lost”, miller Ida Marsh on Sunday left.', 'Ida Marsh'],
  ['SAINT RIVE : Pour Ida Marsac, la roue est « tout à fait perdue ».', 'Ida Marsac'],
  ['BREST (AFP) – La meunière Ida Marsac a jugé la roue « tout à fait perdue ».', 'Ida Marsac'],
  ['بيروت (رويترز) - قالت الطحانة ندى عمر إن العجلة "خربت كلها".', 'ندى عمر'],
  // The time of an entry in a live report.
  ['07:40 رئيسة النقابة ندى عمر: "العجلة تدور كما كانت".', 'ندى عمر'],
  ['14:30 الطحانة ندى عمر تزور المرفأ وتؤكد أن العجلة "خربت كلها".', 'ندى عمر'],
  ['08:25 Miller Ida Marsh: “The wheel is quite lost.”', 'Ida Marsh'],
  ['9h05 – La meunière Ida Marsac : « La roue est tout à fait perdue. »', 'Ida Marsac'],
  ['14.30 Uhr: Müllerin Ida Marsch nennt das Rad „ganz verloren“.', 'Ida Marsch'],
])('a dateline speaks nowhere: %s', (text, speaker) => {
  expect(speakers(text)).toEqual([speaker]);
});

it('what a second dash closes is no dateline, nor a name before a colon', () => {
  expect(speakers('Kohl (SPD) – die Müllerin – sagte: „Das Rad ist verloren.“')).not.toEqual([null]);
  expect(speakers('Ida Marsch – Müllerin in Kiel: „Das Rad ist ganz verloren.“')).toEqual(['Ida Marsch']);
});
