import { cueAt, names, OBJECT } from '../../cue/cue';
import { BETWEEN } from '../../cue/report';
import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { phraseBefore } from '../../who/phrase';

/**
 * The mayor said the protesters answered a call to the “silent majority”; told a woman who suggested a boycott that
 * “…”: a verb inside what is reported is the report only where the quotation stands close to it.
 */
export function governing(r: Reading, k: number, start: number, at: number): number {
  const between = r.all.slice(k + 1, at);
  // saying only in a video posted by a reporter: “…”
  const governs = r.grammar.agentParticles.has(wordAt(r.all, k + 1)) ? participleBefore(r, k, start) : undefined;
  if (governs !== undefined) return governs;
  if (at - k <= BETWEEN || between.some((i) => i.type !== 'word') || names(r, k, at)) return k;
  const relative = r.grammar.relatives.has(wordAt(r.all, k - 1)) && r.all[k - 2]?.type === 'word';
  const opens = between.some((i) => i.type === 'word' && r.grammar.complementizers.has(i.folded));
  if (opens && !relative) return k;
  const first = relative ? k - 1 : (phraseBefore(r, k, start)?.from ?? start);
  for (let i = first - 1; i >= Math.max(start, first - (relative ? OBJECT : 2)); i--) {
    if (r.all[i]?.type !== 'word') return k;
    if (cueAt(r, i) === 'verb') return i;
  }
  return k;
}

/** The participle by which whoever the sentence is about says something, with nothing but words up to the verb at item `k`. */
function participleBefore(r: Reading, k: number, start: number): number | undefined {
  for (let i = k - 1; i >= Math.max(start, k - OBJECT) && r.all[i]?.type === 'word'; i--)
    if (cueAt(r, i) === 'participle') return i;
  return undefined;
}
