import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { Problem } from '@/lib/problem';
import { momentOf } from '../date-time';
import { Manuscript, type Mark } from '../layout';
import { draftsOfHtml, lineOfHtml } from '../page/parse';
import { rootElement } from '../root-element';
import type { Item } from '../told';
import type { Format, Reading } from './format';

/** RSS of every version, Atom, JSON Feed. */
export const feed: Format = {
  matches: ({ kind, decoded, json }) =>
    kind === 'text' &&
    (ROOT.test(rootElement(decoded().text.slice(0, 20_000)) ?? '') || jsonFeed.safeParse(json()).success),
  async read({ decoded, json }) {
    const { text, warnings } = decoded();
    if (json() === undefined) checkXml(text);
    return { ...readingOf(await feedOf(unpacked(text)), BASE.exec(text.slice(0, 20_000))?.[1]), warnings };
  },
};

/** What the addresses in it are relative to. */
const BASE = /<(?:\w{1,10}:)?(?:feed|rss)\s[^<>]{0,2000}?xml:base\s{0,9}=\s{0,9}["']([^"'<>]{1,2000})/;
const ROOT = /^(?:rss|feed|rdf:RDF|(?:atom|a|ns\d):feed)$/i;
const jsonFeed = z.object({ version: z.string().regex(/jsonfeed\.org/), items: z.array(z.unknown()).optional() });

/** No feed's elements stand deeper. */
const MOST_DEEP = 500;

/**
 * The reader of feeds is forgiving; what is cut off or made to hurt is told before.
 * @throws Problem `file-damaged`, `file-entities`, `file-too-deep`
 */
function checkXml(text: string): void {
  if (/<!ENTITY/i.test(text.slice(0, 10_000))) throw new Problem('file-entities');
  if (!/^<\/(?:\w{1,10}:)?(?:rss|feed|RDF)\s{0,9}>/i.test(text.slice(endOf(text)))) throw new Problem('file-damaged');
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: () => {
        if (++depth > MOST_DEEP) throw new Problem('file-too-deep', { most: MOST_DEEP });
      },
      onclosetag: () => depth--,
    },
    { xmlMode: true },
  );
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
}

/** Where the last element ends; scripts of the server may stand behind it. */
function endOf(text: string): number {
  let at = text.lastIndexOf('</');
  while (at > 0 && /^<\/(?:script|noscript|div)\b/i.test(text.slice(at, at + 12))) at = text.lastIndexOf('</', at - 1);
  return Math.max(0, at);
}

