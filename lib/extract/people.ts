import { foldName, foldWord } from '../text/fold';
import type { Span } from '../text/span';
import type { Grammar } from './grammar';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'anonymous';

/** A speaker as the text names them here, and whom that stands for. */
export interface Speaker {
  readonly name: string;
  readonly mention?: Span;
  readonly kind: SpeakerKind;
}

/** The speaker, where the words beside the quotation do not name them. */
export const withoutMention = ({ name, kind }: Speaker): Speaker => ({ name, kind });

/** What is known of the speakers of a text so far: full names, and who spoke last. */
export class People {
  /** Last word of a full name → the full name, as first written. */
  private readonly full = new Map<string, string>();
  private readonly spoken: Speaker[] = [];

  constructor(
    private readonly text: string,
    private readonly grammar: Grammar,
  ) {
    this.readFullNames();
  }

  /** The speaker that the words at `mention` name: pronouns stand for the last one, surnames for the full name. */
  read(mention: Span): Speaker | undefined {
    const raw = this.text
      .slice(...mention)
      .replace(/^[\s"“«]+|[\s"”»]+$/g, '')
      .replace(/^لل(?=\p{L}{3})/u, 'ال');
    const folded = foldName(raw);
    if (!folded) return undefined;
    if (this.grammar.pronouns.has(folded)) {
      const last = this.spoken.findLast((s) => s.kind === 'person') ?? this.spoken.at(-1);
      return last ? { ...last, mention } : { name: raw, mention, kind: 'person' };
    }
    const kind = this.kindOf(folded);
    return { name: kind === 'person' ? this.fullName(raw) : tidy(raw), mention, kind };
  }

  remember(speaker: Speaker): void {
    this.spoken.push(speaker);
  }

  private kindOf(folded: string): SpeakerKind {
    const parts = folded.split(' ');
    const first = parts[0] as string;
    const has = (set: ReadonlySet<string>) => parts.some((w) => set.has(w) || set.has(w.replace(/^ال/, '')));
    if (
      this.grammar.anonymous.has(first) ||
      (this.grammar.language !== 'ar' && has(this.grammar.anonymous) && !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(folded))
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
        i < words.length - 1 &&
        this.grammar.givenNames.has(foldWord(w)) &&
        !SPOKESMEN.test(foldWord(words[i - 1] ?? '')),
    );
    if (given > 0) return tidy(words.slice(given).join(' '));
    const last = foldWord(words.at(-1) as string);
    const known = this.full.get(last);
    if (known && (words.length === 1 || foldName(known).endsWith(foldName(raw)))) return known;
    if (this.grammar.language === 'ar') return tidy(raw);
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
    if (known && tail.length === 1) return known;
    return tidy(tail.length >= 2 && tail.length < words.length ? name : raw);
  }

  private readFullNames(): void {
    const text = this.text.slice(0, 300_000);
    if (this.grammar.language === 'ar') {
      const words = text.split(/[^\p{L}\p{M}\u0640-]+/u);
      for (let i = 0; i + 1 < words.length; i++) {
        if (!this.grammar.givenNames.has(foldWord(words[i] as string))) continue;
        const key = foldWord(words[i + 1] as string);
        if (key.length > 2 && !this.full.has(key)) this.full.set(key, `${words[i]} ${words[i + 1]}`);
      }
      return;
    }
    for (const m of text.matchAll(
      /\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\.|de|van|von|der|bin|al|el|la|le|du))*(?: \p{Lu}[\p{L}’'-]+){1,2}/gu,
    )) {
      const parts = m[0].split(' ').filter((w) => !TITLES.has(foldWord(w).replace('.', '')));
      if (parts.length < 2) continue;
      const key = foldWord((parts.at(-1) as string).replace(/['’]s$/, ''));
      if (!this.full.has(key)) this.full.set(key, parts.join(' ').replace(/['’]s$/, ''));
    }
  }
}

const SPOKESMEN = /(?:متحدث|ناطق)/u;

const tidy = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|le|la|les|der|die|das) (?=\p{Ll})/iu, '')
    .trim()
    .slice(0, 200);

const folded = (line: string) => new Set(line.split(/\s+/).map(foldWord));
const TITLES = folded(
  'Mr Mrs Ms Dr President Senator Sen Secretary Governor Gov Minister Prime General Gen Judge Justice Mayor Rep Representative Congressman Congresswoman Chancellor Professor Prof Chief Captain Sergeant Lieutenant Colonel King Queen Prince Princess Pope Bishop Sir Lord Lady The But And In On After While When Monsieur Madame Herr Frau Präsident',
);
const ORGANISATIONS = folded(
  'منظمة حزب حركة وزارة حكومة الحكومة الوزارة المنظمة الحزب الحركة مجلس المجلس الولايات الجيش جيش شرطة الشرطة وكالة صحيفة قناة نقابة النقابة اتحاد الاتحاد جمعية الجمعية مكتب هيئة لجنة اللجنة شركة الشركة مؤسسة المفوضية تحالف بعثة البعثة الأمم الخارجية الداخلية البنك committee department agency ministry government company commission union association party campaign police council court office army group bank ministère gouvernement parti police préfecture syndicat ministerium regierung partei polizei verband gewerkschaft staatsanwaltschaft',
);
const DOCUMENTS = folded(
  'بيان البيان بلاغ البلاغ تقرير التقرير دراسة الدراسة رسالة الرسالة statement report study letter poll communiqué rapport étude mitteilung bericht studie',
);
