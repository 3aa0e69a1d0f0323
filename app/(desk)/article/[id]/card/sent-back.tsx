'use client';

import { useTranslations } from 'use-intl/react';
import { Moment } from '@/app/ui/words';
import type { QuoteView } from '@/lib/review/read/view';
import type { Op } from '../state/op';
import { sendBack, sendToTwo } from '../state/ops/quote';
import { useBench, useDraft } from '../state/state';

/** What was sent back of a quotation, to whom and why; and for whoever signs, the way to send it back; for whoever assigns, to two blind readers. */
export function SentBack({ quote }: { quote: QuoteView }) {
  const t = useTranslations();
  const { can, me, view } = useBench();
  const isOpen = quote.sentBack.some((s) => s.answeredAt === null);
  const decider = quote.decidedBy;
  const maySend = can.sign && !quote.signOff && !isOpen && decider && decider.id !== me.id;
  const maySendToTwo =
    can.assign &&
    !view.desk.blind &&
    !quote.readTwice &&
    !quote.readings &&
    !decider &&
    !quote.checks.some((c) => c.verdict);
  if (quote.sentBack.length === 0 && !maySend && !maySendToTwo) return null;
  return (
    <div className="grid gap-2 pb-3 text-[14px]">
      {quote.sentBack.map((s) => (
        <div
          key={s.id}
          className={`border-s-[3px] ps-2.5 ${s.answeredAt ? 'border-rule-2 text-ink-2' : 'border-corrected'}`}
        >
          <span className="block text-[13px] text-ink-2">
            {t('sentBack.line', { by: s.by.name, to: s.to.name })}
            {t('app.between')}
            <Moment at={s.at} hour />
            {s.answeredAt && (
              <>
                {t('app.between')}
                {t('sentBack.answered')} <Moment at={s.answeredAt} hour />
              </>
            )}
          </span>
          <span dir="auto" className="block break-words">
            {s.reason}
          </span>
        </div>
      ))}
      {maySend && (
        <Send
          draft={`send-back:${quote.id}`}
          words={{
            open: t('sentBack.to', { name: decider.name }),
            reason: t('sentBack.reason'),
            send: t('sentBack.send'),
          }}
          op={(reason) => sendBack(quote.id, reason)}
        />
      )}
      {maySendToTwo && (
        <Send
          draft={`send-to-two:${quote.id}`}
          words={{ open: t('sentBack.toTwo'), reason: t('sentBack.toTwoReason'), send: t('sentBack.toTwoSend') }}
          op={(reason) => sendToTwo(quote.id, reason)}
        />
      )}
    </div>
  );
}

/** A way to send it to others, with a reason. */
function Send({
  draft,
  words,
  op,
}: {
  draft: string;
  words: { readonly open: string; readonly reason: string; readonly send: string };
  op: (reason: string) => Op;
}) {
  const { perform } = useBench();
  const [reason, setReason] = useDraft(draft);
  return (
    <details
      onToggle={({ currentTarget: all }) => {
        // Whoever opens it writes: what they type next is no command.
        if (all.open) all.querySelector('input')?.focus();
      }}
    >
      <summary className="inline-block cursor-pointer text-[13px] text-accent">{words.open}</summary>
      <form
        className="flex gap-2 pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          void perform({ ...op(reason.trim()), onSent: () => setReason('') });
        }}
      >
        <input
          aria-label={words.reason}
          placeholder={words.reason}
          dir="auto"
          required
          maxLength={2000}
          className="field min-w-0 flex-1 text-[14px]"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <button type="submit" className="btn small">
          {words.send}
        </button>
      </form>
    </details>
  );
}
