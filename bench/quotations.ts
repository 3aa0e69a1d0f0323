import { type Alignment, align, isHighRisk } from '@/lib/align';
import { LEXICONS } from '@/lib/align/languages';
import { foldWord } from '@/lib/text/fold';
import type { Language } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';
import { bare, generator, type Text } from './texts';

/** A quotation made from a stretch of a text by one known change, and what a comparison must say of it. */
export interface Quotation {
  readonly kind: string;
  readonly language: Language;
  readonly quote: string;
  readonly source: string;
  readonly verdicts: readonly string[];
  /** The nature of a difference that must be told, with an alarm; `none`: there must be no alarm. */
  readonly nature?: 'negation' | 'number' | 'condition' | 'hedge' | 'none';
  /** The words that a difference must show on the quotation's side. */
  readonly shows?: string;
  readonly editorial?: boolean;
  readonly warns?: string;
}

type Part = Omit<Quotation, 'kind' | 'language'>;
interface Stretch {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly Span[];
  readonly below: (n: number) => number;
  /** The next sentences, if there are. */
  readonly next: readonly Span[];
  readonly span: Span;
}

const NUMBER = /\d{1,3}(?:[.,]\d+)+|\d+/u;
const INVISIBLE = ['\u00ad', '\u200b', '\u2060', '\u200c', '\ufeff'];
const CUTS = ['…', '[…]', '(...)', '...', '[...]'];
const SAID = {
  ar: [['"، قال المتحدث، "', '»، أضافت الوزيرة، «'], ['، قال المتحدث، ']],
  en: [['”, she said, “', ',” the minister told reporters, “', '," he added, "'], [', he said, ']],
  fr: [[' », a-t-elle ajouté, « ', '", a déclaré le ministre, "'], [', explique-t-il, ']],
  de: [['“, sagte sie, „', '", erklärte der Minister, "'], [', so der Minister, ']],
} as const;

