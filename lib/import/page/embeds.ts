import type { Element } from 'domhandler';
import type { BlockKind } from '@/lib/text/blocks';
import { type Byline, readByline } from '../byline';
import { readDate } from '../date';
import { classesOf } from './called';
import { isByline, kindOf, linesOf } from './post-lines';

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
