import type { ChildNode, Element, Text } from 'domhandler';
import type { BlockKind } from '@/lib/text/blocks';
import { HANDLE } from '@/lib/text/handle';
import { type Byline, readByline, SHARED_BY } from '../byline';
import { DIRECTIONS, HINTS } from '../clean';
import { readDate } from '../date';
import { anyOf } from '../wording';
import { classesOf } from './called';
import { standingOf } from './shown';

/** A post that stands in a page: its lines, each with what it is, and what the page tells of it. */
export interface Embed {
  readonly platform: string;
  readonly lines: readonly { readonly kind: BlockKind; readonly text: string }[];
  readonly about: Byline;
}

const CLASSES: Record<string, string> = {
  'twitter-tweet': 'X',
  'twitter-video': 'X',
  'twitter-embed': 'X',
  tweet: 'X',
  'instagram-media': 'Instagram',
  'fb-post': 'Facebook',
  'fb-video': 'Facebook',
  'fb-xfbml-parse-ignore': 'Facebook',
  'tiktok-embed': 'TikTok',
  'bluesky-embed': 'Bluesky',
  'mastodon-embed': 'Mastodon',
  'mastodon-post': 'Mastodon',
  'text-post-media': 'Threads',
  'telegram-post': 'Telegram',
  'telegram-embed': 'Telegram',
  tgme_widget_message: 'Telegram',
  'truthsocial-embed': 'Truth Social',
  'reddit-embed-bq': 'Reddit',
};
const TAGS: Record<string, string> = {
  'amp-twitter': 'X',
  'amp-instagram': 'Instagram',
  'amp-facebook': 'Facebook',
  'amp-tiktok': 'TikTok',
};

