import { expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) => found(text).filter((q) => q.kind === 'direct');

it.each<[string, string | null]>([
  [
    '“It’s quiet,” said Lena, a nurse. Outside, her colleague Marcus, 29, lit a cigarette. “Too quiet,” he said.',
    'Marcus',
  ],
  ['The report found the ferry had been “unsafe for years”.', 'report'],
  ['Two people who were aboard when the ferry sank near Rive described it as “pure luck”.', 'Two people'],
  ['Two clerks who asked not to be named said the mayor had left “red with anger”.', 'Two clerks'],
  ['Asked whether he would resign, Reeve laughed. “Why would I?” he said.', 'Reeve'],
  ['Her son is gone. The boy’s father, Luis, said only: “We wait for him.”', 'Luis'],
  ['Lawyers for Mr Dunn called the ruling “a vindication of his work”.', 'Lawyers for Mr Dunn'],
  ['“We lost everything,” conceded the Greens’ Ada Holm.', 'Ada Holm'],
  ['“It is a tangible issue for people,” Anne Falk from the Horizon polling agency told the paper.', 'Anne Falk'],
  [
    'Photograph: Ana Ruiz/EPAThe Portuguese president said the storm was “the worst in memory”.',
    'Portuguese president',
  ],
  ['Mayor Ann Lind and councillor Bo Falk clashed. The former called the budget “reckless and cruel”.', 'Ann Lind'],
  ['In an earlier version of this story Price was quoted as saying: “We have offered our help.”', 'Price'],
  [
    'The quay was shut. , the head of the dockers’ union, said he was “ashamed of the port”.',
    'head of the dockers’ union',
  ],
  ['Ann Roth’s tune went round the port. “I have a thing or two to tell you,” she said.', 'Ann Roth'],
  ['Ann Lind leads the Confederation of British Harbours. “Stop this circus,” she said.', 'Ann Lind'],
  ['“The crane is paid for,” one told the paper.', 'one'],
  ['“The crane is paid for,” said , head of the federation of dockers.', 'head of the federation of dockers'],
  ['The government for the first time called the crane “a risk to all”.', 'government'],
  [
    'Ann Lind said no to “a port without a crane”. Omar Roth listed what had gone wrong. “Have we paid the crew? No. Have we mended the crane? No.”',
    'Omar Roth',
  ],
  ['A demand for “full and immediate disclosure” from the union was ignored.', 'union'],
  [
    'Jack Ballet, head of Banks of the North, a network of shops, described the law as “good and very important”. “It helps,” he said.',
    'Jack Ballet',
  ],
  ['Derwood, who is a councillor for Harbour Hill, about five miles north of it, said: “We ask for more.”', 'Derwood'],
  [
    'Ahmed bin Saeed al-Rumari, head of the office, said: “The port can decide for itself.”',
    'Ahmed bin Saeed al-Rumari',
  ],
  [
    '“He should have come,” Bahraini foreign minister Sheikh Omar bin Yusuf al-Finch said in a post.',
    'Omar bin Yusuf al-Finch',
  ],
  [
    'Saudi Arabia’s King Salmar opened the talks, urging fellow member states to stay. “We have to be strong,” he said.',
    'Salmar',
  ],
  [
    'A Dane accused of theft was jailed.\n\nRobert Lind, 46, was told he would serve a year.\n\n“I did not do it,” he said.',
    'Robert Lind',
  ],
  ['Mr Martel gave no answer, saying only in a video posted by a reporter: “I came to see you.”', 'Martel'],
  [
    'There is hope, with the head of its office, Abdul al-Nakib, also saying it wants “a friendly solution for all”.',
    'Abdul al-Nakib',
  ],
  ['The crew’s demand for “full and immediate pay” was refused.', 'crew'],
  ['Two groups met. A description of the first reads: “We are here for the river.”', 'A description of the first'],
  ['The road, said the mayor, “will not be opened before the summer”.', 'mayor'],
  [
    'Nora Golan came on Monday. When the host asked her whether she would resign, she said: “I am staying.”',
    'Nora Golan',
  ],
  ['In a speech hardly noted in France, the undersecretary, Mario Stefani, said “the ferry is late”.', 'Mario Stefani'],
  [
    'Romanian justice minister has written to his colleagues, claiming that her work involved “secret and dark pacts”.',
    'Romanian justice minister',
  ],
  ['Weeks of protests led to ruin.\n\n“It is calmer, but I think that next week will be worse.”', null],
  ['Trout exports were cut. Irish beef rose. He later wrote that it would be “a very hard week”.', 'He'],
  ['“It has done the regulation rather well,” said the source Meanwhile, the mayor has said no.', 'source'],
  ['Heroes Albert Bale and Kenya Broad met. “I am glad,” Bale said.', 'Albert Bale'],
  ['“We did it all,” said Mary Dubb, the head of the school, who added: “The parents know.”', 'Mary Dubb'],
  ['Police Chief Dan Orton said officers had “no choice”. “It was them or us,” Orton said.', 'Dan Orton'],
  ['“I saw it,” said Tom. “I saw it too,” said his sister, Julie.', 'Julie'],
  ['According to the indictment, Mr Hale ordered aides to “burn everything”.', 'Hale'],
  ['Florence County Sheriff Kinney Bode came. “We are here for it,” Bode said.', 'Kinney Bode'],
  ['Marsh, who published “The quiet harbour that nobody wants”, said: “I am glad.”', 'Marsh'],
  ['Last June Godwin shared a picture. “I was there,” said Godwin.', 'Godwin'],
  ['It closed roads. “We are sorry for the delays,” said Minister for Justice Karl Flint.', 'Karl Flint'],
  ['“We are done,” said Ann Lind. Peter Nowak was less certain: “We may stay another year.”', 'Peter Nowak'],
  [
    '“No,” said Ann Lind. Dogs may act on a cue telling them to “get help,” said Rita Jackson, who leads.',
    'Rita Jackson',
  ],
  [
    'Millers were told by Ann Lind that it was shut. A detour, described by one driver as “a tour of hell”, opened.',
    'one driver',
  ],
  ['Omar Hale’s second novel, “The Salt Mill”, is out. “I wrote it on the bus,” he told a crowd.', 'Omar Hale'],
  ['The new head, Mr Hale, is by his own account “allergic to buckets”.', 'Hale'],
  ['The deputy leader of the Mill Alliance, Ann Lind, called it “a game with one eye shut”.', 'Ann Lind'],
  [
    'At no point did Senator Hale call them “hoodlums”. What he did say was this: “Those who burn mills must pay.”',
    'Hale',
  ],
  ['There were calls from the opposition for a “full inquiry”.', 'opposition'],
  ['Vice-chancellor Ann Lind’s warning of “a lost harvest” was met with silence.', 'Ann Lind'],
  ['It was, wrote the critic Ann Lind, “the longest hour of my life”.', 'Ann Lind'],
  ['A miller with knowledge of the talks, who spoke on condition of anonymity, said it was “dead”.', 'A miller'],
  ['An inspector with the agency said the mill was “a trap”.', 'An inspector'],
  ['Ann Lind met the millers. The council rejected her demand for “a proper apology”.', 'Ann Lind'],
  ['The actor, best known for “The Quiet Mill” and “Two Wheels,” told the Post it was “sad.”', 'actor'],
  ['The mill’s CEO, Ann Lind, conceded that the flood had left it “on its knees”.', 'Ann Lind'],
  ['As Karl Hale put it, the rule is “a sieve”; in the words of the judge, it is “an ass”.', 'judge'],
  ['Calling the vote “a farce,” the mayor, Ann Lind, walked out.', 'Ann Lind'],
  ['A nurse at the mill with direct knowledge of the rota, who may not speak, described it as “a cheese”.', 'A nurse'],
  ['A welder known on the quay as “Sparks” said the crane “sang before it fell”.', 'A welder'],
  ['The judge said the thief, who calls himself “the Prophet”, had shown “not a flicker of shame”.', 'judge'],
  ['It was, said the keeper afterwards, “the longest hour of my life”.', 'keeper'],
  [
    'In response to the ban on millers entering the United States, Ann Lind wrote to many, saying: “Be ready.”',
    'Ann Lind',
  ],
  ['The first row came in May, when Karl Hale cut her short, shouting “she wins, we lose!”', 'Karl Hale'],
  ['“I hide nothing,” said Lord Hale, adding that others were “jealous of the mill”.', 'Hale'],
  ['In court, lawyer Dan Hale QC told them it was “a lie from end to end”.', 'Dan Hale'],
  ['They heard that Ann Lind had texted a friend: “He knows.”', 'Ann Lind'],
  ['Said one miller: “I only came for flour.”', 'one miller'],
  ['The wheat had been described by the millers’ chair, Ann Lind, as “the worst for years”.', 'Ann Lind'],
  [
    'A senior miller with knowledge of the talks, speaking on condition of anonymity, said it was “a mess”.',
    'A senior miller',
  ],
  ['Zane “The Barge” Hale left in June. “I heard no bell,” he said.', 'Zane The Barge Hale'],
  ["The council scoffed at Paul Hale's suggestion that the mill was “a gift to the town”.", 'Paul Hale'],
  ['It follows an admission by Police Chief Dan Orton that his men were “badly led”.', 'Dan Orton'],
  ["The board rejected Nowak's description of the mill as “a ruin”.", 'Nowak'],
  ['The mayor welcomed it, but Ann Lind was unhappy, describing it as “a patch on a wound”.', 'Ann Lind'],
  ['A miller in Rive, who asked not to be named for fear of her boss, said it was “held by string”.', 'A miller'],
  ['A miller who was there but did not want to speak in public described it as “grim at best”.', 'A miller'],
  ['“It doubled,” said Ann Lind, and her colleague Jan Nowak: “Mine tripled.”', 'Jan Nowak'],
  ['Her deputy, the former rower Oona Lind, said the lake was “colder than the sea”.', 'Oona Lind'],
  ['Not so, insists Bram Nowak: “They were checked twice.”', 'Bram Nowak'],
  ['Mayor Ann Lind saw the streets. People shouted at her. “We hear you,” the mayor said.', 'Ann Lind'],
  [
    'Mill Minister Carl Hale left. Ann Lind was sworn in as mill minister. “It is a mess,” the mill minister said.',
    'Ann Lind',
  ],
  ['The shooting happened in Winter Harbor, early on Friday. He asked for help: “I am hurt.”', 'He'],
])('names whoever speaks, and nothing more: %s', (text, name) => {
  expect(direct(text).at(-1)?.speaker).toBe(name);
});

it('gives each of two in one paragraph their own words', () => {
  const text = 'JOHN SMITH said: “The harbour must close.” The BBC said: “We stand by it.” ANNA ROUX added: “No.”';
  expect(direct(text).map((q) => q.speaker)).toEqual(['JOHN SMITH', 'BBC', 'ANNA ROUX']);
});

it('reads a headline of labels and single marks', () => {
  expect(direct('Mayor: Ferry line “is not lost yet”\n\nThe ferry stood still.').map((q) => q.speaker)).toEqual([
    'Mayor',
  ]);
  expect(direct('Energy: The price of “green” gas\n\nThe ferry stood still.')).toEqual([]);
  expect(direct('Marsh: ‘The mill stays’; Dell: ‘The mill goes’').map((q) => [q.words, q.speaker])).toEqual([
    ['The mill stays', 'Marsh'],
    ['The mill goes', 'Dell'],
  ]);
});
