import { foldWord } from '../../text/fold';
import type { Span } from '../../text/span';
import { words } from '../../text/words';
import type { Grammar } from '../grammar';

/** Whom a speaker speaks for, as the text names them. */
export interface Principal {
  readonly name: string;
  readonly span: Span;
}

/** In UTF-16 code units: how far behind a mention its apposition reaches, and how long a principal's name is. */
const REACH = 80;
const LONGEST = 70;
const MOST_WORDS = 6;

/** Between a name and what it is: Ned Price, [a] spokesman for … */
const isApposition = (between: string, { articles }: Grammar): boolean => {
  const words = between.replace(/^[,،(]/, '').trim();
  return words === '' || articles.has(foldWord(words));
};

/**
 * Whom somebody speaks for: a spokesman for [the council]; [State Department] spokesman Ned Price;
 * المتحدث باسم [وزارة الخارجية] نيد برايس.
 * @param mention the words that name the speaker
 * @param name the speaker's name, where the mention holds it: a principal ends before it
 */
export function speaksFor(text: string, [start, end]: Span, name: string, grammar: Grammar): Principal | undefined {
  const { behind, before } = grammar.spokesperson;
  const around = text.slice(start, end + REACH);
  const m = behind.exec(around);
  const length = end - start;
  if (m && (m.index < length || isApposition(around.slice(length, m.index), grammar))) {
    const from = start + m.index + m[0].length;
    const named = text.indexOf(name, from);
    return principalAt(text, from, named >= 0 && named < end ? named : text.length, grammar);
  }
  const title = before?.exec(text.slice(start, end));
  if (!title?.[1]) return undefined;
  const at = start + title.index;
  return { name: title[1].trim(), span: [at, at + title[1].trimEnd().length] };
}

/** The name that begins there: up to a point, a verb of saying, or the speaker's own name. */
function principalAt(text: string, from: number, until: number, grammar: Grammar): Principal | undefined {
  let end = from;
  for (const [i, word] of words(text, from, Math.min(text.length, from + LONGEST)).entries()) {
    if (i >= MOST_WORDS || word.start >= until || /[^\s'’-]/u.test(text.slice(end, word.start))) break;
    if (
      grammar.cues.has(word.folded) ||
      (i > 0 && (grammar.phraseEnds.has(word.folded) || isPast(word.folded, grammar)))
    )
      break;
    end = word.end;
  }
  return end > from ? { name: text.slice(from, end), span: [from, end] } : undefined;
}

/** the mayor [declined]: a verb is no part of the name. */
const isPast = (folded: string, grammar: Grammar): boolean =>
  grammar.finite.has(folded) || grammar.forms.past.test(folded);