/** Words that Atom of old has as their bytes: <content mode="base64">. */
const PACKED =
  /(<(?:atom:)?(?:title|summary|content)\s[^<>]{0,300}?)\b(?:mode|type)\s?=\s?["']base64["']([^<>]{0,300}>)([A-Za-z\d+/=\s]{1,1000000})(?=<\/)/g;

const unpacked = (text: string): string =>
  text.replace(PACKED, (_, before: string, after: string, packed: string) => {
    const words = Buffer.from(packed, 'base64').toString().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `${before}type="html"${after.replace(/\btype\s?=\s?["'][^"']{0,100}["']/, '')}${words}`;
  });

/** What is HTML, whatever it is called: an element that ends, or one that breaks the text. */
const IS_HTML = /<\/[a-z]|<(?:p|br|img)\b/i;

/** A text that is read as HTML, as the kinds of feeds give it. What Atom calls plain text may have signs of HTML as its words. */
const said = z
  .union([
    z.string(),
    z
      .object({ value: z.string().optional(), type: z.string().optional() })
      .transform(({ value, type }) =>
        /html|xml/i.test(type ?? '') || IS_HTML.test(value ?? '') ? value : value?.replaceAll('<', '&lt;'),
      ),
  ])
  .optional()
  .catch(undefined);
/** A name of RSS that may say that it is no address. */
const guid = z
  .union([z.string(), z.object({ value: z.string().optional(), isPermaLink: z.boolean().optional() })])
  .optional()
  .catch(undefined);
const person = z.union([
  z.string(),
  z
    .object({ name: z.string().optional(), email: z.string().optional() })
    .transform(({ name, email }) => name ?? email ?? ''),
]);
const people = z.array(person).optional().catch(undefined);
const dates = z.array(z.unknown()).optional().catch(undefined);
const dublinCore = z
  .object({
    creators: people,
    creator: person.optional(),
    languages: z.array(z.string()).optional().catch(undefined),
    language: z.string().optional().catch(undefined),
    dates,
    date: z.unknown().optional(),
  })
  .optional()
  .catch(undefined);
const xml = z.object({ lang: z.string().optional(), base: z.string().optional() }).optional().catch(undefined);
const media = z.object({ title: said, description: said }).optional().catch(undefined);
const link = z.object({ href: z.string().optional(), rel: z.string().optional() });

/** What is asked of an item, whatever the kind of feed calls it. */
const itemForm = z.object({
  title: said,
  link: said,
  url: said,
  external_url: said,
  links: z.array(link).optional().catch(undefined),
  guid,
  id: said,
  rdf: z.object({ about: z.string().optional() }).optional().catch(undefined),
  pubDate: z.unknown().optional(),
  published: z.unknown().optional(),
  updated: z.unknown().optional(),
  date_published: z.unknown().optional(),
  date_modified: z.unknown().optional(),
  authors: people,
  author: person.optional().catch(undefined),
  dc: dublinCore,
  xml,
  language: z.string().optional().catch(undefined),
  dcterms: z.object({ issued: dates, created: dates, modified: dates }).optional().catch(undefined),
  atom: z.object({ authors: people, published: z.unknown().optional() }).optional().catch(undefined),
  itunes: z
    .object({ title: said, author: z.string().optional(), summary: z.string().optional() })
    .optional()
    .catch(undefined),
  media: z
    .object({ title: said, description: said, groups: z.array(media).optional() })
    .optional()
    .catch(undefined),
  content: z
    .union([z.object({ encoded: z.string() }).transform(({ encoded }) => encoded), said])
    .optional()
    .catch(undefined),
  content_html: said,
  content_text: said,
  summary: said,
  description: said,
});
type FeedItem = z.infer<typeof itemForm>;

const feedForm = z.object({
  title: said,
  language: z.string().optional().catch(undefined),
  link: said,
  home_page_url: said,
  feed_url: said,
  links: z.array(link).optional().catch(undefined),
  atom: z
    .object({ links: z.array(link).optional() })
    .optional()
    .catch(undefined),
  authors: people,
  managingEditor: person.optional().catch(undefined),
  itunes: z.object({ author: z.string().optional() }).optional().catch(undefined),
  dc: dublinCore,
  xml,
  items: z.array(itemForm).optional(),
  entries: z.array(itemForm).optional(),
});

async function feedOf(text: string): Promise<z.infer<typeof feedForm>> {
  const { parseFeed } = await import('feedsmith');
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    throw new Problem('file-damaged');
  }
  return feedForm.parse(parsed.feed);
}

/** A feed as a text: its items one below the other, each with its title and its words. */
function readingOf(
  { title, items, entries, authors, ...feed }: z.infer<typeof feedForm>,
  base: string | undefined,
): Omit<Reading, 'warnings'> {
  const address = addressOf(feed.links) ?? feed.home_page_url ?? feed.link;
  const self = [...(feed.links ?? []), ...(feed.atom?.links ?? [])].find(({ rel }) => rel === 'self')?.href;
  const absolute = (link: string | undefined, own?: string): string | undefined =>
    link &&
    [own && absolute(own), base, address, self ?? feed.feed_url]
      .map((from) => (from && URL.canParse(link, from) ? new URL(link, from).href : undefined))
      .find(Boolean);

  const manuscript = new Manuscript();
  const name = title ? lineOfHtml(title) : undefined;
  if (name) manuscript.add({ kind: 'title', text: name });
  const marks: { item: FeedItem; from: Mark; to: Mark }[] = [];
  for (const item of items ?? entries ?? []) {
    const from = manuscript.here();
    const headline = titleOf(item);
    if (headline) manuscript.add({ kind: 'heading', text: headline });
    for (const draft of wordsOf(item)) manuscript.add(draft);
    marks.push({ item, from, to: manuscript.here() });
  }
  const { spanOf, offsetOf: _, ...layout } = manuscript.laidOut(true);
  const makers = [authors, feed.itunes?.author && [feed.itunes.author], feed.dc?.creators].find(Boolean);
  return {
    ...layout,
    title: name,
    about: {
      title: name,
      outlet: name,
      author: namesOf(makers || (feed.managingEditor ? [feed.managingEditor] : [])),
      language: feed.language ?? feed.xml?.lang ?? feed.dc?.languages?.[0],
      address: address && !/^\w{2,10}:/.test(address) ? absolute(address) : address,
    },
    items: marks.map(
      ({ item, from, to }): Item => ({
        id: nameOfItem(item),
        title: titleOf(item),
        link: linkOf(item, (link) => absolute(link, item.xml?.base)),
        date: dateOf(item),
        // Of the kinds that know authors of the whole these are the authors of each that names none.
        author: namesOf(authorsOf(item) ?? authors ?? []),
        language: item.language ?? item.xml?.lang ?? item.dc?.languages?.[0] ?? item.dc?.language,
        span: spanOf(from, to),
      }),
    ),
  };
}

