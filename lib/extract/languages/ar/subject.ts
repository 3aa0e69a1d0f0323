import { type Item, spanOf, type WordItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { type Phrase, phraseAfter, phraseBefore } from '../../who/phrase';

/**
 * The subject of a cue where the verb stands first, as in Arabic: the phrase behind it (قال [الوزير] إن), or before it in
 * a clause that has begun ([مصدر أمني] قال إن); none where the verb leaves it out (وقال إن).
 * @param behind the phrase that follows the cue
 */
export function verbFirstSubject(r: Reading, k: number, start: number, behind: Phrase | undefined): Phrase | undefined {
  const cue = r.all[k] as WordItem;
  const particle = wordAt(r.all, k - 1);
  if (r.grammar.attachedSubjects.has(particle)) return undefined;
  const topic = topicOf(r, k, start);
  if (topic) return topic;
  // كانت رئيسة البلدية قد أكدت: the subject stands before the particle.
  const pluperfect = particle === 'قد' ? phraseBefore(r, k - 1, start) : undefined;
  if (pluperfect) return pluperfect;
  // وقال للصحافيين: whom it was told is not who told it.
  const named = behind && !/^لل\S{3}/.test(wordAt(r.all, behind.from)) ? behind : undefined;
  const after = named && r.grammar.transitive.has(cue.folded) ? beforeObject(r, cue, named) : named;
  // وقال opens a clause: its subject is left out.
  const opens = /^[وف]/.test(cue.folded) && r.grammar.cues.has(cue.folded.slice(1));
  const found = opens ? undefined : phraseBefore(r, k, start);
  // ورداً على سؤال، قالت …: an adverbial is no subject.
  const isAdverbial = found && r.grammar.phraseEnds.has(wordAt(r.all, found.from).replace(/^و(?=.{3})/, ''));
  const before = isAdverbial ? undefined : found;
  // أفاد وكالة …: the agency is told, whoever stands before tells.
  const isTold = after !== undefined && before !== undefined && r.grammar.carriers.has(wordAt(r.all, after.from));
  return after && !isTold ? after : before && ownerOfMedium(r, before);
}

/**
 * اتهمت [المعارضة] الحكومة: a body behind what is a whole name or noun already is whom it is done to. So is all of the
 * phrase where it has no subject's form (ودعت الصحافيين) or not the verb's gender (واتهمت سامي).
 */
function beforeObject(r: Reading, verb: WordItem, phrase: Phrase): Phrase | undefined {
  const folded = (k: number) => wordAt(r.all, k);
  const first = folded(phrase.from);
  const opens = r.grammar.speechActs.get(verb.folded);
  const [acts, named] = [
    r.grammar.genderOf.get(verb.folded),
    r.grammar.givenNames.get(first) ?? r.grammar.genderOf.get(first),
  ];
  if (r.grammar.obliqueForm?.test(first) || (acts && named && acts !== named)) return undefined;
  for (let k = phrase.from + 1; k < phrase.to; k++) {
    const last = folded(k - 1);
    const given = k - 2 >= phrase.from ? folded(k - 2) : '';
    // باسم inside a phrase is in somebody's name, not Basim.
    const isName = r.grammar.givenNames.has(given) && (given !== 'باسم' || k - 2 === phrase.from);
    // تعهد الوزير بالعمل: what is done begins.
    const act = opens?.test(`${folded(k)} ${k + 1 < phrase.to ? folded(k + 1) : ''}`);
    // انتقد سامي حداد القرار: behind a whole name, what has the article is whom or what it is about.
    const behindName = isName && /^ال/.test(folded(k)) && !r.grammar.givenNames.has(last);
    const isBody = r.grammar.bodies.has(folded(k)) || r.grammar.obliqueForm?.test(folded(k));
    if (!act && !isBody && !behindName) continue;
    if (act || isName || /^ال|(?:ي|يه)$/.test(last) || r.grammar.bodies.has(last))
      return { from: phrase.from, to: k, span: [phrase.span[0], (r.all[k - 1] as Item).end] };
  }
  return phrase;
}

/** نقلت الوكالة عن [مصدر] قوله; اكتفى [الوزير] بالقول: whom a noun of saying belongs to. */
export function nounSubject(r: Reading, k: number, start: number): Phrase | undefined {
  for (let i = k - 1; i >= Math.max(start, k - 12); i--) {
    const item = r.all[i] as Item;
    if (item.type === 'quote') return undefined;
    if (item.type === 'word' && r.grammar.relayed.has(item.folded)) return phraseAfter(r, i + 1, k);
  }
  if (!/^ب/.test((r.all[k] as WordItem).folded)) return undefined;
  let first = k;
  while (first > start && k - first < 10 && r.all[first - 1]?.type === 'word') first--;
  const opening = r.all[first];
  if (opening?.type === 'word' && r.grammar.contrasts.has(opening.folded)) first++;
  return phraseAfter(r, first + 1, k);
}

/** أما [موسكو] فدعت …: whom the clause is about stands before its verb. */
function topicOf(r: Reading, k: number, start: number): Phrase | undefined {
  const opening = r.all[start];
  if (opening?.type !== 'word' || !r.grammar.topics.has(opening.folded) || k - start > 10) return undefined;
  return phraseAfter(r, start + 1, k);
}

/** مقطع فيديو للكاظمي قال فيه: whose recording it is speaks in it; else whoever stands before its name. */
function ownerOfMedium(r: Reading, phrase: Phrase): Phrase {
  for (let k = phrase.from; k < phrase.to; k++) {
    if (!r.grammar.media.has(wordAt(r.all, k))) continue;
    const last = phrase.to - 1;
    if (last > k && wordAt(r.all, last).startsWith('ل'))
      return { from: last, to: last + 1, span: spanOf(r.all[last] as Item) };
    if (k > phrase.from) return { from: phrase.from, to: k, span: [phrase.span[0], (r.all[k - 1] as Item).end] };
  }
  return phrase;
}
