'use client';

import { type ReactNode, useEffect } from 'react';
import { IntlProvider } from 'use-intl/react';
import { formatLocale, type Locale, type Messages } from '@/messages/locales';
import { onFieldKey } from './ui/keys';
import { useLeaving } from './ui/leaving';

/** Words and direction for everything below. */
export function Providers({ locale, messages, children }: { locale: Locale; messages: Messages; children: ReactNode }) {
  useLeaving();
  useEffect(() => {
    document.addEventListener('keydown', onFieldKey);
    return () => document.removeEventListener('keydown', onFieldKey);
  }, []);
  return (
    <IntlProvider locale={formatLocale(locale)} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
