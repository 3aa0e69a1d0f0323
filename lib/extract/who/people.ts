import { foldName, foldWord } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Gender, Grammar, Pronoun } from '../grammar';
import { type Principal, speaksFor } from './spokesperson';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'anonymous';

/** A speaker as the text names them here, and whom that stands for. */
export interface Speaker {
  readonly name: string;
  readonly mention?: Span;
  readonly kind: SpeakerKind;
  /** Whom they speak for. */
  readonly for?: Principal;
}

/** The speaker, where the words beside the quotation do not name them. */
export const withoutMention = ({ mention: _, ...speaker }: Speaker): Speaker => speaker;

/** What is known of the people of a text so far: full names, offices, genders, and who spoke last. */
export class People {
  /** Last word of a full name → the full name, as first written. */
  private readonly full = new Map<string, string>();
  /** Full names in the order of the text. */
  private readonly named: { readonly name: string; readonly at: number }[] = [];
  /** What a name was introduced with (the mayor of Sablon; the mayor) → the name; '' where two share it. */
  private readonly offices = new Map<string, string>();
  private readonly genders = new Map<string, Gender>();
  private readonly spoken: Speaker[] = [];
  private readonly author: string | undefined;

  constructor(
    private readonly text: string,
    private readonly grammar: Grammar,
    author: string | undefined,
  ) {
    this.readFullNames();
    this.author = author || AUTHOR.exec(text.slice(0, 300_000))?.[1]?.trim() || signatureOf(text);
  }

  /** The speaker that the words at `mention` name: pronouns stand for the last one, surnames and offices for the full name. */
  read(mention: Span): Speaker | undefined {
    const speaker = this.readName(mention);
    const principal = speaker && speaksFor(this.text, mention, speaker.name, this.grammar);
    return principal ? { ...speaker, for: principal } : speaker;
  }

