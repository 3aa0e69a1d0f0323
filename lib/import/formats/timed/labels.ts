import { type Cue, endsSentence, PAUSE } from './cues';

/** ADA FINCH: words; - Karim Haddad: words */
const LABEL = /^[-–—>\s]{0,4}((?:\p{L}[\p{L}\p{M}\p{N}.'’-]{0,30} ){0,4}\p{L}[\p{L}\p{M}\p{N}.'’-]{0,30}):(?=\s|$)/u;
const CAPITALS = /^[\p{Lu}\p{N} .'’-]{2,}$/u;
/** Of the words of a name only those within it begin small, and are short: Ursula von der Leyen. */
const SMALL = /^\p{Ll}| \p{Ll}\S{3,} | \p{Ll}\S*$/u;
const HAS_CASE = /\p{Lu}/u;

/**
 * Cues with whoever speaks in them, where names before a colon tell it; two who speak in one cue are two. A name in
 * capitals is one, any other where it comes again. It stays in the words, as it stands on the screen.
 */
export function labelled(cues: readonly Cue[]): Cue[] {
  const names = namesIn(cues);
  const told: Cue[] = [];
  for (const cue of cues) {
    if (cue.speaker) {
      told.push(cue);
      continue;
    }
    const parts: { lines: string[]; speaker: string | undefined }[] = [];
    for (const line of cue.text.split('\n')) {
      const name = nameOf(line);
      const open = parts.at(-1);
      if (name && names.has(name)) parts.push({ lines: [line], speaker: name });
      else if (open) open.lines.push(line);
      else parts.push({ lines: [line], speaker: goesOn(told.at(-1), cue, names) });
    }
    for (const { lines, speaker } of parts)
      told.push({ from: cue.from, to: cue.to, text: lines.join('\n'), ...(speaker ? { speaker } : {}) });
  }
  return told;
}

/** A sentence that has not come to its end is still of whoever began it. */
const goesOn = (last: Cue | undefined, cue: Cue, names: ReadonlySet<string>): string | undefined =>
  last && names.has(last.speaker ?? '') && cue.from - last.to <= PAUSE && !endsSentence(last.text)
    ? last.speaker
    : undefined;

function namesIn(cues: readonly Cue[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const cue of cues)
    for (const line of cue.text.split('\n')) {
      const name = nameOf(line);
      if (name) times.set(name, (times.get(name) ?? 0) + 1);
    }
  const recurs = [...times].some(([, n]) => n > 1);
  const isTalk = recurs && times.size > 1;
  return new Set(
    [...times.keys()].filter((name) => {
      if (CAPITALS.test(name)) return true;
      // A script without capitals tells a name from other words before a colon by a talk of several alone.
      if (!HAS_CASE.test(name)) return isTalk;
      return (times.get(name) as number) > 1 || (recurs && name.includes(' '));
    }),
  );
}

function nameOf(line: string): string | undefined {
  const name = LABEL.exec(line.slice(0, 140))?.[1];
  return name && !SMALL.test(name) ? name : undefined;
}
