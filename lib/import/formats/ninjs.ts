import { z } from 'zod';
import { momentOf } from '../date-time';
import { Manuscript, type Mark } from '../layout';
import { BY } from '../page/names';
import { draftsOfHtml, lineOfHtml } from '../page/parse';
import type { Item } from '../told';
import type { Format, Reading } from './format';

/** Items of newsroom systems: IPTC's ninjs 1, 2 and 3, one or a list of them. */
export const ninjs: Format = {
  matches: ({ json }) => itemsOf(json()) !== undefined,
  read: ({ json, decoded }) => ({ ...readingOf(itemsOf(json()) as NewsItem[]), warnings: decoded().warnings }),
};

const text = z.string().optional().catch(undefined);
/** Texts in several roles: 3.0 spells its names with capitals, 2.x without. */
const texts = z
  .array(z.object({ role: text, value: text, contentType: text, contenttype: text }))
  .optional()
  .catch(undefined);
const named = z
  .array(z.object({ name: text, role: text }))
  .optional()
  .catch(undefined);

const event = z
  .object({
    dates: z
      .object({ startdate: text, startDate: text, expectedstartdate: text, expectedStartDate: text })
      .extend({ estimatedstartdate: text, estimatedStartDate: text })
      .transform(
        (d) =>
          d.startDate ??
          d.startdate ??
          d.expectedStartDate ??
          d.expectedstartdate ??
          d.estimatedStartDate ??
          d.estimatedstartdate,
      ),
  })
  .optional()
  .catch(undefined);

const known = z.object({
  uri: text,
  guid: text,
  type: text,
  language: text,
  headline: text,
  headlines: texts,
  title: text,
  name: text,
  slugline: text,
  by: text,
  byline: text,
  bylines: z
    .array(z.object({ byline: text, value: text, name: text }))
    .optional()
    .catch(undefined),
  people: named,
  source: text,
  copyrightHolder: text,
  copyrightholder: text,
  infoSources: named,
  infosources: named,
  versionCreated: text,
  versioncreated: text,
  firstCreated: text,
  firstcreated: text,
  contentCreated: text,
  contentcreated: text,
  bodies: texts,
  body_xhtml: text,
  body_html: text,
  body_text: text,
  descriptions: texts,
  description_text: text,
  description_html: text,
  description_xhtml: text,
  link: text,
  eventdetails: event,
  eventDetails: event,
});
type Own = z.infer<typeof known>;

/** Of 1.x a desk may name its own: body_main_xhtml, headline_long. They stand in for what nothing else says. */
const OWN_NAMES = [
  { name: /^body_\w{1,60}_x?html$/, as: 'body_xhtml', unless: /^bod(?:y_(?:x?html|text)|ies)$/ },
  { name: /^body_\w{1,60}$/, as: 'body_text', unless: /^bod(?:y_(?:x?html|text)|ies)$/ },
  { name: /^headline_\w{1,60}$/, as: 'headline', unless: /^headlines?$/ },
] as const;

function withOwnNames(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const fields: Record<string, unknown> = { ...json };
  const names = Object.keys(fields);
  for (const { name, as, unless } of OWN_NAMES) {
    const own = names.find((one) => name.test(one) && typeof fields[one] === 'string');
    if (own && !names.some((one) => unless.test(one))) fields[as] ??= fields[own];
  }
  return fields;
}

const ownFields = z.preprocess(withOwnNames, known);
type NewsItem = Own & { readonly associations: readonly Own[] };

/** A package has its stories as associations: by their names, or from 3.0 as a list. */
const newsItem = z.preprocess(
  withOwnNames,
  known
    .extend({
      associations: z.union([z.array(ownFields), z.record(z.string(), ownFields).transform(Object.values)]).catch([]),
    })
    .refine(
      ({ uri, type, descriptions, bodies }) =>
        uri !== undefined ||
        TYPES.has(type ?? '') ||
        [...(descriptions ?? []), ...(bodies ?? [])].some((t) => t.role && t.value),
    ),
);
/** What stands beside a story, and is none. */
const BESIDE: ReadonlySet<string> = new Set(['picture', 'graphic', 'audio', 'video']);
const TYPES = new Set(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'planning', 'event']);

/** One item, a list of them, or an envelope around a list. */
function itemsOf(json: unknown): NewsItem[] | undefined {
  const list = z.array(newsItem).min(1);
  const found = z
    .union([
      newsItem.transform((item) => [item]),
      list,
      z.object({ items: list }).transform(({ items }) => items),
      z.object({ _items: list }).transform(({ _items }) => _items),
    ])
    .safeParse(json);
  if (!found.success || !found.data.every(isNews)) return undefined;
  return found.data.flatMap((item) => [
    item,
    ...item.associations
      // What an association is called is what it is there for, and no title.
      .map((story) => ({ ...story, name: undefined, associations: [] }))
      .filter((story) => item.type === 'composite' && !BESIDE.has(story.type ?? '') && isNews(story)),
  ]);
}

