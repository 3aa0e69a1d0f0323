'use client';

import { useRouter } from 'next/navigation';
import { ThemeProvider } from 'next-themes';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { IntlProvider } from 'use-intl/react';
import { formatLocale, type Locale, type Messages } from '@/messages/locales';
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
  const router = useRouter();
  useLeaving();
  // A page that is brought up to date comes with another; what the document allows is the first.
  const [served] = useState(nonce);
  // The server cannot know where the reader is: times turn local once the page is theirs.
  const [timeZone, setTimeZone] = useState('UTC');
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <ThemeProvider nonce={served} attribute="data-theme" disableTransitionOnChange>
      <IntlProvider locale={formatLocale(locale)} messages={messages} timeZone={timeZone}>
        <I18nProvider locale={formatLocale(locale)}>
          <RouterProvider navigate={router.push}>{children}</RouterProvider>
        </I18nProvider>
      </IntlProvider>
    </ThemeProvider>
  );
}
