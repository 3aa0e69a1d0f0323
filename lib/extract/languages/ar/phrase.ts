import { foldWord } from '../../../text/fold';
import { set } from '../../grammar';
import { type Item, items, wordAt, wordsEnd } from '../../read/items';
import { type Reading, readingOf } from '../../read/reading';
import type { Phrase } from '../../who/phrase';
import { nameBehindComma, nameOfTheirs } from './apposition';
import { behindCircumstance } from './behind-circumstance';
import { type NounPhrase, nounPhrase, opensPhrase } from './noun-phrase';
import { cueIn } from './word';
import { isTold, prefixOf, startsName } from './word-form';
import { RELAYED } from './words';

/** The phrase for a speaker that begins at item `at`, with a name that a comma or marks add. */
export function phraseAt(r: Reading, at: number, end = r.all.length): Phrase | undefined {
  const marks = r.all[at];
  // وأوضح "العصيمي" أن …: a name in marks.
  if (marks?.type === 'quote' && at < end && marks.end - marks.start <= LONGEST && isTold(r, at))
    if (r.grammar.complementizers.has(wordAt(r.all, at + 1))) return phraseOf(r, at, at + 1);
  // قال كل من [النائب سامي حداد وليلى مرعي]
  if (wordAt(r.all, at) === 'كل' && wordAt(r.all, at + 1) === 'من') {
    const each = nounPhrase(r, at + 2, end)?.name ? phraseAt(r, at + 2, end) : undefined;
    if (each) return each;
  }
  const owner =
    tellerOf(r, at, end) ??
    ownerOfAccount(r, at, end) ??
    (wordAt(r.all, at - 2) === 'حد' ? ownerOfAccount(r, at - 1, end) : undefined) ??
    behindCircumstance(r, at - 1, end);
  if (owner) return owner;
  const found = nounPhrase(r, at, end);
  if (!found) return undefined;
  const to = jointEnd(r, found, withApposition(r, found, end), end);
  const span = phraseOf(r, found.from, to).span;
  // وفقا [لـ]وكالة …: the preposition is no part of it.
  return { from: found.from, to, span: [span[0] + prefixOf(r, found.from), span[1]] };
}

/** بحسب ما نشرته الصحيفة عن [الوزير], وفق ما ذكرته [الوزارة]: who told it. */
function tellerOf(r: Reading, at: number, end: number): Phrase | undefined {
  if (cueIn(r, at - 1) !== 'source' || !r.grammar.whatever.has(wordAt(r.all, at))) return undefined;
  const teller = nounPhrase(r, at + 2, end);
  if (!teller) return undefined;
  const quoted = RELAYED.has(wordAt(r.all, teller.to)) ? phraseAt(r, teller.to + 1, end) : undefined;
  // بحسب ما نقلته الوكالة: whoever spoke goes on.
  const carries = r.grammar.carriers.has(wordAt(r.all, teller.from));
  return quoted ?? (carries ? undefined : phraseOf(r, teller.from, withApposition(r, teller, end)));
}

/** حسب تقدير[ه], على حد قول[ها]: whose account it is hangs on the word. */
function ownerOfAccount(r: Reading, at: number, end: number): Phrase | undefined {
  const item = r.all[at];
  if (item?.type !== 'word' || at >= end) return undefined;
  const isSource = cueIn(r, at - 1) === 'source';
  // بحسب رواية [الشهود]
  if (isSource && ACCOUNTS.has(item.folded)) return phraseAt(r, at + 1, end);
  const owner = isSource || wordAt(r.all, at - 1) === 'حد' ? ACCOUNT.exec(item.folded)?.[1] : undefined;
  return owner ? { from: at, to: at + 1, span: [item.end - owner.length, item.end] } : undefined;
}

const ACCOUNT =
  /^(?:تقدير|تقديرات|قول|اقوال|راي|تعبير|وصف|كلام|روايت|شهادت|افادت|معلومات|اعتقاد|زعم|مزاعم|تصريح|تصريحات|تاكيد|تفسير|نظر|حساب|حسابات|توقعات|ادعاء)(ه|ها|هم)$/;
const ACCOUNTS = set(
  'تقدير تقديرات قول أقوال رأي تعبير كلام رواية شهادة إفادة معلومات اعتقاد مزاعم تصريح تصريحات تأكيد تأكيدات توقعات ادعاءات بيانات حسابات',
);

/** The phrase for a speaker that ends right before item `at`, behind nothing that it would hang on. */
export function phraseUpTo(r: Reading, at: number, start = 0): Phrase | undefined {
  let to = at;
  // سامي حداد، رئيس البلدية، قال: what stands between two commas is about the name before them.
  if (to > start && r.all[to - 1]?.type === 'comma') {
    const comma = commaBefore(r.all, to - 2, start);
    if (comma !== undefined && comma > start) {
      const named = phraseUpTo(r, comma, start);
      if (named) return named;
      return undefined;
    }
    to--;
  }
  if (to > start && r.all[to - 1]?.type === 'close') {
    while (to > start && r.all[to - 1]?.type !== 'open') to--;
    to--;
  }
  // هدي الرسول صلى الله عليه وسلم: a blessing is no part of a name.
  to = beforeBlessing(r, to, start);
  let first = to;
  while (first > start && to - first < REACH && r.all[first - 1]?.type === 'word') first--;
  for (let k = first; k < to; k++) {
    if (!opensPhrase(r, k, first)) continue;
    const found = nounPhrase(r, k, to);
    // متمثلين هدي الرسول: what several are doing opens no phrase for whoever speaks.
    const doing = to - k > 1 && /^م.{3,}ين$/.test(wordAt(r.all, k));
    if (found?.to === to && found.from === k && !doing) return phraseOf(r, k, to);
    // وبين الوزير، …
    const joined = /^[وف](?=.{3})/.test(wordAt(r.all, k));
    if (joined && k === first) continue;
  }
  return undefined;
}

