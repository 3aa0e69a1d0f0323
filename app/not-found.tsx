import { currentTranslator } from './locale';

export default async function NotFound() {
  const t = await currentTranslator();
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center justify-items-start gap-4 p-6">
      <h1 className="font-display text-3xl font-bold">{t('error.notFoundTitle')}</h1>
      <p className="text-ink-2">{t('error.notFoundHelp')}</p>
      {/* No link of the framework's: every page would be sent it with this one. */}
      <a href="/" className="btn primary">
        {t('error.home')}
      </a>
    </main>
  );
}
