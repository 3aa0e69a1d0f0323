import type { Span } from '../../../text/span';
import type { Grammar } from '../../grammar';
import { items } from '../../read/items';
import type { Nominal, Sort } from '../../who/nominal';

/** Whom an Arabic phrase names: a given name opens a name; what stands before it is its office. */
export function arabicNominal(text: string, span: Span, grammar: Grammar): Nominal | undefined {
  const words = items(text, span).filter((i) => i.type === 'word' || i.type === 'quote');
  const folded = words.map((w) => (w.type === 'word' ? w.folded.replace(/^لل(?=\p{L}{3})/u, 'ال') : ''));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  const sliced = (from: number, to = words.length): string =>
    from < to
      ? text
          .slice((words[from] as typeof first).start, (words[to - 1] as typeof first).end)
          .replace(/["“”„«»]/g, '')
          .trim()
      : '';
  const gender = folded.map((w) => grammar.genderOf.get(w)).find(Boolean);
  const given = folded.findIndex(
    (w, i) =>
      i < folded.length - 1 &&
      grammar.givenNames.has(w) &&
      // باسم after "spokesman" is "in the name of", not Basim.
      !SPOKESMEN.test(folded.slice(Math.max(0, i - 2), i).join(' ')),
  );
  const whole: Span = [first.start, last.end];
  if (given >= 0 && sortOf(folded, grammar) === 'name') {
    // وصف جو بايدن نظيره الروسي …: whom it is about stands behind who said it.
    const object = folded.findIndex((w, i) => i > given + 1 && OBJECT.test(w));
    const to = object < 0 ? words.length : object;
    return {
      span: whole,
      name: sliced(given, to),
      sort: 'name',
      office: sliced(0, given),
      gender: gender ?? grammar.givenNames.get(folded[given] as string),
      plural: false,
    };
  }
  return {
    span: whole,
    name: sliced(0).replace(/^لل(?=\p{L}{3})/u, 'ال'),
    sort: sortOf(folded, grammar),
    office: '',
    gender,
    plural: false,
  };
}

function sortOf(folded: readonly string[], grammar: Grammar): Sort {
  const first = folded[0] as string;
  const bare = (w: string) => w.replace(/^ال/, '');
  if (grammar.anonymous.has(first)) return 'unnamed';
  if (
    grammar.groups.has(first) ||
    (folded.length <= 2 && folded.some((w) => grammar.groups.has(w) || grammar.groups.has(bare(w))))
  )
    return 'group';
  const { bodies, documents } = grammar.speakers;
  if (folded.some((w) => documents.has(w))) return 'document';
  return bodies.has(first) || bodies.has(folded.at(-1) as string) ? 'body' : 'name';
}

/** His counterpart, her predecessor: no part of a name. */
const OBJECT = /^(?:نظير|زميل|سلف|خصم|غريم|منافس|شقيق|والد|زوج)(?:ه|ها|هم|ته|تها|تهم)$/;
const SPOKESMEN = /(?:متحدث|ناطق)/u;
