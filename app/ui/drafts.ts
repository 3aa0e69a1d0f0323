const MARK = 'draft:';

/** Text that a person is typing, kept in the tab until it is sent; what is kept under another person's name is not theirs to see. */
export const readDraft = (person: string, key: string): string =>
  sessionStorage.getItem(`${MARK}${person}:${key}`) ?? '';

export function keepDraft(person: string, key: string, text: string): void {
  if (text) sessionStorage.setItem(`${MARK}${person}:${key}`, text);
  else sessionStorage.removeItem(`${MARK}${person}:${key}`);
}

/** Takes everything of a desk out of the tab's storage. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(MARK)) sessionStorage.removeItem(key);
}
