import type { Span } from './span';
import { wordsEverywhere } from './writing';

const POINTED = wordsEverywhere(({ pointed }) => pointed).join('|');

/** [00:12:30] , (00:12) , 00:12 - : when a turn begins. */
const TIME = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*(?:[-–]\s*)?)?`;

// [00:12:30] Sami Haddad: …; (00:12) Salim: …; **R. Salim:** …; MS. DELGADO: …
const LABEL = new RegExp(
  String.raw`^${TIME}[*_':]{0,5}(\p{Lu}\.(?=\s?[:：])|(?:(?:\p{Lu}{1,4}|${POINTED})\. ?)*(?:[^:：.!?؟"“”«»,،*_']|(?<=\p{Lu})'(?=\p{Lu})){1,60}?)[*_']{0,5}\s?[:：][*_']{0,5}\s+(?=\S)`,
  'u',
);

/** RANA GOLAN, HARBOUR ANALYST: … */
const WITH_ROLE = new RegExp(
  String.raw`^${TIME}(\p{Lu}[\p{Lu} .'’-]{1,40}), [\p{Lu}\d ,.'’&-]{2,50}\s?[:：]\s+(?=\S)`,
  'u',
);

/** Rana Golan, composer: …; رنا سالم، ملحنة: … Two words of a name or three, and what whoever bears it is. */
const NAME_AND_ROLE = new RegExp(
  String.raw`^${TIME}([\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{1,20}(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{1,20}){1,2})[,،] [\p{Ll}\p{Lo}][\p{L}\p{M} '’-]{2,40}\s?[:：]\s+(?=\S)`,
  'u',
);

/** Sylvain NIEL. - Il faut …: a point and a dash. */
const WITH_DASH = /^(\p{Lu}[\p{L}\p{M} '’-]{1,40})\. ?[-–—] (?=\S)/u;

/** Rana Golan (presenter): …; سلوى غانم (مذيعة): … */
const ROLE_BEHIND = /(?<=\S)\s*(?:\([^()]{2,60}\)|\[[^[\]]{2,60}\])$/u;

const CLOCK = String.raw`[[(]?[\d٠-٩]{1,2}:[\d٠-٩]{2}(?::[\d٠-٩]{2})?[\])]?`;
const BEGINS = String.raw`[\p{Lu}\p{Lo}]`;
const REST = String.raw`[\p{L}\p{M}\p{N}_.'’-]{0,30}`;
/** Ada Finch [00:12:30]; Speaker 1  0:05; [Ada Finch] 10:00:05; [00:12:30] Ursula von der Leyen: in a line of its own. */
const ALONE = [
  String.raw`^\[?(\p{L}[\p{L}\p{M}\p{N}_ .'’-]{0,50}?)\]?,?\s{1,4}${CLOCK}:?$`,
  String.raw`^${CLOCK}(?: ?[-–—])?\s{1,4}\[?(${BEGINS}${REST}(?: (?:\p{Ll}{1,3} ){0,2}(?:${BEGINS}|\p{N})${REST}){0,3})(?<!\.)\]?$`,
].map((source) => new RegExp(source, 'u'));
const BEGINS_TIMED = new RegExp(`^${CLOCK}`, 'u');

/** What parts every label from the words behind it. */
const PARTED = /[:：]|\. ?[-–—]/;

/** In UTF-16 code units: a label stands at the very beginning of its line. */
const WITHIN = 100;
const MOST_WORDS = 6;

/** A label that a line of a transcript begins with: where it stands, and where the words behind it begin. */
export interface Label {
  readonly at: Span;
  readonly from: number;
  /** Whether it stands in a line of its own, with when its turn begins. */
  readonly alone?: true;
}

/** The label of the line from `start` to `end`, if it begins like one. */
export function labelOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Label | undefined {
  const line = text.slice(start, Math.min(end, start + WITHIN));
  if (!PARTED.test(line)) return undefined;
  const name = end - start < WITHIN ? nameAlone(line, text.slice(end, end + WITHIN).trimStart()) : undefined;
  if (name) {
    const at = start + line.indexOf(name);
    return { at: [at, at + name.length], from: end, alone: true };
  }
  const m = WITH_DASH.exec(line) ?? LABEL.exec(line) ?? WITH_ROLE.exec(line) ?? NAME_AND_ROLE.exec(line);
  const label = m?.[1]?.trim().replace(ROLE_BEHIND, '');
  if (!m || !label || label.split(/\s+/).length > MOST_WORDS) return undefined;
  const at = start + m[0].indexOf(label);
  return { at: [at, at + label.length], from: start + m[0].length };
}

/** Whoever a line names that has no more than a time beside it. [00:12] Yes, and a time in the next line: that was said. */
const nameAlone = (line: string, next: string): string | undefined =>
  ALONE[0]?.exec(line)?.[1] ?? (next === '' || BEGINS_TIMED.test(next) ? undefined : ALONE[1]?.exec(line)?.[1]);
