import type { ChildNode, Document, Element, Text } from 'domhandler';
import { anyOf } from '../wording';
import { isAsking, isLeading, isSelling, isTalk, signs, waits } from './called';
import { isLink, standingOf } from './shown';

/** How much of an element is what, in UTF-16 code units of its words. */
interface Measure {
  readonly words: number;
  /** In links. */
  readonly linked: number;
  /** In headings that are no links. */
  readonly headings: number;
  /** In what stands beside the article. */
  readonly beside: number;
  /** How many links. */
  readonly links: number;
  /** It holds a heading that is a link. */
  readonly teaser: boolean;
  /** How many paragraphs of running text it holds. */
  readonly prose: number;
  /** It holds a field for an address. */
  readonly asks: boolean;
  /** It holds a line that is a link and nothing else; it begins with one. */
  readonly calls: boolean;
  readonly opens: boolean;
  /** It holds the title of a page: nothing that does stands beside an article. */
  readonly titled: boolean;
  /** … nor what holds a quotation, unless readers talk there. */
  readonly quotes: boolean;
  /** How many of its own parts begin with a link that is a line; and how much of it these are. */
  readonly heads: number;
  readonly headed: number;
  /** Whether it counts itself among pictures; of how many of its own parts one does, and how much of it these are. */
  readonly counts: boolean;
  readonly slides: number;
  readonly shown: number;
  /** How many of its elements ask for an answer to somebody; and of how many of its own parts at least one does. */
  readonly replies: number;
  readonly talks: number;
  /** How much of it these parts are. */
  readonly said: number;
}

const NOTHING: Measure = {
  words: 0,
  linked: 0,
  headings: 0,
  beside: 0,
  links: 0,
  teaser: false,
  prose: 0,
  asks: false,
  calls: false,
  opens: false,
  titled: false,
  quotes: false,
  heads: 0,
  headed: 0,
  counts: false,
  slides: 0,
  shown: 0,
  replies: 0,
  talks: 0,
  said: 0,
};
/** … of which each is a line. */
const LINES = new Set('p div li'.split(' '));
const CONTAINERS = new Set(
  'div section aside ul ol li article table nav header footer form details td th p'.split(' '),
);
const [LONG_TEASER, LONG_ASKING, LONG_CALL, LONG_LINK] = [700, 400, 260, 20];
/** A teaser has a heading and a sentence or two; what has more is a short article with a teaser in it. */
const MOST_PROSE = 2;
/** So many parts that can be answered are a talk, and so many that begin with a link are teasers. */
const MANY = 3;
/** In UTF-16 code units, links aside: what is left of a page where readers talk is no talk. */
const LEFT = 600;

/**
 * The elements that stand beside the article of a page by what is in them: mostly links, teasers of other articles (a
 * heading that is a link, and little more), or by what they are called and that they hold little of the page. What holds
 * nothing but such elements and a heading is one too. In one pass from the innermost outwards.
 */
export function sidesOf(page: Document): ReadonlySet<Element> {
  const sides = new Set<Element>();
  const measures = new Map<Element, Measure>();
  const measure = (node: ChildNode, linked: boolean): Measure => {
    if (node.type === 'text') {
      const words = (node as unknown as Text).data.trim().length;
      const counts = words > 0 && words <= 10 && COUNTER.test((node as unknown as Text).data.trim());
      return { ...NOTHING, words, linked: linked ? words : 0, counts };
    }
    if (!('attribs' in node)) return NOTHING;
    const element = node as Element;
    const { name } = element;
    const standing = standingOf(element);
    if (name === 'input' && /^(?:|text|email)$/i.test(element.attribs.type ?? '')) return { ...NOTHING, asks: true };
    if (standing === 'unseen') return NOTHING;
    const inside = linked || isLink(element);
    let sum: Measure = {
      ...NOTHING,
      titled: name === 'h1',
      quotes: name === 'blockquote',
      links: isLink(element) ? 1 : 0,
    };
    if (asksForReply(element)) sum = { ...sum, replies: 1 };
    for (const child of element.children) {
      const part = measure(child, inside);
      sum = plus(sum, part);
      if (part.words <= LONG_TEASER && 'attribs' in child && opensWithLink(child as Element))
        sum = { ...sum, heads: sum.heads + 1, headed: sum.headed + part.words };
      if (part.counts && part.words <= LONG_TEASER)
        sum = { ...sum, slides: sum.slides + 1, shown: sum.shown + part.words };
      if (part.replies > 0) sum = { ...sum, talks: sum.talks + 1, said: sum.said + part.words };
    }
    if ((LINES.has(name) && sum.links === 1 && sum.linked === sum.words && sum.words > 0) || hasLoneLink(element))
      sum = { ...sum, calls: true, opens: sum.opens || sum.linked === sum.words };
    if (name === 'p' && sum.words >= 60 && sum.linked * 5 < sum.words) sum = { ...sum, prose: 1 };
    if (/^h[2-6]$/.test(name) && sum.words > 0) {
      const isLink = sum.linked * 10 >= sum.words * 9;
      sum = { ...sum, teaser: isLink, headings: isLink ? 0 : sum.words };
    }
    if (standing === 'frame') return { ...sum, beside: sum.words, teaser: false, titled: false, quotes: false };
    measures.set(element, sum);
    return sum;
  };
  const whole = page.children.reduce((sum, child) => plus(sum, measure(child, false)), NOTHING);

  const visit = (node: ChildNode): number => {
    if (!('attribs' in node)) return 0;
    const element = node as Element;
    const own = measures.get(element);
    // A frame by its name: it counts, and is told elsewhere.
    if (!own) return standingOf(element) === 'frame' ? lengthOf(element) : 0;
    let beside = 0;
    for (const child of element.children) beside += visit(child);
    if (isSide(element, { ...own, beside }, whole)) {
      sides.add(element);
      return own.words;
    }
    return beside;
  };
  for (const child of page.children) visit(child);
  return sides;
}

