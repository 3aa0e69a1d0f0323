import type { Stretch, Verdict, Warning } from '@/lib/align';
import type { HouseView } from '@/lib/align/house';
import type { Role } from '@/lib/desk/roles';
import type { Medium, SpeakerKind } from '@/lib/extract';
import type { Media } from '@/lib/import/media';
import type { Block } from '@/lib/text/blocks';
import type { Span } from '@/lib/text/span';
import type { Evidence, Link, Missing } from '../rules/chain';
import type { ChecklistItem } from '../rules/checklist';
import type { Heard } from '../rules/heard';
import type { Round } from '../rules/ready';
import type { TranslationPair } from '../rules/translation';
import type { NoteOfText } from '../texts/kept';
import type { Rating, RelationKind, SourceKind, Stance, Status } from '../words';
import type { AnnotationView } from './note-view';

/** An article under review as its page shows it, as plain data: the text and what lies on it. */
export interface ArticlePage {
  /** The last line of the desk's log that is in here. */
  readonly seq: number;
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly author: string;
    /** What published it. */
    readonly outlet: string;
    readonly url: string;
  };
  /** The notes of its text. */
  readonly footnotes: readonly NoteOfText[];
  readonly desk: {
    readonly name: string;
    readonly secondReader: boolean;
    readonly blind: boolean;
    readonly evidence: Evidence;
    readonly gate: boolean;
    /** Reported speech is shown to whoever has not chosen. */
    readonly reportedShown: boolean;
    /** What is asked about each quotation, in order. */
    readonly checklist: readonly ChecklistItem[];
    /** Nothing is signed off while something is left of it. */
    readonly checklistRequired: boolean;
    /** What its notes are gathered by. */
    readonly tags: readonly string[];
  };
  readonly revision: {
    readonly id: string;
    readonly number: number;
    readonly text: string;
    readonly sha256: string;
    readonly language: string;
    readonly direction: 'rtl' | 'ltr';
    readonly capturedAt: string;
    readonly capturedBy: string;
    readonly capturedFrom: string;
    /** Whether the file that it was read from is kept. */
    readonly hasOriginal: boolean;
  };
  readonly blocks: readonly Block[];
  /** In the order of the text, rejected ones too (their number is 0). */
  readonly quotes: readonly QuoteMark[];
  readonly annotations: readonly AnnotationView[];
  readonly sources: readonly SourceView[];
  /** What a correction of the article took out of it: kept with the older revision until a person decides. */
  readonly gone: { readonly quotes: readonly GoneQuote[]; readonly notes: readonly GoneNote[] };
  /** Sources in play with which the quotations have been compared, of how many. */
  readonly compared: { readonly done: number; readonly of: number };
  /** When the article was ready for publication, the oldest first. */
  readonly readiness: readonly Round[];
  readonly members: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
}

/** The same with all that is known of every quotation: what a report is made from. */
export interface Workbench extends ArticlePage {
  readonly quotes: readonly QuoteView[];
}

export interface GoneQuote {
  readonly id: string;
  readonly version: number;
  readonly words: string;
  readonly language: string;
  readonly speaker: string;
  readonly speakerDecided: boolean;
  /** Places in the newest text that fit about as well. */
  readonly candidates: readonly { readonly span: Span; readonly around: string }[];
}

