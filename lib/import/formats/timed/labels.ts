import { foldWord } from '@/lib/text/fold';
import { isGivenAnywhere } from '@/lib/text/given-names';
import { endsSentence } from '../../ends-sentence';
import { anyOf } from '../../wording';
import { type Cue, PAUSE } from './cue';

/** A name of some words: Ada Finch, MAN 2, SPEAKER_00, Ursula von der Leyen. */
const NAME = String.raw`\p{L}[\p{L}\p{M}\p{N}_.'’-]{0,30}(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]{0,30}){0,4}`;
/** ADA FINCH: words; - Karim Haddad: words; Lena Frost (on the phone): words; Mme Dupont : words */
const LABEL = new RegExp(String.raw`^[-–—>\s]{0,4}(${NAME})(?: ?\([^()\n]{1,30}\))? ?:(?=\s|$)`, 'u');
/** [Ada Finch] words, as some write who is not seen; sounds stand in brackets as well. */
const BRACKETED = new RegExp(String.raw`^[-–—>\s]{0,4}(?:\[(${NAME})\]|\((${NAME})\)):?\s(?=[^\s[(])`, 'u');
/** Brackets with nothing beside them, as sounds stand; whether they begin with a capital. */
const SOUND = /^[-–—>\s]{0,4}[[(](?:(\p{Lu})|\p{Ll})[^[\]()\n]{0,60}[\])]$/u;
const CAPITALS = /^[\p{Lu}\p{N}_ .'’-]{2,}$/u;
/** Of the words of a name only those within it begin small, and are short: Ursula von der Leyen. What is numbered may: speaker1. */
const SMALL = /^\p{Ll}(?!\p{L}{2,12}[ _-]?\d{1,3}$)| \p{Ll}\S{3,} | \p{Ll}\S*$/u;
/** The minister said: a verb of saying opens a sentence, and no label. */
const SAYING = new RegExp(`^${anyOf((w) => w.saying)} `, 'u');
const HAS_CASE = /[\p{Lu}\p{Ll}]/u;

/**
 * Cues with whoever speaks in them, where names before a colon or in brackets tell it; two who speak in one cue are two. A
 * name in capitals is one, any other where it comes again. It stays in the words, as it stands on the screen.
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
      const { name } = labelOf(line);
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

/** Somebody else, a sound or a song. */
const OTHER = /^[\u200e\u200f]?[-–—>[(<♪]/;

/** A sentence that has not come to its end is still of whoever began it. */
const goesOn = (last: Cue | undefined, cue: Cue, names: ReadonlySet<string>): string | undefined =>
  last &&
  names.has(last.speaker ?? '') &&
  cue.from - last.to <= PAUSE &&
  !endsSentence(last.text) &&
  !OTHER.test(cue.text)
    ? last.speaker
    : undefined;

function namesIn(cues: readonly Cue[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  const bracketed = new Map<string, number>();
  let labels = 0;
  const sounds = { capital: false, small: false };
  const count = (map: Map<string, number>, name: string) => void map.set(name, (map.get(name) ?? 0) + 1);
  for (const { text } of cues)
    for (const line of text.split('\n')) {
      const { name, inBrackets } = labelOf(line);
      if (name) count(inBrackets ? bracketed : times, name);
      if (name && !inBrackets) labels++;
      const sound = SOUND.exec(line.slice(0, 80).trim());
      if (sound) sounds[sound[1] ? 'capital' : 'small'] = true;
    }
  const recurs = [...times].some(([, n]) => n > 1);
  // Where half the cues begin so it is a talk, though everybody may speak once.
  const isTalk = times.size > 1 && (recurs || labels * 2 >= cues.length);
  const isLabel = (name: string) => {
    if (CAPITALS.test(name)) return true;
    // A script without capitals tells a name from other words before a colon by a talk of several alone.
    if (!HAS_CASE.test(name)) return isTalk;
    return (times.get(name) as number) > 1 || ((recurs || isTalk) && name.includes(' '));
  };
  const names = new Set([...times.keys()].filter(isLabel));
  const isName = (name: string, n: number) =>
    names.has(name) ||
    isGivenAnywhere(foldWord(name.split(' ', 1)[0] as string)) ||
    // Where sounds begin small, what begins with a capital is a name.
    (!sounds.capital && HAS_CASE.test(name) && (sounds.small || (n > 1 && name.includes(' '))));
  return new Set([...names, ...[...bracketed].filter(([name, n]) => isName(name, n)).map(([name]) => name)]);
}

function labelOf(line: string): { readonly name?: string | undefined; readonly inBrackets?: boolean } {
  const start = line.slice(0, 140);
  const name = LABEL.exec(start)?.[1];
  if (name) return SMALL.test(name) || SAYING.test(name) ? {} : { name };
  const [, square, round] = BRACKETED.exec(start) ?? [];
  const within = square ?? round;
  return within && !SMALL.test(within) ? { name: within, inBrackets: true } : {};
}
