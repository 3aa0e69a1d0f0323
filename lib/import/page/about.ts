import type { ChildNode, Document, Element, Text } from 'domhandler';
import { momentOf } from '../date-time';
import type { About } from '../told';
import { classesOf } from './shown';

/** What a page says of its article, to machines rather than to readers. */
export interface PageAbout {
  readonly about: About;
  /** The words of the article, where the page repeats them for search engines; they may be cut off. */
  readonly body: string | undefined;
  /** Whether it says that not everybody may read all of it. */
  readonly paid: boolean;
}

/** Reads JSON-LD first, then meta elements, then what the page marks for its readers. */
export function aboutPage(page: Document): PageAbout {
  const found = collect(page);
  const linked = linkedArticle(found.data);
  const meta = (...names: string[]) => names.map((name) => found.meta.get(name)).find(Boolean);
  const language =
    found.language ?? linked?.language ?? meta('og:locale', 'content-language', 'dc.language')?.replace('_', '-');
  const outlet = meta('og:site_name', 'application-name', 'al:ios:app_name', 'publisher', 'dc.publisher');
  const written = [
    meta(
      'author',
      'article:author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'byl',
      'cxenseparse:author',
      'twitter:creator',
    ),
  ];
  return {
    about: {
      title: linked?.title ?? meta('og:title', 'twitter:title', 'dc.title', 'title') ?? found.title,
      author: linked?.author ?? written.map(nameOf).find(Boolean) ?? nameOf(found.byline),
      date: momentOf(
        linked?.date ??
          meta(
            'article:published_time',
            'og:published_time',
            'datepublished',
            'date',
            'dc.date',
            'dcterms.date',
            'dcterms.created',
            'pubdate',
            'publishdate',
            'parsely-pub-date',
            'sailthru.date',
            'article.published',
            'publish-date',
            'dc.date.issued',
          ) ??
          found.time,
        language,
      ),
      outlet: linked?.outlet ?? outlet,
      address: found.canonical ?? addressOf(meta('og:url')) ?? linked?.address,
      language,
    },
    body: linked?.body,
    paid: linked?.paid ?? /^(?:locked|metered|premium)$/i.test(meta('article:content_tier') ?? ''),
  };
}

interface Found {
  readonly meta: Map<string, string>;
  readonly data: string[];
  title: string | undefined;
  canonical: string | undefined;
  language: string | undefined;
  time: string | undefined;
  byline: string | undefined;
}

/** In UTF-16 code units: no description is longer, nor any JSON of an article. */
const [LONGEST, LONGEST_DATA] = [1000, 2_000_000];
const MOST_DATA = 50;

function collect(page: Document): Found {
  const found: Found = {
    meta: new Map(),
    data: [],
    title: undefined,
    canonical: undefined,
    language: undefined,
    time: undefined,
    byline: undefined,
  };
  const open: ChildNode[] = [...page.children].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    if ('attribs' in node) look(node as Element, found);
    for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as ChildNode);
  }
  return found;
}

function look(element: Element, found: Found): void {
  const { name, attribs } = element;
  if (name === 'meta') {
    const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs['http-equiv'])?.toLowerCase();
    const content = attribs.content?.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
    if (key && content && !found.meta.has(key)) found.meta.set(key, content);
  } else if (name === 'script') {
    const text = element.children[0];
    if (
      /^application\/(?:.{0,20}\+)?ld\+json/i.test(attribs.type ?? '') &&
      text?.type === 'text' &&
      found.data.length < MOST_DATA
    ) {
      const { data } = text as unknown as Text;
      if (data.length <= LONGEST_DATA) found.data.push(data);
    }
  } else if (name === 'title') found.title ??= lineOf(element) || undefined;
  else if (name === 'html') found.language ??= attribs.lang || attribs['xml:lang'] || undefined;
  else if (name === 'link' && attribs.rel === 'canonical') found.canonical ??= addressOf(attribs.href);
  else if (name === 'time' && attribs.datetime) {
    const published =
      'pubdate' in attribs ||
      attribs.itemprop === 'datePublished' ||
      classesOf(element).some((c) => /publi|entry-date/.test(c));
    if (published) found.time ??= attribs.datetime;
  }
  if (attribs.rel === 'author' || attribs.itemprop === 'author' || classesOf(element).some((c) => BYLINE.test(c)))
    found.byline ??= lineOf(element) || undefined;
}

