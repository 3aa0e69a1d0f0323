import type { Medium, SpeakerKind } from '@/lib/extract';
import { FAITHFUL, isPrimary, type SourceKind } from '../words';
import { type Agreement, type Heard, isConflict } from './heard';

/** One bead of the chain from the speaker to the article, and what holds it. */
export interface Link {
  readonly role: 'speaker' | 'medium' | 'via' | 'article';
  /** The name of the speaker, of the source document, of the carrier; empty where nobody knows. */
  readonly name: string;
  readonly medium?: Medium;
  /** The source that the desk holds. */
  readonly source?: { readonly id: string; readonly kind: SourceKind };
  /** Whether a source that the desk holds bears this link out. */
  readonly evidence: boolean;
  /** Whether a person decided what bears it out: until then it is proposed. */
  readonly decided: boolean;
  /** A source that the desk holds says that somebody else spoke, and nobody has answered yet. */
  readonly conflict: boolean;
  /** The words changed on the way from here to the next bead. */
  readonly changed: boolean;
}

/** What the chain lacks, as a message under `chain.missing` with its parameters. */
export interface Missing {
  readonly what: 'nobody' | 'held' | 'unnamed' | 'through' | 'through-unnamed' | 'carrier-only';
  readonly speaker: string;
  readonly via: string;
  /** The medium, as a message selects by it (without its hyphen), or `none`. */
  readonly medium: string;
}

/** A comparison as far as the chain goes by it. */
export interface Comparison {
  readonly verdict: string | null;
  readonly proposedVerdict: string;
  /** Whose words the source says that they are, held against the attributed speaker. */
  readonly voice: Heard | null;
  readonly source: {
    readonly id: string;
    readonly name?: string;
    readonly title: string;
    readonly kind: SourceKind;
    readonly withdrawn?: boolean;
  };
}

interface Attributed {
  readonly speaker: string;
  /** A person has said that it is they. */
  readonly isDecided: boolean;
  readonly speakerKind: SpeakerKind | null;
  readonly medium: Medium | null;
  readonly via: string | null;
}

const verdictOf = (c: Comparison): string => c.verdict ?? c.proposedVerdict;

/** The source holds the words, in some form. */
export const bearsWords = (c: Comparison): boolean => verdictOf(c) !== 'not-found' && !c.source.withdrawn;

/** What was said or written itself, unless somebody found that it only passes it on. */
const isFirst = (c: Comparison): boolean => isPrimary(c.source.kind) && c.voice?.answer !== 'passes-on';

/** A source that holds the words and says that somebody else spoke, while nobody has answered. */
export const conflicting = <C extends Comparison>(checks: readonly C[]): C | undefined =>
  checks.find((c) => bearsWords(c) && isConflict(c.voice));

/** What the sources that hold the words first say of who spoke: one that says the same is enough. */
function speakerBy(checks: readonly Comparison[]): Agreement {
  const heard = checks.filter((c) => bearsWords(c) && isFirst(c));
  if (conflicting(checks)) return 'different';
  return heard.some((c) => c.voice?.agreement === 'same' || c.voice?.answer === 'same-person') ? 'same' : 'unknown';
}

/**
 * The comparisons whose source holds the words, in some form: what was said first, and what passed it on.
 * @param checks the one that leads first (lib/review/leading.ts)
 */
function heldBy(checks: readonly Comparison[]) {
  const found = checks.filter(bearsWords);
  return { primary: found.find(isFirst), carrier: found.find((c) => !isFirst(c)) };
}

/** The attribution drawn out: speaker, medium, carrier, article. What nothing bears out stays visibly open. */
export function chainOf(attribution: Attributed, checks: readonly Comparison[], article: string): Link[] {
  const { primary, carrier } = heldBy(checks);
  const nearest = primary ?? carrier;
  const voice = speakerBy(checks);
  const changed = nearest !== undefined && ['altered', 'spliced'].includes(verdictOf(nearest));
  const via = attribution.via ?? (carrier && !primary ? carrier.source.title : null);
  const isDecided = (c: Comparison | undefined) => c !== undefined && c.verdict !== null;
  const links: (Omit<Link, 'changed' | 'conflict'> & { readonly conflict?: boolean })[] = [
    {
      role: 'speaker',
      name: attribution.speaker,
      evidence:
        primary !== undefined &&
        attribution.speaker !== '' &&
        (voice === 'same' || (voice === 'unknown' && attribution.isDecided)),
      decided: isDecided(primary) && attribution.isDecided,
      conflict: voice === 'different',
    },
    {
      role: 'medium',
      name: primary?.source.title ?? '',
      ...(attribution.medium ? { medium: attribution.medium } : {}),
      ...(primary ? { source: { id: primary.source.id, kind: primary.source.kind } } : {}),
      evidence: primary !== undefined,
      decided: isDecided(primary),
    },
    ...(via ? [{ role: 'via' as const, name: via, evidence: carrier !== undefined, decided: isDecided(carrier) }] : []),
    { role: 'article', name: article, evidence: true, decided: true },
  ];
  return links.map((link, i) => ({ conflict: false, ...link, changed: changed && i === links.length - 2 }));
}

/** What is missing from a whole chain, in the order in which a checker would ask for it; null when nothing is. */
export function missingOf(attribution: Attributed, checks: readonly Comparison[]): Missing | null {
  const { primary, carrier } = heldBy(checks);
  const about = {
    speaker: attribution.speaker,
    via: attribution.via ?? carrier?.source.title ?? '',
    medium: (attribution.medium ?? 'none').replace('-', ''),
  };
  const unnamed = attribution.speakerKind === 'anonymous' || attribution.speaker === '';
  if (primary) return attribution.speaker === '' ? { what: 'nobody', ...about } : null;
  if (carrier) return { what: 'carrier-only', ...about };
  if (attribution.via) return { what: unnamed ? 'through-unnamed' : 'through', ...about };
  return { what: unnamed ? 'unnamed' : 'held', ...about };
}

/** What a desk asks for before a quotation is signed off as verified. */
export const EVIDENCE = ['nothing', 'primary', 'primary-or-two-carriers'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Whether decided checks bear a quotation out as far as the desk asks: by what was said first, or by two carriers. */
export function isBorneOut(checks: readonly Comparison[], needs: Evidence): boolean {
  if (needs === 'nothing') return true;
  const faithful = checks.filter(
    (c) => c.verdict !== null && FAITHFUL.has(c.verdict) && !c.source.withdrawn && !isConflict(c.voice),
  );
  if (faithful.some(isFirst)) return true;
  // Two copies of one agency's report are one carrier.
  const carriers = new Set(faithful.map((c) => (c.source.name || c.source.title).trim().toLowerCase()));
  return needs === 'primary-or-two-carriers' && carriers.size >= 2;
}