  private readName(mention: Span): Speaker | undefined {
    const raw = this.text
      .slice(...mention)
      .replace(/["“”„«»]/g, '')
      .trim()
      .replace(/^لل(?=\p{L}{3})/u, 'ال');
    const folded = foldName(raw);
    if (!folded) return undefined;
    const pronoun = this.grammar.pronouns.get(folded);
    if (pronoun) return this.antecedent(pronoun, raw, mention);
    // nach seinen Angaben, selon ses propos: whose they are.
    const [first = '', ...rest] = folded.split(' ');
    const owner = this.grammar.possessives.get(first);
    if (owner && rest.some((w) => this.grammar.accounts?.test(w))) return this.antecedent(owner, raw, mention);
    const kind = this.isTitled(raw) ? 'person' : this.kindOf(folded);
    const same = kind === 'person' ? THE_SAME.exec(folded) : null;
    if (same) return this.antecedent({ gender: same[1] ? 'f' : 'm', plural: false }, raw, mention);
    if (kind === 'anonymous') return { name: this.sameSource(folded) ?? tidy(raw), mention, kind };
    if (kind !== 'person') return { name: tidy(raw), mention, kind };
    const name = this.fullName(raw);
    this.learn(folded, name);
    const office = name === tidy(raw) ? this.offices.get(withoutArticle(folded)) : undefined;
    return { name: office || name, mention, kind };
  }

  /** Whoever writes the text, where it says so: whose words “I said” are. */
  writer(mention: Span): Speaker | undefined {
    return this.author === undefined ? undefined : { name: this.author, mention, kind: 'person' };
  }

  remember(speaker: Speaker): void {
    this.spoken.push(speaker);
    if (this.spoken.length > 2 * MEMORY) this.spoken.splice(0, MEMORY);
  }

  /** The last speaker whose gender, as far as it is known, is the verb's: وقالت is not what a man said. */
  lastAgreeing(gender: Gender): Speaker | undefined {
    return this.spoken.findLast((s) => this.mayBe(s, gender));
  }

  /** Whether nothing that is known of the speaker is against that gender. */
  mayBe({ name }: Speaker, gender: Gender): boolean {
    return (this.genderOf(name) ?? gender) === gender;
  }

  private antecedent(pronoun: Pronoun, raw: string, mention: Span): Speaker {
    if (pronoun.first && !pronoun.plural) return { name: this.author ?? raw, mention, kind: 'person' };
    const agrees = (gender: Gender | undefined) => !pronoun.gender || !gender || gender === pronoun.gender;
    const fits = (s: Speaker) =>
      pronoun.plural
        ? s.kind !== 'person'
        : s.kind === 'person' && !this.isMany(s.name) && agrees(this.genderOf(s.name));
    // Of whoever spoke before the pronoun: clauses without marks are read behind all quotations of their block.
    const isBefore = (s: Speaker) => s.mention === undefined || s.mention[0] < mention[0];
    // “You,” I said: whoever writes is neither he nor she.
    const recent = this.spoken.slice(-RECENT);
    const spoke = nearest(recent.filter((s) => isBefore(s) && s.name !== this.author && fits(s)));
    const last =
      (pronoun.latter ? this.nameBefore(mention[0], agrees) : undefined) ??
      this.nearer(pronoun, spoke, mention[0]) ??
      spoke ??
      this.nameBefore(mention[0], agrees) ??
      (pronoun.gender ? undefined : this.spoken.findLast(isBefore));
    if (!last) return { name: raw, mention, kind: 'person' };
    // Of a name, not of “the harbour master”: the pronoun may mean somebody else.
    const isName = !this.grammar.capitals || /\p{Lu}/u.test(last.name);
    if (pronoun.gender && last.kind === 'person' && isName) this.genders.set(foldName(last.name), pronoun.gender);
    return { name: last.name, kind: last.kind, mention };
  }

  /** engineers: a noun in small letters by its plural. */
  private isMany(name: string): boolean {
    return this.grammar.capitals && !this.grammar.nounCapitals && /^[^\p{Lu}]*[^s]s$/u.test(name);
  }

  /** She, behind a man's or anybody's words and then a woman's name: whoever is named since and known to be one. */
  private nearer({ gender }: Pronoun, spoke: Speaker | undefined, at: number): Speaker | undefined {
    if (!gender || !spoke || this.genderOf(spoke.name)) return undefined;
    const named = this.namedBefore(at, (known) => known === gender);
    return named && named.at > (spoke.mention?.[1] ?? 0) ? { name: named.name, kind: 'person' } : undefined;
  }

  /** The nearest full name before `at` whose gender, as far as it is known, agrees. */
  private nameBefore(at: number, agrees: (gender: Gender | undefined) => boolean): Speaker | undefined {
    const near = this.namedBefore(at, agrees);
    return near && { name: near.name, kind: 'person' };
  }

  private namedBefore(
    at: number,
    agrees: (gender: Gender | undefined) => boolean,
  ): { readonly name: string; readonly at: number } | undefined {
    // Names stand in the order of the text: the first at or behind `at` by halving.
    let [low, high] = [0, this.named.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.named[middle] as { at: number }).at < at) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0; i--) {
      const named = this.named[i] as { name: string; at: number };
      if (at - named.at >= NEAR) return undefined;
      if (agrees(this.genderOf(named.name))) return named;
    }
    return undefined;
  }

  private genderOf(name: string): Gender | undefined {
    const folded = foldName(name);
    return this.genders.get(folded) ?? this.grammar.givenNames.get(folded.split(' ')[0] as string);
  }

  /** cette source, المصدر الأمني: the one of that kind who spoke before, were it named by more words then. */
  private sameSource(folded: string): string | undefined {
    if (!DEFINITE.test(folded)) return undefined;
    const key = withoutArticle(folded.replace(SAME, '')).split(' ').filter(Boolean);
    return this.spoken.findLast((s) => {
      const words = withoutArticle(foldName(s.name)).split(' ');
      return s.kind === 'anonymous' && key.every((w) => words.includes(w));
    })?.name;
  }

