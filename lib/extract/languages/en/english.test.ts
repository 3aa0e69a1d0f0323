import { describe, expect, it } from 'vitest';
import type { Span } from '../../../text/span';
import { extract } from '../../extract';
import { found } from '../../found';

describe('English', () => {
  it('reads the subject before and after the verb', () => {
    expect(found('The mayor, Rana Salim, said: "The museum opens on Friday."')).toMatchObject([
      { words: 'The museum opens on Friday.', speaker: expect.stringContaining('Rana Salim') },
    ]);
    expect(found('"The museum opens on Friday," said Rana Salim.')).toMatchObject([{ speaker: 'Rana Salim' }]);
  });

  it('joins the pieces of a quotation that its reporting clause interrupts', () => {
    expect(found('“We will open on Friday,” Rana Salim said, “and not a day later.”')).toMatchObject([
      { words: 'We will open on Friday, | and not a day later.', speaker: 'Rana Salim' },
    ]);
  });

  it('resolves a surname and a pronoun to the full name', () => {
    const text =
      'Rana Salim runs the museum.\n"We open on Friday," Salim said. "Everybody is welcome at our door," she added.';
    expect(found(text).map((q) => q.speaker)).toEqual(['Rana Salim', 'Rana Salim']);
  });

  it('finds reported speech without marks', () => {
    expect(found('Rana Salim said that the museum would open on Friday.')).toMatchObject([
      { kind: 'indirect', speaker: 'Rana Salim' },
    ]);
  });

  it('reads two apostrophes on either side as marks, and one inside them', () => {
    expect(found("''We like 'Harbour and Sea,''' said Rana Salim. He is 5'10'' tall.")).toMatchObject([
      { words: "We like 'Harbour and Sea,'", speaker: 'Rana Salim' },
    ]);
  });

  it('leaves titles and apostrophes alone', () => {
    expect(found("She read 'Hamlet' in the '90s at her parents' house.")).toEqual([]);
  });
});

