import type { Language } from './language';

/** The states of the world by their codes, as a language calls them, from the platform's own tables (CLDR). */
export function regionsIn(language: Language): [code: string, name: string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap((a) =>
    letters.flatMap((b): [string, string][] => {
      const name = names.of(a + b);
      return name ? [[a + b, name]] : [];
    }),
  );
}

/** Those of one word. */
export const oneWordRegionsIn = (language: Language): [code: string, name: string][] =>
  regionsIn(language).filter(([, name]) => !/[^\p{L}\p{M}]/u.test(name));
