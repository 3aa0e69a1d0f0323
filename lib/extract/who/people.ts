import { foldName, foldWord } from '../../text/fold';
import type { Span } from '../../text/span';
import { type Gender, type Grammar, isGivenName, type Pronoun } from '../grammar';
import { OWN_WORDS } from '../medium';
import type { Written } from '../read/written';
import { authorOf } from './author';
import { Names } from './names';
import { Namesakes } from './namesakes';
import type { Nominal, Sort } from './nominal';
import { Offices } from './offices';
import { sameSource } from './same-source';
import { isNeuter, KINDS, type Speaker } from './speaker';
import { type Principal, speaksFor } from './spokesperson';
import { tidy } from './tidy';

/** A phrase, and what it names; null until somebody asks. */
interface Words {
  readonly raw: string;
  readonly folded: string;
  named: Named | undefined | null;
  /** Whom they speak for, under that name. */
  principal?: { readonly name: string; readonly found: Principal | undefined };
}

/** What a phrase names, its name as names are compared by, and as it is shown. */
interface Named {
  readonly nominal: Nominal;
  readonly folded: string;
  readonly plain: string;
}

/** What is known of the people of a text so far: full names, offices, genders, and who spoke last. */
export class People {
  private readonly names: Names;
  private readonly offices: Offices;
  private readonly spoken: Speaker[] = [];
  private readonly words = new Map<number, Words>();
  private readonly namesakes: Namesakes;
  private interviewed: { readonly at: number; readonly speaker: Speaker | undefined } | undefined;
  readonly grammar: Grammar;
  private readonly author: string | undefined;

  constructor(
    private readonly written: Written,
    author: string | undefined,
  ) {
    const { text, grammar } = written;
    this.grammar = grammar;
    this.names = new Names(written);
    this.namesakes = new Namesakes(text, grammar);
    this.offices = new Offices(written, (told) => this.names.each(told));
    this.names.each((name, at) => {
      const gender = this.namesakes.genderBefore(at);
      if (gender) this.names.learn(name, gender);
    });
    if (grammar.speakers.headFirst)
      this.names.each((name, at, end) => {
        const gender = this.offices.readAround(text, name, at, end);
        if (gender && !this.names.genderOf(name)) this.names.learn(name, gender);
      });
    this.author = author || authorOf(text, grammar);
  }

  /**
   * The speaker that the words at `mention` name: pronouns stand for the last one, surnames and offices for the full
   * name. Undefined where the words name nobody that can speak.
   * @param as what is known of the pronoun that the words are
   * @param until whom a pronoun stands for is named before it: „Anna Roth war hier“, sagte sie
   */
  read(mention: Span, as?: Pronoun, until = mention[0]): Speaker | undefined {
    const words = this.wordsAt(mention);
    const speaker = this.readName(words, mention, as, until);
    const principal = speaker && this.principalOf(words, mention, speaker.name);
    return principal ? { ...speaker, for: principal } : speaker;
  }

  private principalOf(words: Words, mention: Span, name: string): Principal | undefined {
    if (words.principal?.name !== name)
      words.principal = { name, found: speaksFor(this.written.text, mention, name, this.grammar) };
    return words.principal.found;
  }

  private readName(words: Words, mention: Span, as: Pronoun | undefined, until: number): Speaker | undefined {
    const { grammar } = this;
    const { raw, folded } = words;
    if (!folded) return undefined;
    const pronoun = as ?? grammar.pronouns.get(folded);
    if (pronoun) return pronoun.nobody ? undefined : this.antecedent(pronoun, raw, mention, until);
    // nach seinen Angaben, selon ses propos; [her] demand for “…”: whose they are.
    const first = folded.includes(' ') ? folded.slice(0, folded.indexOf(' ')) : folded;
    const owner = grammar.possessives.get(first);
    const [, ...rest] = owner ? folded.split(' ') : [];
    const isOwn = (w: string) => grammar.accounts?.test(w) || OWN_WORDS.has(grammar.media.get(w));
    if (owner && (rest.length === 0 || rest.some(isOwn))) return this.antecedent(owner, raw, mention);
    // Er traf den Anwalt Rainer Kern; dieser sagte: whoever is named last.
    const latter = grammar.references.latter?.exec(folded);
    if (latter) return this.antecedent({ gender: latter[1] ? 'f' : 'm', plural: false, latter: true }, raw, mention);
    const counted = grammar.references.counted?.exec(folded);
    if (counted) return this.ofTwo(counted[1] === undefined ? -1 : -2, mention) ?? this.readWords(words, mention);
    const same = grammar.references.theSame?.exec(folded);
    if (same && !grammar.anonymous.has(first))
      return this.antecedent({ gender: same[1] ? 'f' : 'm', plural: false }, raw, mention);
    return this.readWords(words, mention);
  }

