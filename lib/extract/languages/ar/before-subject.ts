import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { complement } from './complement';
import { nounPhrase } from './noun-phrase';
import { ASIDE, BETWEEN, CONTEXTS, DEMONSTRATIVES, LISTENERS } from './small-words';
import { hasArticle, headClass } from './word-form';

/** أيضاً, بدوره, له: what stands between a verb and its subject. */
export function afterAdverbs(r: Reading, at: number, end: number): number {
  let k = at;
  while (k < end && BETWEEN.has(wordAt(r.all, k))) k++;
  // من جهته, من جانبها
  if (k + 1 < end && wordAt(r.all, k) === 'من' && ASIDE.has(wordAt(r.all, k + 1))) k += 2;
  // يقول في المقابل [سامي], قال في هذا السياق [الوزير]
  if (wordAt(r.all, k) === 'في') {
    const at = DEMONSTRATIVES.has(wordAt(r.all, k + 1)) ? k + 2 : k + 1;
    if (at < end && CONTEXTS.has(wordAt(r.all, at))) k = at + 1;
  }
  return afterListener(r, k, end) ?? k;
}

/** ذلك لـ«المرفأ» [مدير الميناء], للصحافيين [الوزير]: whom it was told, where whoever told it stands behind. */
function afterListener(r: Reading, at: number, end: number): number | undefined {
  const from = wordAt(r.all, at) === 'ذلك' ? at + 1 : at;
  const word = wordAt(r.all, from);
  let k = from;
  if (word === 'ل' && r.all[from + 1]?.type === 'quote') k += 2;
  else if (LISTENERS.has(word)) k += 1;
  else if (r.grammar.carriers.has(word.slice(1)) && word.startsWith('ل')) {
    k = complement(r, from + 1, end, 'body', false, true).to;
    if (r.all[k]?.type === 'quote') k++;
  }
  if (k === from && r.grammar.cues.get(wordAt(r.all, at - 1)) === 'verb') return behindOutlet(r, from, end);
  if (k === from || k >= end) return undefined;
  const teller = nounPhrase(r, k, end);
  return teller?.from === k && ['name', 'person', 'title', 'unnamed'].includes(teller.kind) ? k : undefined;
}

/** تقول لعنب بلدي [المعلمة سناء]: an outlet whose name we do not know, where an office and a name stand behind it. */
function behindOutlet(r: Reading, from: number, end: number): number | undefined {
  if (!/^ل[^ل].{2}/.test(wordAt(r.all, from)) || r.grammar.givenNames.has(wordAt(r.all, from))) return undefined;
  for (let k = from + 1; k <= Math.min(from + 3, end - 1); k++) {
    if (wordAt(r.all, k) === '') return undefined;
    const kind = headClass(r, k);
    const opens = (kind === 'person' || kind === 'title') && hasArticle(r, k);
    if ((opens || kind === 'person') && nounPhrase(r, k, end)?.name) return k;
  }
  return undefined;
}
