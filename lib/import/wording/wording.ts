/** What pages of a language say around their articles, as alternatives of a regular expression: a file each, and its line in `index.ts`. */
export interface Wording {
  /** Blocks that say this and no more, between and beside the paragraphs of any article. */
  readonly alone: string;
  /** How other such blocks begin, and what makes one wherever it stands in it. */
  readonly begins: string;
  readonly holds: string;
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
  /** What stands before the day of a page; of it when it was published, and when it was changed. */
  readonly dated: string;
  readonly published: string;
  readonly changed: string;
  /** What stands before whoever wrote an article, and what may stand before that. */
  readonly by: string;
  readonly wrote: string;
  /** What somebody does at a paper, behind their name. */
  readonly role: string;
  /** What asks for an answer to somebody. */
  readonly reply: string;
}
