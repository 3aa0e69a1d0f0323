import { touching } from '@/lib/text/span';
import type { Leaves, ReportContent, ReportedCheck, ReportedQuote } from './content';

/**
 * The report without what does not leave the desk: annotations, what may show who an unnamed source is (notes on them
 * among it), and mail addresses in what people wrote. Each is left in where an editor switched it on for this report. The text of the
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

function withoutAddresses(content: ReportContent): ReportContent {
  const noted = <T extends { readonly note: string }>(x: T): T => ({ ...x, note: withoutAddress(x.note) });
  const said = <T extends { readonly text: string }>(x: T): T => ({ ...x, text: withoutAddress(x.text) });
  const check = (c: ReportedCheck): ReportedCheck => ({
    ...noted(c),
    stated: c.stated && noted(c.stated),
    source: { ...c.source, title: withoutAddress(c.source.title), name: withoutAddress(c.source.name) },
    pairs: c.pairs.map(noted),
    sentences: c.sentences.map(noted),
  });
  return {
    ...content,
    quotes: content.quotes.map((q) => ({
      ...q,
      correction: q.correction && {
        ...noted(q.correction),
        words: q.correction.words && withoutAddress(q.correction.words),
      },
      signOff: q.signOff?.override ? { ...q.signOff, override: withoutAddress(q.signOff.override) } : q.signOff,
      checks: q.checks.map(check),
      checklist: q.checklist.map(said),
      via: q.via && withoutAddress(q.via),
      missing: q.missing && { ...q.missing, via: withoutAddress(q.missing.via) },
      chain: q.chain.map((l) => (l.role === 'speaker' ? l : { ...l, name: withoutAddress(l.name) })),
      claims: q.claims.map((c) => ({ ...said(c), relations: c.relations.map(said) })),
    })),
    readiness: content.readiness.map((r) => ({
      ...r,
      lifted: r.lifted && { ...r.lifted, reason: withoutAddress(r.lifted.reason) },
    })),
    sources: content.sources.map((s) => ({
      ...s,
      title: withoutAddress(s.title),
      author: withoutAddress(s.author),
    })),
    annotations: content.annotations.map((a) => ({
      ...a,
      body: withoutAddress(a.body),
      suggestion: a.suggestion && { ...a.suggestion, reason: withoutAddress(a.suggestion.reason) },
      answers: a.answers.map((r) => ({ ...r, body: withoutAddress(r.body) })),
    })),
  };
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
