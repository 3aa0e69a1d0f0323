'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Result } from '@/app/act';
import { send } from '@/app/commands';
import { Dialog } from '@/app/ui/dialog';
import { SelectField, TextArea } from '@/app/ui/field';
import { SendForm } from '@/app/ui/send-form';
import { Refusal, useSending } from '@/app/ui/sending';
import { RATINGS, type Rating } from '@/lib/review/words';
import { RelationChooser } from '../../relation-chooser';

interface Claim {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly rating: Rating;
  readonly summary: string;
}

/** Rating a claim, and saying how it stands to another. */
export function ClaimActions({ claim }: { claim: Claim }) {
  const t = useTranslations();
  const [open, setOpen] = useState<'rate' | 'relate'>();
  const close = () => setOpen(undefined);
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      <button type="button" className="btn small" onClick={() => setOpen('rate')}>
        {t('claims.rate')}
      </button>
      <button type="button" className="btn small" onClick={() => setOpen('relate')}>
        {t('claims.relate')}
      </button>
      {open === 'rate' && (
        <Form
          title={t('claims.rate')}
          lead={claim.text}
          onClose={close}
          send={(form) =>
            send('rate-claim', {
              claimId: claim.id,
              version: claim.version,
              rating: form.get('rating') as Rating,
              summary: String(form.get('summary')),
            })
          }
        >
          <SelectField label={t('claims.ratingLabel')} name="rating" defaultValue={claim.rating}>
            {RATINGS.map((r) => (
              <option key={r} value={r}>
                {t(`rating.${r}`)}
              </option>
            ))}
          </SelectField>
          <TextArea
            label={t('claims.summaryLabel')}
            name="summary"
            dir="auto"
            rows={4}
            maxLength={5000}
            defaultValue={claim.summary}
          />
        </Form>
      )}
      {open === 'relate' && <Relate claim={claim} onClose={close} />}
    </span>
  );
}

/** How the claim stands to another. */
function Relate({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const t = useTranslations();
  const { send: sending, problem, door } = useSending();
  return (
    <Dialog title={t('claims.relate')} lead={claim.text} onClose={onClose}>
      <RelationChooser
        claimId={claim.id}
        onChoose={(toId, kind) => void sending(() => send('relate-claims', { fromId: claim.id, toId, kind }), onClose)}
      />
      <Refusal problem={problem} />
      {door}
    </Dialog>
  );
}

function Form({
  title,
  lead,
  onClose,
  send,
  children,
}: {
  title: string;
  lead: string;
  onClose: () => void;
  send: (form: FormData) => Promise<Result<unknown>>;
  children: React.ReactNode;
}) {
  const t = useTranslations();
  const { send: sending, problem, busy, door } = useSending();
  return (
    <Dialog title={title} lead={lead} onClose={onClose}>
      <SendForm
        label={t('app.save')}
        disabled={busy}
        onSend={(form) => void sending(() => send(form), onClose)}
        onClose={onClose}
      >
        {children}
        <Refusal problem={problem} />
      </SendForm>
      {door}
    </Dialog>
  );
}