const MAKERS: Record<string, (s: Stretch) => Part | undefined> = {
  'a cut takes a negation': (s) => cutOf(s, 'negation', (w, l) => l.negations.has(w) && !l.weakNegations.has(w)),
  'a cut takes a number': (s) => cutOf(s, 'number', (w) => /^\d+$/.test(w)),
  'a cut takes a condition': (s) => cutOf(s, 'condition', (w, l) => l.conditions.has(w) && w.length > 2),
  'a cut takes a hedge': (s) => cutOf(s, 'hedge', (w, l) => l.doubts.has(w)),
  'a negation left out': (s) => {
    const at = find(s, (w, l) => l.negations.has(w) && !l.weakNegations.has(w));
    if (at === undefined) return undefined;
    return {
      source: s.text,
      quote: `${slice(s, 0, at)} ${slice(s, at + 1, s.words.length)}`,
      verdicts: ['altered'],
      nature: 'negation',
    };
  },
  'another number': (s) =>
    withNumber(s, (n) => {
      const i = n.search(/\d(?!.*\d)/u);
      return {
        put: n.slice(0, i) + ((Number(n[i]) + 3) % 10) + n.slice(i + 1),
        verdicts: ['altered'],
        nature: 'number',
        shown: true,
      };
    }),
  'a number written otherwise': (s) =>
    withNumber(s, (n) => {
      const m = /^(\d{1,3})[., \u00a0]?(\d{3})$/.exec(n);
      if (/^\d+$/.test(n) && s.language === 'ar' && s.below(2) === 0)
        return { put: arabic(n), verdicts: ['orthographic'], nature: 'none' };
      if (m)
        return {
          put: `${m[1]}${['', '\u202f', '\u00a0', s.language === 'en' ? ',' : '.'][s.below(4)]}${m[2]}`,
          verdicts: ['orthographic', 'verbatim'],
          nature: 'none',
        };
      const d = /^(\d+)[.,](\d{1,2})$/.exec(n);
      return d
        ? { put: `${d[1]}${n.includes(',') ? '.' : ','}${d[2]}`, verdicts: ['orthographic'], nature: 'none' }
        : undefined;
    }),
  'per cent in words': (s) => {
    const m = /\d\s?[%٪]/u.exec(s.text.slice(...s.span));
    if (!m) return undefined;
    const word = {
      ar: ' في المئة',
      en: [' percent', ' per cent'][s.below(2)] as string,
      fr: ' pour cent',
      de: ' Prozent',
    }[s.language];
    const at = s.span[0] + m.index;
    return {
      source: s.text,
      quote: `${s.text.slice(s.span[0], at + 1)}${word}${s.text.slice(at + m[0].length, s.span[1])}`,
      verdicts: ['orthographic'],
      nature: 'none',
    };
  },
  'invisible characters': (s) => {
    const own = slice(s, 0, s.words.length);
    const odd = [...own]
      .map((c, i) =>
        /\p{L}/u.test(c) && /\p{L}/u.test(own[i + 1] ?? '') && s.below(9) === 0 ? c + INVISIBLE[s.below(5)] : c,
      )
      .join('');
    return odd === own ? undefined : either(s, own, odd, { verdicts: ['orthographic'], nature: 'none' });
  },
  'direction marks': (s) => {
    const own = slice(s, 0, s.words.length);
    const odd = own.replace(/(\p{L}+) (?=\p{L})/gu, (m, w) =>
      s.below(4) === 0 ? `${['\u202b', '\u2067'][s.below(2)] + w + ['\u202c', '\u2069'][s.below(2)]}\u200f ` : m,
    );
    return odd === own ? undefined : either(s, own, odd, { verdicts: ['orthographic'], nature: 'none' });
  },
  'a hyphen at a line’s end': (s) => {
    if (s.language === 'ar') return undefined;
    const at = find(s, (w) => w.length > 7);
    if (at === undefined) return undefined;
    const [x] = s.words[at] as Span;
    const cut = x + 3 + s.below(3);
    if (!/\p{Ll}{2}/u.test(s.text.slice(cut - 1, cut + 1))) return undefined;
    const source = `${s.text.slice(0, cut)}-\n${s.text.slice(cut)}`;
    return { source, quote: slice(s, 0, s.words.length), verdicts: ['orthographic'], nature: 'none' };
  },
  'an editor’s letters': (s) => {
    const own = slice(s, 0, s.words.length);
    const first = s.text.slice(...(s.words[0] as Span));
    if (s.language === 'ar') {
      if (!own.startsWith('ال')) return undefined;
      return {
        source: s.text,
        quote: `[ال]${own.slice(2)}`,
        verdicts: ['orthographic', 'verbatim'],
        editorial: true,
        nature: 'none',
      };
    }
    if (!/^\p{L}{2}/u.test(first)) return undefined;
    const letter = own[0] as string;
    const put = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
    return {
      source: s.text,
      quote: `[${put}]${own.slice(1)}`,
      verdicts: ['orthographic', 'verbatim'],
      editorial: true,
      nature: 'none',
    };
  },
  'an editor’s word': (s) => {
    const at = 2 + s.below(s.words.length - 4);
    const [x, y] = s.words[at] as Span;
    const own = `${s.text.slice(s.span[0], x)}[${s.text.slice(x, y)}]${s.text.slice(y, s.span[1])}`;
    return { source: s.text, quote: own, verdicts: ['orthographic', 'verbatim'], editorial: true, nature: 'none' };
  },
  'apostrophes of other sorts': (s) => {
    const own = slice(s, 0, s.words.length);
    if (!/\p{L}['’]\p{L}/u.test(own)) return undefined;
    const put = ['‘', '´', '`', 'ʼ', '′'][s.below(5)] as string;
    return either(s, own, own.replace(/(?<=\p{L})['’](?=\p{L})/gu, put), {
      verdicts: ['orthographic'],
      nature: 'none',
    });
  },
  'contractions written out': (s) => {
    const own = slice(s, 0, s.words.length);
    const odd =
      s.language === 'en'
        ? own.replace(/\b(do|does|did|is|are|was|were|would|should|could|has|have|had)n['’]t\b/u, '$1 not')
        : s.language === 'de'
          ? own.replace(/\b(ist|hat|gibt|geht|wird|war|kann|haben) es\b/u, "$1's")
          : own;
    return odd === own
      ? undefined
      : { source: s.text, quote: odd, verdicts: ['altered', 'orthographic'], nature: 'none' };
  },
  'a sentence skipped': (s) => {
    const [one, two] = [s.next[0], s.next[1]];
    if (!one || !two || /["“”«»„]/.test(s.text.slice(s.span[0], two[1])) || two[1] - two[0] < 30) return undefined;
    return { source: s.text, quote: `${s.text.slice(...s.span)} ${s.text.slice(...two)}`, verdicts: ['spliced'] };
  },
  'a reporting clause between': (s) => {
    const at = /[,،] (?=\p{L})/u.exec(s.text.slice(s.span[0] + 20, s.span[1] - 20));
    if (!at) return undefined;
    const comma = s.span[0] + 20 + at.index;
    const [marked, plain] = SAID[s.language];
    const bareClause = s.below(3) === 0;
    const list = bareClause ? plain : marked;
    const own = s.text.slice(...s.span);
    const said = `${s.text.slice(s.span[0], comma)}${list[s.below(list.length)]}${s.text.slice(comma + 2, s.span[1])}`;
    if (/["“”«»„]/.test(own)) return undefined;
    const source = `${s.text.slice(0, s.span[0])}${said}${s.text.slice(s.span[1])}`;
    const gap = s.below(2) === 0 ? `${s.text.slice(s.span[0], comma)} … ${s.text.slice(comma + 2, s.span[1])}` : own;
    return { source, quote: gap, verdicts: ['orthographic', 'verbatim'] };
  },
  'behind a negation': (s) => {
    const at = find(s, (w, l) => l.negations.has(w) && !l.weakNegations.has(w), 1, s.words.length - 6);
    if (at === undefined) return undefined;
    return { source: s.text, quote: slice(s, at + 1, s.words.length), verdicts: ['verbatim'], warns: 'negation' };
  },
};

export const QUOTATION_KINDS = Object.keys(MAKERS);

/** So many quotations of each kind and language, as far as the texts have them; the same in every run. */
export function quotations(texts: readonly Text[], each: number, seed: number): Quotation[] {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  return QUOTATION_KINDS.flatMap((kind) =>
    (['ar', 'en', 'fr', 'de'] as const).flatMap((language) => {
      const own = texts.filter((t) => t.language === language);
      const made: Quotation[] = [];
      for (let tries = 0; own.length > 0 && made.length < each && tries < each * 80; tries++) {
        const s = stretchOf(own[below(own.length)] as Text, below);
        const part = s && MAKERS[kind]?.(s);
        if (part) made.push({ kind, language, ...part });
      }
      return made;
    }),
  );
}

/** Whether the comparison says what it must. */
export function isTold(q: Quotation, answer: Alignment = align(q.quote, q.source)): boolean {
  const high = answer.edits.filter((e) => e.nature && isHighRisk(e.nature));
  if (!q.verdicts.includes(answer.verdict)) return false;
  if (q.nature === 'none' && high.length > 0) return false;
  if (
    q.nature &&
    q.nature !== 'none' &&
    !high.some(
      (e) => e.nature === q.nature || e.nature === 'negation' || (q.nature !== 'negation' && e.nature === 'number'),
    )
  )
    return false;
  if (q.shows !== undefined && !high.some((e) => bare(q.quote.slice(...e.quote)).includes(q.shows as string)))
    return false;
  if (q.editorial && !answer.edits.some((e) => e.kind === 'editorial')) return false;
  return q.warns === undefined || answer.warnings.some((w) => w.kind === q.warns);
}

/** A sentence, or a part of one, of eight words or more. */
function stretchOf({ text, language }: Text, below: (n: number) => number): Stretch | undefined {
  const all = [...text.matchAll(/(?<=^|[\s])[^\s.!?؟…"“”«»„[\]()][^\n.!?؟…[\]()]{40,400}[.!?؟](?=\s|$)/gu)];
  const i = below(all.length);
  const own = all[i];
  if (!own || text.indexOf(own[0]) !== text.lastIndexOf(own[0])) return undefined;
  const from = own.index;
  const words = [...own[0].matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map(
    (m): Span => [from + m.index, from + m.index + m[0].length],
  );
  if (words.length < 9) return undefined;
  const next = all.slice(i + 1, i + 3).map((m): Span => [m.index, m.index + m[0].length]);
  const near =
    next[0] &&
    /^\s*$/.test(text.slice(from + own[0].length, next[0][0])) &&
    next[1] &&
    /^\s*$/.test(text.slice(next[0][1], next[1][0]));
  const end = (words.at(-1) as Span)[1];
  return { text, language, words, below, next: near ? next : [], span: [from, end] };
}

const slice = (s: Stretch, a: number, b: number): string =>
  s.text.slice((s.words[a] as Span)[0], (s.words[b - 1] as Span)[1]);

/** The index of a word, not among the first and last two. */
function find(
  s: Stretch,
  is: (word: string, lexicon: (typeof LEXICONS)[Language]) => boolean,
  from = 2,
  until = s.words.length - 3,
): number | undefined {
  const found: number[] = [];
  for (let i = from; i < until; i++) {
    const word = foldWord(
      s.text
        .slice(...(s.words[i] as Span))
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
        .replace(/’/g, "'"),
    );
    if (is(word, LEXICONS[s.language])) found.push(i);
  }
  return found[s.below(found.length)];
}

function cutOf(s: Stretch, nature: NonNullable<Quotation['nature']>, is: Parameters<typeof find>[1]): Part | undefined {
  const at = find(s, is);
  if (at === undefined) return undefined;
  const from = Math.max(2, at - s.below(3));
  const to = Math.min(s.words.length - 2, at + 1 + s.below(3));
  return {
    source: s.text,
    quote: `${slice(s, 0, from)} ${CUTS[s.below(CUTS.length)]} ${slice(s, to, s.words.length)}`,
    verdicts: ['elided'],
    nature,
  };
}

function withNumber(
  s: Stretch,
  change: (
    n: string,
  ) => { put: string; verdicts: string[]; nature: Quotation['nature'] & string; shown?: boolean } | undefined,
): Part | undefined {
  const own = s.text.slice(...s.span);
  const m = NUMBER.exec(own);
  if (
    !m ||
    /[\p{L}\d.,:/-]/u.test(own[m.index - 1] ?? ' ') ||
    /^(?:\p{L}|[.,:/-]\d|-|\s\d)/u.test(own.slice(m.index + m[0].length)) ||
    /\d $/.test(own.slice(0, m.index))
  )
    return undefined;
  const changed = change(m[0]);
  if (!changed || changed.put === m[0]) return undefined;
  return {
    source: s.text,
    quote: own.slice(0, m.index) + changed.put + own.slice(m.index + m[0].length),
    verdicts: changed.verdicts,
    nature: changed.nature,
    ...(changed.shown ? { shows: changed.put } : {}),
  };
}

/** The odd spelling on either side. */
function either(s: Stretch, own: string, odd: string, rest: Pick<Part, 'verdicts' | 'nature'>): Part {
  if (s.below(2) === 0) return { source: s.text, quote: odd, ...rest };
  return { source: s.text.replace(own, () => odd), quote: own, ...rest };
}

const arabic = (n: string): string => n.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)));
