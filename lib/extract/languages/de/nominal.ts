import { foldWord } from '../../../text/fold';
import type { Gender } from '../../../text/gender';
import type { Span } from '../../../text/span';
import { type Grammar, set } from '../../grammar';
import { type Item, items, wordAt } from '../../read/items';
import type { Written } from '../../read/written';
import type { Nominal, Sort } from '../../who/nominal';

/** The words of a phrase, without what only leads to whoever it names and sets them apart. */
class Named {
  /** Where it begins to name somebody. */
  readonly from: number;
  private readonly items: readonly Item[];

  constructor(
    private readonly text: string,
    readonly grammar: Grammar,
    all: readonly Item[],
  ) {
    const { lead } = grammar.speakers;
    const folded = (item: Item | undefined) => (item?.type === 'word' ? item.folded : '');
    let from = 0;
    while (from < all.length && (all[from]?.type === 'comma' || lead.has(folded(all[from])))) from++;
    // Müller selbst, die Ministerin hingegen
    let to = all.length;
    while (to > from + 1 && SETS_APART.has(folded(all[to - 1]))) to--;
    this.from = from;
    this.items = all.slice(0, to);
  }

  get length(): number {
    return this.items.length;
  }

  /** The folded word; empty where a comma or marks stand. */
  word(k: number): string {
    return wordAt(this.items, k);
  }

  words(): string[] {
    return this.items.slice(this.from).map((item) => (item.type === 'word' ? item.folded : ''));
  }

  /** The last comma from a word on. */
  commaFrom(k: number): number | undefined {
    const at = this.items.findLastIndex((item) => item.type === 'comma');
    return at < k ? undefined : at;
  }

  /** The first comma. */
  get comma(): number {
    return this.items.findIndex((item) => item.type === 'comma');
  }

  isCapital(k: number): boolean {
    const item = this.items[k];
    return item?.type === 'quote' || (item?.type === 'word' && item.capital && !this.grammar.articles.has(item.folded));
  }

  /** The first noun. */
  get head(): number {
    let k = this.from;
    while (k + 1 < this.length && !this.isCapital(k)) k++;
    return k;
  }

  isGiven(k: number): boolean {
    return this.grammar.givenNames.has(this.word(k));
  }

  isTitle(k: number): boolean {
    const { speakers, forms } = this.grammar;
    return speakers.titles.has(this.word(k)) || forms.office.test(this.word(k));
  }

  /** Whether nothing but an article, and adjectives behind it, stands before the word. */
  isOpened(k: number): boolean {
    if (this.isCapital(k)) return false;
    return this.grammar.articles.has(this.word(k)) || (k > this.from && this.isOpened(k - 1));
  }

