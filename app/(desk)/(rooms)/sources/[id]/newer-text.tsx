'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { DocumentFields } from '@/app/ui/document-fields';
import { DocumentForm } from '@/app/ui/sending';

/** A newer text of a source by hand: what its page says now, or the transcript of a recording that came without one. */
export function NewerText({ sourceId, number }: { sourceId: string; number: number }) {
  const t = useTranslations();
  const router = useRouter();
  return (
    <details className="mt-8 border-t border-rule pt-5">
      <summary className="cursor-pointer font-semibold text-accent">{t('look.newer')}</summary>
      <div className="mt-4" key={number}>
        <DocumentForm
          what="source-text"
          sourceId={sourceId}
          label={t('look.bringNewer')}
          onDone={() => router.refresh()}
        >
          <input type="hidden" name="number" value={number} />
          <DocumentFields textLabel={t('source.text')} rows={8} />
        </DocumentForm>
      </div>
    </details>
  );
}
