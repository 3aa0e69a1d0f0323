import './globals.css';
import './fonts/faces.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { directionOf } from '@/lib/text/languages';
import { MESSAGES } from '@/messages';
import { face } from './face';
import { currentLocale, currentTranslator } from './locale';
import { Providers } from './providers';
import { interfaceOf } from './session';
import { currentTheme } from './theme';

export async function generateMetadata(): Promise<Metadata> {
  const t = await currentTranslator();
  return { title: { default: t('app.name'), template: `%s · ${t('app.name')}` }, description: t('app.tagline') };
}

/** The faces that a page is drawn with come with it: they are there before its first line, or not put in at all. */
function preloadFaces(isArabic: boolean): void {
  if (isArabic) {
    face(new URL('./fonts/plex-arabic-400.woff2', import.meta.url));
    face(new URL('./fonts/plex-arabic-600.woff2', import.meta.url));
    face(new URL('./fonts/plex-marks-400.woff2', import.meta.url));
  } else {
    face(new URL('./fonts/plex-latin-400.woff2', import.meta.url));
    face(new URL('./fonts/plex-latin-600.woff2', import.meta.url));
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, who] = await Promise.all([currentLocale(), currentTheme(), interfaceOf()]);
  preloadFaces(directionOf(locale) === 'rtl');
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={theme}
      data-keys={who?.singleKeys === false ? 'off' : undefined}
    >
      <body>
        <Providers locale={locale} messages={MESSAGES[locale]}>
          {children}
        </Providers>
      </body>
    </html>
  );
}