  /** Its words as they are written, without marks. */
  written(from: number, to: number): string {
    return this.text
      .slice((this.items[from] as Item).start, (this.items[to - 1] as Item).end)
      .replace(/["“”„«»]/g, '')
      .trim();
  }

  get span(): Span {
    return [(this.items[this.from] as Item).start, (this.items.at(-1) as Item).end];
  }
}

/** Whom a German phrase names: where all nouns have capitals, a given name or the end of the run tells. */
export function germanNominal(written: Written, span: Span): Nominal | undefined {
  const { text, grammar } = written;
  const all = items(written, span);
  const p = new Named(
    text,
    grammar,
    all.filter((i) => i.type === 'word' || i.type === 'quote' || i.type === 'comma'),
  );
  if (p.from >= p.length || grammar.speakers.never.has(p.word(p.from))) return undefined;
  // im Mai, am Abend
  if (p.length - p.from === 1 && MOMENT.test(p.word(p.from))) return undefined;
  const gender = genderOf(p);
  const sort = sortOf(p.words(), grammar);
  const named = sort === 'name' ? nameIn(p) : undefined;
  if (named) {
    const [at, to] = named;
    return {
      span: p.span,
      name: p.written(at, to),
      sort,
      office: at > p.from ? p.written(p.from, at) : '',
      gender: gender ?? (to - at < 2 ? undefined : grammar.givenNames.get(p.word(at))),
      plural: false,
    };
  }
  const noun = p.head;
  const isThing = sort === 'name' && p.grammar.inanimate?.test(p.word(noun)) === true;
  return {
    span: p.span,
    name: nominative(p, noun).replace(ARTICLE, ''),
    sort: isThing ? 'noun' : sort === 'name' ? 'office' : sort,
    office: '',
    gender,
    plural: false,
  };
}

/** des Präsidenten der Kammer, dem Zeugen, des Ministeriums: as it would be called, were it the subject. */
function nominative(p: Named, noun: number): string {
  const words = p.written(p.from, p.length);
  const article = p.word(p.from);
  if (!OBLIQUE.test(article) || noun !== p.from + 1) return words;
  const head = p.written(noun, noun + 1);
  const isPerson = (end: number) => {
    const folded = foldWord(head.slice(0, -end));
    return head.length > end + 2 && (p.grammar.genderOf.has(folded) || p.grammar.forms.office.test(folded));
  };
  const isGenitive = GENITIVE.test(article);
  // des Verbandes, des Vereins; not: des Klaus
  const ofThing = !isGenitive ? 0 : /[dtzß]es$/.test(head) ? 2 : /[^aeisßxz]s$/.test(head) ? 1 : 0;
  const weak = /(?:en|n)$/.test(head) && !/(?:end|et)en$/.test(head) ? [2, 1].find((n) => isPerson(n)) : undefined;
  const cut = weak ?? ofThing;
  return cut === 0 ? words : words.replace(head, head.slice(0, -cut));
}
/** Not den, which many have too. */
const OBLIQUE = /^(?:des|dem|eines|einem|einen)$/;

/** laut der Ministerin Ursula von der Leyen: the noun tells, or an article that is no part of a name; der Vorsitzende. */
function genderOf(p: Named): Gender | undefined {
  const { articles, genderOf: genders } = p.grammar;
  const all = p.words();
  const genderIn = (isArticle: boolean) =>
    all
      .filter((w, k) => articles.has(w) === isArticle && !(isArticle && PARTICLE.test(all[k - 1] ?? '')))
      .map((w) => genders.get(w))
      .find(Boolean);
  const ofArticle = genderIn(true);
  return all.some((w) => /nde$|nete$/.test(w)) ? (ofArticle ?? genderIn(false)) : (genderIn(false) ?? ofArticle);
}

/** Where the name in a phrase stands; undefined where all of it is what somebody is. */
function nameIn(p: Named): readonly [number, number] | undefined {
  const { from } = p;
  const to = nameEnd(p);
  // ein Sprecher von Ministerin Rita Halm: the name is hers.
  for (let k = from + 2; k + 2 < to; k++) {
    const isOwned = p.grammar.agentParticles.has(p.word(k)) && p.isTitle(k - 1) && !p.isGiven(k - 1);
    if (!isOwned || !(p.isGiven(k + 1) || p.isTitle(k + 1))) continue;
    const comma = p.commaFrom(k);
    return comma === undefined ? undefined : [comma + 1, to];
  }
  let at = NAME_STARTS.reduce((start, step) => step(p, start, to), to);
  // Stahl, die Anwältin der Frau
  const isFirst = p.comma === from + 1 && p.isCapital(from) && !p.isTitle(from);
  if (isFirst && at > p.comma && !p.isGiven(at)) return [from, p.comma];
  if (at > from + 1 && !p.isGiven(at)) {
    const before = p.word(at - 1);
    // die Vorsitzende des Verbandes der Deutschen Werften
    if (before === 'der' && /en$/.test(p.word(at))) return undefined;
    // ein Sprecher des Auswärtigen Amts: two words that somebody belongs to are no name.
    if (GENITIVE.test(before)) return undefined;
  }
  at = OFFICES_BEFORE.reduce((start, step) => step(p, start, to), at);
  // ihr Mann Viktor, seine Mutter Hanne
  const { genderOf: genders, possessives, states } = p.grammar;
  const isKin = genders.has(p.word(at)) && (p.isGiven(at + 1) || possessives.has(p.word(at - 1)));
  if (to - at === 2 && isKin) return [at + 1, to];
  if (to - at >= 2 || at <= from) return [at, to];
  // der Innenminister Frankreichs
  const isState = states.has(p.word(to - 1).replace(/s$/, ''));
  return !isState && p.isCapital(to - 1) && p.isTitle(at - 1) ? [at, to] : undefined;
}

/** Ökonom Jens Vogel [vom Hafeninstitut], not Ministerin Ursula von Berg, J. P. von Berg: behind a name stands where its bearer belongs. */
function nameEnd(p: Named): number {
  const goesOn = (k: number) => p.isGiven(k) || p.word(k).length === 1;
  for (let k = p.from + 2; k < p.length; k++)
    if (BELONGS.test(p.word(k)) && p.isCapital(k - 1) && p.isCapital(k - 2) && !goesOn(k - 1)) return k;
  return p.length;
}

/** A step from where a name seems to begin to where it does. */
type Step = (p: Named, at: number, to: number) => number;

const NAME_STARTS: readonly Step[] = [
  // Ursula von der Leyen; not: Mitarbeiter der Stiftung
  (p, at, to) => {
    // nach Angaben von Jan Ott
    const isAccount = (k: number) => p.grammar.accounts?.test(p.word(k)) || p.grammar.speechNouns.has(p.word(k));
    const isParticle = (k: number) =>
      PARTICLE.test(p.word(k)) && !isAccount(k - 1) && (p.word(k) !== 'der' || PARTICLE.test(p.word(k - 1)));
    let start = at;
    while (start > p.from && (p.isCapital(start - 1) || (start < to && isParticle(start - 1)))) start--;
    return start;
  },
  // die Leiterin der Schule: whose she is stands behind a link.
  (p, at, to) => {
    let start = at;
    while (to - start > 1 && p.isCapital(start + 1) && p.isTitle(start) && !p.isGiven(start)) start++;
    return start;
  },
  // die Zürcher Regierungsrätin Carmen Walter: of a run of capitals what stands behind the last office.
  (p, at, to) => {
    for (let k = to - 3; k > at; k--) if (p.isCapital(k) && p.isTitle(k) && !p.isGiven(k)) return k + 1;
    return at;
  },
  // Außenminister der Russischen Föderation Sergei Stahl: of a run that begins with none, the name begins with a given name.
  (p, at, to) => {
    for (let k = at + 1; k < to - 1 && !p.isGiven(at); k++) if (p.isCapital(k) && p.isGiven(k)) return k;
    return at;
  },
];

const OFFICES_BEFORE: readonly Step[] = [
  // ihr Kollege Timo Beck: what stands before a given name is what they are.
  // Nationalrätin Regula Meier: nor is an office, whatever the given name.
  (p, at, to) => {
    const isOffice = to - at > 2 && p.isCapital(at + 1) && !p.isGiven(at) && (p.isGiven(at + 1) || p.isTitle(at));
    return isOffice ? at + 1 : at;
  },
  // der frühere Ruderer Jan Ott: behind an article, of three the first is what somebody is.
  (p, at, to) => {
    const isOpened = to - at === 3 && p.isCapital(at + 1) && at > p.from && p.isOpened(at - 1);
    return isOpened && AGENT.test(p.word(at)) && !p.isGiven(at) ? at + 1 : at;
  },
];

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

const ARTICLE = /^(?:der|die|das|des|dem|den|einer|einem|einen|eines) (?=\p{L})/iu;
