import type { Change, Json } from './changes';
import type { Permission, Role } from './roles';

interface Kept {
  readonly title: string;
  readonly sha256: string;
  readonly obtained: string;
  readonly capturedFrom: string;
  /** The SHA-256 of the file that it was read from. */
  readonly original?: string;
}

/** How many of the quotations that were asked for it was done to, and how many were left as they were. */
interface Several {
  readonly done: number;
  readonly refused: number;
}

/** What each kind of event says beside what changed. */
interface Details {
  'desk-created': {
    readonly name: string;
    readonly members: readonly string[];
    /** Whether the demonstration is brought in next. */
    readonly demonstration: boolean;
  };
  /** The demonstration is whole: from here on it is a desk like any other. */
  'demonstration-made': object;
  'address-fetched': { readonly address: string; readonly status: number; readonly original: string };
  'job-started': {
    readonly title: string;
    readonly of: string;
    readonly items: number;
    readonly original: string;
  };
  'export-started': { readonly title: string; readonly items: number; readonly formats: readonly string[] };
  'feed-subscribed': { readonly title: string; readonly address: string };
  'feed-unsubscribed': { readonly title: string };
  'feed-called': object;
  'feed-read': { readonly title: string; readonly job: string; readonly items: number };
  /** A file was found in the desk's folder. */
  'file-dropped': {
    readonly title: string;
    readonly job: string;
    readonly items: number;
    /** Undefined for what is not kept, since it is too large. */
    readonly original?: string;
  };
  'job-cancelled': { readonly title: string };
  'job-resumed': { readonly title: string };
  'article-imported': Kept & {
    readonly revision: string;
    readonly quotes: number;
    readonly sources: readonly { readonly id: string; readonly sha256: string }[];
  };
  'article-revised': Omit<Kept, 'title'> & {
    readonly revision: string;
    readonly before: string;
    readonly number: number;
    readonly same: number;
    readonly changed: number;
    readonly gone: number;
    readonly back: number;
    readonly added: number;
    /** It came after the article had been ready for publication. */
    readonly afterReady?: boolean;
    /** It is what somebody suggested: the note, by whom, and the words. */
    readonly suggestion?: { readonly id: string; readonly by: string; readonly text: string; readonly words: string };
  };
  'article-renamed': { readonly what: 'title' | 'outlet' };
  'article-archived': object;
  'article-restored': object;
  'article-deleted': object;
  'article-ready': { readonly revision: number };
  'article-lifted': { readonly reason: string };
  'source-added': Kept & {
    readonly sourceKind: string;
    /** The SHA-256 of the recording that it came with. */
    readonly recording?: string;
  };
  'source-lifted': { readonly quote: string; readonly sha256: string };
  'source-used': object;
  'source-compared': { readonly found: number };
  'source-described': object;
  'source-revised': Omit<Kept, 'title'> & {
    readonly revision: string;
    readonly before: string;
    readonly number: number;
    readonly resting: number;
  };
  'source-watched': object;
  'recording-kept': { readonly name: string; readonly media: string; readonly original: string };
  'source-withdrawn': object;
  'source-restored': object;
  'quote-added': { readonly revision: string; readonly start: number; readonly end: number };
  'quote-moved': object;
  'quote-placed': { readonly revision: string; readonly words: string };
  'quote-rejected': object;
  'quote-restored': object;
  'quote-attributed': object;
  'quote-status': object;
  'quote-assigned': object;
  'quote-sent-back': object;
  'quote-sent-to-two': { readonly reason: string };
  'article-assigned': { readonly quotes: number };
  /** A rule of the desk gave it out as it was brought in: the article, or what a speaker says in it. */
  'assigned-by-rule': { readonly rule: string; readonly to: string; readonly quotes: number };
  'quotes-assigned': Several;
  'quotes-confirmed': Several;
  'quotes-signed-off': Several;
  'quote-corrected': { readonly note: string; readonly words?: string };
  'quote-confirmed': object;
  'quote-signed-off': { readonly words: string };
  'sign-off-withdrawn': { readonly signedBy: string };
  'change-seen': object;
  'item-ticked': { readonly item: string; readonly text: string };
  'item-unticked': { readonly item: string; readonly text: string };
  'check-proposed': { readonly check: string; readonly source: string; readonly verdict: string };
  'check-decided': { readonly check: string; readonly proposed: string };
  'translation-judged': { readonly check: string };
  /** A person says where the words stand in a source: its page, or the time code. */
  'place-stated': { readonly check: string; readonly page: number | null; readonly code: string | null };
  'place-unstated': { readonly check: string };
  'voice-answered': { readonly check: string; readonly voice: string };
  'annotation-written': { readonly quote: string | null; readonly revision: string };
  'words-suggested': { readonly revision: string; readonly text: string; readonly words: string };
  'suggestion-reopened': { readonly text: string; readonly words: string };
  'suggestion-declined': { readonly reason: string; readonly text: string; readonly words: string };
  'annotation-edited': object;
  'annotation-tagged': object;
  'annotation-resolved': object;
  'annotation-reopened': object;
  'annotation-withdrawn': object;
  'annotation-restored': object;
  'claim-linked': { readonly claim: string };
  'claim-unlinked': { readonly claim: string };
  'claims-related': { readonly to: string };
  'claim-rated': object;
  'report-created': { readonly report: string; readonly number: number; readonly sha256: string };
  'report-brought': {
    readonly report: string;
    readonly number: number;
    readonly sha256: string;
    readonly sources: readonly { readonly id: string; readonly sha256: string }[];
  };
  'report-shared': {
    readonly report: string;
    readonly number: number;
    readonly endsAt: string;
    readonly password: boolean;
  };
  'link-revoked': object;
  'link-restored': object;
  /** How often a shared link has been read so far. */
  'link-visited': { readonly visits: number };
  'link-refused': { readonly address: string };
  'member-invited': { readonly name: string; readonly role: Role };
  'invitation-withdrawn': object;
  'joining-failed': { readonly address: string };
  'member-added': { readonly name: string; readonly role: Role };
  'role-changed': object;
  'member-removed': object;
  'sessions-revoked': object;
  'password-reset': object;
  'password-changed': object;
  'person-renamed': { readonly before: string; readonly name: string };
  'signed-in': { readonly address: string };
  'sign-in-failed': { readonly address: string };
  'signed-out': object;
  'session-ended': object;
  /** Somebody tried what takes a role that they do not have. */
  refused: { readonly role: Role; readonly needed: string };
  'desk-renamed': object;
  'second-reader-set': object;
  'blind-set': object;
  'evidence-set': object;
  'house-rules-set': object;
  'gate-set': object;
  'layers-set': object;
  'checklist-set': object;
  'assign-rules-set': object;
  'tags-set': object;
  /** Something taken back, or done again: the line that it was done in, its kind, and what the taking back did. */
  undone: { readonly of: number; readonly was: string; readonly did?: Json };
  redone: { readonly of: number; readonly was: string; readonly did?: Json };
}

export type EventKind = keyof Details;
/** What a line of that kind says beside what changed. */
export type DataOf<K extends EventKind> = Details[K];

/** How an event is taken back: by putting its changes back, or by a command of its own. Never a browser's word. */
export type Inverse = {
  /** The permission that the event took: whoever has lost it cannot take it back either. The registry writes it. */
  readonly needs?: Permission;
} & ({ readonly command: 'put-back' } | { readonly command: string; readonly input: Json });

/** One thing that happened at a desk: what, to what, within which article, what changed, and how it is taken back. */
export type Happening = {
  readonly [K in EventKind]: {
    readonly kind: K;
    readonly subject: string;
    readonly article?: string | undefined;
    readonly data: Details[K];
    readonly changes?: readonly (Change | undefined)[];
    readonly inverse?: Inverse;
  };
}[EventKind];

export const PUT_BACK: Inverse = { command: 'put-back' };
