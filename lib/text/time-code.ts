/** So far back, in code units, a time code is looked for. */
const REACH = 20_000;
const AT_LINE_START = /(?:^|\n)[ \t]*[[(]?(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?[\])]?(?=[\s–-])/g;

/** The time code that a transcript gives last before the offset: 00:12:30 at the head of a line; undefined without one. */
export function timeCodeAt(text: string, offset: number): string | undefined {
  const from = Math.max(0, offset - REACH);
  let last: string | undefined;
  // The line of the offset itself may begin with one.
  for (const match of text.slice(from, offset + 1).matchAll(AT_LINE_START)) last = match[1];
  return last;
}
