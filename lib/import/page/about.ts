import { type ChildNode, type Document, type Element, hasChildren, isTag, isText } from 'domhandler';
import { foldName } from '@/lib/text/fold';
import { momentOf } from '../date-time';
import type { About } from '../told';
import { webAddress } from '../web-address';
import { classesOf, signs } from './called';
import { linkedArticle } from './linked';
import { LONGEST, nameOf, personIn } from './names';

/** What a page says of its article, to machines rather than to readers. */
export interface PageAbout {
  readonly about: About;
  /** The first moment that it marks as one, of whatever. */
  readonly time: Date | undefined;
  /** The words of the article, where the page repeats them for search engines; they may be cut off. */
  readonly body: string | undefined;
  /** Whether it says that not everybody may read all of it. */
  readonly paid: boolean;
}

/**
 * Reads JSON-LD first, then meta elements, then what the page marks for its readers.
 * @param sides where nothing is said of the article
 */
export function aboutPage(page: Document, sides?: ReadonlySet<Element>): PageAbout {
  const found = collect(page, sides);
  const linked = linkedArticle(
    found.data,
    [found.meta.get('og:title'), found.heading].filter((title) => title !== undefined),
  );
  const meta = (...names: string[]) => names.map((name) => found.meta.get(name)).find(Boolean);
  const language =
    found.language ?? linked?.language ?? meta('og:locale', 'content-language', 'dc.language')?.replace('_', '-');
  const outlet =
    linked?.outlet ??
    meta('og:site_name', 'application-name', 'al:ios:app_name', 'publisher', 'dc.publisher') ??
    [meta('og:title'), found.heading].map((title) => besideTitle(found.title, title)).find(Boolean);
  const person = (line: string) => personIn(line, outlet, true);
  const written = AUTHOR.map((name) => found.meta.get(name));
  return {
    about: {
      title: withoutSite(
        linked?.title ?? meta('og:title', 'twitter:title', 'dc.title', 'title') ?? found.title,
        outlet,
      ),
      author:
        linked?.author ??
        written.map((name) => nameOf(name, outlet)).find((name) => name !== undefined && name !== outlet) ??
        [...found.bylines, ...found.besides].map(person).find(Boolean),
      date: momentOf(linked?.date ?? meta(...PUBLISHED) ?? found.time, language),
      outlet,
      address: found.canonical ?? webAddress(meta('og:url')) ?? linked?.address,
      language,
    },
    time: momentOf(found.anyTime, language),
    body: linked?.body,
    paid: linked?.paid ?? /^(?:locked|metered|premium)$/i.test(meta('article:content_tier') ?? ''),
  };
}

/** The names of meta elements that tell who wrote an article, and when it was published, the surest first. */
const AUTHOR =
  'author article:author og:article:author dc.creator dcterms.creator parsely-author sailthru.author byl cxenseparse:author twitter:creator'.split(
    ' ',
  );
const PUBLISHED =
  'article:published_time og:published_time og:article:published_time datepublished date dc.date dcterms.date dcterms.created pubdate publishdate parsely-pub-date sailthru.date article.published publish-date dc.date.issued'.split(
    ' ',
  );

interface Found {
  readonly meta: Map<string, string>;
  readonly data: string[];
  title: string | undefined;
  canonical: string | undefined;
  language: string | undefined;
  heading: string | undefined;
  /** When it was published, as the page marks it; and the first time of any that it marks. */
  time: string | undefined;
  anyTime: string | undefined;
  /** What it marks as the line of whoever wrote it. */
  readonly bylines: string[];
  /** … beside the article. */
  readonly besides: string[];
}

/** In UTF-16 code units: no JSON of an article is longer. */
const LONGEST_DATA = 2_000_000;
const [MOST_DATA, MOST_BYLINES] = [50, 20];

function collect(page: Document, sides: ReadonlySet<Element> | undefined): Found {
  const found: Found = {
    meta: new Map(),
    data: [],
    title: undefined,
    canonical: undefined,
    language: undefined,
    heading: undefined,
    time: undefined,
    anyTime: undefined,
    bylines: [],
    besides: [],
  };
  const open: { node: ChildNode; beside: boolean }[] = page.children.map((node) => ({ node, beside: false })).reverse();
  for (let at = open.pop(); at; at = open.pop()) {
    const { node } = at;
    if (!hasChildren(node)) continue;
    // A box of whoever wrote the article stands beside it, and tells who did.
    const beside = at.beside || (isTag(node) && sides?.has(node) === true && !signs(node));
    if (isTag(node)) {
      look(node, found);
      lookAt(node, found, beside);
    }
    for (const child of node.children.toReversed()) open.push({ node: child, beside });
  }
  return found;
}

