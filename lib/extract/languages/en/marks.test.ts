import { describe, expect, it } from 'vitest';
import { found } from '../../found';

describe('English marks', () => {
  const direct = (text: string) =>
    found(text)
      .filter((q) => q.kind === 'direct')
      .map((q) => q.words);

  it.each([
    'The council will create an “open school” by the quay, said Omar Roth.',
    'Omar Roth said the town had set up a “warm bank” in the hall.',
    'The fee, which is now called “port money”, was dropped, Omar Roth said.',
    'Omar Roth said they want a “harbour vote of all” (HVA).',
    'The marchers, calling themselves the “grey coats”, went home.',
    'In her last years Ann Finch wrote “the tune book”, a slim volume about her teachers.',
    'Omar Roth announced “low tide” and “high water,” his second album of sea songs.',
    'The “grey coat” protests began in May.',
    'The team that call themselves “the Invincibles” lost again.',
    'Fans call her “the Heron”, for she never hurries.',
    'The gale, which sailors call a “black squall”, will reach Rive on Friday.',
    'The word “patience” appears nine times in the report, Omar Roth said.',
    'Omar Roth explained the difference between “affect” and “effect” to the class.',
    'He was convicted of “causing a nuisance on the quay”, the court said.',
    'The quay, long called “the Badlands” by locals, is now a park, Omar Roth said.',
    'Two men were hurt in what has been dubbed “the Flour War”.',
    'Ann Finch painted “Sunflowers” in 1988, her last work.',
    '‘The Quiet Mill’: review\n\nThe play about the old mill by the river opened on Sunday in Rive.',
    'The bill, dubbed the “coast act”, goes to a vote.',
    'The visible face of it all, Omar Roth, a self-styled “harbour captain” with few friends, said no.',
    'Omar Roth said the council would pay for the “quay cheque”, which every docker gets in May.',
    'Omar Roth said he had taken his seat at the “Quiet Harbour Forum” in Rive.',
    'The dockers, who organised it all, originally intended to call it “the march of the quays”.',
    'This article was amended on 3 May 2020 to change “the quay is closed” to “the quay is half closed”.',
    'Omar Roth said more power must go to “the people” of the quay.',
    'Omar Roth said its “free mooring” policy had been dropped.',
    'According to Omar Roth, the fund’s “dead hand” clause was used in May.',
    'In the old tongue the word for both is “harbo”, which means “shelter”.',
    'Omar Roth is overseeing a “great quay debate” in Rive.',
    'Dockers complained his promised “renewal” of the quay was late.',
  ])('hold a name where the words around them say so: %s', (text) => {
    expect(direct(text)).toEqual([]);
  });

  it.each([
    ['Officials call the quay a “Potemkin harbour” that nobody needs.', 'Potemkin harbour'],
    ['Omar Roth urged both sides to show “restraint”.', 'restraint'],
    ['An aide spoke of “deep unease” on the quay.', 'deep unease'],
    ['Omar Roth voiced “grave concerns” about the quay.', 'grave concerns'],
    ['There was no “smoking gun” he said.', 'smoking gun'],
    ['Dockers at the gate shouted “Strike!”', 'Strike!'],
    ['Omar Roth said the quay “belongs to those who work on it”, that the boats were “guests”.', 'guests'],
    [
      'Omar Roth told the paper he was “over the moon”. The boat was “as good as new”, the men had been “saints”.',
      'saints',
    ],
    [
      '‘No one was fightin’,’ said Omar Roth. ‘No one was even talkin’.’',
      'No one was fightin’, | No one was even talkin’.',
    ],
    ['Omar Roth accused the port of “losing” the boats and of “hiding” the papers.', 'hiding'],
    ['“Disgraceful” was how Omar Roth summed it up.', 'Disgraceful'],
    ['Omar Roth described the quay as “bad” and the bridge as “worse”.', 'worse'],
    [
      'Omar Roth was in no mood to sing. He was “worn out”, he said. His men had been “half asleep” all day.',
      'half asleep',
    ],
    [
      '‘Sailin’ at night is no job for the likes o’ him,’ said Omar Roth.',
      'Sailin’ at night is no job for the likes o’ him,',
    ],
    [
      '“The keel is bent. It will not float again, said Omar Roth, the master.',
      'The keel is bent. It will not float again,',
    ],
    ["'We never saw 'em dancin' nor eatin',' said Omar Roth.", "We never saw 'em dancin' nor eatin',"],
    ["'They sang Sittin' on the Dock 'til noon,' said Omar Roth.", "They sang Sittin' on the Dock 'til noon,"],
    ["'Fish 'n' chips is what I'm missin' the most,' said Omar Roth.", "Fish 'n' chips is what I'm missin' the most,"],
    ['The video shows dockers shouting “Dirty Scab” at the gate.', 'Dirty Scab'],
    ['Mr Roth, 52, admitted he had “lost control” that night.', 'lost control'],
    ['Omar Roth said they were “quiet” and “polite”.', 'polite'],
    ['Omar Roth compared the vote to “a dance on ice in heavy boots”.', 'a dance on ice in heavy boots'],
    ['There were calls from the union for a “full, sworn inquiry”.', 'full, sworn inquiry'],
    ['Bemoaning the “phony system,” Omar Roth left.', 'phony system,'],
    ['His plea for “patience, and then money” got a laugh.', 'patience, and then money'],
    ['The dockers, for whom the crane is “a wall of tears”, left.', 'a wall of tears'],
    ['Roth calls Hale ‘liar’', 'liar'],
    ['Omar Roth likened the port to “the mafia”.', 'the mafia'],
    ['Omar Roth testified that the clerk told her “I had only two.”', 'I had only two.'],
    ['“It’s a mess, so it is,” was how one docker, Omar Roth, summed it up.', 'It’s a mess, so it is,'],
    ['The port would not comment on the “open inquiry,” clerk Omar Roth said.', 'open inquiry,'],
    ['Omar Roth condemned the quay’s “reckless” owners and their “careless” rules.', 'careless'],
    ['The chair, Omar Roth, judged the law “unworkable”.', 'unworkable'],
    ['Omar Roth was ill and called the fee “it’s our money”.', 'it’s our money'],
  ])('hold words where somebody calls, says or cries them: %s', (text, words) => {
    expect(direct(text).at(-1)).toBe(words);
  });

  it('go on with whoever was said to speak', () => {
    expect(direct('Omar Roth said he was tired. He was “at the end of the rope”.')).toEqual(['at the end of the rope']);
    expect(direct('Omar Roth said the quay was closing. “There is no money left for the crane or the crew.”')).toEqual([
      'There is no money left for the crane or the crew.',
    ]);
  });

  it('are read in a line whose language its verb alone tells', () => {
    expect(found('“Nonsense,” replied Ines Roth.')).toMatchObject([{ words: 'Nonsense,', speaker: 'Ines Roth' }]);
  });

  it('are signed by a name up to the comma behind it', () => {
    expect(found('“The quay is a door for all of us.”\n— Ines Roth, harbour pilot')).toMatchObject([
      { speaker: 'Ines Roth' },
    ]);
  });
});
