/** So far back, in code units, a time code is looked for. */
const REACH = 20_000;
const AT_LINE_START = /(?:^|\n)[ \t]*[[(]?(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?[\])]?(?=[\s–-])/g;

/** Seconds as 00:12:30.500. */
export function timeCode(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/** The same without parts of a second: 00:12:30, 100:00:00. */
export const clockOf = (seconds: number): string => timeCode(seconds).slice(0, -'.500'.length);

/** 00:12:30 or 12:30 as seconds. */
export const secondsOf = (code: string): number =>
  code.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);

/** The time code that a transcript gives last before the offset: 00:12:30 at the head of a line; undefined without one. */
export function timeCodeAt(text: string, offset: number): string | undefined {
  const from = Math.max(0, offset - REACH);
  let last: string | undefined;
  // The line of the offset itself may begin with one.
  for (const match of text.slice(from, offset + 1).matchAll(AT_LINE_START)) last = match[1];
  return last;
}

/** A whole number from 1 as a person types it, in Western, Arabic or Persian digits; undefined for anything else. */
export function numberTyped(typed: string): number | undefined {
  const plain = westernDigits(typed.trim());
  return /^0*[1-9]\d{0,4}$/.test(plain) ? Number(plain) : undefined;
}

/** A time code as a person types it, 12:30 or 1:12:30, in any of these digits, as seconds; undefined for anything else. */
export function secondsTyped(typed: string): number | undefined {
  const plain = westernDigits(typed.trim());
  return /^\d{1,3}(?::[0-5]?\d){1,2}$/.test(plain) ? secondsOf(plain) : undefined;
}

const westernDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (c) => String(c.charCodeAt(0) & 0xf));
