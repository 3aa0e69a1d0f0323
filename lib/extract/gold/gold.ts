import type { Language } from '../../text/language';
import type { Span } from '../../text/span';
import type { ExtractedQuote } from '../quote';

export interface GoldQuote {
  readonly kind: ExtractedQuote['kind'];
  readonly quote: readonly Span[];
  /** The names that count as right; none where the text names nobody. */
  readonly speakers: readonly string[];
}

/** A short news text of our own with every attribution in it, and the marks in it that are nobody's words. */
export interface GoldText {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: 'not-a-quotation' }[];
}

const KINDS: Record<string, ExtractedQuote['kind']> = { d: 'direct', m: 'mixed', i: 'indirect' };

/**
 * The texts of `ar.txt` or `fr.txt`: headed by `== id note`, with `<d who="name|other name">` around a direct
 * quotation, `<m>` a mixed and `<i>` an indirect one, `<n>` marks that quote nobody; pieces with one `id` are one.
 */
export function readGold(file: string, language: Language): GoldText[] {
  return file
    .split(/^== /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n');
      return { id: head.split(' ')[0] as string, language, ...readMarkup(lines.join('\n').trim()) };
    });
}

function readMarkup(marked: string): Pick<GoldText, 'text' | 'quotes' | 'spans'> {
  const quotes = new Map<string, { kind: ExtractedQuote['kind']; quote: Span[]; speakers: string[] }>();
  const spans: { start: number; end: number; label: 'not-a-quotation' }[] = [];
  let text = '';
  let open: { tag: string; attributes: string; start: number } | undefined;
  for (const part of marked.split(/(<\/?[dmin](?: [^<>]*)?>)/)) {
    const tag = /^<(\/?)([dmin])( [^>]*)?>$/.exec(part);
    if (!tag) {
      text += part;
      continue;
    }
    if (!tag[1]) {
      open = { tag: tag[2] as string, attributes: tag[3] ?? '', start: text.length };
      continue;
    }
    if (open === undefined || open.tag !== tag[2]) throw new Error(`The tags do not match before: ${text.slice(-40)}`);
    const span: Span = [open.start, text.length];
    if (open.tag === 'n') spans.push({ start: span[0], end: span[1], label: 'not-a-quotation' });
    else {
      const piece = /id="(.*?)"/.exec(open.attributes)?.[1];
      const key = piece ?? `at ${span[0]}`;
      const speakers = (/who="(.*?)"/.exec(open.attributes)?.[1] ?? '').split('|').filter(Boolean);
      const quote = quotes.get(key) ?? { kind: KINDS[open.tag] as ExtractedQuote['kind'], quote: [], speakers };
      quote.quote.push(span);
      quotes.set(key, quote);
    }
    open = undefined;
  }
  return { text, quotes: [...quotes.values()], spans };
}
