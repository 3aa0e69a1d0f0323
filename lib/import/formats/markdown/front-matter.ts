import { detectLanguage } from '@/lib/text/language';
import { momentOf } from '../../date-time';
import type { About } from '../../told';

/** Title, authors and date as pandoc takes them; what goes on in the next line is indented. */
const TITLE_BLOCK =
  /^% ?(.{0,300}(?:\n[ \t]{1,9}\S.{0,300}){0,9})\n(?:% ?(.{0,300}(?:\n[ \t]{1,9}\S.{0,300}){0,9})\n(?:% ?(.{0,100})\n)?)?/;

/** In UTF-16 code units. The parser holds each key against all others; what is longer is no front matter, but lines. */
const LONGEST_FRONT = 30_000;

/** Lines that say what a text is called, without anything around them, above an empty line or dashes. */
const BARE =
  /^(?:(?:title|author|date|language|lang|subtitle|categories|tags|category|slug|status)[ \t]{0,9}:.{0,300}\n){1,20}(?:-{3,}[ \t]{0,9})?\n/i;

/** The fields at the head of a source, and all below them. */
interface Head {
  readonly fields: Record<string, unknown>;
  readonly body: string;
}

/**
 * What stands between --- and --- or ... (YAML) or +++ and +++ (TOML) at the head, as an object (JSON), or line by line;
 * undefined where nothing does: a line of dashes may be no front matter, but a line.
 */
async function headOf(source: string): Promise<Head | undefined> {
  const fence = source.startsWith('---\n') ? '---' : source.startsWith('+++\n') ? '+++' : undefined;
  if (fence) {
    const ends = [source.indexOf(`\n${fence}`, 3), fence === '---' ? source.indexOf('\n...\n', 3) : -1];
    const end = Math.min(...ends.map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)));
    if (end > LONGEST_FRONT) return undefined;
    const head = source.slice(4, end);
    const newline = source.indexOf('\n', end + 1);
    const fields = fence === '---' ? await yamlOf(head) : tomlOf(head);
    return fields && { fields, body: newline < 0 ? '' : source.slice(newline + 1) };
  }
  if (source.startsWith('{\n')) {
    const end = source.slice(0, LONGEST_FRONT).indexOf('\n}\n');
    const fields = end < 0 ? undefined : jsonOf(source.slice(0, end + 2));
    return fields && { fields, body: source.slice(end + 3) };
  }
  const bare = BARE.exec(source.slice(0, 7000))?.[0];
  return bare && /^(?:title|author|date)/i.test(bare)
    ? { fields: linesOf(bare), body: source.slice(bare.length) }
    : undefined;
}

/** What a text says of itself at its head; and all below that. */
export async function frontMatter(source: string): Promise<{ about: About; body: string }> {
  const block = TITLE_BLOCK.exec(source.slice(0, 2000));
  if (block) {
    const [, title, authors = '', date] = block.map((said) => trimmed(said) || undefined);
    const author =
      authors
        .split(/[\n;]\s*/)
        .filter(Boolean)
        .join(', ') || undefined;
    const about = { title: title?.replaceAll('\n', ' '), author, date: momentOf(date) };
    return { about, body: source.slice(block[0].length) };
  }
  const head = await headOf(source);
  if (!head) return { about: {}, body: source };
  const { fields, body } = head;
  const text = (...names: string[]) => names.map((name) => wordsOf(fields[name])).find(Boolean);
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
    // A title may have a colon in it that nobody put into marks.
    return /^\s{0,9}(?:title|author|date|layout)[ \t]{0,9}:/im.test(head) ? linesOf(head) : undefined;
  }
}

function jsonOf(head: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(head) as Record<string, unknown>;
  } catch {
    return undefined; // A text may begin with a bracket.
  }
}

/** A name and a text in each line. */
function linesOf(head: string): Record<string, unknown> {
  const pairs = head.split('\n').flatMap((line) => {
    const [, name = '', said = ''] = /^([A-Za-z][\w-]{0,39})[ \t]{0,9}:[ \t]{1,9}(.{1,1000})$/.exec(line) ?? [];
    return name ? [[name.toLowerCase(), said.trim().replace(/^["']|["']$/g, '')]] : [];
  });
  return Object.fromEntries(pairs);
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

/** Each line without the white space around it. */
const trimmed = (said: string | undefined): string | undefined =>
  said
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