const plus = (a: Measure, b: Measure): Measure => ({
  words: a.words + b.words,
  linked: a.linked + b.linked,
  headings: a.headings + b.headings,
  beside: a.beside + b.beside,
  links: a.links + b.links,
  teaser: a.teaser || b.teaser,
  prose: a.prose + b.prose,
  asks: a.asks || b.asks,
  calls: a.calls || b.calls,
  opens: a.words === 0 ? a.opens || b.opens : a.opens,
  titled: a.titled || b.titled,
  quotes: a.quotes || b.quotes,
  heads: a.heads,
  headed: a.headed,
  counts: a.counts || b.counts,
  slides: a.slides,
  shown: a.shown,
  replies: a.replies + b.replies,
  talks: a.talks,
  said: a.said,
});

function lengthOf(node: ChildNode): number {
  if (node.type === 'text') return (node as unknown as Text).data.trim().length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

function isSide(element: Element, own: Measure, whole: Measure): boolean {
  const page = whole.words;
  const { words, linked, links, teaser, prose, headings, beside, asks, calls, opens } = own;
  if (own.titled || words === 0 || !isContainer(element)) return false;
  const left = page - whole.linked - (words - linked);
  const talks = (own.talks >= MANY && own.said * 10 >= words * 7) || isTalk(element);
  const teasers = own.heads >= MANY && own.headed * 10 >= words * 7;
  if (left >= LEFT && (talks || teasers)) return true;
  if (own.quotes || words * 2 > page) return false;
  if (element.name === 'p') return links > 0 && linked * 10 >= words * 9 && words > 25;
  if (links >= 2 && linked * 2 > words) return true;
  if (teaser && words <= LONG_TEASER && prose <= MOST_PROSE) return true;
  if (own.slides >= MANY && own.shown * 10 >= words * 7) return true;
  if (asks && words <= LONG_ASKING && prose <= 1) return true;
  const call = (calls && beside === 0) || (opens && linked >= LONG_LINK);
  if (call && words <= LONG_CALL && prose <= 1 && !(headings > 0 && isOneOfMany(element))) return true;
  const rest = words - beside - headings;
  if (beside > 0 && rest <= Math.min(60, words / 5)) return true;
  if (waits(element)) return true;
  if (words * 4 >= page) return false;
  const sells = prose <= MOST_PROSE && (headings > 0 || asks || calls);
  return isAsking(element) || (links > 0 && isLeading(element)) || (sells && isSelling(element)) || signs(element);
}

/** Whether the first line of an element is a link: a break or a block follows it. */
function opensWithLink(element: Element): boolean {
  const first = (node: Element) =>
    node.children
      .slice(0, FIRST)
      .find((child) => child.type !== 'text' || (child as unknown as Text).data.trim() !== '');
  let at: ChildNode | undefined = first(element);
  for (let depth = 0; at && 'attribs' in at && depth < FIRST; depth++) {
    const node: Element = at as Element;
    if (isLink(node)) {
      let next = node.next;
      for (let up: Element = node; !next && up.parent && up.parent !== element; up = up.parent as Element)
        next = up.parent.next;
      if (next?.type === 'text' && (next as unknown as Text).data.trim() === '') next = next.next;
      return next !== null && 'attribs' in next && (next.name === 'br' || CONTAINERS.has(next.name));
    }
    at = first(node);
  }
  return false;
}
const FIRST = 5;
/** 3/12, as galleries count their pictures. */
const COUNTER = new RegExp(`^\\d{1,3} ?(?:/|${anyOf((w) => w.of)}) ?\\d{1,3}$`, 'iu');

/** A link, or a button, to answer what somebody said. */
function asksForReply({ name, children }: Element): boolean {
  if (name !== 'a' && name !== 'button') return false;
  const [only] = children;
  return only?.type === 'text' && children.length === 1 && REPLY.test((only as unknown as Text).data.trim());
}
const REPLY = new RegExp(`^${anyOf((w) => w.reply)}$`, 'iu');

/** A link between blocks, with no words beside it, is a line of its own. */
function hasLoneLink({ name, children }: Element): boolean {
  if (!CONTAINERS.has(name) || name === 'p' || children.length > 20) return false;
  let [link, block] = [false, false];
  for (const child of children) {
    if (child.type === 'text' && (child as unknown as Text).data.trim() !== '') return false;
    if (!('attribs' in child)) continue;
    if (isLink(child as Element)) link = true;
    else block ||= LINES.has((child as Element).name);
  }
  return link && block;
}

/** An item of a list that the article is: others of its class stand beside it. */
function isOneOfMany({ attribs, parent }: Element): boolean {
  const siblings = parent && 'children' in parent ? parent.children.slice(0, MOST_BESIDE) : [];
  const alike = siblings.filter((node) => 'attribs' in node && (node as Element).attribs.class === attribs.class);
  return attribs.class !== undefined && alike.length >= 3;
}
const MOST_BESIDE = 60;

/** Elements of a page's own may hold anything. */
const isContainer = ({ name }: Element): boolean => CONTAINERS.has(name) || name.includes('-');
