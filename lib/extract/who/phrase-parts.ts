import type { Span } from '../../text/span';
import type { Grammar } from '../grammar';
import { type Item, items } from '../read/items';
import type { Written } from '../read/written';

/** One word of a phrase, or what stands in it in marks. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly raw: string;
  readonly capital: boolean;
}

/** In UTF-16 code units: what stands in marks and is longer is no name, and no term. */
const [LONGEST_NAME, LONGEST_TERM] = [40, 24];

/** The runs of words that commas and brackets part; what stands in marks is a word of its run. */
export function partsOf(written: Written, span: Span): Token[][] {
  const { text, grammar } = written;
  const { speakers } = grammar;
  const parts: Token[][] = [[]];
  for (const item of items(written, span)) {
    const isName =
      item.type === 'quote' &&
      (item.small
        ? speakers.headFirst && item.end - item.start <= LONGEST_TERM
        : item.end - item.start <= LONGEST_NAME);
    if (item.type === 'word' || isName) parts.at(-1)?.push(tokenOf(text, item));
    else if (item.type !== 'close') parts.push([]);
  }
  if (parts.length === 1 || !speakers.headFirst) return parts;
  // le ministre du Climat, de l'Énergie et de la Mobilité
  const whole: Token[][] = [];
  for (const part of parts)
    if (goesOnEnumerating(part, grammar) && whole.length > 0) whole.at(-1)?.push(...part);
    else whole.push(part);
  return whole;
}

/** Whether a run is the last of what an office is for. */
const goesOnEnumerating = (part: readonly Token[], { forms, joiners }: Grammar): boolean =>
  forms.ofLink.test(part[0]?.folded ?? '') &&
  part.some((t, k) => k > 0 && joiners.has(t.folded) && forms.ofLink.test(part[k + 1]?.folded ?? ''));

function tokenOf(text: string, item: Item): Token {
  const { start, end } = item;
  const raw = text.slice(start, end);
  return item.type === 'word'
    ? { start, end, raw, folded: item.folded, capital: item.capital }
    : { start, end, raw, folded: '', capital: true };
}

/** A phrase that names somebody: the words that open it, those that name, and the label of each of these. */
export interface Naming {
  readonly text: string;
  readonly grammar: Grammar;
  readonly opening: readonly Token[];
  readonly group: readonly Token[];
  readonly labels: string;
}

export const unmarked = (name: string): string => name.replace(/["“”„«»]/g, '').trim();