  private readWords(words: Words, mention: Span): Speaker | undefined {
    if (words.named === null) {
      const nominal = this.grammar.nominal(this.written, mention, this.isName);
      words.named = nominal && { nominal, folded: foldName(nominal.name), plain: tidy(nominal.name, this.grammar) };
    }
    return words.named && this.known(words.named);
  }

  /** Le premier, la seconde; the former: of the two who were named last, by how far back from the last. */
  private ofTwo(back: -1 | -2, mention: Span): Speaker | undefined {
    const last = this.names.before(mention[0], () => true);
    const other = last && this.names.before(last.at, () => true);
    if (!last || !other || last.name === other.name || mention[0] - other.at > POINTED) return undefined;
    return { name: (back === -1 ? last : other).name, mention, kind: 'person', sort: 'name' };
  }

  /** The words of a phrase, and what they name: several rules ask for the same one. */
  private wordsAt(mention: Span): Words {
    const key = mention[0] * LONGEST + Math.min(mention[1] - mention[0], LONGEST - 1);
    const known = this.words.get(key);
    if (known) return known;
    if (this.words.size > KEPT) this.words.clear();
    const raw = this.written.text.slice(...mention).trim();
    const words: Words = { raw, folded: foldName(raw), named: null };
    this.words.set(key, words);
    return words;
  }

  private readonly isName = (word: string): boolean => this.names.isName(word);

  /** Whom a phrase stands for, by what the text has said of them. */
  private known({ nominal, folded, plain }: Named): Speaker {
    const { name, sort, span: mention, office, gender } = nominal;
    const kind = KINDS[sort];
    if (sort === 'unnamed')
      return { name: sameSource(folded, this.spoken, this.grammar) ?? plain, mention, kind, sort };
    if (sort === 'name') {
      const read = this.names.fullOf(plain, gender, mention[0], () => this.spoken.slice(-RECENT).map((s) => s.name));
      const full = this.namesakes.titled(tidy(this.written.text.slice(...mention), this.grammar), read) ?? read;
      if (gender) this.names.learn(full, gender);
      this.names.meet(read);
      if (office) this.offices.learn(foldName(office), full, mention[0]);
      else if (full === plain && this.grammar.states.has(folded))
        return { name: plain, mention, kind: 'organisation', sort: 'body' };
      const known = full === plain && !office ? this.offices.nameOf(folded, mention[0]) : undefined;
      const proven = known || office || full !== plain || this.names.isProven(full);
      return { name: known || full, mention, kind, sort, ...(proven ? {} : { unproven: true }) };
    }
    const known = this.nameAmong(name, sort, gender, mention[0]);
    if (known) return { name: known, mention, kind, sort: 'name' };
    if (kind === 'organisation' && gender) this.names.learn(plain, gender);
    if (sort === 'body' && office) return { name: plain, mention, kind, sort };
    const holder = kind === 'person' ? this.offices.nameOf(folded, mention[0]) : undefined;
    const pointed = holder === undefined && sort === 'office' ? this.pointedAt(mention, gender) : undefined;
    if (pointed) return pointed;
    if (kind === 'person' && gender) this.names.learn(holder || plain, gender);
    return { name: holder || plain, mention, kind, sort };
  }

  /** مقابلة [للحبيب], الوزير [المشنوق]: where names have no capitals, the full names of the text tell that a noun is one. */
  private nameAmong(name: string, sort: Sort, gender: Gender | undefined, at: number): string | undefined {
    if (this.grammar.capitals || (sort !== 'noun' && sort !== 'office')) return undefined;
    const own = tidy(name, this.grammar);
    const last = own.slice(own.lastIndexOf(' ') + 1);
    const told = [own, ...(last === own ? [] : [last])];
    // هدى الخطيب … وأضافت [الخطيب]: the gender of a noun is not that of who has it for a name.
    for (const as of gender ? [gender, undefined] : [undefined])
      for (const words of told) {
        const full = this.names.fullOf(words, as, at);
        if (full !== own && full !== last) return full;
      }
    return undefined;
  }

  /** The speaker, or where the verb's gender is another's, whoever of it bears the same name. */
  namesake(speaker: Speaker, gender: Gender): Speaker {
    if (!speaker.mention || this.mayBe(speaker, gender)) return speaker;
    const words = tidy(this.written.text.slice(...speaker.mention), this.grammar);
    const name = this.names.fullOf(words, gender, speaker.mention[0]);
    return name !== words && this.mayBe({ name }, gender) ? { ...speaker, name } : speaker;
  }

  /** Whoever writes the text, where it says so: whose words “I said” are. */
  writer(mention: Span): Speaker | undefined {
    return this.author === undefined ? undefined : { name: this.author, mention, kind: 'person', sort: 'name' };
  }