const nameOfItem = ({ guid, id, rdf, links, link }: FeedItem): string | undefined =>
  (typeof guid === 'string' ? guid : guid?.value) ?? id ?? rdf?.about ?? addressOf(links) ?? link;

function titleOf({ title, itunes, media }: FeedItem): string | undefined {
  const said = title ?? itunes?.title ?? media?.title ?? media?.groups?.[0]?.title;
  return said ? lineOfHtml(said) || undefined : undefined;
}

const dateOf = (item: FeedItem): Date | undefined =>
  momentOf(
    item.pubDate ??
      item.published ??
      item.date_published ??
      item.dc?.dates?.[0] ??
      item.dc?.date ??
      item.dcterms?.issued?.[0] ??
      item.dcterms?.created?.[0] ??
      item.atom?.published ??
      item.updated ??
      item.date_modified ??
      item.dcterms?.modified?.[0],
  );

function authorsOf({ authors, author, dc, atom, itunes }: FeedItem): readonly string[] | undefined {
  const one = author ?? dc?.creator ?? itunes?.author;
  return [authors, dc?.creators, atom?.authors, one ? [one] : []].find((found) => found && found.length > 0);
}

/** The whole words where the feed has them, else the teaser. */
function wordsOf(item: FeedItem): ReturnType<typeof draftsOfHtml> {
  const html = item.content?.trim() ? item.content : item.content_html;
  if (!html && item.content_text !== undefined)
    return item.content_text.split('\n').map((text) => ({ kind: 'paragraph', text }));
  const { media, itunes } = item;
  const described = media?.description ?? media?.groups?.[0]?.description;
  const words = html || item.description || item.summary || itunes?.summary || described || '';
  return IS_HTML.test(words) ? draftsOfHtml(words) : words.split(/\n\s{0,99}\n/).flatMap((part) => draftsOfHtml(part));
}

/** Where it is read: as it says, else by what names it, where that is an address. */
function linkOf(item: FeedItem, absolute: (link: string) => string | undefined): string | undefined {
  const said = item.link ?? item.url ?? addressOf(item.links) ?? item.external_url ?? item.rdf?.about;
  if (said?.trim()) return /^\w{2,10}:/.test(said.trim()) ? said : (absolute(said.trim()) ?? said);
  const guid =
    typeof item.guid === 'string' ? item.guid : item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return [guid, item.id].find((id) => /^https?:\/\//i.test(id ?? ''));
}

const addressOf = (links: FeedItem['links']): string | undefined =>
  (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href;

const namesOf = (people: readonly string[]): string | undefined =>
  [...new Set(people.slice(0, 10).map(nameOf))].filter(Boolean).join(', ') || undefined;

/** Ada Finch, of ada@post.example (Ada Finch). */
const nameOf = (said: string): string =>
  (/@[^()\s]{1,200}\s{1,5}\(([^()]{1,200})\)/.exec(said.slice(0, 500))?.[1] ?? said).trim();
