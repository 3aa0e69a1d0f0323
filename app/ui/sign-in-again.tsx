'use client';

import { useTranslations } from 'use-intl/react';
import { SignInForm } from '../(public)/sign-in/sign-in-form';
import { Dialog } from './dialog';

/** The door, in the middle of something: what was typed stays behind it. */
export function SignInAgain({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useTranslations();
  return (
    <Dialog title={t('signIn.title')} lead={t('signIn.ended')} onClose={onClose}>
      <SignInForm onDone={onDone} />
    </Dialog>
  );
}
