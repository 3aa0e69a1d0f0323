import { CharClass, charClasses } from '../../../text/characters';
import { foldWord } from '../../../text/fold';
import type { Span } from '../../../text/span';
import { type Item, items } from '../../read/items';
import { type Reading, readingOf } from '../../read/reading';
import type { Written } from '../../read/written';
import type { Nominal, Sort } from '../../who/nominal';
import { nameBehindComma, nameOfTheirs } from './apposition';
import { type NounPhrase, nounPhrase } from './noun-phrase';
import { nounClass } from './nouns';

/** How far around the words is looked to tell what they are. In UTF-16 code units. */
const CONTEXT = 40;

/** The words behind them, as far as no mark stands between. */
const BEHIND = /^[^"“”„«»\n]+/u;

const SORTS: Record<NounPhrase['kind'], Sort | undefined> = {
  name: 'name',
  person: 'office',
  title: 'office',
  body: 'body',
  place: 'body',
  group: 'group',
  document: 'document',
  unnamed: 'unnamed',
  noun: 'noun',
  pronoun: undefined,
  mute: undefined,
};

/** زعيم حزب «المرفأ» [سامي حداد]: the name behind a name in marks. */
function nameAtEnd(r: Reading, marks: number, end: number): readonly [number, number] | undefined {
  // مديرة الاستخبارات في «المرفأ» [لورا حداد]
  if (r.all[marks]?.type === 'word') return nameAtEnd(r, marks + 1, end);
  if (r.all[marks]?.type !== 'quote') return undefined;
  let k = end;
  while (k > marks && r.all[k - 1]?.type === 'word') k--;
  return k < end ? nounPhrase(r, k, end)?.name : undefined;
}

/** أن [مصدرا] قال: somebody unnamed, as they are called where no particle stands before them; ناديا is a name. */
function nominative(name: string): string {
  const noun = MAY_BE_ACCUSATIVE.test(name) ? ACCUSATIVE.exec(name) : null;
  const bare = noun?.[1];
  return bare && nounClass(foldWord(bare)) === 'unnamed' ? bare + name.slice(noun[0].length) : name;
}

const ACCUSATIVE = /^(\p{L}{3,}?)(?:اً|ًا|ا)(?= |$)/u;
/** What is asked first: most words have no such end. */
const MAY_BE_ACCUSATIVE = /^[^ ]*[اً](?: |$)/;

/** The words from one item to another as they are called, but for what stands before `start`. */
const wordsOf = ({ text, all }: Reading, from: number, to: number, start: number): string =>
  from < to
    ? nominative(
        text
          .slice(Math.max((all[from] as Item).start, start), (all[to - 1] as Item).end)
          .replace(/["“”„«»#]/g, '')
          .replace(/_/g, ' ')
          .replace(MELTED, 'ال')
          .trim(),
      )
    : '';

/** The article has melted with a preposition: للوزير. */
const MELTED = /^لل(?=\p{L}{3})/u;

/** How long the one or two words right before `at` are, each with its space; 0 where something else stands there. */
function wordsBefore(text: string, at: number): number {
  const classes = charClasses();
  let from = at;
  for (let words = 0; words < 2 && text[from - 1] === ' '; words++) {
    let start = from - 1;
    while (start > 0 && from - start <= LONGEST && isLetter(classes[text.charCodeAt(start - 1)])) start--;
    if (start === from - 1 || from - start > LONGEST) break;
    from = start;
  }
  return at - from;
}

/** In UTF-16 code units, with its space: what is longer is no word. */
const LONGEST = 21;

const isLetter = (c: number | undefined): boolean => c === CharClass.Letter || c === CharClass.Mark;

/** Whom the words of `span` name: the name and nothing more, or all of the phrase where there is none. */
export function nominal(written: Written, span: Span): Nominal | undefined {
  const { text } = written;
  const before = wordsBefore(text, span[0]);
  const behind = BEHIND.exec(text.slice(span[1], span[1] + CONTEXT))?.[0].length ?? 0;
  const all = items(written, [span[0] - before, span[1] + behind]);
  const r = readingOf(written, all);
  const first = all.findIndex((item) => item.end > span[0]);
  const beyond = all.findIndex((item) => item.end > span[1]);
  const last = beyond < 0 ? all.length : beyond;
  // وأوضح "العصيمي" أن …: a name in marks.
  if (all[first]?.type === 'quote' && last === first + 1)
    return { span, name: wordsOf(r, first, last, span[0]), sort: 'name', office: '', gender: undefined, plural: false };
  const found = nounPhrase(r, first, last);
  const sort = found && SORTS[found.kind];
  if (!found || !sort) return undefined;
  const named =
    (found.name && nameOfTheirs(r, found, last)) ??
    found.name ??
    (sort === 'office' || sort === 'noun' || sort === 'unnamed'
      ? (nameBehindComma(r, found.to, last) ?? nameAtEnd(r, found.to, last))
      : undefined);
  const { gender, plural } = found;
  // سامي حداد وليلى مرعي: two people who speak together.
  const joint = all[found.to];
  if (found.kind === 'name' && named && found.to < last && joint?.type === 'word' && joint.folded.startsWith('و')) {
    const second = nominal(written, [joint.start + 1, span[1]]);
    if (second?.sort === 'name')
      return {
        span,
        name: `${wordsOf(r, ...named, span[0])} و${second.name}`,
        sort: 'group',
        office: '',
        gender: undefined,
        plural: true,
      };
  }
  if (!named) return { span, name: wordsOf(r, found.from, last, span[0]), sort, office: '', gender, plural };
  return {
    span,
    name: wordsOf(r, ...named, span[0]),
    sort: 'name',
    office: found.from < named[0] ? wordsOf(r, found.from, Math.min(found.to, named[0]), span[0]) : '',
    gender,
    plural: false,
  };
}