  /** Remembers by which words a name was introduced, and the gender that they tell. */
  private learn(folded: string, name: string): void {
    const named = foldName(name);
    const office = withoutArticle(folded.endsWith(named) ? folded.slice(0, -named.length).trim() : '');
    const gender = folded
      .split(' ')
      .map((w) => this.grammar.genderOf.get(w))
      .find(Boolean);
    if (gender) this.genders.set(named, gender);
    if (!office) return;
    for (const key of new Set([office, office.split(' ')[0] as string])) {
      const known = this.offices.get(key);
      this.offices.set(key, known === undefined || known === name ? name : '');
    }
  }

  /** Council president Rana Salim: an office in small letters and a name behind it, whatever stands before. */
  private isTitled(raw: string): boolean {
    if (!this.grammar.capitals || this.grammar.nounCapitals) return false;
    const office = TITLED.exec(raw)?.[1];
    return office !== undefined && !ORGANISATIONS.has(foldWord(office));
  }

  private kindOf(folded: string): SpeakerKind {
    const parts = folded.split(' ');
    const first = parts[0] as string;
    const has = (set: ReadonlySet<string>) => parts.some((w) => set.has(w) || set.has(w.replace(/^ال/, '')));
    if (
      this.grammar.anonymous.has(first) ||
      (this.grammar.capitals && has(this.grammar.anonymous) && !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(folded))
    )
      return 'anonymous';
    if (this.grammar.groups.has(first) || (parts.length <= 2 && has(this.grammar.groups))) return 'group';
    if (ORGANISATIONS.has(first) || ORGANISATIONS.has(parts.at(-1) as string) || parts.some((p) => DOCUMENTS.has(p)))
      return 'organisation';
    return 'person';
  }

