'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Chooser } from '@/app/ui/chooser';
import { SelectField } from '@/app/ui/field';
import { useFound } from '@/app/ui/use-found';
import { RELATIONS, type RelationKind } from '@/lib/review/words';
import { findClaims } from './find';

/** How a claim stands to another, which is found by its words. */
export function RelationChooser({
  claimId,
  onChoose,
}: {
  claimId: string;
  onChoose: (otherId: string, kind: RelationKind) => void;
}) {
  const t = useTranslations();
  const [kind, setKind] = useState<RelationKind>('contradicts');
  const [typed, setTyped] = useState('');
  const found = useFound(findClaims, typed);
  return (
    <>
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
        choices={found.filter((c) => c.id !== claimId).map((c) => ({ id: c.id, label: c.text }))}
        onChoose={(otherId) => onChoose(otherId, kind)}
        nothing={t('claims.none')}
      />
    </>
  );
}
