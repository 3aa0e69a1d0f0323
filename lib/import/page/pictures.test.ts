import { Element } from 'domhandler';
import { expect, it } from 'vitest';
import { Pictures } from './pictures';

const below = (block: string) => {
  const pictures = new Pictures();
  pictures.see(new Element('img', {}));
  return pictures.describedBy(block);
};

it.each([
  'Das Rad der alten Mühle am Fluss. Foto: Ada Finke/dpa',
  'Das Rad der alten Mühle am Fluss. Bild: picture alliance / dpa',
  'Das Rad der alten Mühle am Fluss. Foto: privat',
  'The old wheel by the river. Photograph: Tom Reed/AP',
  'The old wheel by the river. It broke last May. (Tom Reed/AP)',
  'The old wheel by the river. (AP)',
  'La vieille roue au bord de la rivière. Crédit photo : AFP',
  'La vieille roue au bord de la rivière. © Paul Morel / AFP',
  'العجلة القديمة على ضفة النهر. تصوير: نادر سليم',
  'العجلة القديمة على ضفة النهر (رويترز)',
  'العجلة القديمة على ضفة النهر (الفرنسية)',
])('who made a picture tells that the words below it are its own: %s', (block) => {
  expect(below(block)).toBe(true);
});

it.each([
  'Die Müllerin sagte am Dienstag, das Rad sei verloren. Der Rat will nun helfen. (dpa)',
  '„Wir gehen nicht weg“, sagte die Müllerin am Dienstag. (dpa)',
  'Sie zeigte dem Richter ein Foto: den Fluss im Schnee, aufgenommen am Morgen.',
  'The miller said the wheel was lost. The council wants to help. (AP)',
  'He sent her a picture: the river in the snow.',
  'La meunière a dit mardi que la roue était perdue. La commune veut aider. (AFP)',
  'Il a montré au juge une photo : la rivière sous la neige, prise au matin.',
  'قالت الطحانة إن العجلة خربت كلها. وقال المجلس إنه سيساعد. (رويترز)',
  'وعرض على القاضي صورة: النهر تحت الثلج في الصباح الباكر من ذلك اليوم',
])('a report below a picture is the article’s: %s', (block) => {
  expect(below(block)).toBe(false);
});