  remember(speaker: Speaker): void {
    this.spoken.push(speaker);
    if (this.spoken.length > 2 * MEMORY) this.spoken.splice(0, MEMORY);
  }

  /** The last speaker whose gender, as far as it is known, is the verb's: وقالت is not what a man said. */
  lastAgreeing(gender: Gender): Speaker | undefined {
    return this.spoken.findLast((s) => this.mayBe(s, gender));
  }

  /** Whoever of that gender is named last before `at`, whether they spoke or not. */
  namedBefore(at: number, gender: Gender): Speaker | undefined {
    return this.nameBefore(at, (known) => known === gender);
  }

  /** Whoever is named last before `at`, with a given name that is known, if anybody: found once, though each answer of an interview asks. */
  namedLast(at: number): Speaker | undefined {
    if (this.interviewed?.at === at) return this.interviewed.speaker;
    let called: string | undefined;
    this.names.each((name, from) => {
      if (from < at && isGivenName(foldWord(name.split(' ', 1)[0] as string), this.grammar)) called = name;
    });
    const speaker: Speaker | undefined =
      called === undefined ? this.nameBefore(at, () => true) : { name: called, kind: 'person', sort: 'name' };
    this.interviewed = { at, speaker };
    return speaker;
  }

  /** Whether nothing that is known of the speaker is against that gender. */
  mayBe({ name }: Pick<Speaker, 'name'>, gender: Gender): boolean {
    return (this.names.genderOf(name) ?? gender) === gender;
  }

  /** Whether a pronoun may stand for the speaker: by gender, as far as it is known, and by number. */
  agrees(speaker: Speaker, pronoun: Pronoun): boolean {
    const { gender, plural } = pronoun;
    const many = speaker.kind === 'group' || this.isMany(speaker);
    if (speaker.kind === 'organisation')
      return (plural && speaker.sort !== 'document') || this.isBody(speaker, pronoun);
    // Tidewell … it said; not: reports, officials
    if (pronoun.thing && this.isMany(speaker)) return false;
    if (pronoun.thing && speaker.sort === 'name') return !/ /.test(speaker.name) && !this.names.genderOf(speaker.name);
    if (plural !== many) return false;
    // Anne Roux et Paul Petit … ils
    if (speaker.together) return gender !== 'f' || speaker.together.every((name) => this.mayBe({ name }, gender));
    return !gender || (this.mayBe(speaker, gender) && !isNeuter(speaker, this.written));
  }

  private antecedent(pronoun: Pronoun, raw: string, mention: Span, until = mention[0]): Speaker | undefined {
    if (pronoun.first && !pronoun.plural)
      return { name: this.author ?? raw, mention, kind: 'person', sort: this.author ? 'name' : 'pronoun' };
    // The same word means the same one again.
    const own = this.spoken.findLast((s) => s.mention?.[0] === mention[0] && s.mention[1] === mention[1]);
    if (own) return own;
    const agrees = (gender: Gender | undefined) => !pronoun.gender || !gender || gender === pronoun.gender;
    // What another pronoun stands for is not known: dit-il … dit-elle.
    const fits = (s: Speaker) =>
      s.sort !== 'pronoun' &&
      (pronoun.plural
        ? !(pronoun.thing && this.isMany(s)) && ((s.kind !== 'person' && s.sort !== 'document') || this.isMany(s))
        : (s.kind === 'person' && !this.isMany(s) && agrees(this.names.genderOf(s.name))) || this.isBody(s, pronoun));
    // Of whoever spoke before the pronoun: clauses without marks are read behind all quotations of their block.
    const isBefore = (s: Speaker) => s.mention === undefined || s.mention[0] < mention[0];
    // “You,” I said: whoever writes is neither he nor she.
    const recent = this.spoken.slice(-RECENT).filter((s) => !(pronoun.gender && isNeuter(s, this.written)));
    const spoke = nearest(recent.filter((s) => isBefore(s) && s.name !== this.author && fits(s)));
    const last =
      (pronoun.latter ? this.nameBefore(until, agrees) : undefined) ??
      this.nearer(pronoun, spoke, until) ??
      spoke ??
      (pronoun.plural ? undefined : this.nameBefore(until, agrees)) ??
      (pronoun.gender || pronoun.plural ? undefined : this.spoken.findLast(isBefore));
    // برأي[ه]: what hangs on a word names nobody by itself.
    if (!last && HANGS.test(this.written.text[mention[0] - 1] ?? '')) return undefined;
    // Of whoever was named long before it is less sure.
    const far = last ? undefined : this.farBefore(pronoun, mention, until);
    if (!last) return far ?? { name: raw, mention, kind: 'person', sort: 'pronoun' };
    // Of a name, not of “the harbour master”: the pronoun may mean somebody else.
    const isName = !this.grammar.capitals || /\p{Lu}/u.test(last.name);
    if (pronoun.gender && last.kind === 'person' && isName) this.names.learn(last.name, pronoun.gender);
    const named = last.named ?? last.mention;
    return { name: last.name, kind: last.kind, mention, sort: last.sort, ...(named ? { named } : {}) };
  }

