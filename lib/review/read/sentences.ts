import type { DataOf, EventKind } from '@/lib/desk/happening';
import { shortened } from './details';

/** What the lines of a log are gathered under, and narrowed to. `accounts` says who came in from where. */
export const LOG_GROUPS = [
  'articles',
  'sources',
  'quotations',
  'notes',
  'claims',
  'reports',
  'members',
  'accounts',
  'rules',
] as const;
export type LogGroup = (typeof LOG_GROUPS)[number];

/** What a sentence needs beside the name of who it was: numbers, and what somebody typed. */
export type Told = Readonly<Record<string, string | number>>;

interface Sentence<K extends EventKind> {
  readonly group: LogGroup;
  /** What the message `told.KIND` asks for. Lines of older versions may say less than today's. */
  readonly of?: (data: Partial<DataOf<K>>) => Told;
}

/** Each kind of event as a sentence: a kind without one does not compile. */
export const SENTENCES: { readonly [K in EventKind]: Sentence<K> } = {
  'desk-created': { group: 'rules', of: ({ name = '' }) => ({ desk: name }) },
  'demonstration-made': { group: 'rules' },
  'address-fetched': { group: 'sources', of: ({ address = '' }) => ({ text: address }) },
  'job-started': { group: 'articles', of: ({ title = '', items = 0 }) => ({ title, n: items }) },
  'export-started': { group: 'reports', of: ({ title = '', items = 0 }) => ({ title, n: items }) },
  'job-cancelled': { group: 'articles', of: ({ title = '' }) => ({ title }) },
  'job-resumed': { group: 'articles', of: ({ title = '' }) => ({ title }) },
  'article-imported': { group: 'articles', of: ({ quotes = 0 }) => ({ n: quotes }) },
  'article-revised': {
    group: 'articles',
    of: ({ number = 0, changed = 0, gone = 0, added = 0, afterReady = false, suggestion }) => ({
      ...{ number, changed, gone, added, ...suggested(suggestion) },
      after: afterReady ? 'ready' : 'nothing',
      by: suggestion ? 'suggestion' : 'nothing',
      named: suggestion?.by ?? '',
    }),
  },
  'article-renamed': { group: 'articles', of: ({ what = 'title' }) => ({ what }) },
  'article-archived': { group: 'articles' },
  'article-restored': { group: 'articles' },
  'article-deleted': { group: 'articles' },
  'article-ready': { group: 'articles', of: ({ revision = 0 }) => ({ number: revision }) },
  'article-lifted': { group: 'articles', of: ({ reason = '' }) => ({ text: reason }) },
  'source-added': { group: 'sources' },
  'source-lifted': { group: 'sources' },
  'source-used': { group: 'sources' },
  'source-compared': { group: 'sources', of: ({ found = 0 }) => ({ n: found }) },
  'source-described': { group: 'sources' },
  'source-revised': { group: 'sources', of: ({ number = 0 }) => ({ number }) },
  'source-watched': { group: 'sources' },
  'recording-kept': { group: 'sources', of: ({ name = '' }) => ({ text: name }) },
  'feed-subscribed': { group: 'sources', of: ({ title = '' }) => ({ title }) },
  'feed-unsubscribed': { group: 'sources', of: ({ title = '' }) => ({ title }) },
  'feed-called': { group: 'sources' },
  'feed-read': { group: 'sources', of: ({ title = '', items = 0 }) => ({ title, n: items }) },
  'file-dropped': { group: 'articles', of: ({ title = '', items = 0 }) => ({ title, n: items }) },
  'source-withdrawn': { group: 'sources' },
  'source-restored': { group: 'sources' },
  'quote-added': { group: 'quotations' },
  'quote-moved': { group: 'quotations' },
  'quote-placed': { group: 'quotations' },
  'quote-rejected': { group: 'quotations' },
  'quote-restored': { group: 'quotations' },
  'quote-attributed': { group: 'quotations' },
  'quote-status': { group: 'quotations' },
  'quote-assigned': { group: 'quotations' },
  'quote-sent-back': { group: 'quotations' },
  'quote-sent-to-two': { group: 'quotations', of: ({ reason = '' }) => ({ reason }) },
  'article-assigned': { group: 'articles' },
  'assigned-by-rule': {
    group: 'articles',
    of: ({ rule = '', to = '', quotes = 0 }) => ({ text: rule, named: to, n: quotes }),
  },
  'quotes-assigned': { group: 'quotations', of: ({ done = 0 }) => ({ n: done }) },
  'quotes-confirmed': { group: 'quotations', of: ({ done = 0 }) => ({ n: done }) },
  'quotes-signed-off': { group: 'quotations', of: ({ done = 0 }) => ({ n: done }) },
  'quote-corrected': { group: 'quotations' },
  'quote-confirmed': { group: 'quotations' },
  'quote-signed-off': { group: 'quotations' },
  'sign-off-withdrawn': { group: 'quotations' },
  'change-seen': { group: 'quotations' },
  'item-ticked': { group: 'quotations', of: ({ text = '' }) => ({ text }) },
  'item-unticked': { group: 'quotations', of: ({ text = '' }) => ({ text }) },
  'check-proposed': { group: 'quotations' },
  'check-decided': { group: 'quotations' },
  'translation-judged': { group: 'quotations' },
  'place-stated': { group: 'quotations', of: ({ page, code }) => ({ page: page ?? 0, code: code ?? 'none' }) },
  'place-unstated': { group: 'quotations' },
  'voice-answered': { group: 'quotations', of: ({ voice = '' }) => ({ speaker: voice }) },
  'annotation-written': { group: 'notes' },
  'words-suggested': { group: 'notes', of: suggested },
  'suggestion-declined': { group: 'notes', of: ({ reason = '', ...words }) => ({ reason, ...suggested(words) }) },
  'suggestion-reopened': { group: 'notes', of: suggested },
  'annotation-edited': { group: 'notes' },
  'annotation-tagged': { group: 'notes' },
  'annotation-resolved': { group: 'notes' },
  'annotation-reopened': { group: 'notes' },
  'annotation-withdrawn': { group: 'notes' },
  'annotation-restored': { group: 'notes' },
  'claim-linked': { group: 'claims' },
  'claim-unlinked': { group: 'claims' },
  'claims-related': { group: 'claims' },
  'claim-rated': { group: 'claims' },
  'report-created': { group: 'reports', of: ({ number = 0 }) => ({ number }) },
  'report-brought': { group: 'reports', of: ({ number = 0 }) => ({ number }) },
  'report-shared': { group: 'reports', of: ({ number = 0 }) => ({ number }) },
  'link-revoked': { group: 'reports' },
  'link-restored': { group: 'reports' },
  'link-visited': { group: 'reports', of: ({ visits = 0 }) => ({ n: visits }) },
  'link-refused': { group: 'accounts', of: ({ address = '' }) => ({ text: address }) },
  'member-invited': { group: 'members', of: ({ name = '' }) => ({ text: name }) },
  'invitation-withdrawn': { group: 'members' },
  'joining-failed': { group: 'accounts', of: ({ address = '' }) => ({ text: address }) },
  'member-added': { group: 'members', of: ({ name = '' }) => ({ text: name }) },
  'role-changed': { group: 'members' },
  'member-removed': { group: 'members' },
  'sessions-revoked': { group: 'accounts' },
  'password-reset': { group: 'accounts' },
  'password-changed': { group: 'accounts' },
  'person-renamed': { group: 'members', of: ({ before = '' }) => ({ text: before }) },
  'signed-in': { group: 'accounts', of: ({ address = '' }) => ({ text: address }) },
  'sign-in-failed': { group: 'accounts', of: ({ address = '' }) => ({ text: address }) },
  'signed-out': { group: 'accounts' },
  'session-ended': { group: 'accounts' },
  refused: { group: 'accounts' },
  'desk-renamed': { group: 'rules' },
  'second-reader-set': { group: 'rules' },
  'blind-set': { group: 'rules' },
  'gate-set': { group: 'rules' },
  'layers-set': { group: 'rules' },
  'checklist-set': { group: 'rules' },
  'assign-rules-set': { group: 'rules' },
  'evidence-set': { group: 'rules' },
  'house-rules-set': { group: 'rules' },
  'tags-set': { group: 'rules' },
  // Told by what was taken back or done again, which is another line.
  undone: { group: 'rules' },
  redone: { group: 'rules' },
};

/** Other words for what the article has, as a sentence tells them. */
function suggested({ text = '', words = '' }: { readonly text?: string; readonly words?: string } = {}): Told {
  return { text: shortened(text, 80), words: shortened(words, 80), what: words ? 'words' : 'nothing' };
}

/** The kinds of a group. */
export const kindsOf = (group: LogGroup): readonly EventKind[] =>
  (Object.keys(SENTENCES) as EventKind[]).filter((kind) => SENTENCES[kind].group === group);

/** The sentence's own words of a line. */
export const toldOf = (kind: EventKind, data: unknown): Told =>
  (SENTENCES[kind] as Sentence<EventKind>).of?.((data ?? {}) as never) ?? {};
