import { detectLanguage } from '@/lib/text/language';
import { momentOf } from '../../date-time';
import type { About } from '../../told';

/** Title, authors and date as pandoc takes them. */
const TITLE_BLOCK = /^% ?(.{0,300})\n(?:% ?(.{0,300})\n(?:% ?(.{0,100})\n)?)?/;

/** In UTF-16 code units. The parser holds each key against all others; what is longer is no front matter, but lines. */
const LONGEST_FRONT = 30_000;

/** What stands between --- and --- (YAML) or +++ and +++ (TOML) at the head; and all below it. */
export async function frontMatter(source: string): Promise<{ about: About; body: string }> {
  const block = TITLE_BLOCK.exec(source.slice(0, 2000));
  if (block) {
    const [, title, author, date] = block.map((line) => line?.trim() || undefined);
    return { about: { title, author, date: momentOf(date) }, body: source.slice(block[0].length) };
  }
  const fence = source.startsWith('---\n') ? '---' : source.startsWith('+++\n') ? '+++' : undefined;
  const end = fence ? source.indexOf(`\n${fence}`, 3) : -1;
  if (!fence || end < 0 || end > LONGEST_FRONT) return { about: {}, body: source };
  const head = source.slice(4, end);
  const newline = source.indexOf('\n', end + 1);
  const fields = fence === '---' ? await yamlOf(head) : tomlOf(head);
  // A line of dashes may be no front matter, but a line.
  if (!fields) return { about: {}, body: source };
  const text = (...names: string[]) => names.map((name) => wordsOf(fields[name])).find(Boolean);
  const body = newline < 0 ? '' : source.slice(newline + 1);
  const language = text('lang', 'language');
  return {
    about: {
      title: text('title'),
      author: text('author', 'authors', 'by', 'byline'),
      date: momentOf(
        fields.date ?? fields.published ?? fields.pubDate ?? fields.publishDate,
        language ?? detectLanguage(body, 'en'),
      ),
      language,
      address: text('canonical', 'canonical_url', 'url', 'link'),
      outlet: text('outlet', 'publication', 'publisher', 'site'),
    },
    body,
  };
}

/** One value, the first of a list with the others behind it, or the name of somebody. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || undefined;
  if (Array.isArray(value)) return value.slice(0, 10).map(wordsOf).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null && 'name' in value) return wordsOf(value.name);
  return undefined;
}

async function yamlOf(head: string): Promise<Record<string, unknown> | undefined> {
  const { parse } = await import('yaml');
  try {
    const fields: unknown = parse(head, { maxAliasCount: 10, logLevel: 'error' });
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
      ? (fields as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined; // No front matter, but lines.
  }
}

/** Of TOML the lines that hold one text each. */
function tomlOf(head: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const line of head.split('\n')) {
    const m = /^([\w-]{1,40})\s?=\s?(.{1,2000})$/.exec(line);
    if (!m?.[1] || !m[2]) continue;
    const value = m[2].trim();
    const list = value.startsWith('[') ? value.match(/"[^"]{1,200}"|'[^']{1,200}'/g) : null;
    fields[m[1]] = (list ?? [value]).map((one) => one.replace(/^["']|["']$/g, '')).join(', ');
  }
  return fields;
}