  /** A single surname becomes the full name that the text has given; a title before a name is cut off. */
  private fullName(raw: string): string {
    const words = raw.split(/\s+/);
    // باسم after "spokesman" is "in the name of", not Basim.
    const given = words.findIndex(
      (w, i) =>
        !this.grammar.capitals &&
        i < words.length - 1 &&
        this.grammar.givenNames.has(foldWord(w)) &&
        !SPOKESMEN.test(foldWord(words.slice(Math.max(0, i - 2), i).join(' '))),
    );
    if (given >= 0) {
      // وصف جو بايدن نظيره الروسي …: whom it is about stands behind who said it.
      const object = words.findIndex((w, i) => i > given + 1 && OBJECT.test(foldWord(w)));
      if (given > 0 || object > 0) return tidy(words.slice(given, object < 0 ? undefined : object).join(' '));
    }
    while (words.length > 1 && TITLES.has(foldWord((words[0] as string).replace('.', '')))) words.shift();
    const last = foldWord(words.at(-1) as string);
    const known = this.full.get(last);
    if (known && (words.length === 1 || foldName(known).endsWith(foldName(raw)))) return known;
    if (!this.grammar.capitals) return tidy(raw);
    // Ökonom Jens Vogel vom Hafeninstitut: behind a name stands where its bearer belongs.
    const isCapital = (w = '') => /^\p{Lu}/u.test(w) && !this.grammar.articles.has(foldWord(w));
    const link = words.findIndex(
      (w, i) =>
        this.grammar.nounCapitals && i > 1 && BELONGS.test(w) && isCapital(words[i - 1]) && isCapital(words[i - 2]),
    );
    if (link > 0) return this.fullName(words.slice(0, link).join(' '));
    // “Justice Department spokesman John Smith”: the name is the run of capitals at the end.
    const tail: string[] = [];
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i] as string;
      // “la maire de Sablon, Lina Bahri”: the name stands behind the comma.
      if (tail.length > 0 && word.endsWith(',')) break;
      if (!/^\p{Lu}|^(?:de|la|le|van|von|der|bin|al|du|del)$/u.test(word)) break;
      tail.unshift(word);
    }
    while (tail.length > 2 && TITLES.has(foldWord(tail[0] as string).replace('.', ''))) tail.shift();
    const name = tail.join(' ');
    // die Leiterin Rana Salim: her name is known without her office.
    if (known && (tail.length === 1 || foldName(name).endsWith(` ${foldName(known)}`))) return known;
    return tidy(tail.length >= 2 && tail.length < words.length ? name : raw);
  }

  /** A word that may stand with a capital before a name and is no part of it. */
  private opensOnly(folded: string): boolean {
    return TITLES.has(folded) || this.grammar.articles.has(folded) || this.grammar.adverbials.has(folded);
  }

  private readFullNames(): void {
    const text = this.text.slice(0, 300_000);
    if (!this.grammar.capitals) {
      const words = [...text.matchAll(/[\p{L}\p{M}\u0640-]+/gu)];
      for (let i = 0; i + 1 < words.length; i++) {
        const [given, family] = [words[i] as RegExpMatchArray, words[i + 1] as RegExpMatchArray];
        if (!this.grammar.givenNames.has(foldWord(given[0]))) continue;
        const key = foldWord(family[0]);
        const name = `${given[0]} ${family[0]}`;
        if (key.length > 2 && !this.full.has(key)) this.full.set(key, name);
        this.named.push({ name, at: given.index as number });
      }
      return;
    }
    for (const m of text.matchAll(this.grammar.nounCapitals ? OFFICE_AND_NAME : NAME)) {
      let parts = m[0].split(' ').filter((w) => !this.opensOnly(foldWord(w).replace('.', '')));
      // Der Stadtrat Karl Huber, die Leiterin Rana Salim: where nouns have capitals, an office stands before the name.
      if (this.grammar.nounCapitals && parts.length > 2) {
        const given = parts.findIndex((w) => this.grammar.givenNames.has(foldWord(w)));
        if (given > 0 && given < parts.length - 1) parts = parts.slice(given);
        else if (given < 0 && ARTICLE.test(text.slice(Math.max(0, m.index - 6), m.index + 4))) parts = parts.slice(1);
      }
      if (parts.length < 2 || parts.length > 3) continue;
      const key = foldWord((parts.at(-1) as string).replace(/['’]s$/, ''));
      const name = parts.join(' ').replace(/['’]s$/, '');
      if (!this.full.has(key)) this.full.set(key, name);
      this.named.push({ name, at: m.index });
    }
  }
}

/** Right before a noun, or as the first of the words with a capital: die Leiterin, Die Leiterin. */
const ARTICLE = /(?:^|\s)(?:der|die|das|dem|den|des|eine?|eine[mnrs])\s/i;

/** Whoever is named last in the text, or spoke last where the text does not name them. */
const nearest = (speakers: readonly Speaker[]): Speaker | undefined =>
  speakers.reduce<Speaker | undefined>(
    (last, s) => ((s.mention?.[0] ?? Number.MAX_SAFE_INTEGER) >= (last?.mention?.[0] ?? -1) ? s : last),
    undefined,
  );

/** Among so many of the last speakers a pronoun finds whom it stands for. */
const RECENT = 12;

/** So many speakers are remembered: a pronoun reaches no further back. */
const MEMORY = 50;

/** How far back, in characters, a pronoun reaches for a name that nobody has spoken under. */
const NEAR = 600;

/** By Rana Salim; Par Lina Bahri; بقلم سامي حداد: a line of its own. */
const AUTHOR = /^(?:by|par|von|بقلم|كتب|كتبت)(?:\s*:)?\s+(\S+(?: \S+){1,4})$/imu;

/** A letter opens with whom it greets. */
const SALUTATION =
  /^(?:dear|cher|chère|chers|sehr geehrte|liebe|عزيزي|عزيزتي|السيد|السادة|إلى)[^.!?؟\n]{0,80}[,،:!]\s*$/imu;

/** Who signs a letter: its last line, where that is a name and nothing more. */
function signatureOf(text: string): string | undefined {
  if (!SALUTATION.test(text.slice(0, 600))) return undefined;
  const last =
    text
      .slice(-200)
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.replace(/^[\s—–-]+/, '') ?? '';
  return /^\p{L}[\p{L}\p{M}.’'-]*(?: \p{L}[\p{L}\p{M}.’'-]*){1,3}$/u.test(last) ? last : undefined;
}

/** Words that point back to somebody: the official, this source, cette source, المصدر نفسه. */
const DEFINITE =
  /^(?:the |this |that |le |la |l |ce |cet |cette |ces |der |die |das |dieser |diese |ال)|(?:نفسه|ذاته|نفسها|ذاتها)$/;
const LINKED = "(?<![\\p{L}’'-])\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.|de|van|von|der|bin|al|el|la|le|du))*";
/** Two words of a name, or three. */
const NAME = new RegExp(`${LINKED}(?: \\p{Lu}[\\p{L}’'-]+){1,2}`, 'gu');
/** The same, and the office before it. */
const OFFICE_AND_NAME = new RegExp(`${LINKED}(?: \\p{Lu}[\\p{L}’'-]+){1,3}`, 'gu');

/** Behind a name: where its bearer belongs. */
const BELONGS = /^(?:vom|von|aus|im|in|beim|bei|am|des|der)$/;

/** An office in small letters, and two words of a name. */
const TITLED =
  /(?:^|\s)(?!(?:of|for|in|and|the|de|du|des|la|le|les|et|à|au|aux|pour)\s)(\p{Ll}{4,}) \p{Lu}\S+ \p{Lu}\S+$/u;

/** المتحدث ذاته, الوزيرة نفسها: whoever was named last. */
const THE_SAME = /^ال\S+ (?:نفس|ذات)ه(ا)?$/;
const SAME = / ?(?:نفسه|ذاته|نفسها|ذاتها)$|^(?:this|that|ce|cet|cette|ces|dieser|diese) /;

const withoutArticle = (folded: string): string =>
  folded.replace(/^(?:the|a|an|le|la|les|l|un|une|der|die|das|ein|eine) /, '').replace(/(?<=^| )(?:ال)(?=\S{3})/g, '');

/** His counterpart, her predecessor: no part of a name. */
const OBJECT = /^(?:نظير|زميل|سلف|خصم|غريم|منافس|شقيق|والد|زوج)(?:ه|ها|هم|ته|تها|تهم)$/;
const SPOKESMEN = /(?:متحدث|ناطق)/u;

const tidy = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|le|la|les|der|die|das) (?=\p{Ll})/iu, '')
    .trim()
    .slice(0, 200);

const folded = (line: string) => new Set(line.split(/\s+/).map(foldWord));
const TITLES = folded(
  'Mr Mrs Ms M Mme Mlle Me Dr President Senator Sen Secretary Governor Gov Minister Prime General Gen Judge Justice Mayor Rep Representative Congressman Congresswoman Chancellor Professor Prof Chief Captain Sergeant Lieutenant Colonel King Queen Prince Princess Pope Bishop Sir Lord Lady The But And In On After While When Monsieur Madame Herr Frau Präsident',
);
const ORGANISATIONS = folded(
  'منظمة حزب حركة وزارة حكومة الحكومة الوزارة المنظمة الحزب الحركة مجلس المجلس الولايات الجيش جيش شرطة الشرطة وكالة صحيفة قناة نقابة النقابة اتحاد الاتحاد جمعية الجمعية مكتب هيئة لجنة اللجنة شركة الشركة مؤسسة المفوضية تحالف بعثة البعثة الأمم الخارجية الداخلية البنك committee department agency ministry government company commission union association party campaign police council court office army group bank ministère gouvernement parti police préfecture syndicat ministerium regierung partei polizei verband gewerkschaft staatsanwaltschaft',
);
const DOCUMENTS = folded(
  'بيان البيان بلاغ البلاغ تقرير التقرير دراسة الدراسة رسالة الرسالة statement report study letter poll communiqué rapport étude mitteilung bericht studie',
);
