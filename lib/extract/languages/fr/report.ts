import { cueForm, isVerbLike } from '../../cue/cue';
import type { Report } from '../../cue/report';
import { reportAhead } from '../../cue/report-behind';
import { type Grammar, set } from '../../grammar';
import type { Item, QuoteItem } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceEnd } from '../../read/sentence';
import { isAdverb, phraseAfter } from '../../who/phrase';
import { sourceOf, within } from '../../who/source';

/** « … », a déclaré le maire; « … », rétorque le maire. */
export function reportBehind(r: Reading, at: number): Report | undefined {
  const inverted = reportInverted(r, at);
  // « … », nous confiait le préfet: what the verb has for its object is no subject.
  if (inverted?.subject && isClitic(r.all[inverted.cue - 1], r.grammar)) return inverted;
  const ahead = reportAhead(r, at);
  return ahead?.subject ? ahead : (inverted ?? ahead);
}

/** « … », rétorque le maire; « … », leur a-t-il répondu: the verb opens what follows. */
function reportInverted(r: Reading, at: number): Report | undefined {
  const quote = r.all[at] as QuoteItem;
  const pointed = r.all[at + 1]?.type === 'comma';
  const comma = pointed || quote.asks;
  let v = at + (pointed ? 2 : 1);
  // s'emporte-t-il, leur répond le maire
  while (isClitic(r.all[v], r.grammar)) v++;
  const verb = r.all[v];
  // nous avons: the subject stands before its verb.
  if (verb?.type !== 'word' || verb.capital || /(?:ons|ez)$/.test(verb.folded)) return undefined;
  const end = Math.min(sentenceEnd(r.all, at + 1), at + 24);
  const kind = r.grammar.afterCues.has(verb.folded) ? 'source' : cueForm(verb, r.grammar);
  if (kind === 'source') return { cue: v, kind, side: 'after', close: true, subject: sourceOf(r, v, at + 1, end) };
  const place = within(r, v, end);
  const subject = place ?? phraseAfter(r, v + 1, end);
  const auxiliary = r.grammar.auxiliaries.has(verb.folded);
  const known = kind !== undefined || place !== undefined || r.grammar.weakCues.has(verb.folded);
  if (!known && (!comma || !subject || !(auxiliary || isVerbLike(verb, r.grammar)))) return undefined;
  return { cue: v, kind: kind ?? 'verb', side: 'after', close: true, subject };
}

const isClitic = (item: Item | undefined, grammar: Grammar): boolean =>
  item?.type === 'word' && (OBJECTS.has(item.folded) || (item.end - item.start <= 4 && isAdverb(item, grammar)));

const OBJECTS = set('nous vous me m te');
