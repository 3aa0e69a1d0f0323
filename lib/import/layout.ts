import { type Block, type BlockKind, detectBlocks } from '@/lib/text/blocks';
import { detectLanguage } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';
import type { Byline } from './byline';
import { HINTS } from './clean';
import type { KnownPost } from './posts';

/** A block before it has its place in the text. It has no white space around it and no `HINTS` in it. */
export interface Draft {
  readonly kind: BlockKind;
  readonly text: string;
  /** Of the first block of an embedded post. */
  readonly post?: Byline;
  /** In a list or a table: however short, it heads nothing. */
  readonly isEntry?: boolean;
}

/** A text made of blocks, one below the other. */
export interface Layout {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly posts: readonly KnownPost[];
}

/**
 * Lays blocks out as a text.
 * @param titled whether its title is known, so that no first line is taken for one
 * @param marked whether its headings are all marked, so that no short line is taken for one
 */
export function layOut(drafts: readonly Draft[], titled = false, marked = false): Layout {
  const text = drafts.map((d) => d.text).join('\n');
  const language = detectLanguage(
    drafts
      .filter((d) => d.kind !== 'leftover')
      .map((d) => d.text)
      .join('\n'),
  );
  const blocks: Block[] = [];
  const posts: KnownPost[] = [];
  let start = 0;
  for (const draft of drafts) {
    const end = start + draft.text.length;
    blocks.push({ kind: draft.kind, start, end, language: detectLanguage(draft.text, language) });
    if (draft.post) posts.push({ start, ...draft.post });
    start = end + 1;
  }
  return { text, blocks: withLines(text, blocks, drafts, titled, marked), posts };
}

/** What only the form of a line shows (a pull quote, a byline, "read more") is read from the lines as well. */
function withLines(
  text: string,
  blocks: readonly Block[],
  drafts: readonly Draft[],
  known: boolean,
  marked: boolean,
): Block[] {
  const byStart = new Map(detectBlocks(text).map((b) => [b.start, b]));
  const titled = known || blocks.some((b) => b.kind === 'title');
  return blocks.map((block, i) => {
    const line = byStart.get(block.start);
    const tells =
      line &&
      (block.kind === 'paragraph'
        ? !HEADS.has(line.kind) ||
          (!drafts[i]?.isEntry &&
            ((line.kind === 'heading' && !marked) || (line.kind === 'title' && i === 0 && !titled)))
        : line.kind === 'pull-quote' && block.kind === 'heading');
    return tells && line.end === block.end ? line : block;
  });
}

const HEADS: ReadonlySet<BlockKind> = new Set(['title', 'heading']);

/** A heading at the very head is the title, where none is marked as such. */
function headed(drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...rest] = drafts;
  if (first?.kind !== 'heading' || drafts.some(({ kind }) => kind === 'title')) return drafts;
  return [{ ...first, kind: 'title' }, ...rest];
}

/** A place in what is being written, until all of it is laid out. */
export interface Mark {
  readonly block: number;
  readonly at: number;
}

/** A text that is written block by block, with places in it that something points to. */
export class Manuscript {
  readonly #blocks: (Draft & { readonly lead: number })[] = [];
  #line: string[] = [];
  #length = 0;

  /** Goes on with the block. */
  write(words: string): void {
    const clean = words.replace(HINTS, '').replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed();
    this.#line.push(clean);
    this.#length += clean.length;
  }

  /** Whether nothing is written in the block yet. */
  get empty(): boolean {
    return this.#length === 0;
  }

  /** Where it stands now. */
  here(): Mark {
    return { block: this.#blocks.length, at: this.#length };
  }

  /** A whole block, behind what is written. */
  add({ text, kind, ...more }: Draft): void {
    if (!this.empty) this.end('paragraph');
    this.write(text);
    this.end(kind, more);
  }

  /** Ends the block. */
  end(kind: BlockKind, { post, isEntry = false }: Pick<Draft, 'post' | 'isEntry'> = {}): void {
    const raw = this.#line.join('');
    const text = raw.trim();
    const lead = text ? raw.length - raw.trimStart().length : raw.length;
    this.#blocks.push({ kind, text, lead, isEntry, ...(post ? { post } : {}) });
    this.#line = [];
    this.#length = 0;
  }

  /** The text, without blocks that are empty, and where each mark stands in it. See `layOut`. */
  laidOut(titled = false, marked = false): Layout & Places {
    this.end('paragraph');
    const kept = this.#blocks.filter(({ text }) => text !== '');
    const layout = layOut(titled ? kept : headed(kept), titled, marked);
    // What is empty stands where the next one begins, or at the end; before each block, where the last one ended.
    const [starts, ends]: [number[], number[]] = [[], []];
    let [next, ended] = [0, 0];
    for (const { text } of this.#blocks) {
      starts.push(Math.min(next, layout.text.length));
      ends.push(ended);
      if (text) {
        ended = next + text.length;
        next = ended + 1;
      }
    }
    const offsetOf = ({ block, at }: Mark) => {
      const { text, lead } = this.#blocks[block] as Draft & { lead: number };
      return (starts[block] as number) + Math.max(0, Math.min(at - lead, text.length));
    };
    const spanOf = (from: Mark, to: Mark): Span => {
      const start = offsetOf(from);
      const end = to.at === 0 && to.block > from.block ? (ends[to.block] as number) : offsetOf(to);
      return [start, Math.max(start, end)];
    };
    return { ...layout, offsetOf, spanOf };
  }
}

interface Places {
  readonly offsetOf: (mark: Mark) => number;
  /** From one mark to another; what ends at the head of a block ends with the one before it. */
  readonly spanOf: (from: Mark, to: Mark) => Span;
}
