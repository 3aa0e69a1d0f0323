import type { BlockKind } from '@/lib/text/blocks';
import { HINTS } from '../clean';
import { endsSentence } from '../ends-sentence';

/** What is shown between two edges of blocks. */
export class Stretch {
  /** In pieces: to look at the end of a growing text again and again takes steps by the square. */
  readonly #shown: string[] = [];
  /** The last character. */
  last = '';
  /** In UTF-16 code units: all of it, what stands in the article, what is a link. */
  all = 0;
  own = 0;
  links = 0;
  /** The words of each link. */
  readonly linked: string[] = [];

  get words(): string {
    return this.#shown.join('');
  }

  count(words: string, isOwn: boolean, isLinked: boolean): void {
    const { length } = words.trim();
    this.all += length;
    if (isOwn) this.own += length;
    if (!isLinked || length === 0) return;
    this.links += length;
    this.linked.push(collapsed(words).trim());
  }

  show(text: string): void {
    if (!text) return;
    this.#shown.push(text);
    this.last = text.at(-1) as string;
  }

  /** With one space for all white space. */
  showWords(text: string): void {
    const words = collapsed(text);
    this.show(/^[ \n]?$/.test(this.last) ? words.replace(/^ /, '') : words);
  }

  /** Closes a quotation, without a space before the mark. */
  close(mark: string): void {
    if (this.last === ' ') this.#shown.push((this.#shown.pop() as string).slice(0, -1));
    this.show(mark);
  }
}

const collapsed = (text: string): string => text.replace(HINTS, '').replace(/[ \t\n\r\f]+/g, ' ');

/** How much of each of several texts is links, asked for one after the other as they stand on the page. */
export function linksOf(linked: readonly string[]): (text: string) => number {
  let next = 0;
  return (text) => {
    let [at, sum] = [0, 0];
    for (let link = linked[next]; link !== undefined; link = linked[++next]) {
      const found = text.indexOf(link, at);
      if (found < 0) break;
      at = found + link.length;
      sum += link.length;
    }
    return sum;
  };
}

/**
 * What was shown between two edges of blocks, by paragraphs: two breaks end one, and so does one behind a
 * whole sentence. Other breaks are lines of the same paragraph.
 */
export function paragraphs(shown: string, kind: BlockKind): string[] {
  const found: string[] = [];
  let lines: string[] = [];
  let open = 0;
  const end = () => {
    if (lines.length > 0) found.push(lines.join('\n'));
    lines = [];
    open = 0;
  };
  for (const raw of shown.split('\n')) {
    const line = raw.trim();
    if (!line) {
      end();
      continue;
    }
    lines.push(line);
    open += (line.match(/[“„«]/g)?.length ?? 0) - (line.match(/[”»]/g)?.length ?? 0);
    if (kind === 'paragraph' && open <= 0 && endsSentence(line)) end();
  }
  end();
  return found;
}
