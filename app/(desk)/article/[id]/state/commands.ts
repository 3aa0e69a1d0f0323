'use client';

import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import type { CheckView, QuoteMark, QuoteView } from '@/lib/review/read/view';
import { conflicting } from '@/lib/review/rules/chain';
import { firstLeft, unreadyOf } from '@/lib/review/rules/ready';
import { barFor } from '@/lib/review/rules/signing';
import { awaitsSignature, isChecked, layerOf, SURE } from '@/lib/review/words';
import { moveEdge, wordAt } from '@/lib/text/boundary';
import type { Span } from '@/lib/text/span';
import type { Translator } from '@/messages';
import { toFirstOpenPair, toJudge } from '../card/pairs-open';
import { warningsOf } from '../card/warnings';
import { type Paragraphs, stepEnd } from './ends';
import { markReady } from './ops/article';
import { confirmQuote, giveStatus, rejectQuote, signQuote, takeQuote, unsignQuote } from './ops/quote';
import { NEEDS } from './rights';
import { type BenchState, useBench } from './state';

/** One thing that can be done: by its key, from the palette, and by a button. */
export interface Command {
  readonly id: CommandId;
  readonly label: string;
  /** As `pressed` names a key press. */
  readonly key?: string;
  /** The key as it is shown. */
  readonly keys?: string;
  readonly enabled: boolean;
  /** Why it is not, where that can be said: its key says it too. */
  readonly why?: ProblemReport;
  readonly run: () => void;
}

export type CommandId = keyof ReturnType<typeof runs>;

const KEYS: Partial<Record<CommandId, string>> = {
  next: 'J',
  previous: 'K',
  nextOpen: 'Shift+J',
  previousOpen: 'Shift+K',
  confirm: 'Y',
  dispute: 'N',
  correct: 'R',
  sign: 'S',
  reject: 'Delete',
  link: 'L',
  ends: 'E',
  speaker: 'P',
  comment: 'C',
  assign: 'A',
  take: 'A',
  source: 'O',
  listen: 'V',
  select: 'X',
  undo: 'Z',
  redo: 'Shift+Z',
  help: '?',
};

const shown = (key: string): string => key.replace('+', ' ').replace('Delete', 'Del');

/** All commands of the page, in the order in which the help lists them. */
export function useCommands(openSource: () => void, listen: () => void): readonly Command[] {
  const bench = useBench();
  const t = useTranslations();
  const andOn = useAndOn();
  return useMemo(
    () =>
      Object.entries(runs(bench, { openSource, listen }, t, andOn)).flatMap(([name, [enabled, run]]) => {
        const id = name as CommandId;
        const right = NEEDS[id];
        if (right && !bench.rights[right]) return [];
        // Whoever gives work out gives it to themselves.
        if (id === 'take' && bench.rights.assign) return [];
        const key = KEYS[id];
        const why = whyNot(id, bench);
        const on = enabled && !why;
        const say = () => why && bench.setNotice({ kind: 'problem', problem: why });
        return {
          id,
          label: t(`act.${id}`),
          enabled: on,
          run: on ? run : say,
          ...(why ? { why } : {}),
          ...(key ? { key, keys: shown(key) } : {}),
        };
      }),
    [bench, openSource, listen, t, andOn],
  );
}

/** Something is left to decide. */
const isUnfinished = (q: QuoteMark, me: string): boolean =>
  !q.signed &&
  // What I have read blind waits for somebody else.
  !(q.readers.length === 1 && q.readers[0] === me && q.status === 'open') &&
  !isChecked(q);

/** Those after the quotation, and from the first on again up to it. */
function after(kept: readonly QuoteMark[], id: string | undefined): QuoteMark[] {
  const at = kept.findIndex((q) => q.id === id);
  return [...kept.slice(at + 1), ...kept.slice(0, Math.max(0, at))];
}

/** Those that nobody has finished, after the quotation and from the first on again. */
export const unfinishedAfter = (kept: readonly QuoteMark[], id: string | undefined, me: string): QuoteMark[] =>
  after(kept, id).filter((q) => isUnfinished(q, me));

const isProposed = (check: CheckView | undefined): check is CheckView =>
  check?.verdict === null && !check.source.withdrawn;

/** The words are the source’s, letter by letter. */
const differsNowhere = (check: CheckView): boolean => (check.verdict ?? check.proposedVerdict) === 'verbatim';

const isSpeakerSure = (card: QuoteView): boolean =>
  !card.speakerDecided && card.speaker !== null && (card.speakerConfidence ?? 0) >= SURE && !conflicting(card.checks);

