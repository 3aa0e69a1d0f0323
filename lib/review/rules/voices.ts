import { isCalledByName, type NameAlone, nameOfLabel, readNameAlone } from '@/lib/extract/name-alone';
import { skeleton } from '@/lib/text/skeleton';
import { isPrimary, type SourceKind } from '../words';
import type { Agreement, Heard, Voice, VoiceAnswer } from './heard';

/** The voice of a source beside the attributed speaker; null where it has none. */
export function hear(
  attributed: Attributed,
  source: Parameters<typeof voiceOf>[0] & { readonly answer: string | null },
): Heard | null {
  const voice = voiceOf(source);
  const agreement = voice && agreementOf(attributed, voice, voice.by === 'label' ? source.label : null);
  return voice && agreement && { ...voice, agreement, answer: source.answer as VoiceAnswer | null };
}

/** Kinds of source in which several people speak, each behind a label. */
const LABELLED: ReadonlySet<SourceKind> = new Set<SourceKind>(['transcript', 'recording']);

/**
 * Whose words a source says these are: the label of the turn where they stand, else whoever the source is of. What
 * passes on what others said has no voice of its own.
 */
export function voiceOf(source: {
  readonly kind: SourceKind;
  readonly author: string | null;
  readonly label: string | null;
}): Voice | null {
  if (!isPrimary(source.kind)) return null;
  if (LABELLED.has(source.kind)) return source.label ? { name: nameOfLabel(source.label), by: 'label' } : null;
  return source.author ? { name: source.author, by: 'owner' } : null;
}

/** Whoever the article says spoke. */
export interface Attributed {
  /** Every name that is known of them, in any script. */
  readonly names: readonly string[];
  readonly isAnonymous: boolean;
  /** The body that they speak for. */
  readonly speaksFor: string | null;
}

/**
 * Holds the voice of a source against the attributed speaker. Different are only two proper names of one script that
 * cannot be one person's (Ned Price, Jane Roe; Anne Roux, Paul Roux); an office or a body may speak by anybody. A voice
 * has lost the honorific of its label, which says that a word is a name: the label tells it.
 */
export function agreementOf(attributed: Attributed, voice: Voice, label: string | null = null): Agreement {
  if (attributed.isAnonymous || attributed.names.length === 0) return 'unknown';
  const known = attributed.names.flatMap(partsOf);
  const heard = partsOf(voice.name);
  const found = heard.flatMap((h) => known.map((k) => compare(k, h)));
  if (found.includes('same') || isHandleOf(voice.name, known)) return 'same';
  const principal = attributed.speaksFor ? partsOf(attributed.speaksFor) : [];
  if (principal.some((p) => heard.some((h) => p.script === h.script && isWithin(p.words, h.words)))) return 'same';
  if (found.includes('different')) return 'different';
  const isNamed = label !== null && known.some((k) => k.isProper && heard.some((h) => h.script === k.script));
  return isNamed && isCalledByName(label) ? 'different' : 'unknown';
}

/** So many names are kept as they were read: the same few stand on every page of an article. */
const KEPT = 1000;
const kept = new Map<string, readonly NameAlone[]>();

/** A name in each script that it is written in, without the handle of an account. */
function partsOf(name: string): readonly NameAlone[] {
  const known = kept.get(name);
  if (known) return known;
  if (kept.size === KEPT) kept.clear();
  const parts = readParts(name);
  kept.set(name, parts);
  return parts;
}

function readParts(name: string): NameAlone[] {
  const plain = name.replace(/@[\p{L}\p{N}_.]+/gu, ' ');
  const arabic = plain.replace(/[^\p{Script=Arabic}\p{M}\s]+/gu, ' ');
  const latin = plain.replace(/\p{Script=Arabic}+/gu, ' ');
  return [arabic, latin].flatMap((part) => readNameAlone(part.trim()) ?? []).filter((part) => part.words.length > 0);
}

function compare(known: NameAlone, heard: NameAlone): Agreement {
  if (known.script !== heard.script) return isAcross(known, heard) ? 'same' : 'unknown';
  if (isOnePerson(known.words, heard.words, known.script) || isOnePerson(heard.words, known.words, known.script))
    return 'same';
  return known.isProper && heard.isProper ? 'different' : 'unknown';
}

/**
 * Whether the shorter of two names may be a way to write the longer: all of its words are there, initials for names
 * too, and the family's among them. In Arabic a person goes by any part of their name.
 */
function isOnePerson(short: readonly string[], long: readonly string[], script: NameAlone['script']): boolean {
  if (short.length > long.length || !isWithin(short, long)) return false;
  return script === 'arabic' || short.at(-1) === long.at(-1);
}

const isWithin = (short: readonly string[], long: readonly string[]): boolean =>
  short.every((word) =>
    long.some((w) => w === word || (word.length === 1 && w.startsWith(word)) || (w.length === 1 && word.startsWith(w))),
  );

/** The consonants of the family's name are too few to tell below this. */
const LEAST_CONSONANTS = 3;

/** The same family's name by its consonants, and no other given name that both have. */
function isAcross(a: NameAlone, b: NameAlone): boolean {
  const [arabic, latin] = a.script === 'arabic' ? [a, b] : [b, a];
  const [ours, theirs] = [arabic.words.map(skeleton), latin.words.map(skeleton)];
  const family = theirs.at(-1) as string;
  if (family.length < LEAST_CONSONANTS || !ours.includes(family)) return false;
  return ours.length === 1 || theirs.length === 1 || ours.slice(0, -1).some((w) => theirs.slice(0, -1).includes(w));
}

/** The handle of an account holds the family's name, or a short one with the other names: @MAKadhimi, @jane_roe. */
function isHandleOf(voice: string, known: readonly NameAlone[]): boolean {
  const handles = (voice.match(/@[\p{L}\p{N}_.]+/gu) ?? []).map((h) => h.toLowerCase().replace(/[^\p{L}]/gu, ''));
  return handles.some((handle) =>
    known.some(({ words, script }) => {
      const family = words.at(-1) as string;
      const isWhole = words.length > 1 && words.every((word) => handle.includes(word));
      return script === 'latin'
        ? isWhole || (family.length >= 4 && handle.includes(family))
        : skeleton(family).length >= LEAST_CONSONANTS && skeleton(handle).endsWith(skeleton(family));
    }),
  );
}
