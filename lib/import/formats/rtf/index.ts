import '../../mac-arabic';
import { Manuscript, type Mark } from '../../layout';
import { listed } from '../../warning';
import type { Format, Reading } from '../format';
import { CHARACTERS } from './characters';
import { Comments } from './comments';
import { packedDate } from './date';
import { DESTINATIONS, type Destination, isNowhere } from './destinations';
import { decodeAs, isUtf8 } from './encoding';
import { Fonts, symbolOfField } from './fonts';
import { Styles } from './styles';
import { tokensOf } from './tokens';

/** Rich text of Word, TextEdit, LibreOffice and newsroom systems. */
export const rtf: Format = {
  matches: ({ kind }) => kind === 'rtf',
  read: ({ bytes }) => readRtf(bytes),
};

const ENDS_BLOCK = new Set(['par', 'cell', 'nestcell', 'row', 'nestrow', 'sect', 'page', 'column']);

interface Group {
  destination: Destination;
  /** Of the paragraph, of the table of styles while that is read. */
  style: number;
  /** The style that this one stands on, in their table. */
  base: number | undefined;
  /** Of what runs from left to right, and of what runs the other way; below 0 where none is told. */
  font: number;
  rightFont: number;
  rightToLeft: boolean;
  /** How many bytes stand for each \u, for programs that do not know it. */
  skip: number;
  hidden: boolean;
  deleted: boolean;
  heading: boolean;
  /** Of a list or a table. */
  isEntry: boolean;
  note: number;
}

interface Note {
  kind: 'footnote' | 'endnote' | 'box';
  readonly at: Mark;
  readonly words: Manuscript;
}

/**
 * The final text of an RTF file. Words that a tracked change took out, hidden ones, codes of fields, heads and feet are
 * left out; notes stand behind the text.
 * @throws Problem `file-damaged`, `file-too-deep`
 */
export function readRtf(bytes: Uint8Array): Reading {
  const reader = new Reader(isUtf8(bytes));
  for (const token of tokensOf(bytes, (byte) => reader.isHalf(byte))) {
    if (token.kind === 'byte') reader.byte(token.byte, token.escaped);
    else if (token.kind === 'word') reader.word(token.word, token.value);
    else if (token.kind === 'open') reader.open();
    else reader.close();
  }
  return reader.reading();
}

