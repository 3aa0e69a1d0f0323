import { carryOut as send } from '@/app/commands';
import type { Verdict } from '@/lib/align';
import type { InputOf, ResultOf } from '@/lib/commands';
import type { QuoteView } from '@/lib/review/read/view';
import type { VoiceAnswer } from '@/lib/review/rules/heard';
import type { TranslationPair } from '@/lib/review/rules/translation';
import { type Op, onCard, plain } from '../op';

export const compareQuote = (quoteId: string, sourceId: string) =>
  plain('compare', 'compare-quote', { quoteId, sourceId });

export const liftSource = (quoteId: string) =>
  plain('lift', 'lift-source', { quoteId }, { show: onCard(quoteId, () => ({ liftable: false })) });

export const decideCheck = (
  quote: QuoteView,
  checkId: string,
  verdict: Verdict | null,
  note: string,
  mine: string,
  detail: string,
  place: InputOf<'decide-check'>['place'] = null,
): Op<ResultOf<'decide-check'>> => ({
  name: 'decide',
  detail,
  target: { kind: 'check', id: checkId },
  send: (version) => send('decide-check', { checkId, version, verdict, note, place }),
  came: ({ sealed }) => (sealed ? 'sealed' : 'decide'),
  show: onCard(quote.id, ({ checks }) => ({
    checks: checks.map((c) => (c.id === checkId ? { ...c, verdict, note } : c)),
  })),
  mine,
});

export const answerVoice = (checkId: string, answer: VoiceAnswer | null): Op => ({
  name: 'voice',
  target: { kind: 'check', id: checkId },
  send: (version) => send('answer-voice', { checkId, version, answer }),
});

/** @param mine the place in words */
export const statePlace = (
  checkId: string,
  place: InputOf<'state-place'>['place'],
  note: string,
  mine: string,
): Op => ({
  name: 'where',
  detail: mine,
  target: { kind: 'check', id: checkId },
  send: (version) => send('state-place', { checkId, version, place, note }),
  mine,
});

export const judgePairs = (quote: QuoteView, checkId: string, pairs: readonly TranslationPair[], mine: string): Op => ({
  name: 'pair',
  target: { kind: 'check', id: checkId },
  send: (version) => send('judge-pairs', { checkId, version, pairs }),
  show: onCard(quote.id, ({ checks }) => ({ checks: checks.map((c) => (c.id === checkId ? { ...c, pairs } : c)) })),
  mine,
});