describe('English reports', () => {
  const kinds = (text: string) => found(text).map((q) => [q.kind, q.words, q.speaker]);

  it.each([
    ['Rana Salim sat down and said she planned to stay in town.', 'she planned to stay in town', 'Rana Salim'],
    ['They met Sami Haddad, who opened the door and said he was tired.', 'he was tired', 'Sami Haddad'],
    [
      'Rana Salim said she liked the port and that she would stay.',
      'she liked the port and that she would stay',
      'Rana Salim',
    ],
    ['The port, Rana Salim said, was ready for the summer.', 'The port | was ready for the summer', 'Rana Salim'],
    ['Rana Salim said some of the harbour hasn’t opened.', 'some of the harbour hasn’t opened', 'Rana Salim'],
    ['The port would close, Rana Salim said, a plan that many fear.', 'The port would close', 'Rana Salim'],
  ])('are read with all that is reported: %s', (text, words, speaker) => {
    expect(kinds(text)).toEqual([['indirect', words, speaker]]);
  });

  it.each([
    ['Rana Salim accused the council of wasting public money.', 'of wasting public money'],
    ['Rana Salim promised on Friday to open the port again.', 'to open the port again'],
    ['Rana Salim called on council members to open the port again.', 'to open the port again'],
    ['Rana Salim urged voters to resign.', 'to resign'],
    ['Rana Salim denied taking money from the fund.', 'taking money from the fund'],
  ])('are read in what is done by words: %s', (text, words) => {
    expect(kinds(text)).toEqual([['indirect', words, 'Rana Salim']]);
  });

  it.each([
    ['Council president Rana Salim said the port was “not for sale.”', 'not for sale.', 'Rana Salim'],
    [
      'Sami Haddad accused her of hiding a report that found the wall sound.',
      'of hiding a report that found the wall sound',
      'Sami Haddad',
    ],
    ['An aide to the mayor wrote that the report was “useless to us.”', 'useless to us.', 'An aide to the mayor'],
    [
      'According to two people familiar with the plan, who asked not to be named, the port will close.',
      'the port will close',
      'two people familiar with the plan',
    ],
    ['Haddad, asked whether he would stay, said he was “watching it closely.”', 'watching it closely.', 'Haddad'],
    ['It was a decision its critics called “a death sentence” for the port.', 'a death sentence', 'its critics'],
    ['Rana Salim left early, promising to return to the port.', 'to return to the port', 'Rana Salim'],
    ['Rana Salim posted a long comment, saying, “We will open the port.”', 'We will open the port.', 'Rana Salim'],
    ['Protesters carried signs reading “Open the Harbour” at noon.', 'Open the Harbour', 'Protesters'],
  ])('tell who speaks, and what: %s', (text, words, speaker) => {
    expect(kinds(text).at(-1)?.slice(1)).toEqual([words, speaker]);
  });

  it('take she for a woman who is named since, and never for whoever writes', () => {
    const text =
      'By Sami Haddad\n\n“Go home,” the harbour master told me. “You joke,” I said. But the engineers wrote that “no danger exists.”\n\nI asked my neighbour, Nadia Karam, who sells bread. “Both of them,” she said.';
    expect(found(text).flatMap((q) => (q.kind === 'direct' ? [q.speaker] : []))).toEqual([
      'harbour master',
      'Sami Haddad',
      'engineers',
      'Nadia Karam',
    ]);
  });

  it('open with as, and the day it was said', () => {
    expect(kinds('As Rana Salim said on Friday, the port is closed for the winter.')).toEqual([
      ['indirect', 'the port is closed for the winter', 'Rana Salim'],
    ]);
    expect(kinds('As he said this, the crowd began to leave the square.')).toEqual([]);
  });

  it('end where the next one begins', () => {
    expect(kinds('Rana Salim denied taking money from the fund and called on Sami Haddad to resign.')).toEqual([
      ['indirect', 'taking money from the fund', 'Rana Salim'],
      ['indirect', 'to resign', 'Rana Salim'],
    ]);
    expect(kinds('The port, Rana Salim said on Friday, was not ready.')).toEqual([
      ['indirect', 'The port | was not ready', 'Rana Salim'],
    ]);
  });

  it.each([
    'Rana Salim was accused of wasting public money.',
    'The council gave an order to open the port.',
    'Rana Salim offered a cake to the guests of the port.',
  ])('are not read where nobody says so: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('end with the comma in the marks, and a place is no speaker', () => {
    expect(
      kinds('Rana Salim, at a meeting in Tyre, Lebanon, said the port was “not for sale,” while others left.'),
    ).toEqual([
      ['mixed', 'the port was “not for sale,”', 'Rana Salim'],
      ['direct', 'not for sale,', 'Rana Salim'],
    ]);
  });

  it('are read without marks: behind that, bare, before the report, and from a source', () => {
    expect(kinds('Rana Salim said that the museum opens on Friday.')).toEqual([
      ['indirect', 'that the museum opens on Friday', 'Rana Salim'],
    ]);
    expect(kinds('Rana Salim said the museum opens on Friday.')).toEqual([
      ['indirect', 'the museum opens on Friday', 'Rana Salim'],
    ]);
    expect(kinds('The museum opens on Friday, Rana Salim said.')).toEqual([
      ['indirect', 'The museum opens on Friday', 'Rana Salim'],
    ]);
    expect(kinds('According to Rana Salim, the museum opens on Friday.')).toEqual([
      ['indirect', 'the museum opens on Friday', 'Rana Salim'],
    ]);
  });

  it('keep a clause and the quotation in it apart', () => {
    expect(kinds('Rana Salim said that the museum would open “whatever the weather may bring” on Friday.')).toEqual([
      ['mixed', 'that the museum would open “whatever the weather may bring” on Friday', 'Rana Salim'],
      ['direct', 'whatever the weather may bring', 'Rana Salim'],
    ]);
  });

  it('go on after the report: one quotation in two sentences', () => {
    expect(kinds('“We will open on Friday,” Rana Salim said on Monday. “Nobody will stop us.”')).toEqual([
      ['direct', 'We will open on Friday, | Nobody will stop us.', 'Rana Salim'],
    ]);
  });

  it('name the speaker before a listener, and behind a dash', () => {
    expect(found('“We will open on Friday,” Salim told The Times.')).toMatchObject([{ speaker: 'Salim' }]);
    expect(found('“We will open on Friday, come what may.” ― Rana Salim')).toMatchObject([{ speaker: 'Rana Salim' }]);
    expect(kinds('Rana Salim said without a smile: “We will open.”')).toEqual([
      ['direct', 'We will open.', 'Rana Salim'],
    ]);
    expect(kinds('Rana Salim told our harbour reporter: “We will open.”')).toEqual([
      ['direct', 'We will open.', 'Rana Salim'],
    ]);
    expect(kinds('Two clerks who asked not to be named said the mayor had left.')).toEqual([
      ['indirect', 'the mayor had left', 'Two clerks'],
    ]);
  });

  it('take a name in marks for a name, even right behind a cue', () => {
    expect(found('Rana Salim said on “Good Morning Harbour” that the museum opens.').map((q) => q.kind)).not.toContain(
      'direct',
    );
  });

  it.each([
    ['Reeve called the plan for the old harbour “an absolute disgrace,” and left.', 'an absolute disgrace,', 'Reeve'],
    ['Reeve has used the phrase “harbour wreckers” often this year.', 'harbour wreckers', 'Reeve'],
    ['“Really,” she added when nobody answered.', 'Really,', 'she'],
    ['Asked whether she would stay, Mayor Reeve said, “Probably.”', 'Probably.', 'Reeve'],
    ['“The harbour is ours,” read the banner that they held.', 'The harbour is ours,', 'banner'],
  ])('reads %s', (text, words, speaker) => {
    expect(found(text).filter((q) => q.kind === 'direct')).toEqual([
      expect.objectContaining({ words, speaker: expect.stringContaining(speaker) }),
    ]);
  });

  it('takes a title for one, though the sentence’s own full stop stands inside its marks', () => {
    const text =
      "“We open on Friday,” Reeve said on the city's “Morning by the Harbour.”\n\n'All Bets Are Off.'\n\nThe rest of it is news.";
    expect(found(text).map((q) => q.words)).toEqual(['We open on Friday,']);
  });

  it('begins another quotation behind what was added to the first', () => {
    const text = '“The harbour opens on Friday,” Reeve said, adding that it took years. “Nobody believed in it.”';
    expect(
      found(text)
        .filter((q) => q.kind === 'direct')
        .map((q) => q.words),
    ).toEqual(['The harbour opens on Friday,', 'Nobody believed in it.']);
  });

  it('lets a paragraph that another mark was left open in go on with nothing', () => {
    const text = '"The harbour was closed on Friday by the town.\n\n“It never crossed my mind to leave,” she said.';
    expect(found(text).at(-1)?.words).toBe('It never crossed my mind to leave,');
  });

  it('takes the latter for whoever was named last, and the first person for whoever signs', () => {
    expect(
      found('Mayor Lina Bahri met Paul Morin at the port. The latter said: “The port opens on Monday.”'),
    ).toMatchObject([{ speaker: 'Paul Morin' }]);
    const letter =
      'Dear editors,\n\nI said last week: “The port must open again before winter.” Nobody listened.\n\nRana Salim';
    expect(found(letter).map((q) => q.speaker)).toContain('Rana Salim');
  });

  it('gives the clause around a quotation that is all of it to whoever asks for it', () => {
    const text = 'Reeve said that “the harbour opens on Friday.”';
    const words = (wrappers: boolean) =>
      extract(text, { wrappers }).quotes.map((q) => [q.kind, text.slice(...(q.spans[0] as Span))]);
    const direct = ['direct', 'the harbour opens on Friday.'];
    expect(words(false)).toEqual([direct]);
    expect(words(true)).toEqual([['mixed', 'that “the harbour opens on Friday.”'], direct]);
  });

  it.each([
    ['“We stay,” said Ned Price, a spokesman for the State Department.', 'State Department'],
    ['State Department spokesman Ned Price said: “We stay in the city.”', 'State Department'],
    ['« Le port ouvrira », a déclaré Paul Morin, porte-parole de la préfecture.', 'préfecture'],
    ['„Der Hafen öffnet“, sagte ein Sprecher der Polizei in Bonn.', 'Polizei'],
    ['“We stay,” said Ned Price.', undefined],
  ])('knows whom a spokesperson speaks for: %s', (text, principal) => {
    expect(extract(text).quotes[0]?.speaker?.for?.name).toBe(principal);
  });

  it.each([
    'Her commentary, “Open the old harbour now,” is very thoughtful.',
    'Reeve was called a fraud by his rivals for promoting “quack” cures in town.',
  ])('leaves alone what is titled, and what others are only blamed for: %s', (text) => {
    expect(found(text).filter((q) => q.kind === 'direct')).toEqual([]);
  });

  it('takes what goes on a noun along, and a question that only leads to a report for none', () => {
    const speakers = found('A person familiar with the matter said the deal was “dead and buried by now.”').map(
      (q) => q.speaker,
    );
    expect(new Set(speakers)).toEqual(new Set(['A person familiar with the matter']));
    expect(found('Asked whether she would resign, Reed replied: “Absolutely not.”')).toMatchObject([
      { speaker: 'Reed' },
    ]);
  });

  it.each([
    ['Reeve, 54, described the raid on his harbour as a “witch hunt” in a post.', 'Reeve'],
    ['He denied the charge, calling it “absurd” and “politically motivated.”', 'He'],
    [
      'A spokesman for the mayor declined to comment, saying only that “the process is ongoing.”',
      'A spokesman for the mayor',
    ],
  ])('ends the subject before its verb: %s', (text, speaker) => {
    for (const quote of found(text)) expect(quote.speaker).toBe(speaker);
    expect(extract(text).quotes.find((q) => q.speaker?.for)?.speaker?.for?.name ?? 'mayor').toBe('mayor');
  });
});