class Reader {
  readonly #text = new Manuscript();
  #groups: Group[] = [];
  #group: Group = {
    destination: 'text',
    style: 0,
    base: undefined,
    font: -1,
    rightFont: -1,
    rightToLeft: false,
    skip: 1,
    hidden: false,
    deleted: false,
    heading: false,
    isEntry: false,
    note: 0,
  };
  readonly #fonts = new Fonts();
  readonly #styles = new Styles();
  readonly #properties = new Map<string, string>();
  readonly #notes: Note[] = [];
  /** Boxes beside the paragraph: they stand behind it. */
  #boxes: Note[] = [];
  readonly #comments = new Comments();
  readonly #struck: string[] = [];
  /** Whether what was written last was struck. */
  #striking = false;
  #date: Record<string, number> = {};
  #bytes: number[] = [];
  /** Whether they stand there as they are, in a file that is UTF-8. */
  #plain = false;
  readonly #isUtf8: boolean;
  /** Whether the last byte is half a letter. */
  #awaits = false;
  /** Bytes and words that stand for a \u, still to be left out. */
  #skipping = 0;
  #ignorable = false;
  #half = '';

  constructor(isUtf8: boolean) {
    this.#isUtf8 = isUtf8;
  }

  open(): void {
    this.#flush();
    this.#skipping = 0;
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
  }

  close(): void {
    this.#flush();
    this.#skipping = 0;
    const ended = this.#group;
    this.#group = this.#groups.pop() ?? ended;
    if (ended.destination === 'style' && this.#group.destination === 'style')
      this.#styles.name(ended.style, this.#taken('style') ?? '', ended.base);
    if (ended.destination === 'code' && this.#group.destination !== 'code')
      this.#write(symbolOfField(this.#taken('code') ?? ''));
    if (ended.destination === 'atnref') this.#comments.about(this.#taken('atnref'));
    if (ended.destination === 'atndate') this.#comments.date(packedDate(Number(this.#properties.get('atndate'))));
    if (ended.destination === 'rangeStart' || ended.destination === 'rangeEnd') {
      const id = (this.#properties.get(ended.destination) ?? '').trim();
      this.#comments[ended.destination](id, this.#text.here());
    }
  }

  byte(byte: number, escaped: boolean): void {
    if (this.#skipping > 0) this.#skipping--;
    else if (this.#group.destination !== 'nowhere') {
      const plain = this.#isUtf8 && !escaped;
      if (plain !== this.#plain) this.#flush();
      this.#plain = plain;
      this.#awaits = this.isHalf(byte);
      this.#bytes.push(byte);
    }
  }

  /** Whether a byte that comes now is the first of two that are one letter. */
  isHalf = (byte: number): boolean => !this.#awaits && !this.#isUtf8 && this.#fonts.isFirstOfTwo(byte, this.#font);

  word(word: string, value: number | undefined): void {
    if (word === 'u') {
      this.#unicode(value ?? 0);
      return;
    }
    if (this.#skipping > 0 && CHARACTERS.has(word)) {
      this.#skipping--;
      return;
    }
    this.#flush();
    if (word === '*') {
      this.#ignorable = true;
      return;
    }
    const ignorable = this.#ignorable;
    this.#ignorable = false;
    if (this.#group.destination === 'nowhere' && word !== 'ud') return;
    const destination = DESTINATIONS.get(word);
    const character = CHARACTERS.get(word);
    if (destination) this.#enter(destination);
    else if (isNowhere(word, ignorable)) this.#group.destination = 'nowhere';
    else if (this.#group.destination === 'date') this.#date[word] = value ?? 0;
    else if (character !== undefined) this.#write(character);
    else if (ENDS_BLOCK.has(word)) {
      // A paragraph whose end is hidden goes on in the next.
      if (word !== 'par' || !this.#group.hidden) this.#endBlock();
    } else this.#property(word, value);
  }

  #enter(destination: Destination): void {
    const group = this.#group;
    if (destination === 'note') {
      this.#notes.push({ kind: 'footnote', at: this.#text.here(), words: new Manuscript() });
      group.note = this.#notes.length;
      group.style = 0;
    } else if (destination === 'box' && group.note === 0 && !this.#inComment()) {
      this.#notes.push({ kind: 'box', at: this.#text.here(), words: new Manuscript() });
      this.#boxes.push(this.#notes.at(-1) as Note);
      group.note = this.#notes.length;
      group.destination = 'note';
      return;
    } else if (destination === 'comment')
      this.#comments.begin(this.#taken('atnauthor') ?? this.#taken('atnid'), this.#text.here());
    // In a note the result of a field belongs to the note.
    if (destination === 'field') return;
    if ((destination === 'text' || destination === 'box') && (group.note > 0 || this.#inComment())) {
      group.destination = group.note > 0 ? 'note' : 'comment';
      return;
    }
    group.destination = destination;
    if (/^(?:title$|author$|code$|atn|range)/.test(destination)) this.#properties.set(destination, '');
  }

  #inComment = (): boolean => this.#groups.some((group) => group.destination === 'comment');

  #property(word: string, value: number | undefined): void {
    const group = this.#group;
    const on = value !== 0;
    if (this.#fonts.ofAll(word, value)) return;
    if (word === 'f') {
      if (group.rightToLeft) group.rightFont = value ?? 0;
      group.font = value ?? 0;
    } else if (word === 'af') {
      if (group.rightToLeft) group.rightFont = value ?? 0;
    } else if (word === 'rtlch' || word === 'ltrch') group.rightToLeft = word === 'rtlch';
    else if (group.destination === 'fonts') this.#fonts.ofOne(group.font, word, value);
    else if (word === 'uc') group.skip = Math.max(0, value ?? 1);
    else if (word === 'v') group.hidden = on;
    else if (word === 'deleted' || word === 'mvf') group.deleted = on;
    else if (word === 's') group.style = value ?? 0;
    else if (word === 'sbasedon') group.base = value;
    else if (word === 'outlinelevel') group.heading = (value ?? 9) < 9;
    else if (word === 'intbl' || word === 'ls') group.isEntry = on || word === 'ls';
    else if (word === 'ftnalt') this.#asEndnote();
    else if (word === 'pard') {
      group.style = 0;
      group.heading = false;
      group.isEntry = false;
    } else if (word === 'plain') {
      group.hidden = false;
      group.deleted = false;
      group.font = -1;
      group.rightFont = -1;
      group.rightToLeft = false;
    }
  }

  #asEndnote(): void {
    const note = this.#notes[this.#group.note - 1];
    if (note?.kind === 'footnote') note.kind = 'endnote';
  }

  #unicode(value: number): void {
    this.#flush();
    if (this.#group.destination === 'nowhere') return;
    // Some programs write letters beyond the first 65,536 as one number, others as two.
    const unit = String.fromCodePoint(Math.min(value < 0 ? (value + 65_536) & 0xffff : value, 0x10ffff));
    if (unit.length === 1 && unit >= '\ud800' && unit < '\udc00') this.#half = unit;
    else {
      this.#write(this.#fonts.letter(this.#half + unit, this.#font));
      this.#half = '';
    }
    this.#skipping = this.#group.skip;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const words = this.#plain ? decodeAs(this.#bytes, 'utf8') : this.#fonts.letters(this.#bytes, this.#font);
    this.#bytes = [];
    this.#awaits = false;
    this.#write(words);
  }

  get #font(): number {
    const { font, rightFont, rightToLeft } = this.#group;
    return rightToLeft && rightFont >= 0 ? rightFont : font;
  }

  #write(words: string): void {
    const { destination, hidden, deleted, note } = this.#group;
    if (destination === 'nowhere' || destination === 'date') return;
    if (destination === 'fonts') this.#fonts.name(this.#group.font, words);
    else if (destination === 'text' || destination === 'field' || destination === 'note' || destination === 'comment') {
      if (deleted) this.#strike(words);
      else if (!hidden) {
        this.#striking = false;
        this.#into(note).write(words);
      }
    } else this.#properties.set(destination, ((this.#properties.get(destination) ?? '') + words).slice(0, 2000));
  }

  /** What is being written: the text, a note, or a comment. */
  #into(note: number): Manuscript {
    if (this.#group.destination === 'comment') return this.#comments.words;
    return this.#notes[note - 1]?.words ?? this.#text;
  }

  #strike(words: string): void {
    if (this.#striking) this.#struck.push((this.#struck.pop() as string) + words);
    else this.#struck.push(words);
    this.#striking = true;
  }

  #endBlock(): void {
    const { destination, note, style, heading, deleted, isEntry } = this.#group;
    if (destination !== 'text' && destination !== 'note' && destination !== 'comment') return;
    // A paragraph whose end was deleted goes on in the next.
    if (deleted) {
      this.#strike(' ');
      return;
    }
    const kind = this.#styles.kindOf(style) ?? (heading ? 'heading' : 'paragraph');
    this.#striking = false;
    this.#into(note).end(note > 0 ? 'paragraph' : kind, { isEntry });
    if (note === 0) this.#writeBoxes();
  }

  #writeBoxes(): void {
    for (const { words } of this.#boxes)
      for (const line of words.laidOut(true).text.split('\n')) this.#text.add({ kind: 'paragraph', text: line });
    this.#boxes = [];
  }

  /** What the file said so far of something, once. */
  #taken(name: string): string | undefined {
    const said = this.#properties.get(name)?.trim();
    this.#properties.delete(name);
    return said || undefined;
  }

  reading(): Reading {
    this.#flush();
    const text = this.#text;
    if (!text.empty) text.end('paragraph');
    this.#writeBoxes();
    const notes = this.#notes.flatMap(({ kind, at, words }) => {
      if (kind === 'box') return [];
      const from = text.here();
      for (const line of words.laidOut(true).text.split('\n')) text.add({ kind: 'paragraph', text: line });
      return [{ kind, at, from, to: text.here() }];
    });
    const said = (name: string) => this.#properties.get(name)?.trim() || undefined;
    const title = said('title');
    const { spanOf, offsetOf, ...layout } = text.laidOut(title !== undefined);
    const { yr = 0, mo = 1, dy = 1, hr = 0, min = 0 } = this.#date;
    const struck = this.#struck.map((words) => words.replace(/\s+/g, ' ').trim()).filter(Boolean);
    return {
      ...layout,
      title,
      about: { title },
      made: {
        author: said('author') ?? said('operator'),
        date: yr > 1000 && yr < 10_000 ? new Date(Date.UTC(yr, mo - 1, dy, hr, min)) : undefined,
      },
      footnotes: notes.map(({ kind, at, from, to }) => ({ kind, at: offsetOf(at), span: spanOf(from, to) })),
      comments: this.#comments.told(spanOf),
      warnings: struck.length > 0 ? [{ code: 'words-struck', params: { words: listed(struck, '; ') } }] : [],
    };
  }
}
