import { words } from '../../text/words';
import { cueAt } from '../cue/cue';
import type { Report } from '../cue/report';
import { type QuoteItem, type WordItem, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { sentenceStart } from '../read/sentence';
import { isClause } from './inside';
import { type Found, isNounBehind, MAX_TERM, type Marks } from './marks';
import type { Rule } from './reason';

/** What the word before the marks and the word behind make of them. */
export const byNeighbours = (m: Marks): Found => [beforeRule(m), behindRule(m)];

function beforeRule({ r, at, count, inside, report, tells }: Marks): Rule | undefined {
  const { adversatives, capitals, complementizers, opensWithVerb, whatever } = r.grammar;
  const before = r.all[at - 1];
  if (before?.type !== 'word') return undefined;
  // رفض الوزير الحديث، إلا أن “…”: a clause that nobody tells.
  const apart = !report && adversatives.has(wordAt(r.all, at - 2));
  if (complementizers.has(before.folded) && !apart) return isTopic(r, at, count) ? 'subject' : 'opens-clause';
  const first = inside[0]?.folded ?? '';
  // الجسر “آمن”: what has no article says something of the noun that has one.
  const isBehindNoun =
    !capitals &&
    !tells &&
    !opensWithVerb(first) &&
    !opensWithVerb(before.folded) &&
    !r.grammar.isNoNameOf(r, at, first) &&
    !NOUNLESS.some((group) => r.grammar[group].has(before.folded)) &&
    // ما حدث «مهزلة»: what opens with such a word has its verb behind it.
    !whatever.has(wordAt(r.all, at - 2)) &&
    !(report?.close && report.kind === 'source' && report.subject?.to === at) &&
    !(report?.close && isPredicate(r, before, first));
  return isBehindNoun ? 'behind-noun' : undefined;
}

function behindRule({ r, at, count, report, shown }: Marks): Rule | undefined {
  const behind = r.all[at + 1];
  if (count > MAX_TERM || behind?.type !== 'word') return undefined;
  if (opensClause(r, at + 1) && !report?.predicate) return 'before-clause';
  // sprayed “Go home” across the doors
  if (shown) return undefined;
  return modifies(r, at, behind) || describes(r, at, count, report) ? 'modifies' : undefined;
}

/** What is no noun, or names where the words stand: كتب على فيسبوك "…" */
const NOUNLESS = ['phraseEnds', 'cues', 'weakCues', 'media'] as const;

/**
 * وأكد أن “أهل المرفأ” مستعدون: whether a few words with the article or an owner, right behind what opens a clause, are
 * only what the clause tells something of.
 */
function isTopic(r: Reading, at: number, count: number): boolean {
  const behind = r.all[at + 1];
  const { complementizers, phraseEnds, relatives } = r.grammar;
  if (r.grammar.capitals || count > 3 || behind?.type !== 'word' || (r.all[at] as QuoteItem).pauses) return false;
  if (complementizers.has(behind.folded) || phraseEnds.has(behind.folded) || relatives.has(behind.folded)) return false;
  const inside = words(r.text, ...(r.all[at] as QuoteItem).range.inner);
  return !isClause(inside, r.grammar) && !r.grammar.isIndefinite(inside, r.text);
}

/** “…” that he made; not: “lost control” that night, where the word points to a time. */
const opensClause = (r: Reading, k: number): boolean => {
  const { complementizers, articles, speakers, forms } = r.grammar;
  const word = wordAt(r.all, k);
  // إن المفاوضات “مقلقة” وإن …: a second clause of what is told.
  return (
    complementizers.has(word) &&
    !forms.joined.test(word) &&
    !(articles.has(word) && speakers.mute.has(wordAt(r.all, k + 1)))
  );
};

/** the “sting-ball” grenades: between an article and a noun, marks hold a part of what it is called. */
const modifies = (r: Reading, at: number, behind: WordItem): boolean =>
  r.grammar.modifiersFirst &&
  !(r.all[at] as QuoteItem).pauses &&
  !(r.all[at] as QuoteItem).asks &&
  isNounBehind(r, at) &&
  !r.grammar.phraseEnds.has(behind.folded) &&
  !r.grammar.adverbials.has(behind.folded) &&
  !r.grammar.joiners.has(behind.folded) &&
  !r.grammar.mayBeFinite(behind, r.grammar) &&
  !cueAt(r, at + 1);

/**
 * le député « marcheur » du Gard; la manifestation « Tous en rouge » a réuni …; les « super-riches » paieront: behind a
 * noun, or with a sentence's first article, and before its verb, a few words say which.
 */
function describes(r: Reading, at: number, count: number, report: Report | undefined): boolean {
  const { speakers, determiners } = r.grammar;
  const { pauses, asks } = r.all[at] as QuoteItem;
  // « l'épuisement » décrit par les syndicats is theirs; of a verb that stands further on they are its subject.
  const said = report?.close && (report.side === 'before' || report.cue <= at + 2);
  if (!speakers.headFirst || said || pauses || asks) return false;
  const [article, noun] = [wordAt(r.all, at - 2), wordAt(r.all, at - 1)];
  if (count <= 2 && speakers.persons.has(noun)) return true;
  const opens = sentenceStart(r.all, at);
  if (at - 1 === opens) return determiners.has(noun) && count <= 3;
  return at - 2 === opens && determiners.has(article) && !cueAt(r, at - 1) && !r.grammar.phraseEnds.has(noun);
}

/** Whether words without an article say something of the noun before them that has one, or an owner: فريقه “جاهز”. */
const isPredicate = (r: Reading, noun: WordItem, inside: string): boolean => {
  const { definiteForm, forms } = r.grammar;
  if (!definiteForm || definiteForm.test(inside)) return false;
  return definiteForm.test(noun.folded) || forms.owned.test(r.text.slice(noun.start, noun.end));
};
