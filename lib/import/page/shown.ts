import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { isForReaders, isFrame } from './called';

/** Nothing in them is text of the page. */
const SILENT = new Set(
  'title script style noscript template svg math iframe object embed select option datalist button textarea canvas video audio map progress meter'.split(
    ' ',
  ),
);
const LEFTOVER = new Set(['nav', 'aside', 'footer', 'menu']);
const LEFTOVER_ROLES = new Set(
  'navigation search contentinfo complementary menu menubar toolbar dialog alertdialog banner'.split(' '),
);
/** How an element stands on the page: not at all, as a part of its frame, or as text. */
export type Standing = 'unseen' | 'frame' | 'text';

/** Reads an element's name and attributes, and for forms and asides what is in them. */
export function standingOf(element: Element): Standing {
  const { name, attribs } = element;
  if (SILENT.has(name) || isUnseen(name, attribs)) return 'unseen';
  if (isForReaders(element)) return 'unseen';
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return 'text';
  if (name === 'form') return isArticleForm(element) ? 'text' : 'frame';
  const framed =
    LEFTOVER.has(name) ||
    LEFTOVER_ROLES.has(attribs.role ?? '') ||
    (attribs['aria-hidden'] === 'true' && !INLINE.has(name)) ||
    isFrame(element);
  return framed && !holdsHeadline(element) ? 'frame' : 'text';
}

/** In UTF-16 code units: a stretch of text outside of links that runs on. */
export const RUNS = 60;
/** … and what an article has of it. */
const ARTICLE = 300;
/** What stays a frame, whatever it holds: it may hold more than the article. */
const ALWAYS =
  /^(?:nav|footer|menu|form)$|navigation|search|contentinfo|menubar|toolbar|comment|respond|cookie|consent|gdpr/;

/** Takes the name of a frame from the elements that hold most of what runs on in a page: they hold its article. */
export function openFrames(page: Document): void {
  const framed: { element: Element; runs: number }[] = [];
  const measure = (node: ChildNode, linked: boolean): number => {
    if (isText(node)) {
      const words = node.data.trim().length;
      return words >= RUNS && !linked ? words : 0;
    }
    if (!isTag(node) || SILENT.has(node.name)) return 0;
    const inside = linked || isLink(node);
    let runs = 0;
    for (const child of node.children) runs += measure(child, inside);
    if (runs >= ARTICLE && standingOf(node) === 'frame') framed.push({ element: node, runs });
    return runs;
  };
  const all = page.children.reduce((sum, child) => sum + measure(child, false), 0);
  for (const { element, runs } of framed) {
    const { name, attribs } = element;
    if (runs * 5 < all * 3 || ALWAYS.test([name, attribs.role, attribs.id, attribs.class].join(' ').toLowerCase()))
      continue;
    element.attribs = {};
    if (LEFTOVER.has(name)) element.name = 'div';
  }
}

/** Whether it leads anywhere, also where that is kept from search engines: what only names a place may be open to the page's end. */
export const isLink = ({ name, attribs }: Element): boolean =>
  name === 'a'
    ? attribs.href !== undefined
    : name === 'span' && (attribs['data-href'] !== undefined || attribs.role === 'link');

export const parentOf = ({ parent }: ChildNode): Element | undefined => (parent && isTag(parent) ? parent : undefined);

/** How the page calls an element and the one around it: alike for what a template makes; undefined where no class tells it from what any template makes. */
export function makeOf(element: Element): string | undefined {
  const levels: string[] = [];
  let named = false;
  for (let at: Element | undefined = element; at && levels.length < 2; at = parentOf(at)) {
    const name = (at.attribs.class ?? '').slice(0, 100);
    named ||= name !== '';
    levels.push(`${at.name}.${name}`);
  }
  return named ? levels.join('<') : undefined;
}

/** Small print of a line: hidden from a screen reader, it is on the page all the same (a mark, an icon's word). */
const INLINE = new Set('span b i em strong a small mark sup sub q cite font'.split(' '));

function isUnseen(name: string, attribs: Element['attribs']): boolean {
  if ('hidden' in attribs || (name === 'dialog' && !('open' in attribs))) return true;
  if (name === 'input') return true;
  const style = (attribs.style ?? '').slice(0, 2000).toLowerCase().replace(/\s/g, '');
  return /(?:^|;)(?:display:none|visibility:hidden|font-size:0(?:px|;|$)|opacity:0(?:;|$))/.test(style);
}

/** Pages of some servers put all they have into one form; others ask for a mail address. */
const isArticleForm = (form: Element): boolean =>
  holds(form, (e) => /^(?:h1|p|article|blockquote)$/.test(e.name)) || runsOn(form);

/** Whether an element of it holds more words of its own than any form asks with. */
const runsOn = (form: Element): boolean =>
  holds(form, ({ children }) => {
    const words = children.slice(0, LOOK).reduce((n, c) => n + (isText(c) ? c.data.trim().length : 0), 0);
    return words > LONG_ASKING;
  });
/** In UTF-16 code units. */
const LONG_ASKING = 400;

const holdsHeadline = (element: Element): boolean => holds(element, (e) => e.name === 'h1');

/** So many elements are looked at, so that no page of nested forms is read over and over. */
const LOOK = 400;

function holds(element: Element, is: (child: Element) => boolean): boolean {
  const open: Element[] = [element];
  for (let looked = 0; looked < LOOK; looked++) {
    const at = open.pop();
    if (!at) return false;
    if (at !== element && is(at)) return true;
    for (let i = at.children.length - 1; i >= Math.max(0, at.children.length - LOOK); i--) {
      const child = at.children[i];
      if (child && isTag(child)) open.push(child);
    }
  }
  return false;
}
