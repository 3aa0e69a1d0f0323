import type { Block } from '@/lib/text/blocks';
import type { Span } from '@/lib/text/span';

/** An embedded post lifted out of an article: its words, and what its byline says of it. */
export interface EmbeddedPost {
  readonly text: string;
  readonly author: string;
  readonly handle: string | undefined;
  readonly date: Date | undefined;
  /** Where its words stand, a span a block, and its byline. */
  readonly spans: readonly Span[];
  readonly byline: Span | undefined;
}

/** The posts of a document, in order: each byline with the blocks of its post around it. */
export function embeddedPosts(text: string, blocks: readonly Block[]): EmbeddedPost[] {
  const posts: EmbeddedPost[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]?.kind !== 'post' && blocks[i]?.kind !== 'byline') continue;
    const group: Block[] = [];
    while (i < blocks.length && (blocks[i]?.kind === 'post' || blocks[i]?.kind === 'byline'))
      group.push(blocks[i++] as Block);
    const spans = group.filter((b) => b.kind === 'post').map(({ start, end }): Span => [start, end]);
    const signed = group.find((b) => b.kind === 'byline');
    const byline: Span | undefined = signed && [signed.start, signed.end];
    const words = spans.map((span) => text.slice(...span)).join('\n');
    if (spans.length > 0)
      posts.push({ text: words, spans, byline, ...readByline(byline ? text.slice(...byline) : '') });
  }
  return posts;
}

function readByline(byline: string): Pick<EmbeddedPost, 'author' | 'handle' | 'date'> {
  const m = /\(@(\w+)\)/.exec(byline);
  const author = byline
    .slice(0, m?.index)
    .replace(/^[—–―-]+/, '')
    .trim();
  if (!m) return { author, handle: undefined, date: undefined };
  const when = new Date(`${byline.slice(m.index + m[0].length).trim()} UTC`);
  return { author, handle: `@${m[1]}`, date: Number.isNaN(when.getTime()) ? undefined : when };
}
