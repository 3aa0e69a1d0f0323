import type { EventKind } from '@/lib/desk/happening';
import type { TakenBack } from '@/lib/desk/undo';

/** What an operation is called: a key under `op` of the messages. */
export type OpName =
  | 'add'
  | 'move'
  | 'reject'
  | 'restore'
  | 'attribute'
  | 'status'
  | 'decide'
  | 'sealed'
  | 'sendBack'
  | 'sendToTwo'
  | 'confirm'
  | 'confirmWords'
  | 'confirmWordsOnly'
  | 'confirmSpeaker'
  | 'voice'
  | 'assign'
  | 'rename'
  | 'archive'
  | 'correct'
  | 'sign'
  | 'unsign'
  | 'note'
  | 'suggest'
  | 'accept'
  | 'decline'
  | 'reconsider'
  | 'edit'
  | 'tag'
  | 'resolve'
  | 'withdraw'
  | 'link'
  | 'unlink'
  | 'relate'
  | 'compare'
  | 'pair'
  | 'where'
  | 'place'
  | 'seen'
  | 'revise'
  | 'lift'
  | 'ready'
  | 'tick'
  | 'unlock';

const NAMES: Partial<Record<EventKind, OpName>> = {
  'quote-added': 'add',
  'quote-moved': 'move',
  'quote-rejected': 'reject',
  'quote-restored': 'restore',
  'quote-attributed': 'attribute',
  'quote-status': 'status',
  'check-decided': 'decide',
  'quote-confirmed': 'confirm',
  'voice-answered': 'voice',
  'quote-assigned': 'assign',
  'article-assigned': 'assign',
  'assigned-by-rule': 'assign',
  'quote-sent-back': 'sendBack',
  'quote-sent-to-two': 'sendToTwo',
  'article-renamed': 'rename',
  'article-archived': 'archive',
  'article-restored': 'archive',
  'article-deleted': 'archive',
  'article-ready': 'ready',
  'article-lifted': 'unlock',
  'quotes-assigned': 'assign',
  'quotes-confirmed': 'confirm',
  'quotes-signed-off': 'sign',
  'quote-corrected': 'correct',
  'quote-signed-off': 'sign',
  'sign-off-withdrawn': 'unsign',
  'annotation-written': 'note',
  'annotation-restored': 'note',
  'words-suggested': 'suggest',
  'suggestion-declined': 'decline',
  'suggestion-reopened': 'reconsider',
  'annotation-edited': 'edit',
  'annotation-tagged': 'tag',
  'annotation-resolved': 'resolve',
  'annotation-reopened': 'resolve',
  'annotation-withdrawn': 'withdraw',
  'claim-linked': 'link',
  'claim-unlinked': 'unlink',
  'claims-related': 'relate',
  'translation-judged': 'pair',
  'place-stated': 'where',
  'place-unstated': 'where',
  'quote-placed': 'place',
  'change-seen': 'seen',
  'item-ticked': 'tick',
  'item-unticked': 'tick',
  'article-revised': 'revise',
};

/** What was taken back or done again, by the event that it had left. */
export const nameOf = ({ was, suggested }: TakenBack): OpName => (suggested ? 'accept' : (NAMES[was] ?? 'revise'));