export interface GoneNote {
  readonly id: string;
  readonly version: number;
  readonly exact: string;
  readonly body: string;
  readonly author: Named;
  /** What it suggested in their place; null where it is a plain note. */
  readonly words: string | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the text itself shows of a quotation: where it stands, who speaks, how it stands. Small, for there may be very many. */
export interface QuoteMark {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly spans: readonly Span[];
  readonly status: Status;
  readonly rejected: boolean;
  readonly signed: boolean;
  /** By name; empty where nobody is known. */
  readonly saidBy: string;
  readonly via: string | null;
  /** A person has said by way of whom the words came. */
  readonly viaDecided: boolean;
  /** A person has said who spoke, or that nobody is named. */
  readonly speakerDecided: boolean;
  /** Of the comparison that leads, as a person decided it or as it is proposed. */
  readonly verdict: Verdict | null;
  readonly decided: boolean;
  /** A source says that somebody else spoke, and nobody has answered. */
  readonly conflict: boolean;
  /** Who has read it blind, in their order: up to two. */
  readonly readers: readonly string[];
  /** It is borne out by a passage of a source that the desk holds, or an editor signed it and said why. */
  readonly backed: boolean;
  readonly mention: Span | null;
  readonly cue: Span | null;
  /** Numbers of the first few quotations with the same words, and how many more there are. */
  readonly twins: readonly number[];
  readonly moreTwins: number;
  /** The same of quotations that assert a claim which contradicts one that this asserts. */
  readonly contradicts: readonly number[];
  readonly moreContradicts: number;
}

/** What the card shows of a quotation beside its mark: read when it is looked at. */
export interface QuoteCard {
  readonly words: string;
  /** The language of its words, which may be another one than the article's. */
  readonly language: string;
  /** Its words before the article was corrected, while nobody has looked since. */
  readonly was: string | null;
  readonly origin: 'program' | 'person';
  readonly confidence: number | null;
  /** That it is their words, given that it is a quotation; null where nobody was proposed. */
  readonly speakerConfidence: number | null;
  readonly reasons: readonly string[];
  readonly assignee: Named | null;
  readonly due: string | null;
  readonly decidedBy: Named | null;
  /** `id` is null while the speaker is only proposed. */
  readonly speaker: {
    readonly id: string | null;
    readonly name: string;
    readonly kind: SpeakerKind;
    /** Whom they speak for, as the text says. */
    readonly speaksFor: string | null;
  } | null;
  readonly medium: Medium | null;
  /** A person has said how the words reached the public. */
  readonly mediumDecided: boolean;
  /** Everybody whose hand is in it: none of them signs it off where the desk asks for a second reader. */
  readonly hands: readonly string[];
  /** A block quotation that may still be lifted out as a source. */
  readonly liftable: boolean;
  /** The one that leads first. */
  readonly checks: readonly CheckView[];
  readonly chain: readonly Link[];
  /** What the chain lacks. */
  readonly missing: Missing | null;
  /** `override`: why it was signed without the passage that the desk asks for. */
  readonly signOff: { readonly by: Named; readonly at: string; readonly override: string | null } | null;
  readonly claims: readonly ClaimView[];
  /** What two readers found without seeing it of each other; null where nobody has read it so. */
  readonly readings: Readings | null;
  /** Two are to read it blind, whatever the desk asks for. */
  readonly readTwice: boolean;
  /** What was sent back of it, the newest first. */
  readonly sentBack: readonly SentBack[];
  /** A person has said that the speaker is a minor. */
  readonly minor: boolean;
  /** What of the desk's checklist was ticked off, by whom and when. */
  readonly ticks: readonly { readonly item: string; readonly by: Named; readonly at: string }[];
}

export interface SentBack {
  readonly id: string;
  readonly by: Named;
  readonly to: Named;
  readonly reason: string;
  readonly at: string;
  readonly answeredAt: string | null;
}

/** As far as whoever looks may see it: while the first reading is sealed, only its reader knows what it says. */
export type Readings =
  | { readonly kind: 'sealed'; readonly by: Named; readonly own: Reading | null }
  | {
      readonly kind: 'open';
      readonly both: readonly Reading[];
      readonly agree: boolean;
      /** How far readers agree at this desk this month; null where nobody can say yet, or nobody in particular asks. */
      readonly kappa: number | null;
    };

export interface Reading {
  readonly by: Named;
  readonly at: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** Where they say that the words stand, in a source that shows no passage of them. */
  readonly page: number | null;
  readonly timeCode: string | null;
  /** The comparison that it decides; null where its source is out of play since. */
  readonly checkId: string | null;
}

/** A quotation with everything that is known of it. */
export interface QuoteView extends QuoteMark, QuoteCard {}

export interface ClaimView {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly rating: Rating;
  readonly stance: Stance;
  /** The first few, and how many more there are. */
  readonly relations: readonly {
    readonly kind: RelationKind;
    readonly claimId: string;
    readonly text: string;
    readonly outgoing: boolean;
  }[];
  readonly moreRelations: number;
}

export interface CheckView {
  readonly id: string;
  readonly version: number;
  readonly source: Named & {
    readonly title: string;
    readonly kind: SourceKind;
    readonly date: string | null;
    readonly language: string;
    readonly sha256: string;
    readonly withdrawn: boolean;
    /** It has a newer text than the one that this is by. */
    readonly newer: boolean;
    /** What its recording is, where it has one. */
    readonly media: Media | null;
  };
  readonly proposedVerdict: Verdict;
  readonly verdict: Verdict | null;
  readonly note: string;
  readonly by: Named | null;
  readonly at: string | null;
  readonly similarity: number;
  /** It names a passage of the source, or a person a page or time code of it. */
  readonly passage: boolean;
  /** Where a person says that the words stand: nothing compared them there. In seconds from the beginning of a recording. */
  readonly stated: {
    readonly page: number | null;
    readonly from: number | null;
    readonly timeCode: string | null;
    readonly note: string;
    readonly by: Named;
    readonly at: string;
  } | null;
  /** The program found the words, or some of them, in the source: only then are they laid side by side to the letter. */
  readonly compared: boolean;
  /** Whose words the source says that they are, held against the attributed speaker; null where it says nothing. */
  readonly voice: Heard | null;
  readonly comparison: readonly Stretch[];
  readonly differ: { readonly differ: number; readonly of: number };
  /** Of each difference whether a rule of the desk's style covers it, and which. */
  readonly house: readonly HouseView[];
  /** What the source says where the words were found; the whole of it, cut short, where none were. */
  readonly excerpt: string;
  /** What around the words in the source turns them round, and numbers that may be read otherwise: with its words. */
  readonly warnings: readonly { readonly kind: Warning['kind']; readonly words: string }[];
  /** What stands before and after it in the source. */
  readonly context: { readonly before: string; readonly after: string };
  /** Other places of the source that fit about as well, as their words. */
  readonly alternatives: readonly string[];
  /** Of a recording or a transcript: the time code at or before the words. */
  readonly timeCode: string | null;
  /** Where the words stand in what the source was read from: the page, or from when to when in seconds. */
  readonly place: PlaceView | null;
  /** Where the words are heard in the source's recording, in seconds; null where it has none, or nobody knows. */
  readonly listen: { readonly from: number; readonly to: number | null } | null;
  /** Of a translation: its sentences beside the original's. */
  readonly pairs: readonly TranslationPair[];
  /** Of a translation: sentences of the source that a pair may be made with. */
  readonly offered: readonly { readonly span: Span; readonly text: string }[];
}

export interface PlaceView {
  readonly page: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly author: string;
  readonly date: string | null;
  readonly language: string;
}
