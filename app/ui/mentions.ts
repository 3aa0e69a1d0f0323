import { foldName } from '@/lib/text/fold';

/** Somebody who can be named in a note. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What is being typed behind an @, from where. Offsets are UTF-16 code units. */
export interface Typing {
  readonly start: number;
  readonly query: string;
}

/** A name is no longer than this. */
const LONGEST = 60;
const WORD = /[\p{L}\p{N}_]/u;

/** The @ that the caret stands behind, in the same line and not within a word (an address has one). */
export function typingAt(text: string, caret: number): Typing | undefined {
  for (let start = caret - 1; start >= 0 && caret - start <= LONGEST && text[start] !== '\n'; start--) {
    if (text[start] !== '@') continue;
    return start > 0 && WORD.test(text[start - 1] as string)
      ? undefined
      : { start, query: text.slice(start + 1, caret) };
  }
  return undefined;
}

/** Whom the letters fit: a word of the name begins with them, in any script, without regard to marks and case. */
export function peopleFor(query: string, people: readonly Person[]): readonly Person[] {
  const wanted = foldName(query);
  // Behind a space nobody is meant whose whole name has been typed.
  if (wanted === '') return query === '' ? people : [];
  return people.filter(({ name }) => {
    const folded = foldName(name);
    return ` ${folded}`.includes(` ${wanted}`) && !(query.endsWith(' ') && folded === wanted);
  });
}

/** The text with the name in place of what was typed, and where the caret goes. */
export function named(text: string, { start, query }: Typing, { name }: Person): { text: string; caret: number } {
  const rest = text.slice(start + 1 + query.length);
  const put = `@${name}${rest.startsWith(' ') ? '' : ' '}`;
  return { text: text.slice(0, start) + put + rest, caret: start + name.length + 2 };
}

/** A stretch of a note: somebody's name behind an @, or what stands between. */
export interface Piece {
  readonly text: string;
  readonly person: Person | undefined;
}

/** A note cut at the names in it. Of two names that begin alike the longer one counts; of one name the first person. */
export function pieces(body: string, people: readonly Person[]): readonly Piece[] {
  const byLength = [...people].filter((p) => p.name !== '').sort((a, b) => b.name.length - a.name.length);
  const found: Piece[] = [];
  let done = 0;
  for (let at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
    if (at < done || (at > 0 && WORD.test(body[at - 1] as string))) continue;
    const person = byLength.find(
      ({ name }) => body.startsWith(name, at + 1) && !WORD.test(body[at + 1 + name.length] ?? ''),
    );
    if (!person) continue;
    if (at > done) found.push({ text: body.slice(done, at), person: undefined });
    done = at + 1 + person.name.length;
    found.push({ text: body.slice(at, done), person });
  }
  if (done < body.length) found.push({ text: body.slice(done), person: undefined });
  return found;
}

/** Whom a note names. @param chosen those picked from the list: of several of one name it is they */
export function mentionsIn(body: string, people: readonly Person[], chosen: readonly string[]): string[] {
  const first = [...people].sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)));
  return [...new Set(pieces(body, first).flatMap(({ person }) => (person ? [person.id] : [])))];
}