describe('English speakers', () => {
  const speakers = (text: string) => found(text).map((q) => q.speaker);

  it.each([
    ['Four sailors in Genoa said the quay was “too short”.', 'Four sailors'],
    ['Ms Roth at the weekend said the quay was “too short”.', 'Roth'],
    ['Tara Roth has long warned of “a slow decay”.', 'Tara Roth'],
    ['Tara Roth said the guests had answered an appeal to the “friends of the quay”.', 'Tara Roth'],
    ['Fans in Genoa asked for the end of a club they likened to “a prison”.', 'Fans'],
    ['As Tara Roth put it, “the tide waits for nobody”.', 'Tara Roth'],
    ['In the words of Tara Roth, the quay was “a ruin”.', 'Tara Roth'],
    ['By his own admission, Omar Roth was “no sailor”.', 'Omar Roth'],
    ['Two sailors from Genoa, led by Omar Roth, said the quay was “too short”.', 'Two sailors'],
    ['One of the drivers, speaking on condition of anonymity, said the brakes were “a joke”.', 'One of the drivers'],
    ['Tara Roth, a lawyer of several of them, including one who lost an arm, said it was “cruel”.', 'Tara Roth'],
    ['Tara Roth, known on the quay as “the Heron”, said the crane was “a trap”.', 'Tara Roth'],
  ])('are whom the clause is about: %s', (text, speaker) => {
    expect(new Set(speakers(text))).toEqual(new Set([speaker]));
  });

  it('are whom the paragraph before was about, where a pronoun begins the next', () => {
    const text =
      'The council has warned it is “a risk”.\n\nTara Roth, 54, a baker, ran home.\n\nShe said: “It was calm.”';
    expect(speakers(text).at(-1)).toBe('Tara Roth');
  });

  it('are no names that look like a verb', () => {
    expect(found('Police in Port Said arrested two men on Friday.')).toEqual([]);
  });

  it('are nobody where nobody has said so', () => {
    expect(found('No one on the crew ever said “we will sink the boat”.')).toEqual([]);
  });

  it('leave what only describes them out of what they say', () => {
    expect(found('A clerk of the court, Tara Roth, said: “The door is shut.”').map((q) => q.kind)).toEqual(['direct']);
  });
});

describe('English verbs', () => {
  it.each([
    'Tara Roth criticised the quay as “a ruin”.',
    'Tara Roth sees the quay as a “warning” to the town.',
    'Tara Roth styled herself “the last honest clerk”.',
    'Tara Roth declared the quay “unworkable”.',
    '“We lost everything here,” Tara Roth shot back.',
  ])('report also in other spellings, by their particle and of an object: %s', (text) => {
    expect(found(text).filter((q) => q.kind === 'direct')).toMatchObject([{ speaker: 'Tara Roth' }]);
  });

  it('that say what something is known as report nothing', () => {
    expect(found('The guards – known as “grey coats” – marched through the town.')).toEqual([]);
  });
});
