'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '@/app/ui/dialog';
import { DocumentFields } from '@/app/ui/document-fields';
import { DocumentForm } from '@/app/ui/sending';
import type { ResultOf } from '@/lib/commands';
import { useBench } from '../state/state';

/** A corrected text of the article: what follows, what changed, what is gone. */
export function RevisionPanel({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const { view, catchUp, setNotice } = useBench();
  const [revised, setRevised] = useState<ResultOf<'revise-article'>>();
  if (revised)
    return (
      <Dialog title={t('revise.title')} onClose={onClose}>
        <p role="status">{t('revise.done', { ...revised })}</p>
        <button type="button" className="btn primary justify-self-start" onClick={onClose} autoFocus>
          {t('revise.open')}
        </button>
      </Dialog>
    );
  return (
    <Dialog title={t('revise.title')} lead={t('revise.lead')} wide onClose={onClose}>
      <DocumentForm<ResultOf<'revise-article'>>
        what="revision"
        articleId={view.article.id}
        label={t('revise.submit')}
        onDone={(value) => {
          void catchUp();
          setNotice({ kind: 'done', name: 'revise' });
          setRevised(value);
        }}
      >
        <input type="hidden" name="number" value={view.revision.number} />
        <DocumentFields textLabel={t('revise.text')} rows={12} initial={view.revision.text} />
      </DocumentForm>
      {view.revision.number > 1 && (
        <nav aria-label={t('earlier.texts')} className="flex flex-wrap gap-3 text-[14px]">
          <span className="text-ink-2">{t('earlier.texts')}</span>
          {Array.from({ length: view.revision.number - 1 }, (_, i) => i + 1).map((n) => (
            <Link key={n} href={`/articles/${view.article.id}/${n}`} className="text-accent underline">
              {t('earlier.text', { n })}
            </Link>
          ))}
        </nav>
      )}
    </Dialog>
  );
}
