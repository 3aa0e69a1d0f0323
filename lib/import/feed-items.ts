import { createHash } from 'node:crypto';
import { Problem } from '@/lib/problem';
import type { Block } from '@/lib/text/blocks';
import { detectLanguage } from '@/lib/text/language';
import { feed } from './formats/feed';
import { type GivenFile, knownFile } from './formats/format';
import { linkedFeed } from './page/linked-feed';
import { embeddedPosts } from './posts';
import { type ReadDocument, readFile } from './read';
import type { Item } from './told';
import { webAddress } from './web-address';

/** An item as a feed lists it. */
export interface ListedItem {
  /** What the feed knows it by, hashed: the same after an edit, and where its page moved. */
  readonly key: string;
  /** SHA-256 of its title and words. */
  readonly digest: string;
  readonly title: string;
  /** Where its page is; empty where it has none. */
  readonly link: string;
}

/** A feed with its items, or a page that only says where its feed is. */
export type FeedListing =
  | { readonly title: string; readonly items: readonly ListedItem[] }
  | { readonly elsewhere: string };

/** So many items of a feed are seen at once: the first that it names, which are its newest. */
const MOST = 500;

/** What a file lists as a feed. @throws Problem `feed-none` where it is neither a feed nor names one, and what reading it throws */
export async function feedIn(file: GivenFile): Promise<FeedListing> {
  const known = knownFile(file);
  if (!feed.matches(known)) {
    const elsewhere = known.kind === 'text' ? linkedFeed(known.decoded().text) : undefined;
    if (elsewhere) return { elsewhere };
    throw new Problem('feed-none');
  }
  const document = await readFile('', file.bytes, undefined, file.fetched);
  const items = new Map<string, ListedItem>();
  for (const item of document.items) {
    if (items.size === MOST) break;
    const [title, words] = [item.title ?? '', wordsOf(document, item)];
    const key = keyOf(item, words);
    if (!title && !words) continue;
    const named = title || words.slice(0, 200).toWellFormed();
    if (!items.has(key))
      items.set(key, { key, digest: hash(`${title}\n${words}`), title: named, link: webAddress(item.link) ?? '' });
  }
  return { title: document.title, items: [...items.values()] };
}

/**
 * One item of a feed, as a document of its own.
 * @param key as `feedIn` gives it
 * @throws Problem `not-found` where the feed has no such item, `text-empty`
 */
export function itemOf(document: ReadDocument, key: string): ReadDocument {
  const item = document.items.find((one) => keyOf(one, wordsOf(document, one)) === key);
  if (!item) throw new Problem('not-found');
  const [from] = item.span;
  const text = wordsOf(document, item);
  if (!text) throw new Problem('text-empty');
  const start = from + document.text.slice(...item.span).indexOf(text);
  const blocks = document.blocks
    .filter((block) => block.start >= start && block.end <= start + text.length)
    .map((block, i): Block => {
      const kind = i === 0 && item.title && block.kind === 'heading' ? 'title' : block.kind;
      return { ...block, kind, start: block.start - start, end: block.end - start };
    });
  return {
    text,
    blocks,
    language: detectLanguage(text, item.language?.slice(0, 2).toLowerCase() ?? document.language),
    title: item.title?.slice(0, 200).toWellFormed() || document.title,
    posts: embeddedPosts(text, blocks),
    warnings: document.warnings,
    about: {
      title: item.title,
      author: item.author,
      date: item.date,
      address: webAddress(item.link),
      outlet: document.about.outlet,
      language: item.language ?? document.about.language,
    },
    places: [],
    comments: [],
    footnotes: [],
    items: [],
  };
}

const wordsOf = (document: ReadDocument, { span }: Item): string => document.text.slice(...span).trim();

/** What a feed names an item by; where it does not, by its page, and in the end by its words. */
const keyOf = ({ id, link, title }: Item, words: string): string => hash(id?.trim() || link?.trim() || title || words);

const hash = (said: string): string => createHash('sha256').update(said).digest('hex');
