import type { Element } from 'domhandler';
import { everyWord } from '../wording';

/** Words of classes that stand for what is there for a screen reader alone. */
const UNSEEN = new Set(
  'sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader element-invisible assistive-text u-hidden-visually'.split(
    ' ',
  ),
);
/** What waits to be shown, as common templates call it. */
const WAITING = new Set(
  'hidden hide is-hidden d-none display-none displaynone nodisplay dropdown f-dropdown popup'.split(' '),
);
/** Parts of a page's frame, by all of a class or an id. */
const FRAME =
  /^(?:(?:social-?)?shar(?:e|ing)(?:-?(?:bar|buttons?|links|tools|daddy))?|sharedaddy|social(?:-(?:links|icons|media))?|related(?:-?(?:posts?|articles?|stories|news|links|content))?|jp-relatedposts|recommended|more-(?:stories|news)|most-(?:read|popular)|newsletter(?:-?(?:signup|form|box))?|cookie-?(?:bar|banner|notice|consent)|gdpr|breadcrumbs?|comments?(?:-(?:area|section|list))?|respond|advert(?:isement)?|ads?(?:-(?:slot|container|banner))?|promo|sponsored|sidebar|widget-area|pagination|post-navigation|nav(?:bar)?|navigation|menu|site-(?:header|footer)|skip-link|(?:post-|entry-|article-)?tags(?:-(?:links|list))?|(?:top|main|side|footer)-?menu|subscribe|no-?print|d-print-none|hidden-print|print-hidden|mw-(?:editsection|jump-link|indicators)|printfooter|disclaimer|catlinks|navbox|infobox|sitesub|contentsub)$/;

/** The words of its classes (`article__related-links`) that say what a part is: ours, and the names of services. */
const LEADING = new Set([...everyWord((w) => w.called.leading), 'outbrain', 'taboola']);
const ASKING = everyWord((w) => w.called.asking);
const SELLING = new Set([...everyWord((w) => w.called.selling), 'piano', 'paywahl']);
const TALK = new Set([...everyWord((w) => w.called.talk), 'disqus', 'livefyre']);
const PICTURE = everyWord((w) => w.called.picture);
const CAPTION = everyWord((w) => w.called.caption);
const SIGNING = everyWord((w) => w.called.signing);
/** `has-comments`, `comments-open`: what is said of an article. */
const STATE = /^(?:has|no|with|without|hide|show) | \w{0,10}(?:open|closed|off|on|enabled|disabled|count|link)$/;

const NONE: readonly string[] = [];

export const classesOf = (element: Element): readonly string[] =>
  element.attribs.class ? element.attribs.class.slice(0, 1000).toLowerCase().split(/\s+/) : NONE;

const idOf = ({ attribs }: Element): string => attribs.id?.toLowerCase() ?? '';

/** The words that its classes are made of, and each with the one behind it: `RecircMostPopular`, `c-inline-teaser__topic`. */
function wordsOf(element: Element): readonly string[] {
  if (!element.attribs.class) return NONE;
  const found: string[] = [];
  for (const name of element.attribs.class.slice(0, 500).split(/\s+/)) {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/);
    words.forEach((word, i) => {
      found.push(word);
      if (i > 0) found.push(`${words[i - 1]}${word}`);
    });
  }
  return found;
}

const has = (words: ReadonlySet<string>) => (element: Element) => wordsOf(element).some((word) => words.has(word));

export const isForReaders = (element: Element): boolean => classesOf(element).some((name) => UNSEEN.has(name));

/** A part of the page's frame: its head, its foot, its menus. */
export const isFrame = (element: Element): boolean =>
  [...classesOf(element), idOf(element)].some((name) => FRAME.test(name));

/** Where readers talk, which may be longer than the article. */
export const isTalk = (element: Element): boolean =>
  TALK.has(idOf(element)) ||
  wordsOf(element).some((word, i, words) => TALK.has(word) && !STATE.test(`${words[i - 1]} ${words[i + 1]}`));

/** What leads elsewhere, where it holds a link. */
export const isLeading = has(LEADING);
/** What asks for something, or tells of something else, whatever it holds. */
export const isAsking = has(ASKING);
/** What offers the rest of an article for money, unless it holds that rest. */
export const isSelling = has(SELLING);
/** The words below a picture. */
export const isCaption = has(CAPTION);

/** The box of a picture, by the word that says so: films, which scripts draw, may have none in the page. */
export const pictureWord = (element: Element): string | undefined => wordsOf(element).find((word) => PICTURE.has(word));

/** The line, the box or the life of whoever wrote the article. */
export const signs = (element: Element): boolean =>
  element.attribs.rel === 'author' ||
  /^author(?:\.name)?$/.test(element.attribs.itemprop ?? '') ||
  has(SIGNING)(element);

/** Whether it is hidden until somebody asks for it, and on all screens: `d-none d-md-block` is not. */
export const waits = (element: Element): boolean => {
  const classes = classesOf(element);
  return classes.some((name) => WAITING.has(name)) && !classes.some((name) => /^d-\w\w-|:/.test(name));
};
