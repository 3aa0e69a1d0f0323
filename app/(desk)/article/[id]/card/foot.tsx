'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import { Menu } from '@/app/ui/menu';
import { useProblemText } from '@/app/ui/words';
import { awaitsSignature } from '@/lib/review/words';
import { type Command, type CommandId, useAndOn } from '../state/commands';
import type { Op } from '../state/op';
import { liftReady } from '../state/ops/article';
import { giveStatus, signQuote } from '../state/ops/quote';
import { type Asking, useBench, useDraft } from '../state/state';
import { Said } from './said';

/** In the order in which the menu has them, those that no button stands for. */
const OTHERS: readonly CommandId[] = [
  'correct',
  'dispute',
  'sign',
  'ends',
  'reject',
  'unverifiable',
  'reopen',
  'assign',
  'take',
  'link',
  'comment',
  'addSource',
  'revise',
  'select',
  'reported',
  'ready',
  'unlock',
  'undo',
  'redo',
  'help',
];

/** The foot of the card: what was said last, and the acts that a checker needs most, each with its key; the others one press away. */
export function Foot({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const { view, current, open, warned, asking, rights: can } = useBench();
  const isWarned = open?.checks.some((c) => c.id === warned && c.verdict === null);
  const bad = current?.verdict === 'altered' || current?.verdict === 'spliced';
  const decided = current !== undefined && current.status !== 'open' && current.status !== 'in-review';
  const shown = ((): CommandId[] => {
    if (current?.signed) return can.sign ? ['sign'] : [];
    const isBack = open?.sentBack.some((s) => s.answeredAt === null) === true;
    const checking: CommandId[] = bad && !decided ? ['correct', 'confirm', 'dispute'] : ['confirm', 'dispute'];
    // What waits for nothing but a signature is signed, also where it is disputed; what was sent back is looked at again.
    if (can.sign && current && awaitsSignature(current) && !isBack)
      return ['sign', ...(decided ? checking : ['dispute' as const])];
    return can.check ? [...checking, ...(can.sign && !bad ? (['sign'] as const) : [])] : [];
  })();
  const label = (c: Command) => (c.id === 'sign' && current?.signed ? t('sign.withdraw') : c.label);
  const find = (id: CommandId) => commands.find((c) => c.id === id);
  return (
    <div className="shrink-0 bg-sheet">
      <p role="status" className="border-t border-rule px-4 py-1 text-[14px] text-disputed empty:hidden">
        {isWarned && t('words.confirmAgain')}
      </p>
      {asking && (current || asking === 'unlock') ? (
        <Reason key={asking} of={asking === 'unlock' ? view.article.id : (current?.id ?? '')} what={asking} />
      ) : (
        <>
          <Agreement />
          <Said />
          <div className="act-bar flex items-center gap-1 border-t border-rule px-4 py-2.5 max-md:px-3">
            {shown.map((id, i) => {
              const command = find(id);
              return (
                command && (
                  <button
                    key={id}
                    type="button"
                    className={`btn min-w-0 ${i === 0 ? 'primary' : ''}`}
                    // What can say why it cannot be done is pressed for the answer.
                    disabled={!command.enabled && !command.why}
                    aria-disabled={!command.enabled}
                    title={command.why && textOf(command.why)}
                    onClick={command.run}
                  >
                    <span className="truncate">{id === 'correct' ? t('correct.short') : label(command)}</span>
                    <kbd>{command.keys}</kbd>
                  </button>
                )
              );
            })}
            <span className="min-w-0 flex-1" />
            <Menu
              label="…"
              title={t('act.others')}
              place="absolute end-0 bottom-full mb-2 w-72 gap-0.5 p-2 max-h-[70dvh] overflow-y-auto"
            >
              {OTHERS.filter((id) => !shown.includes(id)).map((id) => {
                const command = find(id);
                return (
                  command && (
                    <button
                      key={id}
                      type="button"
                      data-closes
                      disabled={!command.enabled && !command.why}
                      aria-disabled={!command.enabled}
                      title={command.why && textOf(command.why)}
                      className="btn quiet justify-between !text-ink disabled:!text-ink-3 aria-disabled:!text-ink-3"
                      onClick={command.run}
                    >
                      {label(command)} {command.keys && <kbd>{command.keys}</kbd>}
                    </button>
                  )
                );
              })}
            </Menu>
          </div>
        </>
      )}
    </div>
  );
}

/** How far readers agree at this desk, under what two of them found. */
function Agreement() {
  const t = useTranslations();
  const format = useFormatter();
  const { open } = useBench();
  const kappa = open?.readings?.kind === 'open' ? open.readings.kappa : null;
  if (kappa === null) return null;
  const told = format.number(kappa, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <p className="border-t border-rule bg-paper px-4 py-1 text-[13px] text-ink-2">{t('readings.kappa', { k: told })}</p>
  );
}

const REASONS = {
  dispute: {
    label: 'dispute.reason',
    act: 'act.dispute',
    op: (of: string, reason: string, mine: string): Op => giveStatus(of, 'disputed', mine, reason || undefined),
  },
  override: { label: 'sign.override', act: 'act.sign', op: (of: string, reason: string): Op => signQuote(of, reason) },
  unlock: { label: 'ready.reason', act: 'act.unlock', op: (of: string, reason: string): Op => liftReady(of, reason) },
} as const satisfies Record<Asking, object>;

/**
 * A reason, where it stands: Enter sends it and goes on; Escape leaves it. Of a dispute there may be none; whoever signs
 * without the passage that the desk asks for, or lifts the lock, gives one.
 */
function Reason({ of, what }: { of: string; what: Asking }) {
  const t = useTranslations();
  const { perform, setAsking } = useBench();
  const [reason, setReason] = useDraft(`${what}:${of}`);
  const andOn = useAndOn();
  const { label, act, op } = REASONS[what];
  const send = () => {
    const given = reason.trim();
    if (what !== 'dispute' && !given) return;
    const done = perform({ ...op(of, given, t('status.disputed')), onSent: () => setReason('') });
    setAsking(undefined);
    if (what !== 'unlock') andOn(done);
  };
  return (
    <form
      className="flex items-center gap-1.5 border-t border-rule px-4 py-2.5 max-md:px-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <input
        autoFocus
        aria-label={t(label)}
        placeholder={t(label)}
        required={what !== 'dispute'}
        dir="auto"
        maxLength={2000}
        className="field min-w-0 flex-1 text-[14px]"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setAsking(undefined);
        }}
      />
      <button type="submit" className="btn primary">
        {t(act)} <kbd>↵</kbd>
      </button>
      <button type="button" className="btn" onClick={() => setAsking(undefined)}>
        {t('app.cancel')}
      </button>
    </form>
  );
}
