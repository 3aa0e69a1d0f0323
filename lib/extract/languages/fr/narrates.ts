import { set } from '../../grammar';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd } from '../../read/sentence';
import { phraseAfter } from '../../who/phrase';
import { upToVerb } from '../../who/subject';

/**
 * a dit que le plan était « perdu » [et Paul Petit a approuvé]; « … », [mais je suis resté]: behind the marks somebody does
 * something, in a clause that no “que” joins to what is told.
 */
export function narratesOn(r: Reading, at: number): boolean {
  const joiner = r.all[at]?.type === 'comma' ? at + 1 : at;
  if (!r.grammar.joiners.has(wordAt(r.all, joiner))) return false;
  const verb = verbBehindSubject(r, joiner + 1, sentenceEnd(r.all, joiner));
  if (verb === undefined) return false;
  let k = verb;
  while (k < verb + CLITICS && SMALL.has(wordAt(r.all, k))) k++;
  const aids = r.all[k];
  if (aids?.type !== 'word' || !PERFECT.has(aids.folded) || r.text[aids.start] === 'à') return false;
  for (let to = k + 1; to < k + REACH && r.all[to]?.type === 'word'; to++)
    if (/(?:é|ée|és|ées|[iu]e?s?|[ie]te?s?|ise?s?|ert)$/u.test(r.text.slice(r.all[to]?.start, r.all[to]?.end)))
      return true;
  return false;
}

/** The item behind whoever the clause at item `from` is about, where they are a pronoun or can speak. */
function verbBehindSubject(r: Reading, from: number, end: number): number | undefined {
  if (r.grammar.pronouns.has(wordAt(r.all, from))) return from + 1;
  const subject = upToVerb(r, phraseAfter(r, from, end));
  if (subject?.from !== from) return undefined;
  const named = r.grammar.nominal(r, subject.span);
  return named && named.sort !== 'noun' ? subject.to : undefined;
}

const SMALL = set('ne n l le la les lui leur y en s se m me nous vous');
/** In items. */
const [CLITICS, REACH] = [3, 5];
/** Not of what is told: it has the pluperfect there. */
const PERFECT = set('a ont ai est sont suis avons sommes');
