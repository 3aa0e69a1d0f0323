import { foldName } from '@/lib/text/fold';
import { webAddress } from '../web-address';
import { isObject, LONGEST, nameOf, SITE_NAME } from './names';

/** What the JSON-LD of a page says of its article. */
export interface Linked {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly outlet: string | undefined;
  readonly address: string | undefined;
  readonly language: string | undefined;
  /** Its words, which may be cut off. */
  readonly body: string | undefined;
  readonly paid: boolean | undefined;
}

type Thing = Record<string, unknown>;

const ARTICLE = /^(?:[A-Za-z]{0,30}Article|[A-Za-z]{0,20}BlogPosting|Report|Review|ClaimReview|Recipe|NewsItem)$/;
/** What a page may be made for where it holds no article: it is asked only if it is called like the page. */
const PIECE = /^(?:[A-Za-z]{0,20}Episode|VideoObject|AudioObject)$/;
const SITE = /^(?:WebSite|Organization|NewsMediaOrganization|NewspaperPublisher)$/;
/** So many objects of a page are looked at. */
const MOST_OBJECTS = 2000;

/**
 * The article that the JSON-LD of a page describes; of a page that describes none, what its page and its site say.
 * @param titles what else the page says that it is called: of several articles, the one with such a title is its own
 */
export function linkedArticle(data: readonly string[], titles: readonly string[]): Linked | undefined {
  const things: { thing: Thing; listed: boolean }[] = [];
  const open = data.flatMap((text): { value: unknown; listed: boolean }[] => {
    const value = parsed(text);
    return value === undefined ? [] : [{ value, listed: false }];
  });
  for (let i = 0; i < open.length && i < MOST_OBJECTS; i++) {
    const { value, listed } = open[i] as (typeof open)[number];
    if (Array.isArray(value)) open.push(...value.slice(0, 200).map((item) => ({ value: item as unknown, listed })));
    else if (isObject(value)) {
      things.push({ thing: value, listed });
      open.push({ value: value['@graph'], listed }, { value: value.mainEntity, listed });
      // A list on a page is of other articles, unless there is none beside it.
      open.push({ value: value.itemListElement, listed: true }, { value: value.item, listed: true });
    }
  }
  const known = new Map<string, Thing>();
  for (const { thing } of things) if (typeof thing['@id'] === 'string' && thing.name) known.set(thing['@id'], thing);
  const of = (form: RegExp, all = things) => all.find(({ thing }) => isOf(thing, form))?.thing;
  const site = of(SITE);
  const outlet = site && outletIn(site, known);
  const own = things.filter(({ listed }) => !listed);
  const called = new Set(titles.map(foldName));
  const isCalled = ({ thing }: { thing: Thing }) =>
    called.has(foldName(textIn(thing.headline) ?? textIn(thing.name) ?? ''));
  const named = own.filter(isCalled);
  const article = of(ARTICLE, named) ?? of(ARTICLE, own) ?? of(ARTICLE) ?? of(PIECE, named);
  if (article) {
    const told = articleIn(article, known, outlet);
    return { ...told, outlet: told.outlet ?? outlet };
  }
  const page = of(/^(?:WebPage|ItemPage)$/);
  if (!page && !outlet) return undefined;
  const { author, date, language } = page ? articleIn(page, known, outlet) : NOTHING;
  return { ...NOTHING, author, date, language, outlet };
}

const isOf = (thing: Thing, form: RegExp): boolean =>
  [thing['@type']]
    .flat()
    .some((type) => typeof type === 'string' && form.test(type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')));

/** JSON as pages write it: in a comment, with lines broken in its strings, with a comma too many; undefined for what is none. */
function parsed(text: string): unknown {
  const json = text
    .replace(/^[\s;]{0,99}(?:<!--|(?:\/\/|\/\*)?\s{0,9}<!\[CDATA\[(?:\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s{0,9}\]\]>(?:\*\/)?)[\s;]{0,99}$/, '');
  for (const mended of [json, json.replace(/[\n\r\t]/g, ' ').replace(/,( {0,99}[\]}])/g, '$1')])
    try {
      return JSON.parse(mended) as unknown;
    } catch {
      // What stays none says nothing.
    }
  return undefined;
}

const NOTHING: Linked = {
  title: undefined,
  author: undefined,
  date: undefined,
  outlet: undefined,
  address: undefined,
  language: undefined,
  body: undefined,
  paid: undefined,
};

function articleIn(value: Thing, known: ReadonlyMap<string, Thing>, site: string | undefined): Linked {
  const outlet = outletIn(value.publisher, known) ?? outletIn(value.sourceOrganization, known);
  const people = [value.author ?? value.creator]
    .flat()
    .slice(0, 50)
    .flatMap((one) => namesIn(one, known, outlet ?? site))
    .filter((name) => name !== undefined && name !== outlet && name !== site);
  const page = value.mainEntityOfPage;
  return {
    title: textIn(value.headline) ?? textIn(value.name),
    author: [...new Set(people)].slice(0, 10).join(', ') || undefined,
    date: textIn(value.datePublished) ?? textIn(value.dateCreated) ?? textIn(value.uploadDate),
    outlet,
    address: webAddress(textIn(value.url)) ?? webAddress(isObject(page) ? textIn(page['@id']) : textIn(page)),
    language: languageIn(value.inLanguage),
    body: typeof value.articleBody === 'string' ? unescaped(value.articleBody.slice(0, MOST_BODY)) : undefined,
    paid:
      FREE in value
        ? [value[FREE]].flat().some((said) => said === false || /^false$/i.test(textIn(said) ?? ''))
        : undefined,
  };
}

/** In UTF-16 code units. */
const MOST_BODY = 2_000_000;
const FREE = 'isAccessibleForFree';

/** A tag, or the English name of a language. */
const languageIn = (value: unknown): string | undefined =>
  textIn(isObject(value) ? (value.alternateName ?? value.name) : value);

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' ? unescaped(value.slice(0, LONGEST)).replace(/\s+/g, ' ').trim() || undefined : undefined;

/** Some pages write in JSON as if it were HTML. */
const unescaped = (text: string): string =>
  text.replace(/&(?:[a-z]{2,6}|#\d{2,5}|#x[\da-f]{2,4});/gi, (entity) => {
    const code = Number(entity.replace(/^&#/, '0').slice(0, -1));
    return code >= 0x20 ? String.fromCodePoint(code).toWellFormed() : (ENTITIES[entity] ?? entity);
  });
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&rdquo;': '”',
  '&ldquo;': '“',
  '&mdash;': '—',
  '&ndash;': '–',
};

/** What somebody or something is called, which may stand elsewhere under the same id. */
function saidIn(value: unknown, known: ReadonlyMap<string, Thing>): string[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((one) => saidIn(one, known));
  const id = isObject(value) ? value['@id'] : undefined;
  const said = isObject(value) ? (value.name ?? (typeof id === 'string' ? known.get(id)?.name : undefined)) : value;
  return [said]
    .flat()
    .slice(0, 10)
    .flatMap((name) => textIn(name) ?? []);
}

const namesIn = (value: unknown, known: ReadonlyMap<string, Thing>, outlet?: string): string[] =>
  saidIn(value, known).flatMap((name) => nameOf(name, outlet) ?? []);

/** A paper may be called by the name of its site; nobody who writes is. */
function outletIn(value: unknown, known: ReadonlyMap<string, Thing>): string | undefined {
  const [said] = saidIn(value, known);
  return nameOf(said) ?? (said && SITE_NAME.test(said) ? said : undefined);
}
