import type { Span } from '../../../text/span';
import { type Grammar, set } from '../../grammar';
import { items } from '../../read/items';
import type { Written } from '../../read/written';
import type { Nominal, Sort } from '../../who/nominal';

/** Whom a German phrase names: where all nouns have capitals, a given name or the end of the run tells. */
export function germanNominal(written: Written, span: Span): Nominal | undefined {
  const { text, grammar } = written;
  const { speakers } = grammar;
  const words = items(written, span).filter((i) => i.type === 'word' || i.type === 'quote' || i.type === 'comma');
  let from = 0;
  const folded = (k: number): string => {
    const word = words[k];
    return word?.type === 'word' ? word.folded : '';
  };
  while (from < words.length && (words[from]?.type === 'comma' || speakers.lead.has(folded(from)))) from++;
  // Müller selbst, die Ministerin hingegen
  while (words.length > from + 1 && SETS_APART.has(folded(words.length - 1))) words.pop();
  const [first, last] = [words[from], words.at(-1)];
  if (!first || !last || speakers.never.has(folded(from))) return undefined;
  // im Mai, am Abend
  if (words.length - from === 1 && MOMENT.test(folded(from))) return undefined;
  const sliced = (a: number, b: number): string =>
    text
      .slice((words[a] as typeof first).start, (words[b - 1] as typeof first).end)
      .replace(/["“”„«»]/g, '')
      .trim();
  const all = words.slice(from).map((w) => (w.type === 'word' ? w.folded : ''));
  // laut der Ministerin Ursula von der Leyen: the noun tells, or an article that is no part of a name; der Vorsitzende.
  const genderIn = (isArticle: boolean) =>
    all
      .filter((w, k) => grammar.articles.has(w) === isArticle && !(isArticle && PARTICLE.test(all[k - 1] ?? '')))
      .map((w) => grammar.genderOf.get(w))
      .find(Boolean);
  const ofArticle = genderIn(true);
  const gender = all.some((w) => /nde$|nete$/.test(w))
    ? (ofArticle ?? genderIn(false))
    : (genderIn(false) ?? ofArticle);
  const whole: Span = [first.start, last.end];
  const sort = sortOf(all, grammar);
  const other = (s: Sort): Nominal => ({
    span: whole,
    name: sliced(from, words.length).replace(/^(?:der|die|das|des|dem|den|einer|einem|einen|eines) (?=\p{L})/iu, ''),
    sort: s,
    office: '',
    gender,
    plural: false,
  });
  if (sort !== 'name') return other(sort);
  const capital = (k: number) => {
    const word = words[k];
    return word?.type === 'quote' || (word?.type === 'word' && word.capital && !grammar.articles.has(word.folded));
  };
  const isGiven = (k: number) => grammar.givenNames.has(folded(k));
  // Ökonom Jens Vogel vom Hafeninstitut, not Ministerin Ursula von Berg: behind a name stands where its bearer belongs.
  let to = words.length;
  for (let k = from + 2; k < words.length; k++)
    if (BELONGS.test(folded(k)) && capital(k - 1) && capital(k - 2) && !isGiven(k - 1)) {
      to = k;
      break;
    }
  // ein Sprecher von Ministerin Rita Halm: the name is hers.
  for (let k = from + 2; k + 2 < to; k++) {
    const isOwned = grammar.agentParticles.has(folded(k)) && isTitle(folded(k - 1), grammar) && !isGiven(k - 1);
    if (isOwned && (isGiven(k + 1) || isTitle(folded(k + 1), grammar)))
      return words.slice(k).some((w) => w.type === 'comma')
        ? name(words.findLastIndex((w) => w.type === 'comma') + 1)
        : other('office');
  }
  let tail = to;
  // Ursula von der Leyen; not: Mitarbeiter der Stiftung
  const isParticle = (k: number) => PARTICLE.test(folded(k)) && (folded(k) !== 'der' || PARTICLE.test(folded(k - 1)));
  while (tail > from && (capital(tail - 1) || (tail < to && isParticle(tail - 1)))) tail--;
  // die Leiterin der Schule: whose she is stands behind a link.
  while (to - tail > 1 && capital(tail + 1) && isTitle(folded(tail), grammar) && !isGiven(tail)) tail++;
  // die Zürcher Regierungsrätin Carmen Walter: of a run of capitals what stands behind the last office.
  for (let k = to - 3; k > tail; k--)
    if (capital(k) && isTitle(folded(k), grammar) && !isGiven(k)) {
      tail = k + 1;
      break;
    }
  // Außenminister der Russischen Föderation Sergei Stahl: of a run that begins with none, the name begins with a given name.
  for (let k = tail + 1; k < to - 1 && !isGiven(tail); k++)
    if (capital(k) && isGiven(k)) {
      tail = k;
      break;
    }
  // Stahl, die Anwältin der Frau
  const comma = words.findIndex((w) => w.type === 'comma');
  const single = comma === from + 1 && capital(from) && !isTitle(folded(from), grammar);
  if (single && tail > comma && !isGiven(tail)) {
    to = comma;
    return name(from);
  }
  // die Vorsitzende des Verbandes der Deutschen Werften
  if (tail > from + 1 && folded(tail - 1) === 'der' && /en$/.test(folded(tail)) && !isGiven(tail))
    return other('office');
  // ein Sprecher des Auswärtigen Amts: two words that somebody belongs to are no name.
  if (tail > from + 1 && GENITIVE.test(folded(tail - 1)) && !isGiven(tail)) return other('office');
  // ihr Kollege Timo Beck: what stands before a given name is what they are.
  // Nationalrätin Regula Meier: nor is an office, whatever the given name.
  if (to - tail > 2 && capital(tail + 1) && !isGiven(tail) && (isGiven(tail + 1) || isTitle(folded(tail), grammar)))
    tail++;
  // der frühere Ruderer Jan Ott: behind an article, of three the first is what somebody is.
  const opens = (k: number): boolean => !capital(k) && (grammar.articles.has(folded(k)) || (k > from && opens(k - 1)));
  if (
    to - tail === 3 &&
    capital(tail + 1) &&
    tail > from &&
    opens(tail - 1) &&
    AGENT.test(folded(tail)) &&
    !isGiven(tail)
  )
    tail++;
  // ihr Mann Viktor, seine Mutter Hanne
  const kin = grammar.genderOf.has(folded(tail)) && (isGiven(tail + 1) || grammar.possessives.has(folded(tail - 1)));
  if (to - tail === 2 && kin) return name(tail + 1);
  // der Innenminister Frankreichs
  const isState = grammar.states.has(folded(to - 1).replace(/s$/, ''));
  if (to - tail < 2 && tail > from)
    return !isState && capital(to - 1) && isTitle(folded(tail - 1), grammar) ? name(tail) : other('office');
  return name(tail);

  function name(at: number): Nominal {
    return {
      span: whole,
      name: sliced(at, to),
      sort: 'name',
      office: at > from ? sliced(from, at) : '',
      gender: gender ?? (to - at < 2 ? undefined : grammar.givenNames.get(folded(at))),
      plural: false,
    };
  }
}

const isTitle = (word: string, { speakers, forms }: Grammar): boolean =>
  speakers.titles.has(word) || forms.office.test(word);

function sortOf(folded: readonly string[], grammar: Grammar): Sort {
  const first = folded[0] as string;
  const { bodies, documents } = grammar.speakers;
  if (folded.some((w) => grammar.anonymous.has(w))) return 'unnamed';
  // Anwohner Jan Ott
  const named = grammar.givenNames.has(folded[1] ?? '') && folded.length > 2;
  if ((grammar.groups.has(first) && !named) || (folded.length <= 2 && folded.some((w) => grammar.groups.has(w))))
    return 'group';
  if (folded.some((w) => documents.has(w))) return 'document';
  return bodies.has(first) || bodies.has(folded.at(-1) as string) ? 'body' : 'name';
}

const SETS_APART = set(
  'selbst persönlich hingegen indes indessen wiederum derweil dagegen ihrerseits seinerseits jedenfalls allerdings',
);

const MOMENT =
  /^(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|fruhjahr|herbst|.*(?:abend|mittag|morgen|nacht|woche|wochenende|monat|jahr|(?:mon|diens|donners|sams|sonn|feier)tag))$/;

/** How nouns for people end. */
const AGENT = /(?:er|in|or|ist|ent|ant|eur|oge)$/;
const GENITIVE = /^(?:des|eines)$/;
/** Behind a name: where its bearer belongs. */
const BELONGS = /^(?:vom|von|aus|im|in|beim|bei|am|des|der)$/;
const PARTICLE = /^(?:de|la|le|van|von|der|bin|al|du|del)$/;
