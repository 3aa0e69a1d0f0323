import { isGivenName } from '../grammar';
import { GENITIVE } from '../languages/names-of-all';
import { type Item, wordAt } from '../read/items';
import type { Reading } from '../read/reading';
import { type Phrase, phrase, phraseAfter } from '../who/phrase';
import { upToVerb } from '../who/subject';
import { cueAt } from './cue';
import type { Report } from './report';

/** Smith: “…”; سامي: «…»؛ ليلى: «…»; Smith: “…” – Jones: “…”; VIDÉO - Anne Roux : « … »: whoever stands before a colon and nothing else. */
export function labelBefore(r: Reading, colon: number, start: number): Report {
  const marks = r.all.slice(start, colon).findLastIndex(({ type }) => type === 'quote' || type === 'dash');
  const label = start + marks + 1;
  const open = ['comma', 'dash'].includes(r.all[label]?.type ?? '') ? label + 1 : label;
  const from = joinedOn(r, open, colon) ?? behindHyphen(r, open, colon);
  const first = r.all[from];
  const owner = ownerOfAnswer(r, from, colon);
  if (owner) return { cue: colon, kind: 'colon', side: 'before', close: true, subject: owner };
  const adverbial = first?.type === 'word' && r.grammar.adverbials.has(first.folded);
  const subject =
    colon - from >= REACH
      ? undefined
      : adverbial
        ? namedBehind(r, from, colon)
        : (joinedLabel(r, from, colon) ?? phraseAfter(r, from, colon));
  return {
    cue: colon,
    kind: 'colon',
    side: 'before',
    close: true,
    subject: subject?.to === colon ? subject : undefined,
  };
}

/**
 * [Ann Roe]’s verdict: “…”; [her] answer was short: “…”; la réponse [du maire] : « … »; die Antwort [des Bürgermeisters] war
 * kurz: „…“: whose words a noun at the head of the sentence says that they are.
 */
function ownerOfAnswer(r: Reading, from: number, colon: number): Phrase | undefined {
  const { agentParticles, answers, articles, joiners, nounLinks, possessives, speakers, verbSecond } = r.grammar;
  if (answers.size === 0) return undefined;
  const start = joiners.has(wordAt(r.all, from)) ? from + 1 : from;
  for (let noun = start; noun < Math.min(colon, start + REACH) && r.all[noun]?.type === 'word'; noun++) {
    if (!answers.has(wordAt(r.all, noun))) continue;
    const word = r.all[noun - 1];
    if (noun > start && possessives.has(wordAt(r.all, start))) return phrase(r.all, start, start + 1);
    if (noun > start && word?.type === 'word' && GENITIVE.test(word.folded))
      return { from: start, to: noun, span: [(r.all[start] as Item).start, word.end - 2] };
    const link = wordAt(r.all, noun + 1);
    const links = speakers.links.has(link) || nounLinks.has(link) || agentParticles.has(link);
    if (!links || noun - start > 1 || (noun > start && !articles.has(wordAt(r.all, start)))) return undefined;
    const owner = upToVerb(r, phraseAfter(r, verbSecond && articles.has(link) ? noun + 1 : noun + 2, colon));
    const named = owner && r.grammar.nominal(r, owner.span);
    // Commentaire de texte : « … »
    return named && named.sort !== 'noun' && named.sort !== 'document' ? owner : undefined;
  }
  return undefined;
}

/** Dazu [Jan Ott]: „…“: a name right behind the adverb, where the verb would stand between. */
function namedBehind(r: Reading, adverb: number, colon: number): Phrase | undefined {
  if (!r.grammar.verbSecond) return undefined;
  const named = phraseAfter(r, adverb + 1, colon);
  return named && r.grammar.nominal(r, named.span)?.sort === 'name' ? named : undefined;
}

/** In items: so long is whoever a colon stands behind, with what they are. */
const REACH = 12;

/** Harbour master: Next summer “without a single cut”; وزير الطاقة: الصيف «بلا انقطاع»: a headline says at its head who speaks. */
export function headlineLabel(r: Reading, at: number): Report | undefined {
  const colon = r.all.slice(0, LABEL + 1).findIndex(({ type }) => type !== 'word');
  if (r.all[colon]?.type !== 'colon' || r.all.at(-1)?.type === 'stop') return undefined;
  if (r.all.slice(colon + 1, at).some(({ type }) => type !== 'word' && type !== 'comma')) return undefined;
  const subject = phraseAfter(r, 0, colon);
  if (subject?.from !== 0 || subject.to !== colon) return undefined;
  const named = r.grammar.nominal(r, subject.span);
  // Energy: …: a word that may be no name at all.
  const isName = named?.sort === 'name' && (named.office !== '' || isGivenName(wordAt(r.all, 0), r.grammar));
  if (!isName && !['office', 'body', 'group'].includes(named?.sort ?? '')) return undefined;
  return { cue: colon, kind: 'colon', side: 'before', close: true, subject, predicate: true };
}

/** “…,” said Anne, and [her colleague Paul Petit]: “…”: a second speaker whose verb is left out, behind the word that joins them. */
export function joinedOn({ all, grammar }: Reading, open: number, colon: number): number | undefined {
  // …, and the mayor, Tom Lee: “…”
  for (let k = colon - 2; k > open && colon - k <= REACH && ['word', 'comma'].includes(all[k]?.type ?? ''); k--)
    if (grammar.joiners.has(wordAt(all, k)) && all[k - 1]?.type === 'comma') return k + 1;
  return undefined;
}

/** READ ALSO - [Anne Roux]: “…”: the first word behind a hyphen that parts a label from whoever speaks. */
function behindHyphen({ text, all }: Reading, label: number, colon: number): number {
  for (let k = colon - 1; k > label && colon - k <= LABEL; k--)
    if (text.slice(all[k - 1]?.end, all[k]?.start) === ' - ') return k;
  return label;
}

/** سامي: «…»، و[ليلى]: «…»: a name behind the marks of another, joined by the letter for “and”. */
function joinedLabel(r: Reading, from: number, colon: number): Phrase | undefined {
  const [first, last] = [r.all[from], r.all[colon - 1]];
  const added = first?.type === 'word' && r.grammar.forms.added.test(first.folded);
  if (!added || !last || colon - from > LABEL || r.grammar.givenNames.has(first.folded)) return undefined;
  let marks = from - 1;
  while (marks > from - LABEL && (r.all[marks]?.type === 'stop' || r.all[marks]?.type === 'comma')) marks--;
  const words = r.all.slice(from, colon);
  if (r.all[marks]?.type !== 'quote' || cueAt(r, from) || !words.every((item) => item.type === 'word'))
    return undefined;
  return { from, to: colon, span: [first.start + 1, last.end] };
}

/** In items. */
const LABEL = 4;
