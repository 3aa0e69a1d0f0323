'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Moment } from '@/app/ui/words';
import type { CheckView } from '@/lib/review/read/workbench';
import { numberTyped, secondsTyped } from '@/lib/text/time-code';
import { statePlace } from '../state/ops/check';
import { useBench, useDraft } from '../state/state';

/** Where a person says that the words stand in the source: told apart from what was compared. */
export function Stated({ stated }: { stated: NonNullable<CheckView['stated']> }) {
  const t = useTranslations();
  return (
    <p className="mt-1 border-s-2 border-rule-2 ps-2 text-[13px] text-ink-2">
      {t('words.stated', { name: stated.by.name, page: stated.page ?? 0, code: stated.timeCode ?? 'none' })}
      {t('app.between')}
      <Moment at={stated.at} hour />
      {stated.note && (
        <span dir="auto" className="block text-ink">
          {stated.note}
        </span>
      )}
    </p>
  );
}

/** A place that is being typed: a page, or of a recording a time code. */
export function usePlaceTyped(check: CheckView) {
  const [typed, setTyped] = useDraft(`where:${check.id}`);
  const { media, kind } = check.source;
  const isHeard = media !== null || kind === 'recording' || kind === 'transcript';
  const number = isHeard ? secondsTyped(typed) : numberTyped(typed);
  const place = number === undefined ? null : isHeard ? { from: number } : { page: number };
  return { typed, setTyped, isHeard, place, isWrong: typed.trim() !== '' && place === null };
}

/** Where it is typed, and what for. */
export function PlaceField({ at, help }: { at: ReturnType<typeof usePlaceTyped>; help: string }) {
  const t = useTranslations();
  const id = useId();
  return (
    <>
      <p id={`${id}-help`} className="w-full text-ink-2">
        {help}
      </p>
      <label htmlFor={id}>{t(at.isHeard ? 'words.whereHeard' : 'words.wherePage')}</label>
      <input
        id={id}
        className="field w-24 py-0.5"
        dir="ltr"
        inputMode={at.isHeard ? 'text' : 'numeric'}
        placeholder={at.isHeard ? '00:12:30' : '12'}
        maxLength={12}
        value={at.typed}
        aria-describedby={`${id}-help`}
        aria-invalid={at.isWrong || undefined}
        onChange={(e) => at.setTyped(e.target.value)}
      />
    </>
  );
}

/** States the page, or of a recording the time code, where the words stand in a source that shows no passage of them; takes it back. */
export function StatePlace({ check }: { check: CheckView }) {
  const t = useTranslations();
  const { perform } = useBench();
  const at = usePlaceTyped(check);
  const [note, setNote] = useDraft(`whereNote:${check.id}`);
  const state = () => {
    if (!at.place) return;
    const onSent = () => {
      at.setTyped('');
      setNote('');
    };
    void perform({ ...statePlace(check.id, at.place, note.trim(), at.typed.trim()), onSent });
  };
  return (
    <form
      className="flex flex-wrap items-baseline gap-2 border-t border-rule pt-2 text-[13px]"
      onSubmit={(e) => {
        e.preventDefault();
        state();
      }}
    >
      <PlaceField at={at} help={t('words.whereHelp')} />
      <input
        className="field min-w-32 flex-1 py-0.5"
        dir="auto"
        aria-label={t('words.whereNote')}
        placeholder={t('words.whereNote')}
        maxLength={2000}
        value={note}
        onChange={(e) => setNote(e.target.value)}
      />
      <button type="submit" className="btn small" disabled={!at.place}>
        {t('words.where')}
      </button>
      {check.stated && (
        <button
          type="button"
          className="btn quiet small"
          onClick={() => void perform(statePlace(check.id, null, '', t('words.whereBack')))}
        >
          {t('words.whereBack')}
        </button>
      )}
    </form>
  );
}
