import { foldWord } from '../../../text/fold';
import type { Span } from '../../../text/span';
import type { Clitics } from '../../lexicon';

/** What hangs before an Arabic word: conjunction, preposition, future, article. */
const BEFORE = [
  '',
  'و',
  'ف',
  'ب',
  'ك',
  'ل',
  'س',
  'ال',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'وب',
  'ول',
  'فب',
  'فل',
  'وس',
  'فس',
  'وبال',
  'ولل',
  'فلل',
  'وكال',
];
/** The pronouns that hang behind one. */
const BEHIND = ['', 'هما', 'كما', 'هم', 'هن', 'كم', 'كن', 'نا', 'ني', 'ها', 'ه', 'ك', 'ي'];
/** A shorter stem would make clitics of a root's letters. */
const LEAST_STEM = 3;

interface Split {
  readonly before: string;
  readonly stem: string;
  readonly behind: string;
}

function splits(folded: string): Split[] {
  const found: Split[] = [];
  for (const before of BEFORE) {
    if (!folded.startsWith(before)) continue;
    for (const behind of BEHIND) {
      const stem = folded.slice(before.length, folded.length - behind.length);
      if (stem.length >= LEAST_STEM && folded.endsWith(behind)) found.push({ before, stem, behind });
    }
  }
  return found;
}

/** The two words as clitics around the longest stem that they share: وشعبه and وشعب share شعب. */
function sharedStem(one: string, other: string): { one: Split; other: Split } | undefined {
  let best: { one: Split; other: Split } | undefined;
  const others = splits(other);
  for (const a of splits(one))
    for (const b of others)
      if (a.stem === b.stem && a.stem.length > (best?.one.stem.length ?? 0)) best = { one: a, other: b };
  return best;
}

/** A folded word without the clitics before and behind it: وبشعبه is شعب. */
const without = (folded: string): string =>
  folded
    .replace(/^[وف]?(?:[بكل]?ال|لل|[بكلس])?(?=..)/, '')
    .replace(/(?<=..)(?:هما|كما|هم|هن|كم|كن|نا|ها|ه|ي|ك|ا)$/, '');

/** Whether two folded words differ in the pronoun behind them and nothing else: شعبه, شعبنا. */
export function personOf(one: string, other: string): boolean {
  const split = sharedStem(one, other);
  return !!split && split.one.before === split.other.before && split.one.behind !== '' && split.other.behind !== '';
}

/** Where the `n`-th letter that counts begins: vowel signs and tatweel do not. */
function letterAt(text: string, [start, end]: Span, n: number): number {
  let seen = 0;
  for (let i = start; i < end; i++) {
    if (foldWord(text[i] as string) === '') continue;
    if (seen === n) return i;
    seen++;
  }
  return end;
}

/**
 * Narrows a difference between Arabic words to what differs of them: of وشعبه against وشعب العراق the pronoun
 * ه stands against العراق, of لكتابه against كتابه only the ل is more.
 * @param words the words of the difference on either side, as ranges into their texts, in order
 */
function narrowed(
  quote: string,
  source: string,
  words: { readonly quote: readonly Span[]; readonly source: readonly Span[] },
): { quote: Span; source: Span } | undefined {
  const [q, s] = [words.quote, words.source];
  const [first, second] = [q[0], s[0]];
  if (!first || !second) return undefined;
  const whole = (spans: readonly Span[]): Span => [(spans[0] as Span)[0], (spans.at(-1) as Span)[1]];
  const split = sharedStem(foldWord(quote.slice(...first)), foldWord(source.slice(...second)));
  if (split && split.one.before === split.other.before) {
    const from = (text: string, span: Span, { before, stem }: Split) =>
      letterAt(text, span, before.length + stem.length);
    const sourceFrom = from(source, second, split.other);
    const next = sourceFrom === second[1] ? s[1]?.[0] : undefined;
    const quoteFrom = from(quote, first, split.one);
    const nextOwn = quoteFrom === first[1] ? q[1]?.[0] : undefined;
    return {
      quote: [nextOwn ?? quoteFrom, whole(q)[1]],
      source: [next ?? sourceFrom, whole(s)[1]],
    };
  }
  if (split && q.length === 1 && s.length === 1 && split.one.behind === split.other.behind)
    return {
      quote: [first[0], letterAt(quote, first, split.one.before.length)],
      source: [second[0], letterAt(source, second, split.other.before.length)],
    };
  return undefined;
}

/** A word as it stands, without what is written together with it, and a verb without the sign of its person. */
function readings(folded: string): string[] {
  const bare = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكلس])(?=...)/.exec(folded)?.[0] ?? '';
  const word = folded.slice(bare.length);
  const verb = /^[نيتا](?=...)/.test(word) && !bare.endsWith('ل') ? [word.slice(1)] : [];
  return [...new Set([folded, word, ...verb])];
}

export const clitics: Clitics = { without, conjunction: /^[وف]/, readings, narrowed };
