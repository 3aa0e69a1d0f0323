'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '../commands';
import { Refusal, useSending } from './sending';

/** What was fetched: its capture, and where it was in the end. */
export interface FetchedPage {
  readonly capture: string;
  readonly address: string;
}

/** The web address of a document: fetched by the server, looked at before it is kept. */
export function AddressField({ onFetched }: { onFetched?: (page: FetchedPage | undefined) => void }) {
  const t = useTranslations();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState<FetchedPage>();
  const sending = useSending();
  const settle = (now: FetchedPage | undefined) => {
    setPage(now);
    onFetched?.(now);
  };
  const fetch = () => {
    settle(undefined);
    void sending.send(() => send('fetch-address', { address: typed }), settle);
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {t('import.address')}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          type="url"
          dir="ltr"
          className="field min-w-0 flex-1"
          maxLength={2000}
          aria-describedby={`${id}-help`}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (page) settle(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !typed.trim()) return;
            // The form around it is sent when what it brings in has been looked at.
            event.preventDefault();
            fetch();
          }}
        />
        <button type="button" className="btn" disabled={sending.busy || !typed.trim()} onClick={fetch}>
          {t('import.fetch')}
        </button>
      </div>
      <p id={`${id}-help`} role="status" className="text-[13px] break-words text-ink-2">
        {sending.busy
          ? t('import.fetching')
          : page
            ? t('import.fetched', { address: page.address })
            : t('import.addressHelp')}
      </p>
      <Refusal problem={sending.problem} />
      {page && <input type="hidden" name="capture" value={page.capture} />}
      {sending.door}
    </div>
  );
}
