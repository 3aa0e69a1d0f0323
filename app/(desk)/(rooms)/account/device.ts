// The more particular names first: most browsers also call themselves Chrome and Safari.
const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** What a person knows their device by, as far as the browser says it. */
export const deviceOf = (agent: string): { browser: string | undefined; system: string | undefined } => ({
  browser: BROWSERS.find(([mark]) => agent.includes(mark))?.[1],
  system: SYSTEMS.find(([mark]) => agent.includes(mark))?.[1],
});
