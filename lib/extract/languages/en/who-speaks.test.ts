import { expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map((q) => [q.words, q.speaker]);

it.each<[string, [string, string | null][]]>([
  ['“This hall is full,” guests were told by warden Carl Finch.', [['This hall is full,', 'Carl Finch']]],
  ['A clerk who declined to be named called the plan “a mess in the making”.', [['a mess in the making', 'A clerk']]],
  ['Overnight someone had sprayed “Millers go home” across the doors.', [['Millers go home', null]]],
  ['“The flour is safe,” Carl Finch, who has run the mill since May, quipped.', [['The flour is safe,', 'Carl Finch']]],
  ['“The flour is safe,” Carl Finch, 43, a miller from Rive, sniffed.', [['The flour is safe,', 'Carl Finch']]],
  ['“The flour is safe,” the warden sniffed on Friday.', [['The flour is safe,', 'warden']]],
  [
    '“The flour is safe,” a source close to the millers shot back.',
    [['The flour is safe,', 'a source close to the millers']],
  ],
  ['“The flour is safe,” Joan Finch of the Flour Trust chipped in.', [['The flour is safe,', 'Joan Finch']]],
  ['“The flour is safe,” the warden pointed out.', [['The flour is safe,', 'warden']]],
  ['Joan Finch, the warden, sniffed, “The flour was never safe.”', [['The flour was never safe.', 'Joan Finch']]],
  ['The warden went on, “The flour was never safe.”', [['The flour was never safe.', 'warden']]],
  [
    '“The flour is safe,” sniffed Carl Finch, who has run the mill since the flood of May, “and it was so in June.”',
    [['The flour is safe, | and it was so in June.', 'Carl Finch']],
  ],
  [
    'Carl Finch is furious. “The flour was never safe for anybody.”',
    [['The flour was never safe for anybody.', 'Carl Finch']],
  ],
  ['The flour, described as “grey” by the warden, Lena de la Cruz, was sold.', [['grey', 'Lena de la Cruz']]],
  ['On Friday, the warden, Lena de la Cruz, said, “It is grey.”', [['It is grey.', 'Lena de la Cruz']]],
  ['The head of the millers’ union Gareth Finch called it “grey”.', [['grey', 'Gareth Finch']]],
  ['Omar al-Finch left at noon. “It is grey,” al-Finch said.', [['It is grey,', 'Omar al-Finch']]],
  ['Finch has often loudly and openly argued that it was “never grey”.', [['never grey', 'Finch']]],
  [
    'Carl Finch said he had hardly slept. His wheel was “on fire”, the barn “a building site”.',
    [
      ['on fire', 'Carl Finch'],
      ['a building site', 'Carl Finch'],
    ],
  ],
  ['Carl Finch, whom everyone calls “the Baron”, sat down.', []],
  ['Carl Finch hummed “A Quiet Mill” in May.', []],
  ['“It is grey,” said one of Finch’s millers.', [['It is grey,', 'one of Finch’s millers']]],
  ['Joan Finch shook her head: “It is grey.”', [['It is grey.', 'Joan Finch']]],
  [
    'Carl Finch called the flour “grey” and Joan Finch “white”.',
    [
      ['grey', 'Carl Finch'],
      ['white', 'Joan Finch'],
    ],
  ],
  [
    'Carl Finch called the warden “grey” and the millers “white”.',
    [
      ['grey', 'Carl Finch'],
      ['white', 'Carl Finch'],
    ],
  ],
  [
    'The former mayor, Joan Finch, met Carl Finch. “It is grey,” the former mayor said.',
    [['It is grey,', 'Joan Finch']],
  ],
  ['Former mayor Joan Finch was there. “It is grey,” the mayor said.', [['It is grey,', 'mayor']]],
  ['Joan Finch’s verdict: “It is grey.”', [['It is grey.', 'Joan Finch']]],
  ['The reply from Joan Finch was blunt: “It is grey.”', [['It is grey.', 'Joan Finch']]],
  ['Joan Finch left. Her answer was short: “It is grey.”', [['It is grey.', 'Joan Finch']]],
  ['It was late. Her answer: “It is grey.”', [['It is grey.', null]]],
  ['Officials met at the mill. It said the flour was “grey”.', [['grey', 'It']]],
  ['Carl Finch recalled his mother saying: “It is grey.”', [['It is grey.', 'his mother']]],
  ['Joan Finch was attacked by the millers for calling the flour “grey”.', [['grey', 'Joan Finch']]],
  ['The millers criticised Joan Finch for calling the flour “grey”.', [['grey', 'Joan Finch']]],
  ['It ended in May, with Joan Finch leaving the hall and calling the flour “grey”.', [['grey', 'Joan Finch']]],
  ['The use of the word “grey” by Joan Finch angered the millers.', [['grey', 'Joan Finch']]],
  ['In Finch’s words, the flour is “grey”.', [['grey', 'Finch']]],
  ['Millers deemed to be “grey” were sent home.', []],
  ['Joan Finch shot back that she had been “misheard”.', [['misheard', 'Joan Finch']]],
  ['According to reports, the mill is shut. The council met. It said it was “grey”.', [['grey', 'council']]],
  ['Carl Finch left. Joan Finch is promising “white flour,” but he will not wait.', [['white flour,', 'Joan Finch']]],
  ['Carl Finch, 43, who has run the mill since May, said it was “grey”.', [['grey', 'Carl Finch']]],
  ['A reporter asked Joan Finch whether she would sell. “It is grey,” she said.', [['It is grey,', 'Joan Finch']]],
  [
    'A reporter asked Joan Finch whether she would sell.\n\n“It is grey, and stays so.”',
    [['It is grey, and stays so.', 'Joan Finch']],
  ],
  ['Carl Finch asked Omar Finch who had called. “It is grey,” he said.', [['It is grey,', 'Omar Finch']]],
  [
    '“It is grey,” said Dr Joan Finch. Her husband, Carl Finch, laughed. “It is white,” he said. “Look,” said Dr Finch.',
    [
      ['It is grey,', 'Joan Finch'],
      ['It is white,', 'Carl Finch'],
      ['Look,', 'Joan Finch'],
    ],
  ],
  ['The mill is shut.May.Finch said it was “grey”.', [['grey', 'Finch']]],
  ['Carl Finch made it clear that the flour was “grey”.', [['grey', 'Carl Finch']]],
  ['Carl Finch let it be known that the flour was “grey”.', [['grey', 'Carl Finch']]],
  [
    'The flour, which miller Joan Finch, 43, said was “grey at best”, was sold. Wait for Dot Finch, 81.Carl Finch said it was “white”.',
    [
      ['grey at best', 'Joan Finch'],
      ['white', 'Carl Finch'],
    ],
  ],
  ['Joan Finch took to Facebook to say: “It is grey.”', [['It is grey.', 'Joan Finch']]],
  ['Joan Finch was quick to call the flour “grey at best”.', [['grey at best', 'Joan Finch']]],
  ['Millers used chalk to write “It is grey” on the door.', [['It is grey', 'Millers']]],
  ['Joan Finch spoke on Friday of “a grey winter”.', [['a grey winter', 'Joan Finch']]],
  ['Joan Finch plans to call the mill “Grey Water”.', []],
  [
    'Carl Finch runs the mill. But Joan Finch-Roe, a warden, was not convinced. “It is grey,” she said.',
    [['It is grey,', 'Joan Finch-Roe']],
  ],
  [
    '“It is white,” said Carl Finch.\n\nFor Joan Reed, that is not enough. “It is grey,” she said.',
    [
      ['It is white,', 'Carl Finch'],
      ['It is grey,', 'Joan Reed'],
    ],
  ],
  ['Ngozi Reed, a driver from Lower Soke, was there. “It is grey,” she said.', [['It is grey,', 'Ngozi Reed']]],
  ['Tidewell would not talk to us. In a statement it said: “It is white.”', [['It is white.', 'Tidewell']]],
  ['The family said it was “a long winter”.', [['a long winter', 'family']]],
  ['To Joan Finch, the flour is “grey”.', [['grey', 'Joan Finch']]],
  ['The flour, in Joan Finch’s words, was “grey at best”.', [['grey at best', 'Joan Finch']]],
  ['“It is grey,” was the verdict of Joan Finch.', [['It is grey,', 'Joan Finch']]],
  ['Finch’s reply was short: “It is grey.”', [['It is grey.', 'Finch']]],
  ['There were cries of “shame on you” from the millers.', [['shame on you', 'millers']]],
  ['Engineers call this “creep”.', []],
  [
    '“Is it grey?” she was asked by a miller. “Out!” came the cry from the mill.',
    [
      ['Is it grey?', 'a miller'],
      ['Out!', 'mill'],
    ],
  ],
  ['One mother of three said: “The flour is safe.”', [['The flour is safe.', 'One mother of three']]],
  ['“The flour is safe,” said J. P. van der Finch.', [['The flour is safe,', 'J. P. van der Finch']]],
  ['“The flour is safe,” said ʿAlī al-Ḥasan.', [['The flour is safe,', 'ʿAlī al-Ḥasan']]],
  [
    '‘We’re doin’ our best,’ said miller Pat Reed, ‘but the wheat isn’t comin’ any more.’',
    [['We’re doin’ our best, | but the wheat isn’t comin’ any more.', 'Pat Reed']],
  ],
  ['A miller who asked to remain anonymous called the rule “a gift to cheats”.', [['a gift to cheats', 'A miller']]],
  ['People who tried to cross the bridge said it “swayed like a boat”.', [['swayed like a boat', 'People']]],
  ['A spokesman for South West Mills said: “We are sorry.”', [['We are sorry.', 'A spokesman for South West Mills']]],
  ['“It’s a dream come true,” beamed the dad-of-two.', [['It’s a dream come true,', 'dad-of-two']]],
  ['In the end Mayor Ann Finch’s attack on “a rotten system” was met with cheers.', [['a rotten system', 'Ann Finch']]],
  ['Ironically Finch said it was “a fine mill, and an old one”.', [['a fine mill, and an old one', 'Finch']]],
  ['Both sides agreed the talks had been “frank”.', [['frank', 'Both sides']]],
  [
    'A study by Rive University concluded that the flour was “no better than chalk”.',
    [['no better than chalk', 'A study']],
  ],
  ['Jean-Marc “JM” Finch said he was “happy to run”.', [['happy to run', 'Jean-Marc JM Finch']]],
  [
    'The minister was in the hall. Karim, a farmer, spoke of “a hard winter”. “Many live on nothing,” the minister replied. “It has to end,” he said.',
    [
      ['a hard winter', 'Karim'],
      ['Many live on nothing,', 'minister'],
      ['It has to end,', 'minister'],
    ],
  ],
  ['By the miller Joan Finch’s own account, the wheel was “half rotten”.', [['half rotten', 'Joan Finch']]],
  ['The wheel was “half rotten”, by the millers’ own admission.', [['half rotten', 'millers']]],
  [
    'The Herald cited the warden, Carl Finch, as saying the hall was “full”. “Come on Monday,” he added.',
    [
      ['full', 'Carl Finch'],
      ['Come on Monday,', 'Carl Finch'],
    ],
  ],
  [
    'Millers chanted “Flour, not fire” at the gate, and boys daubed “Wolves” across the wall.',
    [
      ['Flour, not fire', 'Millers'],
      ['Wolves', 'boys'],
    ],
  ],
  ['Two boys chalked “Free Tomas” on the pavement outside the mill.', [['Free Tomas', 'Two boys']]],
  [
    'For forty years Carl Finch styled himself “the last miller of the valley”.',
    [['the last miller of the valley', 'Carl Finch']],
  ],
  ['The club paid for what its warden, Carl Finch, dubbed “the long winter”.', [['the long winter', 'Carl Finch']]],
  ['A miller on Quay Lane in Rive said the flour smelled “of smoke”.', [['of smoke', 'A miller']]],
  ['The winger Ola Finch signed in May. The 22-year-old said it was “a dream”.', [['a dream', 'Ola Finch']]],
  ['“It rained,” said Mrs Finch. Her son, Daniel Finch, was at the mill.', [['It rained,', 'Mrs Finch']]],
  ['“It is gone,” he was told by the warden. The warden left.', [['It is gone,', 'warden']]],
  [
    '‘It fell on us’: mill workers speak out\n\nTwo people were hurt on Sunday when the mill by the river burned.',
    [['It fell on us', 'mill workers']],
  ],
  [
    '‘Like a bomb’: mill workers tell of blast\n\nTwo people were hurt on Sunday when the mill by the river burned.',
    [['Like a bomb', 'mill workers']],
  ],
])('tells who speaks: %s', (text, told) => {
  expect(direct(text)).toEqual(told);
});

it.each(['Neither Ms Finch nor her lawyer has ever claimed to be “above the law”.'])(
  'what nobody said is no quotation: %s',
  (text) => {
    expect(direct(text)).toEqual([]);
  },
);

it('gives a clause that two tell to both', () => {
  expect(found('Ann Lind and Tom Hart said the mill was “shut for good”.')).toMatchObject([
    { kind: 'mixed', speaker: 'Ann Lind and Tom Hart' },
    { kind: 'direct', speaker: 'Ann Lind and Tom Hart' },
  ]);
});

it('goes on behind a report that stands in the middle, whatever its verb looks like', () => {
  expect(found('In winter, Finch said, nobody crosses the river.')).toMatchObject([
    { kind: 'indirect', words: 'In winter | nobody crosses the river', speaker: 'Finch' },
  ]);
  expect(found('In winter, Finch said, shaking his head.')).toEqual([]);
});