type Wanted = (q: QuoteMark) => boolean;

/** On to the next quotation that wants the same while something is done to the current one; what is refused brings the person back. */
export function useAndOn(): (done: Promise<boolean>, wanted?: Wanted) => void {
  const { kept, current, choose, me } = useBench();
  return useCallback(
    (done, wanted = (q) => isUnfinished(q, me.id)) => {
      const from = current?.id;
      const next = after(kept, from).find(wanted);
      if (next) choose(next.id, true);
      void done.then((isDone) => !isDone && choose(from, true));
    },
    [kept, current, choose, me.id],
  );
}

/** What only a quotation that nobody has signed takes. */
const ON_OPEN: ReadonlySet<CommandId> = new Set<CommandId>([
  'confirm',
  'dispute',
  'correct',
  'unverifiable',
  'ends',
  'speaker',
  'reject',
]);

/** What stands between the current quotation and this person's signature, whatever their role. */
export function signBar({ open, view, me }: Pick<BenchState, 'open' | 'view' | 'me'>): ProblemReport | undefined {
  if (!open || open.signed) return undefined;
  return barFor({ ...open, decidedBy: open.decidedBy?.id ?? null }, view.desk, me.id) ?? undefined;
}

/** Why an act cannot be done to the quotation as it stands: what the server would answer. */
function whyNot(id: CommandId, bench: BenchState): ProblemReport | undefined {
  const { current, lock, view } = bench;
  if (id === 'unlock') return lock ? undefined : { code: 'article-not-locked', params: {} };
  if (lock && NEEDS[id] && id !== 'report') return { code: 'article-locked', params: { since: lock.at, by: lock.by } };
  if (id === 'ready') {
    const left = unreadyOf(view.quotes, view.desk, view.compared);
    return left ? { code: 'article-not-ready', params: { ...firstLeft(left) } } : undefined;
  }
  if (!current) return undefined;
  if (ON_OPEN.has(id) && current.signed) return { code: 'signed-off-already', params: {} };
  const bar = id === 'sign' ? signBar(bench) : undefined;
  // An editor goes on with a reason.
  return bar?.code === 'passage-missing' ? undefined : bar;
}

type Run = readonly [enabled: boolean, run: () => void];

