'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Result } from '@/app/act';
import { BothVersions } from '@/app/ui/both-versions';
import { Refusal, useSending } from '@/app/ui/sending';
import type { SourceNow } from '@/lib/review/read/source';

interface Change {
  readonly send: (version: number) => Promise<Result<unknown>>;
  /** What the person wants, in words. */
  readonly mine: readonly string[];
  readonly onDone: () => void;
}

/**
 * Sends a change of what is known of a source. Where somebody else was faster both versions are shown, and the
 * change is sent again on top of theirs or given up.
 */
export function useMending(version: number) {
  const t = useTranslations();
  const router = useRouter();
  const { send, problem, setProblem, busy, door } = useSending();
  const [change, setChange] = useState<Change>();
  const mend = (next: Change) => {
    setChange(next);
    return send(() => next.send(version), next.onDone);
  };
  const now = problem?.code === 'conflict' ? (problem.current as SourceNow) : undefined;
  const inWords = (s: SourceNow) => [
    s.title,
    t(`sourceKind.${s.kind}`),
    s.author,
    s.outlet,
    s.date?.slice(0, 10) ?? '',
    s.url,
    s.reliability,
    s.withdrawn === null ? '' : `${t('sources.withdrawn')}${t('app.colon')}${s.withdrawn}`,
  ];
  const said =
    now && change ? (
      <BothVersions
        theirs={inWords(now)}
        mine={change.mine}
        onKeep={() => {
          setProblem(undefined);
          router.refresh();
        }}
        onApply={() => void send(() => change.send(now.version), change.onDone)}
      />
    ) : (
      <Refusal problem={problem} />
    );
  return { mend, busy, said, door };
}
