'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from '@/app/ui/dialog';
import { RelationChooser } from '../../../relation-chooser';
import { relateClaims } from '../state/ops/claim';
import { useBench } from '../state/state';

/** Says how one claim stands to another: the rocket and the drone contradict each other. */
export function RelateDialog({ claim, onClose }: { claim: { id: string; text: string }; onClose: () => void }) {
  const t = useTranslations();
  const { perform, view } = useBench();
  return (
    <Dialog title={t('claim.relate')} lead={claim.text} onClose={onClose}>
      <RelationChooser
        claimId={claim.id}
        onChoose={(otherId, kind) => {
          onClose();
          void perform(relateClaims(view.article.id, claim.id, otherId, kind));
        }}
      />
    </Dialog>
  );
}