  /** Whether the pronoun may stand for a body: where the language has one for both, and the body's gender is told. */
  private isBody({ kind, name }: Speaker, { bodies, gender }: Pronoun): boolean {
    return bodies === true && kind === 'organisation' && this.names.genderOf(name) === gender;
  }

  /** engineers, Fans: a noun by its plural. */
  private isMany({ name, sort }: Speaker): boolean {
    if (!this.grammar.capitals || this.grammar.nounCapitals || sort === 'name') return false;
    // Une porte-parole de l'Agence des ponts: what it belongs to says nothing of how many.
    const words = name.split(/(?<=[ ’'])/);
    const link = words.findIndex((word, i) => i > 0 && this.grammar.speakers.links.has(foldWord(word.trim())));
    return this.grammar.forms.many.test((link < 0 ? name : words.slice(0, link).join('')).trim());
  }

  /** She, behind a man's or anybody's words and then a woman's name: whoever is named since and known to be one. */
  private nearer({ gender }: Pronoun, spoke: Speaker | undefined, at: number): Speaker | undefined {
    // La Fédération … Anne Roux, sa présidente … dit-elle: of a body and a woman named since, the woman.
    if (!gender || !spoke || (spoke.kind === 'person' && this.names.genderOf(spoke.name))) return undefined;
    const named = this.names.before(at, (known) => known === gender);
    return named && named.at > (spoke.mention?.[1] ?? 0)
      ? { name: named.name, kind: 'person', sort: 'name' }
      : undefined;
  }

  /** He, in a text that named nobody of late: the last who was named by a full name, and is known to be one. */
  private farBefore({ gender, plural }: Pronoun, mention: Span, until: number): Speaker | undefined {
    const far = gender && !plural ? this.names.before(until, (known) => known === gender, FAR) : undefined;
    return far && { name: far.name, mention, kind: 'person', sort: 'name', unproven: true };
  }

  private nameBefore(at: number, agrees: (gender: Gender | undefined) => boolean): Speaker | undefined {
    const near = this.names.before(at, agrees);
    return near && { name: near.name, kind: 'person', sort: 'name' };
  }

  /** murmure [cette femme]; sourit [la quadragénaire]; répond [l'élue]: somebody of that gender who has just been named. */
  private pointedAt(mention: Span, gender: Gender | undefined): Speaker | undefined {
    const points = this.grammar.forms.pointsTo(foldName(this.written.text.slice(...mention)));
    if (!points) return undefined;
    const told = gender ?? points.gender;
    const agrees = (known: Gender | undefined) => !told || !known || known === told;
    // Of two that may be meant, rather who is known to be of that gender.
    const sure = told && this.names.before(mention[0], (known) => known === told);
    const named = sure || this.names.before(mention[0], agrees);
    const near = named && PERSON.test(named.name) ? named : undefined;
    const mayBe = (s: Speaker) => s.sort === 'name' && agrees(this.names.genderOf(s.name));
    const spoke = this.spoken.findLast((s) => s.mention && s.mention[0] < mention[0] && mayBe(s));
    const last = (spoke?.mention?.[0] ?? -1) >= (near?.at ?? 0) ? spoke?.name : near?.name;
    const at = Math.max(near?.at ?? 0, spoke?.mention?.[0] ?? 0);
    if (!last || mention[0] - at > POINTED) return undefined;
    return { name: last, mention, kind: 'person', sort: 'office' };
  }
}

const HANGS = /\p{L}/u;

/** Whoever is named last in the text, or spoke last where the text does not name them. */
const nearest = (speakers: readonly Speaker[]): Speaker | undefined =>
  speakers.reduce<Speaker | undefined>(
    (last, s) => ((s.mention?.[0] ?? Number.MAX_SAFE_INTEGER) >= (last?.mention?.[0] ?? -1) ? s : last),
    undefined,
  );

/** Among so many of the last speakers a pronoun finds whom it stands for; so many are remembered. */
const [RECENT, MEMORY] = [12, 50];

/** So many phrases are kept as they were read, told apart up to a length in UTF-16 code units. */
const [KEPT, LONGEST] = [1000, 4096];

/** A name whose second word, if it has one, has a capital too; not: Modem-LREM de Rive. */
const PERSON = /^\p{Lu}\p{Ll}\S*(?: \p{Lu}|$)/u;

/** In UTF-16 code units: so far back somebody stands whom a pronoun may mean where nobody else does, and whom “this woman” means. */
const [FAR, POINTED] = [6000, 600];
