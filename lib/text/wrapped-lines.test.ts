import { expect, it } from 'vitest';
import { detectBlocks } from './blocks';

const lines = (text: string) => detectBlocks(text).map((b) => text.slice(b.start, b.end));

it.each<[string, string, number]>([
  [
    'a wire',
    'Quarry shut\n\nMayor Ada Finch said on Friday: “We will stay here in the\nvalley, whatever they may offer us, and we will not\nsell a single stone.” Then she left the\nhall.\n\nNobody clapped.',
    3,
  ],
  [
    'Arabic, whose letters are all of one size',
    'المقلع مغلق\n\nقالت رئيسة البلدية ليلى منصور يوم الجمعة إن السكان\nسيبقون في الوادي مهما عرض عليهم أصحاب المقلع من مال\nوإنهم لن يبيعوا حجراً واحداً من حجارة الجبل الذي\nيعيشون فيه.\n\nثم غادرت.',
    3,
  ],
  [
    'German, with its capitals',
    'Steinbruch zu\n\nDie Bürgermeisterin sagte am Freitag, man werde hier im\nTal bleiben, was auch immer geboten werde, und man werde\nkeinen einzigen Stein verkaufen, solange sie im Amt\nsei.\n\nDann ging sie.',
    3,
  ],
  [
    'a quotation in lines of any width, with a noun at the head of one',
    'Tal bedroht\n\nMüllerin Ada Finch sagte am Freitag den Leuten vom Steinbruch: „Dieses\nTal gehört uns, und\nwir gehen nicht.“ Alle\nklatschten.',
    2,
  ],
  [
    'the same with its report broken off before it',
    'Mill shut\n\nMiller Ada Finch told all\nthe workers: “No more corn, no more\nflour, no more\nbread.” Then she left\nthem.',
    2,
  ],
  [
    'the same where letters are of one size',
    'الوادي في خطر\n\nقالت الطحانة ليلى منصور يوم الجمعة لأصحاب المقلع: "هذا\nالوادي لنا ولن\nنغادره" وصفق\nالجميع.',
    3,
  ],
  [
    'a quotation that a line announces and the next one opens',
    'Mill shut\n\nMiller Ada Finch said on Friday:\n"No more corn, no more\nflour from us".\n\nThen she left.',
    4,
  ],
  [
    'the same behind a word that something must follow',
    'الوادي في خطر\n\nقالت الطحانة ليلى منصور يوم الجمعة:\n"هذا الوادي لن يعود إلى\nأصحابه".\n\nثم غادرت.',
    4,
  ],
  [
    'lines of any width over which a report and a name go on',
    'Mill shut\n\n“We lost it all,” said Dr Ann\n  Finch, who lives in\nthe valley. “Even the geese.”\n\nNobody clapped.',
    3,
  ],
  [
    'two quotations, where the line that closes one opens the next',
    'Mill shut\n\nAnn Finch said on Friday that the\nwheel was “as good\nas gone” and the valley “quiet at\nlast”. Nobody\nclapped.',
    2,
  ],
  [
    'a paragraph of a longer speech, whose mark is closed in the next',
    '“The last mill here was shut in\n1963 and my mother was in it.\n\n“She kept the key in the Bible and\nI have it still,” said Ann Finch.',
    2,
  ],
  [
    'a report behind a mark that was never closed',
    'Mill shut\n\n“The wheel is broken. It will not turn again,\nsaid Ann Finch.\n\nNobody clapped.',
    3,
  ],
  [
    'words in marks behind what would else be a label',
    'Ada Finch, who runs the old mill, said on\nMonday: “The wheel will turn again before\nthe winter, and nobody has to leave.”',
    1,
  ],
  [
    'a name over the only end of a line, in a text whose other paragraphs are as wide',
    'The owners of the quarry had closed the gate before the winter.\n\n“Nobody will come back to this valley,” said the treasurer\nHilda Reed.\n\nNobody clapped.',
    3,
  ],
])('lines that were broken to a width are one paragraph: %s', (_, text, count) => {
  expect(lines(text)).toHaveLength(count);
});

it.each<[string, string]>([
  ['verse', 'The stones are grey,\nthe river is wide,\nand nobody may\nstay on this side.'],
  [
    'verse of long lines',
    'Across the valley where the heavy stones were laid,\nAlong the river where our fathers worked and prayed,\nBeneath the mountain in the cold and early shade,\nThere stood the people, and they would not be afraid.',
  ],
  [
    'paragraphs without an empty line',
    'Mayor Ada Finch said that nobody would have to leave.\nThe owners of the quarry did not want to comment at all.\nA spokesman said that there would be talks on Monday.',
  ],
  [
    'a list',
    'What is missing in the valley:\n- a doctor who comes twice a week and stays\n- a bus to the city in the morning and back\n- a school for the forty children who live here',
  ],
  [
    'a dialogue',
    'Finch: Who is going to pay for all of this?\nReed: We are not, and you know that very well\nFinch: Then why did you come here at all today?',
  ],
  ['paragraphs of one speech', 'Ada Finch said: “We stay in the valley.\nWe sell no stone.”'],
  ['short lines', 'Monday\nTuesday\nWednesday'],
])('each line is one of its own: %s', (_, text) => {
  expect(lines(text)).toEqual(text.split('\n'));
});

it('a paragraph that was cut amid its sentences, where links stood, is one', () => {
  const [first, second, third, fourth] = [
    'Some of the people in the valley wanted the quarry to be closed for good and all before the summer. Mayor',
    'said no “total closure” would come, and that nobody from',
    ', a village in the hills, had asked for one.',
    'Nobody clapped when she had ended, and nobody left either, though it was late.',
  ];
  expect(lines([first, second, third, fourth].join('\n'))).toEqual([[first, second, third].join('\n'), fourth]);
});

it('a quotation goes over the ends of lines', () => {
  const text =
    'Ada Finch said on Friday that she was glad: “We stay here\nin the valley, and we go on with all the work that we have\nbegun together,” and left.';
  expect(detectBlocks(text)).toHaveLength(1);
});
