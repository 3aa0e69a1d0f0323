'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Chooser } from '@/app/ui/chooser';
import { Dialog } from '@/app/ui/dialog';
import { SelectField } from '@/app/ui/field';
import { useFound } from '@/app/ui/use-found';
import { RELATIONS, type RelationKind } from '@/lib/review/words';
import { findClaims } from '../../../find';
import { relateClaims } from '../state/ops/claim';
import { useBench } from '../state/state';

/** Says how one claim stands to another: the rocket and the drone contradict each other. */
export function RelateDialog({ claim, onClose }: { claim: { id: string; text: string }; onClose: () => void }) {
  const t = useTranslations();
  const { perform, view } = useBench();
  const [kind, setKind] = useState<RelationKind>('contradicts');
  const [typed, setTyped] = useState('');
  const claims = useFound(findClaims, typed);
  return (
    <Dialog title={t('claim.relate')} lead={claim.text} onClose={onClose}>
      <SelectField label={t('claim.relateTo')} value={kind} onChange={(e) => setKind(e.target.value as RelationKind)}>
        {RELATIONS.map((r) => (
          <option key={r} value={r}>
            {t(`relation.${r}`)}
          </option>
        ))}
      </SelectField>
      <Chooser
        label={t('claim.other')}
        typed={typed}
        onType={setTyped}
        choices={claims.filter((c) => c.id !== claim.id).map((c) => ({ id: c.id, label: c.text }))}
        onChoose={(id) => {
          onClose();
          void perform(relateClaims(view.article.id, claim.id, id, kind));
        }}
        nothing={t('claims.none')}
      />
    </Dialog>
  );
}
