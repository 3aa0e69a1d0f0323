import { foldName } from './fold';
import { HANDLE } from './handle';
import { detectLanguage, type LanguageCode } from './language';
import { type Phrases, phrases } from './phrases';
import type { Span } from './span';
import { words } from './words';
import { lineSpans } from './wrapped-lines';
import { everywhere } from './writing';

/** What a stretch of a text is on the page. Leftovers are kept, but nothing is extracted from them. */
export const BLOCK_KINDS = [
  'title',
  'heading',
  'pull-quote',
  'paragraph',
  'block-quotation',
  'post',
  'byline',
  'caption',
  'leftover',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly language: LanguageCode;
}

/**
 * The blocks of a plain text, one for each line that is not empty. Kinds are told by form: where the
 * line stands, how it ends, what marks it carries, and for embedded posts by their byline.
 */
export function detectBlocks(text: string, language: LanguageCode = detectLanguage(text)): Block[] {
  const lines = lineSpans(text);
  const kinds = lines.map((span, i) => lineKind(text, lines, i, span));
  if (kinds.includes('byline')) {
    const quoted = quotedRuns(text);
    kinds.forEach((kind, i) => {
      if (kind === 'byline') claimPost(text, lines, kinds, i, quoted);
    });
  }
  return lines.map(([start, end], i) => ({
    kind: kinds[i] as BlockKind,
    start,
    end,
    language: detectLanguage(text.slice(start, end), language),
  }));
}

/** The block that the offset lies in: they stand in order and do not overlap. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).end > offset) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  return block && block.start <= offset ? block : undefined;
}

// "— Name (@handle) November 7, 2021", as post embeds end; also "الاسم (@handle) ٧ نوفمبر ٢٠٢١".
const BYLINE = new RegExp(`^[—–―-]{1,2}\\s?.{1,120}\\(${HANDLE.source}\\)`, 'u');

const LEFTOVER = new RegExp(
  ['\\(Related Nodes field\\)', ...everywhere(({ leftovers }) => leftovers).flat()].join('|'),
  'iu',
);

const ENDS_SENTENCE = /[.!?؟…،,;؛:۔]["'”’»“)\]]*$/u;
const IN_MARKS = /^["“”„«‹]\s?([^"“”„«»‹›]+)\s?["“”»›]$/u;

function lineKind(text: string, lines: readonly Span[], i: number, [start, end]: Span): BlockKind {
  if (text[start] === '>' && /^>\s?\S/.test(text.slice(start, start + 4))) return 'block-quotation';
  if (/^#{1,6} /.test(text.slice(start, start + 7))) return i === 0 ? 'title' : 'heading';
  // Headings, bylines and leftovers are short; a longer line need not be copied to be a paragraph.
  if (end - start > 300) return 'paragraph';
  const line = text.slice(start, end);
  if (BYLINE.test(line)) return 'byline';
  if (line.length <= 160 && LEFTOVER.test(line)) return 'leftover';
  if (lines.length === 1 || ENDS_SENTENCE.test(line)) return 'paragraph';
  const count = words(line).length;
  if (IN_MARKS.test(line) && count >= 2 && line.length <= 200) return i === 0 ? 'title' : 'pull-quote';
  if (i === 0 && count <= 30 && line.length <= 220) return 'title';
  const next = lines[i + 1];
  const leadsOn = next !== undefined && next[1] - next[0] > line.length;
  if (count <= 10 && line.length <= 90 && leadsOn && !/["“”„«»]/.test(line)) return 'heading';
  return 'paragraph';
}

/**
 * Marks the paragraphs of an embedded post around its byline: the one before it, and any beside these
 * that hold, word for word, what the article quotes elsewhere and have no marks of their own.
 */
function claimPost(text: string, lines: readonly Span[], kinds: BlockKind[], byline: number, quoted: Phrases): void {
  const free = (i: number) => kinds[i] === 'paragraph' && !/["“”„«»]/.test(text.slice(...(lines[i] as Span)));
  // Right above its byline a post may carry marks of its own.
  const above = kinds[byline - 1];
  if (above !== 'paragraph' && above !== 'pull-quote' && above !== 'heading') return;
  kinds[byline - 1] = 'post';
  const holdsQuoted = (i: number) => !quoted.within(foldName(text.slice(...(lines[i] as Span)))).next().done;
  for (const step of [-1, 1]) {
    for (let i = step < 0 ? byline - 2 : byline + 1; i >= 0 && i < lines.length && free(i) && holdsQuoted(i); i += step)
      kinds[i] = 'post';
  }
}

/** Folded texts of all pairs of marks of four words or more. */
function quotedRuns(text: string): Phrases {
  const runs: string[] = [];
  for (const m of text.slice(0, 500_000).matchAll(/["“„«]([^"“”„«»\n]{12,400})["”“»]/gu)) {
    const run = foldName(m[1] as string);
    if (run.split(' ').length >= 4) runs.push(run);
  }
  return phrases(runs);
}
