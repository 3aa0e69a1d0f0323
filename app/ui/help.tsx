'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from './dialog';
import { singleKeysEnabled } from './keys';

/** The keys of a page, and what each does. */
export function Help({
  keys,
  onClose,
}: {
  keys: readonly { readonly id: string; readonly label: string; readonly keys?: string | undefined }[];
  onClose: () => void;
}) {
  const t = useTranslations();
  const own = [
    { id: 'palette', label: t('act.palette'), keys: 'Ctrl K' },
    { id: 'send', label: t('help.send'), keys: 'Ctrl ↵' },
    { id: 'leave', label: t('help.leave'), keys: 'Esc' },
  ];
  return (
    <Dialog
      title={t('help.title')}
      lead={singleKeysEnabled() ? t('help.position') : t('help.off')}
      wide
      onClose={onClose}
    >
      <dl className="keys grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {[...keys.filter((c) => c.keys), ...own].map((c) => (
          <div key={c.id} className="flex items-baseline gap-3">
            <dt className="w-20 shrink-0">
              <kbd>{c.keys}</kbd>
            </dt>
            <dd>{c.label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