const isNews = (item: Own): boolean => headlineOf(item) !== undefined || bodyOf(item) !== undefined;

const first = (list: Own['headlines'], role: string) =>
  (list?.find((one) => one.role === role && one.value) ?? list?.find((one) => one.value))?.value;

const headlineOf = (item: Own): string | undefined => {
  const said =
    item.headline ?? first(item.headlines, 'main') ?? first(item.headlines, 'headline') ?? item.title ?? item.name;
  return said && (lineOfHtml(said) || undefined);
};

/** The body as blocks; of several, the one with form. */
function bodyOf(item: Own): ReturnType<typeof draftsOfHtml> | undefined {
  const bodies = item.bodies ?? [];
  const form = (body: (typeof bodies)[number]) => body.contentType ?? body.contenttype ?? '';
  const whole = bodies.filter((body) => body.value);
  const marked = whole.filter((body) => form(body).includes('html') || form(body).includes('xml'));
  const html = item.body_xhtml ?? item.body_html ?? mainOf(marked)?.value;
  if (html) return draftsOfHtml(contentOf(html));
  const plain = item.body_text ?? mainOf(whole)?.value;
  if (plain) return /<\/?(?:p|div|br)\b/i.test(plain) ? draftsOfHtml(contentOf(plain)) : linesOf(plain);
  const described = item.description_xhtml ?? item.description_html;
  if (described) return draftsOfHtml(described);
  const caption = item.description_text ?? first(item.descriptions, 'caption');
  return caption ? linesOf(caption) : undefined;
}

/** Of NITF only the words: headlines and names stand once more above them. */
function contentOf(marked: string): string {
  const [from, to] = [marked.indexOf('<body.content>'), marked.lastIndexOf('</body.content>')];
  return from >= 0 && from < to ? marked.slice(from + '<body.content>'.length, to) : marked;
}

const mainOf = (bodies: NonNullable<Own['bodies']>) =>
  bodies.find(({ role }) => /^(?:main|body|article)/.test(role ?? '')) ?? bodies[0];

const linesOf = (plain: string): ReturnType<typeof draftsOfHtml> =>
  plain.split('\n').map((line) => ({ kind: 'paragraph', text: line }));

const authorOf = (item: Own): string | undefined => {
  const byline =
    item.by ??
    item.byline ??
    item.bylines
      ?.map((b) => b.byline ?? b.value ?? b.name)
      .filter(Boolean)
      .join(', ');
  const person = item.people?.find(({ role }) => /author|byline|writer|reporter/i.test(role ?? ''))?.name;
  const name = (byline || person)?.replace(BY, '').trim();
  return name || undefined;
};

function readingOf(items: readonly NewsItem[]): Omit<Reading, 'warnings'> {
  const manuscript = new Manuscript();
  const marks: { item: NewsItem; from: Mark; to: Mark }[] = [];
  for (const item of items) {
    const from = manuscript.here();
    const headline = headlineOf(item);
    if (headline) manuscript.add({ kind: items.length === 1 ? 'title' : 'heading', text: headline });
    // A page that stands as the body has the headline once more.
    const [head, ...body] = bodyOf(item) ?? [];
    if (head && head.text.trim() !== headline) manuscript.add(head);
    for (const draft of body) manuscript.add(draft);
    marks.push({ item, from, to: manuscript.here() });
  }
  const { spanOf, offsetOf: _, ...layout } = manuscript.laidOut(true);
  const told = marks.map(
    ({ item, from, to }): Item => ({
      id: item.uri ?? item.guid,
      title: headlineOf(item),
      link: item.link ?? (/^https?:/.test(item.uri ?? '') ? item.uri : undefined),
      date: momentOf(
        item.versionCreated ??
          item.versioncreated ??
          item.contentCreated ??
          item.contentcreated ??
          item.firstCreated ??
          item.firstcreated ??
          (item.eventDetails ?? item.eventdetails)?.dates,
      ),
      author: authorOf(item),
      language: item.language,
      span: spanOf(from, to),
    }),
  );
  const [item, about] = [items[0] as NewsItem, told[0] as Item];
  const sources = item.infoSources ?? item.infosources;
  return {
    ...layout,
    title: about.title,
    about: {
      title: about.title,
      author: about.author,
      date: about.date,
      address: about.link,
      language: item.language,
      outlet: item.source ?? sources?.[0]?.name ?? item.copyrightHolder ?? item.copyrightholder,
    },
    items: told,
  };
}
