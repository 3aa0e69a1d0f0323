import type { Block } from '../../text/blocks';
import { isFullName } from '../../text/label-at';
import type { Span } from '../../text/span';

/** A dash and a name, and nothing more, under a quotation, or a name and what they are: its words for who said it. */
export function signatureBelow(text: string, { kind, start, end }: Block): Span | undefined {
  if (kind === 'post' || kind === 'byline' || end - start > LONGEST_LINE) return undefined;
  const line = text.slice(start, end);
  // Anne Roux, présidente de la Fédération des jouets
  const named = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}(?=, \p{Ll}[^.!?]*$)/u.exec(line)?.[0];
  if (named) return [start, start + named.length];
  // Anne Roux
  if (FULL_NAME.test(line) && isFullName(line)) return [start, end];
  if (line.length > LONGEST_SIGNATURE) return undefined;
  const dash = /^[—–―-]{1,2} ?(?=\p{L})/u.exec(line)?.[0].length;
  // Behind a comma stands what they are, or where they wrote it.
  const comma = line.search(/[,،(;]/u);
  const until = dash !== undefined && comma > dash ? comma : line.length;
  if (dash === undefined || ENDS.test(line.slice(0, until)) || /[!?]$/.test(line)) return undefined;
  return [start + dash, start + until];
}

/** A signature in the last line of a block, or behind its last sentence and a dash: who it names, and where the words before it end. */
export function signedAtEnd(text: string, block: Block): { readonly by: Span; readonly from: number } | undefined {
  const least = Math.max(block.start, block.end - LONGEST_LINE);
  const tail = text.slice(least, block.end);
  const [mark] = /\n[^\n]+$|(?<=[.!?؟…”»"]) [—–―-]{1,2} ?\p{L}[^.!?؟…”»"—–―]*$/u.exec(tail) ?? [];
  if (mark === undefined) return undefined;
  const from = block.end - mark.length;
  const by = from > block.start ? signatureBelow(text, { ...block, start: from + 1 }) : undefined;
  return by && { by, from };
}

/** Two or three words, each with a capital where there are any, and nothing more. */
const FULL_NAME = /^[\p{Lu}\p{Lo}][\p{L}\p{M}’'-]+(?: [\p{Lu}\p{Lo}][\p{L}\p{M}’'-]+){1,2}$/u;

/** What no name holds; the point of Dr. and of د. before one does. */
const ENDS = /["“”„«»!?]|(?<!\p{Lu})(?<!(?<![\p{L}\p{M}])(?:\p{Lu}\p{Ll}{1,3}|\p{Lo})(?=\. ))\./u;

/** In UTF-16 code units: a name, and a name with what they are. */
const [LONGEST_SIGNATURE, LONGEST_LINE] = [80, 160];
