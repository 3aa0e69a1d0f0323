import './globals.css';
import '@fontsource/amiri/arabic-400.css';
import '@fontsource/amiri/arabic-700.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import '@fontsource/ibm-plex-sans-arabic/latin-400.css';
import '@fontsource/ibm-plex-sans-arabic/latin-600.css';
import '@fontsource/noto-naskh-arabic/arabic-400.css';
import '@fontsource/noto-naskh-arabic/arabic-700.css';
import '@fontsource-variable/source-serif-4';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { NONCE_HEADER } from '@/lib/http/headers';
import { directionOf } from '@/lib/text/language';
import { MESSAGES } from '@/messages';
import { currentLocale, currentTranslator } from './locale';
import { Providers } from './providers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await currentTranslator();
  return { title: { default: t('app.name'), template: `%s · ${t('app.name')}` }, description: t('app.tagline') };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, sent] = await Promise.all([currentLocale(), headers()]);
  return (
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <body>
        <Providers locale={locale} messages={MESSAGES[locale]} nonce={sent.get(NONCE_HEADER) ?? undefined}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
