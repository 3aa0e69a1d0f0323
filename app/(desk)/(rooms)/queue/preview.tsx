'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ProblemReport } from '@/app/act';
import { Dialog } from '@/app/ui/dialog';
import { CheckField } from '@/app/ui/field';
import { Refusal, useSending } from '@/app/ui/sending';
import { Numeral, Quoted, useProblemText } from '@/app/ui/words';
import type { Twin } from '@/lib/review/read/twins';
import type { Refused, Settled } from '@/lib/review/rows/each-quote';
import { findTwins, tryOut } from './actions';
import { carryOut, inputOf, type Plan, type Target } from './deeds';

/** What would be done and what would be left, before anything is; for confirming, also to whatever has the same words and source. */
export function Preview({
  plan: asked,
  onDone,
  onClose,
}: {
  plan: Plan;
  onDone: (settled: Settled) => void;
  onClose: () => void;
}) {
  const t = useTranslations();
  const { send, problem, busy, door } = useSending();
  const [twins, setTwins] = useState<readonly Twin[]>([]);
  const [withTwins, setWithTwins] = useState(false);
  const plan = withTwins ? { ...asked, items: [...asked.items, ...twins] } : asked;
  const outlook = useOutlook(plan);
  useEffect(() => {
    if (asked.name !== 'confirm-quotes') return;
    void findTwins(asked.items.map((i) => i.id)).then((found) => found.ok && setTwins(found.value), console.error);
  }, [asked]);
  const count = outlook?.done.length ?? 0;
  return (
    <Dialog title={t(`bulk.title.${plan.name}`)} wide onClose={onClose}>
      {outlook === undefined ? (
        <p role="status">{t('app.working')}</p>
      ) : (
        <>
          {outlook.problem && <Refusal problem={outlook.problem} />}
          <Listed title={t('bulk.will', { n: count })} items={plan.items} ids={outlook.done} />
          <Left items={plan.items} refused={outlook.refused} />
        </>
      )}
      {twins.length > 0 && (
        <CheckField
          label={t('bulk.twins', { n: twins.length })}
          help={t('bulk.twinsHelp')}
          checked={withTwins}
          onChange={(e) => setWithTwins(e.target.checked)}
        />
      )}
      <Refusal problem={problem} />
      <div className="flex flex-wrap gap-2">
        {/* How many it would be is told with the list; where it would be none there is nothing to press. */}
        {(outlook === undefined || count > 0) && (
          <button
            type="button"
            className="btn primary"
            disabled={busy || outlook === undefined}
            onClick={() => void send(() => carryOut(plan), onDone)}
          >
            {outlook ? t(`bulk.do.${plan.name}`, { n: count }) : t(`bulk.title.${plan.name}`)}
          </button>
        )}
        <button type="button" className="btn" onClick={onClose}>
          {t('app.cancel')}
        </button>
      </div>
      {door}
    </Dialog>
  );
}

interface Outlook {
  readonly done: readonly string[];
  readonly refused: readonly Refused[];
  /** What stands against all of it. */
  readonly problem?: ProblemReport;
}

/** What the plan would do, asked for anew when it changes. */
function useOutlook(plan: Plan): Outlook | undefined {
  const [outlook, setOutlook] = useState<Outlook>();
  const wanted = JSON.stringify([plan.name, inputOf(plan)]);
  useEffect(() => {
    let isWanted = true;
    setOutlook(undefined);
    const [name, input] = JSON.parse(wanted);
    tryOut(name, input).then(
      (result) => isWanted && setOutlook(outlookOf(result)),
      () => isWanted && setOutlook({ done: [], refused: [], problem: { code: 'offline', params: {} } }),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return outlook;
}

function outlookOf(result: Awaited<ReturnType<typeof tryOut>>): Outlook {
  if (result.ok) return result.value;
  const { current } = result.problem;
  const refused = (current as { refused?: readonly Refused[] } | undefined)?.refused;
  return refused ? { done: [], refused } : { done: [], refused: [], problem: result.problem };
}

function Listed({ title, items, ids }: { title: string; items: readonly Target[]; ids: readonly string[] }) {
  const those = items.filter((i) => ids.includes(i.id));
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 grid max-h-[30dvh] gap-1 overflow-y-auto">
        {those.map((i) => (
          <li key={i.id}>
            <Words item={i} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What would stay as it is, each with why. */
function Left({ items, refused }: { items: readonly Target[]; refused: readonly Refused[] }) {
  const t = useTranslations();
  const textOf = useProblemText();
  if (refused.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold text-disputed">{t('bulk.left', { n: refused.length })}</h3>
      <ul className="mt-1 grid max-h-[30dvh] gap-2 overflow-y-auto">
        {refused.map(({ quoteId, code, params }) => {
          const item = items.find((i) => i.id === quoteId);
          return (
            <li key={quoteId}>
              {item && <Words item={item} />}
              <span className="block text-[14px] text-ink-2">{textOf({ code, params })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Words({ item }: { item: Target }) {
  const t = useTranslations();
  return (
    <>
      <Quoted language={item.language} className="line-clamp-1 text-start">
        {item.words}
      </Quoted>
      <span className="text-[13px] text-ink-2">
        <bdi>{item.article}</bdi>
        {t('app.between')}
        <Numeral>{item.number}</Numeral>
      </span>
    </>
  );
}
