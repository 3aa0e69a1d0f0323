'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { findArticles, findSpeakers } from '@/app/(desk)/find';
import { Chooser } from '@/app/ui/chooser';
import { Dialog } from '@/app/ui/dialog';
import { Strip } from '@/app/ui/strip';
import { useFound } from '@/app/ui/use-found';
import { DUES, SORTS, STATUSES } from '@/lib/review/words';

/** What an address asks for, by name; empty where it does not. */
export type Asked = Readonly<Record<'view' | 'q' | 'speaker' | 'article' | 'status' | 'due' | 'sort', string>>;

const addressOf = (asked: Asked): string =>
  `/?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`;

/** What the list is narrowed to: speaker and article by name, status, due time, and its order. */
export function Narrowing({
  asked,
  names,
}: {
  asked: Asked;
  /** Of the speaker and the article that are asked for. */
  names: { readonly speaker: string; readonly article: string };
}) {
  const t = useTranslations();
  const router = useRouter();
  const [finding, setFinding] = useState<'speaker' | 'article'>();
  const go = (part: Partial<Asked>) => router.push(addressOf({ ...asked, ...part }));
  const isNarrowed = [asked.speaker, asked.article, asked.status, asked.due].some(Boolean);
  return (
    <Strip className="mb-3 text-[14px]">
      {(['speaker', 'article'] as const).map((what) =>
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
        options={STATUSES.map((s) => [s, t(`status.${s}`)])}
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
          onClick={() => go({ speaker: '', article: '', status: '', due: '' })}
        >
          {t('narrow.clear')}
        </button>
      )}
      {finding && (
        <Finding
          what={finding}
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
  onChoose,
  onClose,
}: {
  what: 'speaker' | 'article';
  onChoose: (id: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations();
  const [typed, setTyped] = useState('');
  const find = useCallback(
    async (words: string) => {
      if (what === 'article') return findArticles(words);
      const found = await findSpeakers(words);
      return found.ok ? { ok: true as const, value: found.value.map((s) => ({ id: s.id, title: s.name })) } : found;
    },
    [what],
  );
  const found = useFound(find, typed);
  return (
    <Dialog title={t(`narrow.${what}`)} onClose={onClose}>
      <Chooser
        label={t(what === 'speaker' ? 'narrow.speakerName' : 'narrow.articleName')}
        typed={typed}
        onType={setTyped}
        choices={found.map((f) => ({ id: f.id, label: f.title }))}
        onChoose={onChoose}
        nothing={t('narrow.nothing')}
      />
    </Dialog>
  );
}
