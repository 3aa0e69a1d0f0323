import { expect, it } from 'vitest';
import { found } from '../found';

const direct = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map(({ words, speaker }) => [words, speaker]);

it.each<[string, [string, string][]]>([
  [
    'The miller spoke of “a lost summer”, her colleague Rob Alder even of “a scandal”.',
    [
      ['a lost summer', 'miller'],
      ['a scandal', 'Rob Alder'],
    ],
  ],
  [
    'The bakers’ union denounced a “betrayal,” the employers’ federation a “fair deal.”',
    [
      ['betrayal,', 'bakers’ union'],
      ['fair deal.', 'employers’ federation'],
    ],
  ],
  [
    'La meunière a parlé d’« un été perdu », son collègue Jean Blé plutôt d’« un scandale ».',
    [
      ['un été perdu', 'meunière'],
      ['un scandale', 'Jean Blé'],
    ],
  ],
  [
    'Les boulangers dénoncent « un recul », le patronat « une avancée ».',
    [
      ['un recul', 'boulangers'],
      ['une avancée', 'patronat'],
    ],
  ],
  [
    'Die Müllerin sprach von „einem verlorenen Sommer“, ihr Kollege Jan Korn gar von „einem Skandal“.',
    [
      ['einem verlorenen Sommer', 'Müllerin'],
      ['einem Skandal', 'Jan Korn'],
    ],
  ],
  [
    'Bäcker Ulf Krume nannte den Plan „mutig“, Müllerin Ida Spreu dagegen „einen schlechten Witz“.',
    [
      ['mutig', 'Ulf Krume'],
      ['einen schlechten Witz', 'Ida Spreu'],
    ],
  ],
  [
    'تحدثت المحافظة عن «صيف ضائع»، والنقابة عن «فضيحة كبيرة».',
    [
      ['صيف ضائع', 'المحافظة'],
      ['فضيحة كبيرة', 'النقابة'],
    ],
  ],
  [
    'وصفت ليلى الخطيب القرار بأنه «خطوة شجاعة»، وزميلها سامي العلي بأنه «عار».',
    [
      ['خطوة شجاعة', 'ليلى الخطيب'],
      ['عار', 'سامي العلي'],
    ],
  ],
])('whoever has the verb of those before them speaks: %s', (text, quotes) => {
  expect(direct(text)).toEqual(quotes);
});

it.each([
  'The mayor called the governor “brave”, the minister “a fool”.',
  'She praised the “courage” of the crew, the “patience” of the guests.',
  'La meunière évoque « la pluie », « le vent » et « la grêle ».',
  'قالت المحافظة إن نتيجة البحث "مقلقة للغاية" وإن سامي حداد "غائب منذ عام".',
])('what the verb tells of another is the same person’s: %s', (text) => {
  expect(new Set(direct(text).map(([, speaker]) => speaker)).size).toBe(1);
});

it('a clause ends where somebody else has its verb', () => {
  const text = 'وصفت النقابة الجسر بأنه «خطر»، ونائبها بأنه «مقبرة».';
  expect(found(text).find((q) => q.kind === 'mixed')?.words).toBe('بأنه «خطر»');
});