function runs(
  bench: BenchState,
  { openSource, listen }: { readonly openSource: () => void; readonly listen: () => void },
  t: Translator,
  andOn: ReturnType<typeof useAndOn>,
) {
  const { current: quote, open: card, kept, can, perform, setPanel, setMode, choose, view } = bench;
  const open = quote !== undefined && !quote.signed;
  const unfinished = (q: QuoteMark) => isUnfinished(q, bench.me.id);
  const check = card?.checks[0];
  const walk = (step: 1 | -1, wanted: (q: (typeof kept)[number]) => boolean = () => true) => {
    const at = kept.findIndex((q) => q.id === quote?.id);
    const order = step > 0 ? kept.slice(at + 1) : kept.slice(0, at < 0 ? kept.length : at).reverse();
    const found = order.find(wanted);
    if (found) choose(found.id, true);
  };
  const run = (enabled: boolean, work: () => void): Run => [enabled, () => enabled && work()];

  return {
    next: run(kept.length > 0, () => walk(1)),
    previous: run(kept.length > 0, () => walk(-1)),
    nextOpen: run(kept.some(unfinished), () => walk(1, unfinished)),
    previousOpen: run(kept.some(unfinished), () => walk(-1, unfinished)),
    confirm: run(can.check && open, () => {
      if (!quote) return;
      // Nobody confirms what they have not seen, and no key is lost without a word.
      if (!card) return bench.setNotice({ kind: 'card-coming', about: quote.id });
      const left = isProposed(check) ? toJudge(check) : undefined;
      if (check && left) {
        bench.setNotice({ kind: 'problem', about: quote.id, problem: left });
        return toFirstOpenPair(check.id);
      }
      if (!check || check.verdict !== null || check.warnings.length === 0 || bench.warned === check.id) {
        const words = isProposed(check) ? check.proposedVerdict : undefined;
        const op = confirmQuote(quote.id, check?.id ?? null, t('act.confirm'), words && t(`verdict.${words}`));
        // Where nothing is proposed, the answer says why, on this card.
        return words || (card && isSpeakerSure(card)) ? andOn(perform(op)) : void perform(op);
      }
      bench.setWarned(check.id);
      document.getElementById(warningsOf(check.id))?.focus();
    }),
    dispute: run(can.check && open, () => bench.setAsking('dispute')),
    correct: run(can.check && open, () => {
      if (check && differsNowhere(check)) bench.setNotice({ kind: 'nothing-to-correct' });
      else setPanel('correct');
    }),
    unverifiable: run(
      can.check && open,
      () => quote && void perform(giveStatus(quote.id, 'unverifiable', t('status.unverifiable'))),
    ),
    reopen: run(
      can.check && open && quote.status !== 'open',
      () => quote && void perform(giveStatus(quote.id, 'open', t('act.reopen'))),
    ),
    sign: run(can.sign && quote !== undefined, () => {
      if (!quote) return;
      if (!quote.signed && !card) return bench.setNotice({ kind: 'card-coming', about: quote.id });
      if (!quote.signed && signBar(bench)?.code === 'passage-missing') return bench.setAsking('override');
      if (quote.signed) void perform(unsignQuote(quote.id));
      else andOn(perform(signQuote(quote.id)), awaitsSignature);
    }),
    link: run(can.check && quote !== undefined, () => setPanel('claim')),
    ends: run(can.check && open, () => {
      if (!quote) return;
      const span: Span = [(quote.spans[0] as Span)[0], (quote.spans.at(-1) as Span)[1]];
      setMode({ kind: 'ends', quoteId: quote.id, span, edge: 'end' });
    }),
    speaker: run(can.check && open, () => setPanel('speaker')),
    comment: run(can.annotate && quote !== undefined, () => document.getElementById('note-body')?.focus()),
    assign: run(can.assign && quote !== undefined, () => setPanel('assign')),
    take: run(can.check && card !== undefined && [undefined, bench.me.id].includes(card.assignee?.id), () => {
      if (!card) return;
      const isTaken = card.assignee === null;
      void perform(takeQuote(card.id, isTaken, isTaken ? bench.me.name : t('sign.assignNobody')));
    }),
    source: run(check !== undefined, openSource),
    listen: run(card?.checks.some((c) => c.listen) === true, listen),
    addSource: run(can.check, () => setPanel('source')),
    revise: run(can.import, () => setPanel('revision')),
    reject: run(can.check && open, () => quote && andOn(perform(rejectQuote(quote.id, true)))),
    select: run(can.annotate || can.check, () => {
      const { text } = view.revision;
      const from = quote ? (quote.spans.at(-1) as Span)[1] : 0;
      const word = wordAt(text, from, [0, text.length]) ?? wordAt(text, 0, [0, text.length]);
      if (word) setMode({ kind: 'select', span: word, edge: 'end' });
    }),
    reported: run(
      view.quotes.some((q) => !q.rejected && layerOf(q) === 'reported'),
      () => bench.showReported(!bench.reported),
    ),
    undo: run(can.annotate, bench.undo),
    redo: run(can.annotate, bench.redo),
    ready: run(can.sign, () => void perform(markReady(view.article.id, view.revision.number))),
    unlock: run(bench.lock !== null, () => bench.setAsking('unlock')),
    report: run(can.export, () => setPanel('report')),
    help: run(true, () => setPanel('help')),
  };
}

/** What a key does while ends are moved or words are chosen; undefined where it is not ours. An end stays in its paragraph. */
export function edgeKey(
  event: KeyboardEvent,
  paragraphs: Paragraphs,
  mode: Extract<BenchState['mode'], { span: Span }>,
  rightToLeft: boolean,
): Partial<Extract<BenchState['mode'], { span: Span }>> | 'done' | 'cancel' | undefined {
  if (event.key === 'Escape') return 'cancel';
  if (event.key === 'Enter') return 'done';
  if (event.key === 'Tab') return { edge: mode.edge === 'start' ? 'end' : 'start' };
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
    return {
      span: stepEnd(
        paragraphs,
        mode.span,
        mode.edge,
        event.key === forward ? 1 : -1,
        event.shiftKey ? 'character' : 'word',
      ),
    };
  if (mode.kind === 'select' && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
    return { span: stepWord(paragraphs.text, mode.span, event.key === 'ArrowDown' ? 1 : -1), edge: 'end' };
  return undefined;
}

/** The whole choice moved on to the next word, or back to the one before: how one gets about without a mouse. */
function stepWord(text: string, span: Span, step: 1 | -1): Span {
  const bounds: Span = [0, text.length];
  if (step > 0) return wordAt(text, span[1], bounds) ?? span;
  const before = moveEdge(text, [span[0], span[1]], 'start', -1, 'word', bounds)[0];
  return wordAt(text, before, bounds) ?? span;
}
