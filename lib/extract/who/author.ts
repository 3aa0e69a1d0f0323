/** Whoever writes the text, where it says so: in a line under its title, or under a letter. */
export const authorOf = (text: string): string | undefined =>
  BYLINE.exec(text.slice(0, 300_000))?.[1]?.trim() || signatureOf(text);

/** By Rana Salim; Par Lina Bahri; بقلم سامي حداد: a line of its own. */
const BYLINE = /^(?:by|par|von|بقلم|كتب|كتبت)(?:\s*:)?\s+(\S+(?: \S+){1,4})$/imu;

/** A letter opens with whom it greets. */
const SALUTATION =
  /^(?:dear|cher|chère|chers|sehr geehrte|liebe|عزيزي|عزيزتي|السيد|السادة|إلى)[^.!?؟\n]{0,80}[,،:!]\s*$/imu;

/** Who signs a letter: its last line, where that is a name and nothing more. */
function signatureOf(text: string): string | undefined {
  if (!SALUTATION.test(text.slice(0, 600))) return undefined;
  const last =
    text
      .slice(-200)
      .trimEnd()
      .split('\n')
      .at(-1)
      ?.replace(/^[\s—–-]+/, '') ?? '';
  return /^\p{L}[\p{L}\p{M}.’'-]*(?: \p{L}[\p{L}\p{M}.’'-]*){1,3}$/u.test(last) ? last : undefined;
}