function look(element: Element, found: Found): void {
  const { name, attribs } = element;
  if (name === 'meta') {
    const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs['http-equiv'])?.toLowerCase();
    const content = attribs.content?.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
    if (key && content && !UNFILLED.test(content) && !found.meta.has(key)) found.meta.set(key, content);
    if (key === 'parsely-page' && content) found.data.push(ofParsely(content));
  } else if (name === 'script') {
    const text = element.children[0];
    if (
      /^application\/(?:.{0,20}\+)?ld\+json/i.test(attribs.type ?? '') &&
      text &&
      isText(text) &&
      found.data.length < MOST_DATA
    ) {
      const { data } = text;
      if (data.length <= LONGEST_DATA) found.data.push(data);
    }
  } else if (name === 'title') {
    const title = lineOf(element);
    if (title && !UNFILLED.test(title)) found.title ??= title;
  } else if (name === 'html') found.language ??= attribs.lang || attribs['xml:lang'] || undefined;
  else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? ''))
    found.canonical ??= webAddress(attribs.href);
}

/** What a template leaves where nobody filled it in: {{ page.title }} */
const UNFILLED = /\{\{|\{%/;

/** What pages told a counter of readers, in the words of JSON-LD. */
function ofParsely(content: string): string {
  const renamed = content
    .replace('"title":', '"headline":')
    .replace('"pub_date":', '"datePublished":')
    .replace('"link":', '"url":');
  return renamed.replace('{', '{"@type":"NewsArticle",');
}

/** What an element of the article tells its readers. */
function lookAt(element: Element, found: Found, beside: boolean): void {
  const { name, attribs } = element;
  const lines = beside ? found.besides : found.bylines;
  if (signs(element) && lines.length < MOST_BYLINES) {
    const line = attribs.content ?? lineOf(element);
    if (line && line.length <= 200) lines.push(line);
    const named = element.children.find((child) => isTag(child) && child.attribs.itemprop === 'name') as
      | Element
      | undefined;
    if (named?.attribs.content) lines.push(named.attribs.content.slice(0, 200));
  }
  if (beside) return;
  const when = name === 'time' ? attribs.datetime : undefined;
  if (attribs.itemprop === 'datePublished') found.time ??= when ?? attribs.content;
  if (when) {
    if ('pubdate' in attribs || classesOf(element).some((c) => /publi|entry-date/.test(c))) found.time ??= when;
    found.anyTime ??= when;
  } else if (name === 'abbr' && classesOf(element).includes('published')) found.time ??= attribs.title;
  if (name === 'h1') found.heading ??= lineOf(element) || undefined;
}

/** A title, without the name of the site behind it. */
function withoutSite(title: string | undefined, outlet: string | undefined): string | undefined {
  const home = outlet && title ? foldName(outlet) : '';
  const at = title?.search(/\s[|·•–—»›-]\s[^|·•–—»›]{2,60}$/u) ?? -1;
  return title && home && at > 0 && foldName(title.slice(at + 3)) === home ? title.slice(0, at).trim() : title;
}

/** The name of the site, behind the title in that of the page, or before it. */
function besideTitle(whole: string | undefined, title: string | undefined): string | undefined {
  if (!whole || !title || whole.length <= title.length) return undefined;
  const parts = whole.startsWith(title)
    ? whole.slice(title.length).split(/\s[|·•:–—»›-]\s/)
    : whole.endsWith(title)
      ? whole
          .slice(0, -title.length)
          .split(/\s?[|·•:–—»›-]\s/)
          .slice(0, -1)
      : [];
  const name = parts.pop()?.trim();
  return parts.length > 0 || !whole.startsWith(title) ? (name && name.length <= 50 ? name : undefined) : undefined;
}

/** The first words of an element, in one line. */
function lineOf(element: Element): string {
  const parts: string[] = [];
  const open: ChildNode[] = [...element.children].slice(0, 50).reverse();
  for (let node = open.pop(), steps = 0; node && steps < 100; node = open.pop(), steps++) {
    if (isText(node)) parts.push(node.data.slice(0, LONGEST));
    else if (hasChildren(node)) open.push(...node.children.slice(0, 50).reverse());
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
