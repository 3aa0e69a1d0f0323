import type { Block } from '@/lib/text/blocks';

/** An embedded post lifted out of an article: its words, and what its byline says of it. */
export interface EmbeddedPost {
  readonly text: string;
  readonly author: string;
  readonly handle: string | undefined;
  readonly date: Date | undefined;
}

/** The posts of a document, in order: each byline with the blocks of its post around it. */
export function embeddedPosts(text: string, blocks: readonly Block[]): EmbeddedPost[] {
  const posts: EmbeddedPost[] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]?.kind !== 'post' && blocks[i]?.kind !== 'byline') continue;
    const group: Block[] = [];
    while (i < blocks.length && (blocks[i]?.kind === 'post' || blocks[i]?.kind === 'byline'))
      group.push(blocks[i++] as Block);
    const words = group.filter((b) => b.kind === 'post').map((b) => text.slice(b.start, b.end));
    const byline = group.find((b) => b.kind === 'byline');
    if (words.length > 0)
      posts.push({ text: words.join('\n'), ...readByline(byline ? text.slice(byline.start, byline.end) : '') });
  }
  return posts;
}

function readByline(byline: string): Omit<EmbeddedPost, 'text'> {
  const m = /^[—–―-]*\s*(.*?)\s*\(@(\w+)\)\s*(.*)$/u.exec(byline);
  if (!m) return { author: byline.replace(/^[—–―-]+\s*/, ''), handle: undefined, date: undefined };
  const when = new Date(`${m[3]} UTC`);
  return { author: m[1] as string, handle: `@${m[2]}`, date: Number.isNaN(when.getTime()) ? undefined : when };
}
