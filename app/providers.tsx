'use client';

import { ThemeProvider } from 'next-themes';
import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl/react';
import { formatLocale, type Locale, type Messages } from '@/messages/locales';
import { onFieldKey } from './ui/keys';
import { useLeaving } from './ui/leaving';

/** Words, direction and theme for everything below. */
export function Providers({
  locale,
  messages,
  nonce,
  children,
}: {
  locale: Locale;
  messages: Messages;
  /** What this answer's inline scripts are allowed by. */
  nonce: string | undefined;
  children: ReactNode;
}) {
  useLeaving();
  useEffect(() => {
    document.addEventListener('keydown', onFieldKey);
    return () => document.removeEventListener('keydown', onFieldKey);
  }, []);
  // A page that is brought up to date comes with another; what the document allows is the first.
  const [served] = useState(nonce);
  return (
    <ThemeProvider nonce={served} attribute="data-theme" disableTransitionOnChange>
      <IntlProvider locale={formatLocale(locale)} messages={messages} timeZone="UTC">
        {children}
      </IntlProvider>
    </ThemeProvider>
  );
}
