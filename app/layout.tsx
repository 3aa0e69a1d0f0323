import './globals.css';
import './fonts/faces.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { NONCE_HEADER } from '@/lib/http/headers';
import { directionOf } from '@/lib/text/language';
import { MESSAGES } from '@/messages';
import { currentLocale, currentTranslator } from './locale';
import { Providers } from './providers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await currentTranslator();
  return { title: { default: t('app.name'), template: `%s · ${t('app.name')}` }, description: t('app.tagline') };
}

const face = (url: URL) => preload(url.href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });

/** The faces that a page is drawn with come with it: they are there before its first line, or not put in at all. */
function preloadFaces(isArabic: boolean): void {
  if (isArabic) {
    face(new URL('./fonts/plex-arabic-400.woff2', import.meta.url));
    face(new URL('./fonts/plex-arabic-600.woff2', import.meta.url));
  } else {
    face(new URL('./fonts/plex-latin-400.woff2', import.meta.url));
    face(new URL('./fonts/plex-latin-600.woff2', import.meta.url));
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, sent] = await Promise.all([currentLocale(), headers()]);
  preloadFaces(directionOf(locale) === 'rtl');
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
