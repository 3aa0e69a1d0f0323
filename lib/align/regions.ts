import type { Language } from '../text/language';

/** The states of the world by their codes, as a language calls them in one word, from the platform's own tables (CLDR). */
export function regionsIn(language: Language): [code: string, name: string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap((a) =>
    letters.flatMap((b): [string, string][] => {
      const name = names.of(a + b);
      return name && !/[^\p{L}\p{M}]/u.test(name) ? [[a + b, name]] : [];
    }),
  );
}