/** صلى الله عليه وسلم, رضي الله عنه, حفظه الله: where they begin before item `to`. */
function beforeBlessing(r: Reading, to: number, start: number): number {
  for (let k = to - 1; k >= Math.max(start + 1, to - 4); k--)
    if (BLESSES.has(wordAt(r.all, k)) && (wordAt(r.all, k + 1) === 'الله' || wordAt(r.all, k + 1) === 'السلام'))
      return k;
  return to;
}

const BLESSES = set('صلى رضي رحمه رحمها حفظه حفظها عليه عليها نصره أيده');

/** In items. */
const REACH = 20;

function commaBefore(all: readonly Item[], from: number, start: number): number | undefined {
  for (let k = from; k >= start && from - k < REACH; k--) {
    const type = all[k]?.type;
    if (type === 'comma') return k;
    if (type !== 'word' && type !== 'open' && type !== 'close') return undefined;
  }
  return undefined;
}

const phraseOf = (r: Reading, from: number, to: number): Phrase => ({
  from,
  to,
  span: [(r.all[from] as Item).start, (r.all[to - 1] as Item).end],
});

/** سامي حداد [وليلى مرعي]: where two people who speak together end. */
function jointEnd(r: Reading, { kind }: NounPhrase, to: number, end: number): number {
  const next = r.all[to];
  if (kind !== 'name' || next?.type !== 'word' || to >= end || !/^و.{2}/.test(next.folded)) return to;
  const close = wordsEnd(r.all, to, Math.min(end, to + 10));
  const behind = items(r, [next.start + 1, (r.all[close - 1] as Item).end]);
  const second = nounPhrase(readingOf(r, behind), 0);
  const isKnown = second?.name && (second.office || r.grammar.givenNames.has(wordAt(behind, second.name[0])));
  return second?.kind === 'name' && second.from === 0 && isKnown ? to + second.to : to;
}

/** In UTF-16 code units: what is longer between marks is no name. */
const LONGEST = 40;

/** وزير النقل، [سامي حداد]، …; صحيفة "[المرفأ]": where it ends with what is added. */
function withApposition(r: Reading, found: NounPhrase, end: number): number {
  const { to, kind, name } = found;
  const next = to < end ? r.all[to] : undefined;
  const last = wordAt(r.all, to - 1);
  // زعيم حزب «المرفأ» (يسار) سامي حداد
  if (next?.type === 'quote' && next.end - next.start <= LONGEST && !next.pauses && kind !== 'name')
    if (
      [last, foldWord(last.replace(/^لل?/, ''))].some((w) => r.grammar.carriers.has(w) || r.grammar.institutions.has(w))
    )
      // بيان لحركة «المرفأ»
      return nameBehindMarks(r, to + 1, end) ?? to + 1;
  // مديرة الاستخبارات في «المرفأ» [لورا حداد]
  if (
    /^(?:في|لدي|ب)$/.test(wordAt(r.all, to)) &&
    name === undefined &&
    APPOSED.has(kind) &&
    isShortMark(r, to + 1, end)
  )
    return nameBehindMarks(r, to + 2, end) ?? to;
  const theirs = name === undefined ? undefined : nameOfTheirs(r, found, end);
  if (theirs) return theirs[1];
  if (name !== undefined || !APPOSED.has(kind)) return to;
  // بمقاطعة «المرفأ»، سامي حداد، …: a comma stands behind the marks.
  const marked = next?.type === 'quote' && isShortMark(r, to, end) ? to + 1 : to;
  return nameBehindComma(r, marked, end)?.[1] ?? nameBehindPlace(r, to, end) ?? to;
}

/** رئيس الوفد إلى مفاوضات مسقط، [سامي حداد]، …: where the name between two commas ends, behind where somebody is or goes. */
function nameBehindPlace(r: Reading, at: number, end: number): number | undefined {
  if (!/^(?:الي|في|لدي|علي|من|ل.{4,})$/.test(wordAt(r.all, at))) return undefined;
  const comma = wordsEnd(r.all, at, Math.min(end, at + PLACE));
  const name = r.all[comma]?.type === 'comma' && comma < end ? nameBehindComma(r, comma, end) : undefined;
  return name && r.all[name[1]]?.type === 'comma' ? name[1] : undefined;
}

/** In items. */
const PLACE = 6;

const isShortMark = (r: Reading, k: number, end: number): boolean => {
  const marks = r.all[k];
  return marks?.type === 'quote' && k < end && marks.end - marks.start <= LONGEST && !marks.pauses;
};

/** Where the name that stands behind a name in marks ends, with or without brackets or what describes it between: حزب «المرفأ» (يسار) [سامي حداد], شركة «نور» للطاقة [سامي حداد]. */
function nameBehindMarks(r: Reading, at: number, end: number): number | undefined {
  let k = at;
  if (r.all[k]?.type === 'open') while (k < Math.min(end, at + 8) && r.all[k - 1]?.type !== 'close') k++;
  while (k < at + 2 && /^(?:لل.{3}|ال.{3,}(?:يه|ي)$)/.test(wordAt(r.all, k)) && !startsName(r, k, end)) k++;
  const found = nounPhrase(r, k, end);
  return found?.kind === 'name' && found.from === k && !found.office && found.to - k >= 2 ? found.to : undefined;
}

const APPOSED: ReadonlySet<NounPhrase['kind']> = new Set(['person', 'title', 'unnamed', 'noun']);
