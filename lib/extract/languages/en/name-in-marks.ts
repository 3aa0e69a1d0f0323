import type { Report } from '../../cue/report';
import { set } from '../../grammar';
import { type QuoteItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';

/** Whether marks hold what something is called, a term or a word of the language, and nobody's words. */
export function isNameInMarks(r: Reading, at: number, count: number, report: Report | undefined): boolean {
  if (isToBeCalled(r, at) || isOwnName(r, at) || isTerm(r, at) || isWord(r, at) || isBetween(r, at)) return true;
  if (count > MAX_TERM) return false;
  return isOfAll(r, at, report) || (!report?.predicate && (isPolicy(r, at, report) || isTheirs(r, at)));
}

/** In words. */
const MAX_TERM = 3;

/** The groups meant to call it “the march of the people”: what something is to be called. */
function isToBeCalled(r: Reading, at: number): boolean {
  if (!/^(?:it|them)$/.test(wordAt(r.all, at - 1)) || !/^(?:call|name|christen)$/.test(wordAt(r.all, at - 2)))
    return false;
  const meant = wordAt(r.all, at - 3) === 'to' && MEANT.has(wordAt(r.all, at - 4));
  return meant && /^(?:the|a|an) |^\p{Lu}/iu.test(r.text.slice(...(r.all[at] as QuoteItem).range.inner));
}
const MEANT = set(
  'intended intend intends wanted want wants meant mean decided decide planned plan plans chose used voted',
);

/** The team that call themselves “the Invincibles”; fans call him “the Fox”, and not once. */
const isOwnName = ({ text, all }: Reading, at: number): boolean =>
  NAMES_SELF.test(`${wordAt(all, at - 2)} ${wordAt(all, at - 1)}`) &&
  /^[Tt]he \p{Lu}/u.test(text.slice(...(all[at] as QuoteItem).range.inner).slice(0, 8));

const NAMES_SELF =
  /^(?:(?:call|calls|called|name|named|dub|dubbed|style|styled) (?:themselves|itself|himself|herself)|calls? (?:him|her))$/;

/** what doctors call “…”; which forecasters call a “bomb cyclone”; whom everyone calls “…” */
function isTerm({ all }: Reading, at: number): boolean {
  // Engineers call this “creep”
  const calls = /^(?:this|these)$/.test(wordAt(all, at - 1)) && /^(?:call|term|dub)$/.test(wordAt(all, at - 2));
  if (calls && EXPERTS.has(wordAt(all, at - 3))) return true;
  const verb = /^an?$|^the$/.test(wordAt(all, at - 1)) ? at - 2 : at - 1;
  return (
    /^(?:calls?|term|dub)$/.test(wordAt(all, verb)) &&
    EXPERTS.has(wordAt(all, verb - 1)) &&
    FREE.has(wordAt(all, verb - 2))
  );
}
const EXPERTS = set(
  'scientists researchers doctors physicians surgeons forecasters meteorologists economists lawyers linguists locals experts psychologists psychiatrists astronomers biologists engineers geologists sailors fishermen traders physicists chemists historians statisticians philosophers climbers divers chefs everyone everybody friends neighbours neighbors teammates colleagues fans',
);
const FREE = set('what which that whom');

/** The word “hope” has four letters; the word for it is “…”; which means “…”: not where somebody used it. */
function isWord({ all }: Reading, at: number): boolean {
  if (MEANS.test(wordAt(all, at - 1))) return !/^(?:by|that)$/.test(wordAt(all, at - 2));
  for (let k = at - 2; /^(?:is|was)$/.test(wordAt(all, at - 1)) && k > at - 8 && all[k]?.type === 'word'; k--)
    if (/^(?:word|term|name)$/.test(wordAt(all, k)) && wordAt(all, k + 1) === 'for') return true;
  if (!/^(?:word|term|phrase|expression|verb|adjective)$/.test(wordAt(all, at - 1)) || wordAt(all, at + 1) === '')
    return false;
  let first = at - 2;
  while (all[first]?.type === 'word' && at - first < 4 && wordAt(all, first) !== 'the') first--;
  const before = all[first - 1];
  const opens = before === undefined || before.type !== 'word' || /^(?:that|of)$/.test(before.folded);
  // his use of the term “…”
  if (wordAt(all, first - 2) === 'use' && wordAt(all, first - 3) !== 'the') return false;
  return wordAt(all, first) === 'the' && opens && !USED.test(wordAt(all, at + 1)) && !USED.test(wordAt(all, at + 2));
}
const MEANS = /^(?:means?|meaning|meant|literally)$/;
const USED =
  /^(?:used?|uses|uttered|said|spoken|repeated|written|by|that|he|she|they|sprayed|painted|daubed|scrawled)$/;

/** the difference between “their” and “there” */
function isBetween({ all }: Reading, at: number): boolean {
  const first = wordAt(all, at - 1) === 'and' && all[at - 2]?.type === 'quote' ? at - 2 : at;
  return wordAt(all, first - 1) === 'between' && wordAt(all, first + 1) === 'and' && all[first + 2]?.type === 'quote';
}

const ARTICLE_AND_NOUN = /^the \p{Ll}{3,},?$/u;

/** calling for more power for “the people”; that “the elite” decides: an article and one noun, where nothing is said to be it. */
function isOfAll(r: Reading, at: number, report: Report | undefined): boolean {
  const before = wordAt(r.all, at - 1);
  if (!ARTICLE_AND_NOUN.test(inside(r, at)) || IS.has(before)) return false;
  const verb = report?.predicate ? wordAt(r.all, report.cue) : '';
  return verb === '' || (PREPOSITIONS.has(before) && !LIKENS.test(verb));
}
const PREPOSITIONS = set('for to of with by in against from between among over');
const LIKENS = /^(?:liken|compar)/;
const IS = set(
  'is are was were be been being as like become becomes became remain remains remained called calls means meant say says said word words term phrase chanted shouted sprayed read reads',
);

/** its “hostile environment” policy, the fund’s “key-man clause”: what is known by that name, where no word of it judges. */
function isPolicy(r: Reading, at: number, report: Report | undefined): boolean {
  if (!isDefinite(r, at)) return false;
  const marked = inside(r, at).replace(/[,.]$/, '');
  const words = marked.split(' ');
  if (words.some((word) => JUDGES.test(word)) || JUDGES_ALONE.test(marked)) return false;
  // bemoaning the “phony system”: what right behind the verb says how it is.
  const isObject = report?.close && report.cue === at - 2;
  return KNOWN.has(wordAt(r.all, at + 1)) || (!isObject && KNOWN.has(words.at(-1) ?? ''));
}
const KNOWN = set(
  'policy policies scheme schemes programme programmes program programs strategy strategies clause clauses rule rules law laws bill act doctrine principle agenda model movement list lists test tests system initiative initiatives project projects campaign campaigns protocol package formula method technique effect syndrome tax taxes levy fund visa visas offer button approach provision provisions loophole procedure powers guidance framework mechanism',
);
const JUDGES =
  /(?:ly|ous|ful|less|ish|able|ible|ive|est)$|^(?:very|so|too|bad|worse|good|big|stupid|absurd|insane|cruel|brutal|unfair|immoral|illegal|broken|rotten|grotesque|sick|weak|mad)$/;
/** the “failing” scheme; but the “free mooring” scheme */
const JUDGES_ALONE = /^[a-z]+(?:ing|ed|y)$/;

/** his promised “transformation” of France was late: of what somebody has, the clause that another tells goes on to say something. */
function isTheirs(r: Reading, at: number): boolean {
  const owner = [at - 1, at - 2].find((k) => OWN.test(wordAt(r.all, k)) || isGenitive(r, k));
  if (owner === undefined || r.all[at - 1]?.type !== 'word' || JUDGES.test(inside(r, at))) return false;
  for (let k = at + 1; k <= at + 5 && r.all[k]?.type === 'word'; k++) {
    const word = wordAt(r.all, k);
    if (k === at + 1 && word !== 'of' && !FINITE.has(word)) return false;
    if (FINITE.has(word)) return true;
  }
  return false;
}
const OWN = /^(?:his|her|its|their|our|my|your)$/;
const FINITE = set('is are was were has have had will would can could must should may might did does');

const isGenitive = ({ all }: Reading, k: number): boolean => /['’]s$/.test(wordAt(all, k));
const isDefinite = (r: Reading, at: number): boolean =>
  wordAt(r.all, at - 1) === 'the' || OWN.test(wordAt(r.all, at - 1)) || isGenitive(r, at - 1);

const inside = (r: Reading, at: number): string => r.text.slice(...(r.all[at] as QuoteItem).range.inner).trim();
