import type { Span } from './span';

// Words whose full stop ends no sentence, as they are written before a name or a number.
const ABBREVIATION = /(?:^|[\s("“„«])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|vs|No|Nr|bzw|ca|ggf|z\.B|u\.a|d\.h|M|MM|Mme|Mlle|[A-Z]|[A-Z]\.[A-Z]|U\.S|U\.K|a\.m|p\.m|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|د|أ|م)$/;

/**
 * The sentences of one block: cut after . ! ? … ؟ and closing marks, where the next word may begin a
 * sentence. Marks of quotation do not hide the ends within them.
 */
export function sentences(text: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  TERMINATOR.lastIndex = start;
  for (let m = TERMINATOR.exec(text); m && m.index < end; m = TERMINATOR.exec(text)) {
    const stop = m.index + m[0].length;
    if (stop >= end) break;
    if (m[0].startsWith('.') && isAbbreviation(text, from, m.index, stop)) continue;
    found.push([from, stop]);
    from = stop;
    while (from < end && /\s/.test(text[from] as string)) from++;
    TERMINATOR.lastIndex = from;
  }
  if (from < end) found.push([from, end]);
  return found;
}

// The end of a sentence: points, then closing marks, then white space.
const TERMINATOR = /(?:[.!?؟…۔]+)["'”’»“)\]]*(?=\s)/g;

function isAbbreviation(text: string, from: number, dot: number, stop: number): boolean {
  if (ABBREVIATION.test(text.slice(Math.max(from, dot - 8), dot))) return true;
  // "am 3. November": an ordinal in German; and a sentence does not begin with a small letter.
  const next = text.slice(stop, stop + 3).trimStart();
  if (/^\p{Ll}/u.test(next)) return true;
  return /(?:^|\s)\d{1,2}$/.test(text.slice(Math.max(from, dot - 3), dot)) && /^\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/.test(text.slice(stop));
}