/** Addresses of single posts: by platform, with the handle where the address has it. */
const POSTS: readonly (readonly [string, RegExp])[] = [
  ['X', /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,40})\/status(?:es)?\/\d/i],
  ['Instagram', /^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]{1,40}\/)?(?:p|reel|tv)\/()/i],
  [
    'Facebook',
    /^https?:\/\/(?:www\.|m\.)?facebook\.com\/(?:[^?#]{1,200}\/(?:posts|videos|photos)\/|share\/[pvr]\/|reel\/|(?:permalink|story|photo)\.php\?|watch\/?\?v=)()/i,
  ],
  ['TikTok', /^https?:\/\/(?:www\.)?tiktok\.com\/@([\w.]{1,60})\/video\/\d/i],
  ['Bluesky', /^https?:\/\/bsky\.app\/profile\/([\w.:-]{1,100})\/post\//i],
  ['Threads', /^https?:\/\/(?:www\.)?threads\.(?:net|com)\/@([\w.]{1,60})\/post\//i],
  ['Telegram', /^https?:\/\/(?:www\.)?(?:t|telegram)\.me\/(?:s\/)?(\w{3,40})\/\d/i],
  ['Truth Social', /^https?:\/\/(?:www\.)?truthsocial\.com\/@(\w{1,40})\/(?:posts\/)?\d/i],
  ['Mastodon', /^https?:\/\/[\w.-]{1,80}\/@(\w{1,40}(?:@[\w.-]{1,80})?)\/\d/i],
];

/** Frames of other servers that hold one post, none of whose words are in the page. */
const FRAMES =
  /^(?:https?:)?\/\/(?:[\w-]{1,30}\.)?(?:(twitter|x|instagram|facebook|tiktok|threads|t|truthsocial|bsky|reddit)\.(?:com|net|me|app)|([\w-]{1,40}(?:\.[\w-]{1,40}){1,3})\/@\w{1,40}\/\d{1,30}\/embed)/i;

/** The platform of a frame or script that shows a post which the page does not hold. */
export function postElsewhere({ name, attribs }: Element): string | undefined {
  if (name === 'script') return attribs['data-telegram-post'] ? 'Telegram' : undefined;
  if (name !== 'iframe') return undefined;
  const m = FRAMES.exec(attribs.src ?? attribs['data-src'] ?? '');
  return m ? (m[1] ?? 'Mastodon') : undefined;
}

/** The post that the element is; undefined for any other element. */
export function embedOf(element: Element): Embed | undefined {
  const said =
    TAGS[element.name] ??
    classesOf(element)
      .map((c) => CLASSES[c])
      .find(Boolean);
  if (!said && element.name !== 'blockquote' && !classesOf(element).some((c) => CARD.test(c))) return undefined;
  const lines = linesOf(element);
  if (!lines) return undefined;
  const links = lines.flatMap((line) => line.links);
  const address = [...links, ...addressesOf(element)].map(postAt).find(Boolean);
  // A quotation that ends with the address of a post, and a byline: an embed whose class was lost.
  if (!said && !(address && lines.length <= 40 && lines.some(isByline))) return undefined;
  const platform = said ?? (address as { platform: string }).platform;
  const kinds = lines.map(kindOf);
  const signed = lines.filter((line, i) => kinds[i] === 'byline' && isByline(line));
  const read = readByline(signed.map((line) => line.apart).join(' '));
  const dated =
    lines.map((line) => line.date).find(Boolean) ??
    read.date ??
    lines.flatMap((line, i) => (kinds[i] === 'byline' ? [readDate(line.text)] : [])).find(Boolean);
  return {
    platform,
    lines: lines.map(({ text }, i) => ({ kind: kinds[i] as BlockKind, text })),
    about: {
      author: read.author,
      handle: read.handle ?? address?.handle,
      date: dated,
      ...(address ? { address: address.address } : {}),
    },
  };
}

/** What sites call a post that they draw themselves; it is one if it holds its address and byline. */
const CARD = /^(?:embed(?:ded)?-)?(?:tweet|twitter|social|post|status)(?:-(?:embed|card|container|post|wrapper))?$/;

/** The addresses that an element names in attributes of its own, also by the numbers of its platform. */
function addressesOf({ attribs }: Element): string[] {
  const [, author, post] =
    /^at:\/\/(did:[\w:.-]{1,100})\/app\.bsky\.feed\.post\/(\w{1,40})$/.exec(attribs['data-bluesky-uri'] ?? '') ?? [];
  const telegram = /^\w{3,40}\/\d{1,15}$/.exec(attribs['data-post'] ?? '')?.[0];
  return [
    ...(post ? [`https://bsky.app/profile/${author}/post/${post}`] : []),
    ...(telegram ? [`https://t.me/${telegram}`] : []),
    ...NAMING.flatMap((name) => attribs[name] ?? []),
  ];
}
const NAMING = [
  'cite',
  'data-href',
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'data-embed-url',
  'data-url',
];

function postAt(said: string): { platform: string; handle: string | undefined; address: string } | undefined {
  // Without what only counts where readers came from.
  const address = /\.php\?|[?&]v=/.test(said.slice(0, 300))
    ? said
    : (said.split(/[?#]/, 1)[0] as string).replace(/\/embed$/, '');
  for (const [platform, form] of POSTS) {
    const m = form.exec(address);
    // Bluesky's addresses may hold a number of its own instead.
    if (m) return { platform, handle: m[1] && !m[1].startsWith('did:') ? `@${m[1]}` : undefined, address };
  }
  return undefined;
}

interface Line {
  text: string;
  /** The same, with a space between elements that stand side by side without one. */
  apart: string;
  readonly links: string[];
  date: Date | undefined;
  /** The page calls it the head, the author, the user. */
  signs: boolean;
}

/** View this post on …, counts, the sound's name: what the platform writes, not the author. */
const OF_PLATFORM = new RegExp(
  `^(?:${anyOf((w) => w.platform)}|[\\d.,٠-٩]{1,12}\\s?[km]? ${anyOf((w) => w.counted)}(?![\\p{L}\\p{M}]).{0,60}|♬.*)$`,
  'iu',
);

function kindOf(line: Line): BlockKind {
  if (OF_PLATFORM.test(line.text.trim())) return 'leftover';
  return isByline(line) || isDateAlone(line) ? 'byline' : 'post';
}

function isByline({ text, apart, signs }: Line): boolean {
  const plain = apart.replace(DIRECTIONS, '').trim();
  if (plain.length > 250) return false;
  if (signs || SHARED_BY.test(`${plain} `)) return true;
  const handle = HANDLE.exec(plain);
  if (!handle) return false;
  if (/^[—–―-]/.test(text.trim()) || plain[handle.index - 1] === '(') return true;
  // A name and its handle, and no more words.
  return (
    plain.length - handle[0].length < 60 && plain.slice(0, handle.index).split(' ').length <= 5 && isEnd(plain, handle)
  );
}

function isEnd(text: string, handle: RegExpExecArray): boolean {
  const rest = text.slice(handle.index + handle[0].length).trim();
  return rest === '' || readDate(rest) !== undefined || /^[·|]/.test(rest);
}

const isDateAlone = ({ text, date }: Line): boolean =>
  text.length <= 60 && (date !== undefined || readDate(text) !== undefined) && !/(?<!\d)[.!?؟]["”»]?\s/.test(text);

const BLOCKS = new Set(
  'p div section header footer li ul ol blockquote h1 h2 h3 h4 h5 h6 figure figcaption article table tr td'.split(' '),
);
const SIGNING =
  /^(?:tweet-header|tweet-author|author|user-?name|username|display-?name|account|byline|tgme_widget_message_(?:author|owner_name)|post-author|status__display-name)$/;

/** No post has more nodes, or more characters: so much of an element is read to tell whether it is one. */
const MOST_NODES = 500;
const MOST_TEXT = 30_000;

/** The lines that an element shows, with what tells who wrote them and when; undefined for more than a post has. */
function linesOf(element: Element): Line[] | undefined {
  const lines: Line[] = [];
  let nodes = 0;
  let length = 0;
  let line: Line | undefined;
  let paragraph = 0;
  let begunIn = -1;
  const current = (): Line => {
    line ??= { text: '', apart: '', links: [], date: undefined, signs: false };
    return line;
  };
  const end = () => {
    if (line?.text.trim()) {
      const before = lines.at(-1);
      const whole = { ...line, text: line.text.trim(), apart: line.apart.replace(/\s+/g, ' ').trim() };
      // Lines of one paragraph of the author's stay together.
      if (before && begunIn === paragraph && kindOf(before) === 'post' && kindOf(whole) === 'post') {
        before.text += `\n${whole.text}`;
        before.links.push(...whole.links);
      } else lines.push(whole);
      begunIn = paragraph;
    }
    line = undefined;
  };
  const visit = (node: ChildNode, signs: boolean): void => {
    nodes++;
    if (node.type === 'text') length += (node as Text).data.length;
    if (nodes > MOST_NODES || length > MOST_TEXT) return;
    if (node.type === 'text') {
      const text = (node as Text).data.replace(HINTS, '').replace(/[ \t\n\r\f]+/g, ' ');
      if (!text) return;
      const at = current();
      at.text += at.text === '' ? text.trimStart() : text;
      at.apart += ` ${text}`;
      at.signs ||= signs && text.trim() !== '';
      return;
    }
    if (!('attribs' in node)) return;
    const child = node as Element;
    if (standingOf(child) === 'unseen') return;
    const isBlock = BLOCKS.has(child.name);
    if (isBlock) {
      end();
      paragraph++;
    }
    // The name of a sound, and of who made the video, stand in the line of its words.
    const apart =
      child.name === 'br' || (child.name === 'a' && isApart(child, !line?.text.trim() && lines.length === 0));
    if (apart) end();
    const inside = signs || classesOf(child).some((c) => SIGNING.test(c));
    for (const grandchild of child.children) visit(grandchild, inside);
    if (child.name === 'a' && child.attribs.href) current().links.push(child.attribs.href);
    if (apart) end();
    if (child.name === 'time' && child.attribs.datetime) current().date = timeOf(child.attribs.datetime);
    if (isBlock) {
      end();
      paragraph++;
    }
  };
  for (const child of element.children) visit(child, false);
  end();
  return nodes > MOST_NODES || length > MOST_TEXT ? undefined : lines;
}

/** ♬ the sound; and first of all the profile's own link, where its title is the handle. */
const isApart = ({ attribs }: Element, first: boolean): boolean =>
  (attribs.title ?? '').startsWith('♬') || (first && /^@[\w.]{1,60}$/.test(attribs.title ?? ''));

function timeOf(value: string): Date | undefined {
  const when = new Date(value.slice(0, 40));
  return Number.isNaN(when.getTime()) ? undefined : when;
}
