import { touching } from '@/lib/text/span';
import type { Leaves, ReportContent, ReportedQuote } from './content';

/**
 * The report without what does not leave the desk: annotations, what may show who an unnamed source is (notes on them
 * among it), and mail addresses in whatever people wrote. Each is left in where an editor switched it on for this report. The text of the
 * article and the words of sources stay as they are.
 */
export function withheld(content: ReportContent, leaves: Leaves): ReportContent {
  const quotes = content.quotes.map((q) => (leaves.anonymous || !isUnnamed(q) ? q : withoutTrace(q)));
  const unnamed = content.quotes.filter(isUnnamed);
  const hidden = sourcesOf(leaves.anonymous ? [] : unnamed);
  const shown = sourcesOf(content.quotes.filter((q) => !isUnnamed(q)));
  const isOnUnnamed = onAnyOf(unnamed);
  const annotations = content.annotations.filter((a) => (isOnUnnamed(a) ? leaves.anonymous : leaves.notes));
  const kept: ReportContent = {
    ...content,
    leaves,
    quotes,
    annotations,
    sources: content.sources.filter(({ id }) => !hidden.has(id) || shown.has(id)),
  };
  return leaves.addresses ? kept : withoutAddresses(kept);
}

const isUnnamed = (q: ReportedQuote): boolean => q.speaker?.kind === 'anonymous';

const sourcesOf = (quotes: readonly ReportedQuote[]): Set<string> =>
  new Set(quotes.flatMap((q) => q.checks.map((c) => c.source.id)));

/** Whether a note is on one of the quotations, or on words of the text that they or whoever they name stand in. */
function onAnyOf(quotes: readonly ReportedQuote[]): (note: ReportContent['annotations'][number]) => boolean {
  const ids = new Set(quotes.map((q) => q.id));
  const touches = touching(quotes.flatMap((q) => (q.mention ? [...q.spans, q.mention] : q.spans)));
  return ({ quoteId, span }) => (quoteId ? ids.has(quoteId) : span !== null && touches(span));
}

/** A quotation of an unnamed source: its verdict stands, with the words, and nothing that says where they are held. */
function withoutTrace(q: ReportedQuote): ReportedQuote {
  return {
    ...q,
    correction: q.correction && { ...q.correction, note: '' },
    signOff: q.signOff?.override ? { ...q.signOff, override: '' } : q.signOff,
    chain: q.chain.map(({ source, ...link }) => (source ? { ...link, name: '' } : link)),
    missing: null,
    checks: q.checks.map((c) => ({
      ...c,
      source: { ...c.source, id: '', name: '', title: '', sha256: '' },
      note: '',
      voice: null,
      stated: null,
      context: { before: '', after: '' },
      alternatives: [],
      pairs: c.pairs.map((p) => ({ ...p, note: '' })),
      sentences: c.sentences.map((s) => ({ ...s, note: '' })),
    })),
  };
}

/** The words of the article and of sources, and where they stand: whatever is not named here is what people at the desk wrote. */
const AS_THEY_STAND: ReadonlySet<string> = new Set([
  ...['article.title', 'article.url', 'revision.text', 'revision.capturedFrom', 'gone'],
  ...['words', 'was', 'cueText', 'speaker'].map((of) => `quotes.${of}`),
  ...['comparison', 'house', 'excerpt', 'warnings', 'context', 'alternatives'].map((of) => `quotes.checks.${of}`),
  ...['quotes.checks.sentences.quote', 'quotes.checks.sentences.source'],
  ...['exact', 'was', 'suggestion.was', 'suggestion.words'].map((of) => `annotations.${of}`),
]);

/** The same without mail addresses, but where words stand as they were found. */
function withoutAddresses<T>(value: T, path = ''): T {
  if (typeof value === 'string') return withoutAddress(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withoutAddresses(item, path)) as T;
  const inside = (key: string) => (path ? `${path}.${key}` : key);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      AS_THEY_STAND.has(inside(key)) ? item : withoutAddresses(item, inside(key)),
    ]),
  ) as T;
}

const BEFORE = /[\p{L}\p{M}\p{N}.!#$%&'*+/=?^_`{|}~-]/u;
const BEHIND = /[\p{L}\p{M}\p{N}.-]/u;

/** Puts … for every mail address. From each @ it looks both ways, and over no character twice. */
function withoutAddress(text: string): string {
  const chars = [...text];
  let kept = '';
  let done = 0;
  for (let at = chars.indexOf('@'); at >= 0; at = chars.indexOf('@', Math.max(at + 1, done))) {
    let [start, end] = [at, at + 1];
    while (start > done && BEFORE.test(chars[start - 1] as string)) start--;
    while (end < chars.length && BEHIND.test(chars[end] as string)) end++;
    // Behind an account of a platform (@name) or a mark no address stands.
    if (start === at || !chars.slice(at, end).join('').includes('.')) continue;
    while (chars[end - 1] === '.') end--;
    kept += `${chars.slice(done, start).join('')}…`;
    done = end;
  }
  return kept + chars.slice(done).join('');
}
