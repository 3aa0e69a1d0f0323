import type { InputOf } from '@/lib/commands';
import type { Span } from '@/lib/text/span';
import { onCard, onQuote, patched, plain } from '../op';

export const addQuote = (revisionId: string, span: Span) => plain('add', 'add-quote', { revisionId, span });

export const rejectQuote = (id: string, rejected: boolean) =>
  onQuote(rejected ? 'reject' : 'restore', 'reject-quote')(id, { rejected }, { show: patched(id, { rejected }) });

export const moveQuote = (id: string, spans: readonly Span[], words: string) =>
  onQuote('move', 'move-quote')(id, { spans: [...spans] }, { show: patched(id, { spans }), mine: words });

export const placeQuote = (id: string, revisionId: string, span: Span) =>
  onQuote('place', 'place-quote')(id, { revisionId, span });

export const acknowledgeChange = (id: string) =>
  onQuote('seen', 'acknowledge-change')(id, {}, { show: onCard(id, () => ({ was: null })) });

type GivenStatus = InputOf<'give-status'>['status'];

export const giveStatus = (id: string, status: GivenStatus, mine: string, reason?: string) =>
  onQuote('status', 'give-status')(
    id,
    { status, reason },
    { mine, detail: mine, ...(status === 'open' ? {} : { show: patched(id, { status }) }) },
  );

export const confirmQuote = (id: string, checkId: string | null, mine: string, verdict: string | undefined) =>
  onQuote('confirm', 'confirm-quote')(
    id,
    { checkId },
    {
      mine,
      ...(checkId && { show: patched(id, { decided: true }) }),
      ...(verdict && { detail: verdict }),
      came: ({ words, speaker, unsure, sealed }) =>
        sealed
          ? 'sealed'
          : words && speaker
            ? 'confirm'
            : speaker
              ? 'confirmSpeaker'
              : unsure
                ? 'confirmWordsOnly'
                : 'confirmWords',
    },
  );

/** @param note the words as the note tells them */
export const correctQuote = (id: string, words: string, note: string) =>
  onQuote('correct', 'correct-quote')(id, { words, note }, { show: patched(id, { status: 'corrected' }), mine: note });

/** @param override an editor's reason for signing without the passage that the desk asks for */
export const signQuote = (id: string, override?: string) =>
  onQuote('sign', 'sign-off')(id, override ? { override } : {}, override ? { mine: override } : {});

export const unsignQuote = (id: string) => onQuote('unsign', 'withdraw-sign-off')(id, {});

/** @param due by when; undefined leaves that as it is */
export const assignQuote = (id: string, personId: string | null, mine: string, due?: string) =>
  onQuote('assign', 'assign-quote')(id, { personId, ...(due && { due }) }, { mine, detail: mine });

/** Whoever checks takes what nobody has, or gives their own back. */
export const takeQuote = (id: string, taken: boolean, mine: string) =>
  onQuote('assign', 'take-quote')(id, { taken }, { mine, detail: mine });

export const sendBack = (id: string, reason: string) =>
  onQuote('sendBack', 'send-back')(id, { reason }, { mine: reason });

export const sendToTwo = (id: string, reason: string) =>
  onQuote('sendToTwo', 'send-to-two')(id, { reason }, { mine: reason });
