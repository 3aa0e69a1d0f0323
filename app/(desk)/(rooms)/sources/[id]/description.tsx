'use client';

import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { send } from '@/app/commands';
import { SourceFields } from '@/app/ui/source-fields';
import type { SourceText } from '@/lib/review/read/source';
import { SOURCE_KINDS } from '@/lib/review/words';
import { useMending } from './mending';

/** Mends what is known of a source; its text stays as it was captured. */
export function Description({ source }: { source: SourceText }) {
  const t = useTranslations();
  const { mend, busy, said, door } = useMending(source.version);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const given = (name: string) => String(data.get(name) ?? '');
    const kind = SOURCE_KINDS.find((k) => k === given('kind')) ?? source.kind;
    const [title, author, publishedAt, url] = [given('title'), given('author'), given('publishedAt'), given('url')];
    const [outlet, reliability] = [given('outlet'), given('reliability')];
    void mend({
      send: (version) =>
        send('describe-source', {
          sourceId: source.id,
          version,
          title,
          kind,
          author,
          outlet,
          url,
          publishedAt,
          reliability,
        }),
      mine: [title, t(`sourceKind.${kind}`), author, outlet, publishedAt, url, reliability],
      onDone: () => form.closest('details')?.removeAttribute('open'),
    });
  };
  return (
    <details className="mt-8 border-t border-rule pt-5">
      <summary className="cursor-pointer font-semibold text-accent">{t('sources.edit')}</summary>
      <form onSubmit={submit} className="mt-4 grid max-w-2xl gap-4" key={source.version}>
        <SourceFields known={source} />
        {said}
        <button type="submit" className="btn justify-self-start" disabled={busy}>
          {t('sources.save')}
        </button>
      </form>
      {door}
    </details>
  );
}
