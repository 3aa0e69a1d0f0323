import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd, sentenceStart } from '../../read/sentence';
import { type Phrase, phraseAfter } from '../../who/phrase';
import { clauseSubject, FRONT, finiteVerb } from './subject';

/**
 * die Forderung [der Anwohner] nach „…“; die Beschreibung des Hafens durch [Jan Ott] als „…“; [Otts] Beschreibung; Seine
 * Warnung vor „…“ wiederholte [Ott]: whose the noun at item `k` is.
 */
export function ownerOfNoun(r: Reading, k: number): Phrase | undefined {
  for (let by = k + 1; by < k + OWNED && r.all[by]?.type === 'word'; by++)
    if (wordAt(r.all, by) === 'durch') return phraseAfter(r, by + 1);
  const link = wordAt(r.all, k + 1);
  const maker = r.all[k + 2]?.type === 'quote' ? makerBehind(r, k + 2) : undefined;
  if (maker) return maker;
  if (/^(?:der|des|von|eines|einer)$/.test(link)) {
    const owner = phraseAfter(r, link === 'von' ? k + 2 : k + 1);
    if (owner && !GENITIVE_OBJECT.test(wordAt(r.all, k))) return owner;
  }
  const before = r.all[k - 1];
  // Rosa Ott war nach eigenen Worten „müde“: whom the sentence is about.
  if (before?.type === 'word' && r.grammar.ownWords.has(before.folded))
    return clauseSubject(r, sentenceStart(r.all, k), sentenceEnd(r.all, k));
  // Otts Beschreibung
  if (before?.type === 'word' && before.capital && r.grammar.forms.bareGenitive.test(before.folded))
    return { from: k - 1, to: k, span: [before.start, before.end - 1] };
  if (before?.type !== 'word' || !r.grammar.possessives.has(before.folded)) return undefined;
  // Mit seiner Forderung nach „…“ stieß [Ott] auf Widerstand.
  const opens = k - 1 - sentenceStart(r.all, k);
  if (opens > 1 || (opens === 1 && !r.grammar.adverbials.has(wordAt(r.all, k - 2)))) return undefined;
  const verb = finiteVerb(r, k, Math.min(r.all.length, k + FRONT));
  return verb === undefined ? undefined : phraseAfter(r, verb + 1);
}

/** Der Vorwurf der „…“, erhoben von [Stadtrat Ott]: whoever makes it, behind the marks at item `at`. */
function makerBehind(r: Reading, at: number): Phrase | undefined {
  const from = r.all[at + 1]?.type === 'comma' ? at + 2 : at + 1;
  const made = /(?:en|t)$/.test(wordAt(r.all, from)) && wordAt(r.all, from + 1) === 'von';
  return made ? phraseAfter(r, from + 2) : undefined;
}
/** Of these what is described stands in the genitive. */
const GENITIVE_OBJECT = /^(?:beschreibung|charakterisierung|darstellung|bezeichnung|einstufung|bewertung)$/;
/** In items. */
const OWNED = 10;
