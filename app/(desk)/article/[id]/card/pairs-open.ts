/** The element with the sentences of a translation, by its id on the page. */
export const pairsOf = (checkId: string) => `pairs-${checkId}`;

/** Whoever would confirm a translation is where its first sentence is judged that nobody has judged. */
export function toFirstOpenPair(checkId: string): void {
  const choice = document.getElementById(pairsOf(checkId))?.querySelector<HTMLElement>('[data-open] [type="radio"]');
  choice?.focus();
  choice?.closest('[data-open]')?.scrollIntoView({ block: 'nearest' });
}
