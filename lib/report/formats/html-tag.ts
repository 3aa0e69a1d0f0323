/** A piece of HTML; everything that goes into one by `h` is escaped unless it is one already. */
export class Html {
  constructor(readonly text: string) {}
}
export type Part = Html | string | number | false | null | undefined | readonly Part[];

export const h = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((s, i) => s + render(parts[i])).join(''));

function render(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(render).join('');
  if (part === undefined || part === null || part === false) return '';
  return String(part).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
