import type { Block } from '@/lib/text/blocks';
import type { Span } from '@/lib/text/span';
import { type Byline, readByline } from './byline';

/** An embedded post lifted out of an article: its words, and what its byline says of it. */
export interface EmbeddedPost extends Byline {
  readonly text: string;
  /** Where its words stand, a span a block, and its byline. */
  readonly spans: readonly Span[];
  readonly byline: Span | undefined;
}

/** What the page itself told of a post whose blocks begin at the offset. */
export type KnownPost = Byline & { readonly start: number };

/**
 * The posts of a document, in order: each byline with the blocks of its post around it.
 * @param known what the page told of them, where it was a page
 */
export function embeddedPosts(
  text: string,
  blocks: readonly Block[],
  known: readonly KnownPost[] = [],
): EmbeddedPost[] {
  const told = new Map(known.map((post) => [post.start, post]));
  return groups(blocks, told).flatMap((group) => {
    const spans = group.filter((b) => b.kind === 'post').map(({ start, end }): Span => [start, end]);
    if (spans.length === 0) return [];
    const signed = group.filter((b) => b.kind === 'byline');
    const first = signed[0];
    const byline: Span | undefined = first && [first.start, first.end];
    const words = spans.map((span) => text.slice(...span)).join('\n');
    const { start: _, ...about } = told.get((group[0] as Block).start) ?? {
      start: 0,
      ...readByline(signed.map((b) => text.slice(b.start, b.end)).join(' ')),
    };
    return [{ text: words, spans, byline, ...about }];
  });
}

/** Runs of blocks of one post each. Behind a byline another post begins, if another byline follows for it. */
function groups(blocks: readonly Block[], told: ReadonlyMap<number, KnownPost>): Block[][] {
  const found: Block[][] = [];
  let open: Block[] | undefined;
  let hasWords = false;
  blocks.forEach((block, i) => {
    if (block.kind !== 'post' && block.kind !== 'byline') {
      open = undefined;
      return;
    }
    const signed = hasWords && open?.at(-1)?.kind === 'byline';
    const begins = told.size > 0 ? told.has(block.start) : signed && block.kind === 'post' && signsLater(blocks, i);
    if (!open || begins) {
      open = [];
      hasWords = false;
      found.push(open);
    }
    open.push(block);
    hasWords ||= block.kind === 'post';
  });
  return found;
}

function signsLater(blocks: readonly Block[], from: number): boolean {
  for (let i = from; blocks[i]?.kind === 'post' || blocks[i]?.kind === 'byline'; i++)
    if (blocks[i]?.kind === 'byline') return true;
  return false;
}
