/**
 * What pages and papers of a language say around their articles, as alternatives of a regular expression where nothing
 * else is said: a file each, and its line in `index.ts`.
 */
export interface Wording {
  /** Blocks that say this and no more, between and beside the paragraphs of any article. */
  readonly alone: string;
  /** How other such blocks begin, and what makes one wherever it stands in it. */
  readonly begins: string;
  readonly holds: string;
  /** What names a number, a day or somebody behind it: a sentence may begin so too. */
  readonly labels: string;
  /** How a paper begins to ask its readers for something, to call them elsewhere, or to speak of what readers say. */
  readonly calls: string;
  /** What names where a text is from, before a colon; minutes, behind how many it takes to read. */
  readonly source: string;
  readonly minutes: string;
  /** What names who made a picture, before a colon. */
  readonly credit: string;
  /** A call to read, before a link to another article. */
  readonly also: string;
  /** What stands in place of something that another server would show: what it speaks of, and what it asks for. */
  readonly consent: string;
  readonly allowing: string;
  /** A letter, a channel, more of the paper; and how it is offered. */
  readonly offered: string;
  readonly offering: string;
  /** What readers say, and by which rules they may. */
  readonly talk: string;
  readonly rules: string;
  /** What stands over what readers say, and what of it is counted there. */
  readonly talkHead: string;
  readonly talkCounted: string;
  /** What stands before the day of a page; of it when it was published, and when it was changed. */
  readonly dated: string;
  readonly published: string;
  readonly changed: string;
  /** What stands before whoever wrote an article, and what may stand before that. */
  readonly by: string;
  readonly wrote: string;
  /** Verbs of saying that open a sentence: whoever is named behind one and before a colon is no label. */
  readonly saying: string;
  /** What somebody does at a paper, behind their name. */
  readonly role: string;
  /** What asks for an answer to somebody. */
  readonly reply: string;
  /** Agencies and archives, as they sign; and before the one whose words somebody used. */
  readonly agencies: string;
  readonly with: string;
  /** Between a number and what it is one of: picture 3 of 12, the 3rd of March; and what stands at such a number. */
  readonly of: string;
  readonly ordinal: string;
  /** What stands before whoever shared a post. */
  readonly shared: string;
  /** What platforms write around a post, and what they count there. */
  readonly platform: string;
  readonly counted: string;
  /** Between two names, with its spaces; what may stand small in a line of names, and what none begins with. */
  readonly and: string;
  readonly particles: string;
  readonly noName: string;
  /** Before a day, and before a place or a reader, behind the name of whoever wrote there. */
  readonly onDay: string;
  readonly at: string;
  readonly weekdays: string;
  /** The names of each month, parted by spaces, `_` for a space in one; those of the Hijra where they are used. */
  readonly months: readonly string[];
  readonly hijri: readonly string[];
  /** Tags of those among whom days in figures begin with the month. */
  readonly monthFirst: string;
  /** The marks around what somebody said. */
  readonly marks: readonly [string, string];
  readonly called: Called;
}

/** What templates call the parts of a page in a language: words of their classes, parted by spaces. */
export interface Called {
  /** What leads elsewhere. */
  readonly leading: string;
  /** What asks for something, or tells of something else. */
  readonly asking: string;
  /** What offers the rest for money. */
  readonly selling: string;
  /** Where readers talk. */
  readonly talk: string;
  /** The box of a picture, and the words below it. */
  readonly picture: string;
  readonly caption: string;
  /** The line, the box or the life of whoever wrote the article. */
  readonly signing: string;
}