const BYLINE = /^(?:(?:article|entry|post|story)[-_]{1,2})?(?:byline|author)(?:[-_]{1,2}name)?$/;

/** The first words of an element, in one line. */
function lineOf(element: Element): string {
  const parts: string[] = [];
  const open: ChildNode[] = [...element.children].slice(0, 50).reverse();
  for (let node = open.pop(), steps = 0; node && steps < 100; node = open.pop(), steps++) {
    if (node.type === 'text') parts.push((node as unknown as Text).data.slice(0, LONGEST));
    else if ('children' in node) open.push(...node.children.slice(0, 50).reverse());
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

const addressOf = (said: string | undefined): string | undefined =>
  said && /^https?:\/\/\S{1,2000}$/i.test(said) ? said : undefined;

/** A name, without the words around it; none where it is an address, a handle or a site. */
function nameOf(said: string | undefined): string | undefined {
  const line =
    said
      ?.slice(0, 200)
      .split(/ [|·] /, 1)[0]
      ?.trim() ?? '';
  const name = line.replace(/^(?:by|par|von|de|بقلم|كتبه?|إعداد)[:\s]{1,3}/iu, '').trim();
  return name && name.length <= 120 && !/^(?:https?:|@)|\d{4}/.test(name) && !SITE.test(name) ? name : undefined;
}

/** valley.example, www.post.example */
const SITE = /^(?:[\w-]{1,60}\.){1,3}[a-z]{2,10}$/i;

interface Linked {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly outlet: string | undefined;
  readonly address: string | undefined;
  readonly language: string | undefined;
  readonly body: string | undefined;
  readonly paid: boolean | undefined;
}

const ARTICLE = /^(?:[A-Za-z]{0,30}Article|[A-Za-z]{0,20}BlogPosting|Report|Review|ClaimReview|Recipe|NewsItem)$/;
/** So many objects of a page are looked at. */
const MOST_OBJECTS = 2000;

/** The first article that the JSON-LD of a page describes. */
function linkedArticle(data: readonly string[]): Linked | undefined {
  for (const text of data) {
    let json: unknown;
    try {
      json = JSON.parse(text.replace(/^[\s;]*(?:<!--|\/\*<!\[CDATA\[\*\/)/, ''));
    } catch {
      continue; // Some pages write what is no JSON: they say nothing by it.
    }
    const open = [json];
    for (let i = 0; i < open.length && i < MOST_OBJECTS; i++) {
      const value = open[i];
      if (Array.isArray(value)) open.push(...value.slice(0, 200));
      else if (isObject(value)) {
        const types = [value['@type']].flat();
        if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return articleIn(value);
        open.push(value['@graph'], value.mainEntity, value.itemListElement);
      }
    }
  }
  return undefined;
}

function articleIn(value: Record<string, unknown>): Linked {
  const people = [value.author ?? value.creator].flat().map(nameIn).filter(Boolean);
  const page = value.mainEntityOfPage;
  return {
    title: textIn(value.headline) ?? textIn(value.name),
    author: [...new Set(people)].slice(0, 10).join(', ') || undefined,
    date: textIn(value.datePublished) ?? textIn(value.dateCreated),
    outlet: nameIn(value.publisher) ?? nameIn(value.sourceOrganization),
    address: addressOf(textIn(value.url)) ?? addressOf(isObject(page) ? textIn(page['@id']) : textIn(page)),
    language: textIn(isObject(value.inLanguage) ? value.inLanguage.name : value.inLanguage),
    body: typeof value.articleBody === 'string' ? value.articleBody : undefined,
    paid: FREE in value ? /^false$/i.test(String(value[FREE])) : undefined,
  };
}

const FREE = 'isAccessibleForFree';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? unescaped(value.slice(0, LONGEST)).replace(/\s+/g, ' ').trim() || undefined : undefined;

/** Some pages write in JSON as if it were HTML. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|quot|#0?39|apos|lt|gt|nbsp);/g, (entity) => ENTITIES[entity.replace('#0', '#')] ?? entity);
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
};

function nameIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameIn(value[0]);
  return nameOf(textIn(isObject(value) ? value.name : value));
}
