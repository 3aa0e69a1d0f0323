import { foldWord } from '../text/fold';
import { words } from '../text/words';
import type { Grammar, Medium } from './grammar';
import type { Item, QuoteItem } from './items';
import type { Report } from './reporting';
import { isReportative, sentenceStart } from './sentence';

/** One readable reason for or against a marked range being somebody's words. */
export interface Reason {
  readonly rule: string;
  readonly weight: number;
}

export interface Evidence {
  readonly report: Report | undefined;
  readonly medium: Medium | undefined;
  /** Joined to a quotation before it in the same sentence. */
  readonly joined: boolean;
  /** The block holds nothing else. */
  readonly alone: boolean;
  readonly twin: boolean;
}

/**
 * The reasons to take the marked range for a quotation, and not for a name, a title or a word held at
 * a distance. Their sum decides (0 or more: a quotation) and gives the confidence.
 */
export function judge(text: string, all: readonly Item[], at: number, evidence: Evidence, grammar: Grammar): Reason[] {
  const quote = all[at] as QuoteItem;
  const { inner } = quote.range;
  const count = words(text, inner[0], Math.min(inner[1], inner[0] + 400)).length;
  const reasons: Reason[] = [{ rule: 'marks', weight: -1.2 }];
  const add = (rule: string, weight: number) => reasons.push({ rule, weight });

  const { report } = evidence;
  if (report?.close) add(report.kind === 'colon' ? 'colon' : `cue-${report.side}`, 2.6);
  else if (report) add('cue-in-sentence', 1.1);
  if (evidence.joined) add('joined', 2.2);
  if (evidence.medium === 'banner' || evidence.medium === 'chant') add('banner-or-chant', 2.5);
  if (evidence.twin) add('twin', 3);
  if (evidence.alone && count >= 3) add('alone', 1.6);

  if (count >= 12) add('long', 2.4);
  else if (count >= 7) add('long', 1.7);
  else if (count >= 4) add('several-words', 0.8);
  else if (count <= 1) add('one-word', -1.1);

  if (/[.!?؟,،]\s*$/.test(text.slice(inner[0], inner[1]))) add('punctuation-inside', 1);
  if (quote.range.unclosed) add('unclosed', report ? -0.6 : -2);
  if (!report?.close && namedBefore(all, at, grammar)) add('name-before', -3);
  else if (namedBefore(all, at, grammar) && count <= 6) add('name-before', -2.6);
  if (count >= 2 && count <= 7 && isTitleCase(text, inner, grammar)) add('capitals', -2.5);
  else if (count === 1 && grammar.language !== 'de' && isTitleCase(text, inner, grammar)) add('capitals', -1);
  if (isNameByForm(text, inner, count, grammar)) add('name-by-form', -3.5);
  if (grammar.language === 'de' && embeddedName(text, all, at, count)) add('embedded-name', -0.8);
  if (isReportative(all, at, grammar)) add('reportative', 1.2);
  if (grammar.language === 'de' && /^\p{Ll}/u.test(text.slice(inner[0], inner[0] + 2))) add('small-letter', 1.3);
  if (sentenceStart(all, at) === at && report?.side !== 'after' && !evidence.alone && count <= 3) add('subject', -0.8);
  return reasons;
}

/** „Deutscher Fußball-Bund“ behind an article or a noun: a few words that begin with a capital inside a sentence. */
function embeddedName(text: string, all: readonly Item[], at: number, count: number): boolean {
  const { inner } = (all[at] as QuoteItem).range;
  return (
    count <= 8 &&
    all[at - 1]?.type === 'word' &&
    /^\p{Lu}/u.test(text.slice(inner[0], inner[0] + 2)) &&
    !/[.!?…,]$/.test(text.slice(...inner).trim())
  );
}

/** An address (أحداث.أنفو), a network (الفيسبوك), or a phrase that an institution's noun opens (مؤسسة سوس …). */
function isNameByForm(text: string, [start, end]: readonly [number, number], count: number, grammar: Grammar): boolean {
  const inside = text.slice(start, Math.min(end, start + 80)).trim();
  if (/^[^\s]+\.[^\s.]+$/u.test(inside)) return true;
  const first = foldWord(inside.split(/\s/)[0] ?? '');
  if (count === 1) return grammar.media.get(first) === 'post' || grammar.carriers.has(first);
  return count <= 6 && grammar.institutions.has(first);
}

/** Whether one of the two words before the marks makes them a name. */
function namedBefore(all: readonly Item[], at: number, grammar: Grammar): boolean {
  for (let k = at - 1; k >= Math.max(0, at - 2); k--) {
    const item = all[k] as Item;
    if (item.type === 'colon' && k === at - 1) continue;
    if (item.type !== 'word') return false;
    if (grammar.complementizers.has(item.folded) || grammar.cues.has(item.folded)) return false;
    if (grammar.namingNouns.has(item.folded))
      return k === at - 1 || grammar.language !== 'ar' || item.folded.length > 3;
    if (grammar.language !== 'ar') return false;
  }
  return false;
}

/** Words that a title leaves small. */
const SMALL = new Set("of the in and a an on to for at by with or from 's de la le les et du des".split(' '));

function isTitleCase(text: string, [start, end]: readonly [number, number], grammar: Grammar): boolean {
  if (grammar.language === 'ar') return false;
  // “Fox News Sunday,”: the comma belongs to the sentence around it.
  const words = text.slice(start, end).trim().replace(/,$/, '');
  const tokens = words.split(/\s+/).filter(Boolean);
  if (tokens.length === 0 || /[.!?…]$/.test(words)) return false;
  return tokens.every((t, i) => /^\p{Lu}|^[\d&(]/u.test(t) || (i > 0 && SMALL.has(t)));
}

/** The share of such quotations that are right: a logistic of the summed weights. */
export const confidenceOf = (reasons: readonly Reason[]): number => {
  const sum = reasons.reduce((n, r) => n + r.weight, 0);
  return Math.round((1 / (1 + Math.exp(-(sum + 1)))) * 100) / 100;
};
