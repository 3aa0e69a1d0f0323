'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { findArticles, findSpeakers } from '@/app/(desk)/find';
import { Chooser } from '@/app/ui/chooser';
import { Dialog } from '@/app/ui/dialog';
import { Strip } from '@/app/ui/strip';
import { useFound } from '@/app/ui/use-found';
import type { Colleague } from '@/lib/review/read/colleagues';
import { DUES, SORTS, STANDINGS } from '@/lib/review/words';
import { foldName } from '@/lib/text/fold';

/** What an address asks for, by name; empty where it does not. */
export type Asked = Readonly<
  Record<'view' | 'q' | 'speaker' | 'article' | 'assignee' | 'status' | 'due' | 'sort', string>
>;

/** What is found by its name. */
const NAMED = ['speaker', 'article', 'assignee'] as const;
type Named = (typeof NAMED)[number];
const NAMES = {
  speaker: 'narrow.speakerName',
  article: 'narrow.articleName',
  assignee: 'narrow.assigneeName',
} as const;

const addressOf = (asked: Asked): string =>
  `/?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`;

/** What the list is narrowed to: speaker, article and whoever has it by name, status, due time, and its order. */
export function Narrowing({
  asked,
  names,
  colleagues,
}: {
  asked: Asked;
  /** Of the speaker, the article and the member that are asked for. */
  names: Readonly<Record<Named, string>>;
  /** Who may have something; undefined for whoever gives out no work. */
  colleagues: readonly Colleague[] | undefined;
}) {
  const t = useTranslations();
  const router = useRouter();
  const [finding, setFinding] = useState<Named>();
  const go = (part: Partial<Asked>) => router.push(addressOf({ ...asked, ...part }));
  const isNarrowed = [asked.speaker, asked.article, asked.assignee, asked.status, asked.due].some(Boolean);
  return (
    <Strip className="mb-3 text-[14px]">
      {NAMED.filter((what) => what !== 'assignee' || colleagues || asked.assignee).map((what) =>
        asked[what] ? (
          <button
            key={what}
            type="button"
            className="btn small max-w-64 border-accent text-accent"
            aria-label={t(`notOnly.${what}`, { name: names[what] })}
            onClick={() => go({ [what]: '' })}
          >
            <bdi className="truncate">{names[what] || t(`narrow.${what}`)}</bdi> <span aria-hidden="true">×</span>
          </button>
        ) : (
          <button key={what} type="button" className="btn small" onClick={() => setFinding(what)}>
            {t(`narrow.${what}`)}
          </button>
        ),
      )}
      <Select
        label={t('queue.columnStatus')}
        value={asked.status}
        any={t('narrow.anyStatus')}
        options={STANDINGS.map((s) => [s, t(`status.${s}`)])}
        onChange={(status) => go({ status })}
      />
      <Select
        label={t('bulk.due')}
        value={asked.due}
        any={t('narrow.anyDue')}
        options={DUES.map((d) => [d, t(`dueWithin.${d}`)])}
        onChange={(due) => go({ due })}
      />
      <Select
        label={t('narrow.order')}
        value={asked.due ? 'due' : asked.sort || 'oldest'}
        options={SORTS.map((s) => [s, t(`order.${s}`)])}
        disabled={asked.due !== ''}
        onChange={(sort) => go({ sort: sort === 'oldest' ? '' : sort })}
      />
      {isNarrowed && (
        <button
          type="button"
          className="btn quiet small"
          onClick={() => go({ speaker: '', article: '', assignee: '', status: '', due: '' })}
        >
          {t('narrow.clear')}
        </button>
      )}
      {finding && (
        <Finding
          what={finding}
          colleagues={colleagues}
          onChoose={(id) => {
            setFinding(undefined);
            go({ [finding]: id });
          }}
          onClose={() => setFinding(undefined)}
        />
      )}
    </Strip>
  );
}

function Select({
  label,
  value,
  any,
  options,
  disabled = false,
  onChange,
}: {
  label: string;
  value: string;
  /** The choice of none; without, one is always chosen. */
  any?: string;
  options: readonly (readonly [value: string, label: string])[];
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <select
      aria-label={label}
      className={`field w-auto py-0.5 ${any && value ? 'border-accent text-accent' : ''}`}
      value={value}
      disabled={disabled}
      onChange={(e) => onChange(e.target.value)}
    >
      {any && <option value="">{any}</option>}
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Finding({
  what,
  colleagues,
  onChoose,
  onClose,
}: {
  what: Named;
  colleagues: readonly Colleague[] | undefined;
  onChoose: (id: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations();
  const [typed, setTyped] = useState('');
  const find = useCallback(
    async (words: string) => {
      if (what === 'assignee') {
        const theirs = (colleagues ?? []).filter((c) => foldName(c.name).includes(foldName(words)));
        return { ok: true as const, value: theirs.map((c) => ({ id: c.id, title: c.name })) };
      }
      if (what === 'article') return findArticles(words);
      const found = await findSpeakers(words);
      return found.ok ? { ok: true as const, value: found.value.map((s) => ({ id: s.id, title: s.name })) } : found;
    },
    [what, colleagues],
  );
  const found = useFound(find, typed);
  return (
    <Dialog title={t(`narrow.${what}`)} onClose={onClose}>
      <Chooser
        label={t(NAMES[what])}
        typed={typed}
        onType={setTyped}
        choices={found.map((f) => ({ id: f.id, label: f.title }))}
        onChoose={onChoose}
        nothing={t('narrow.nothing')}
      />
    </Dialog>
  );
}
