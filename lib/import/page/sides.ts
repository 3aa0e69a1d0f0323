import { type ChildNode, type Document, type Element, hasChildren, isTag, isText } from 'domhandler';
import { anyOf } from '../wording';
import { isAsking, isLeading, isSelling, isTalk, signs, waits } from './called';
import { isLink, RUNS, standingOf } from './shown';
import { isMuch, talksOf } from './talk';

/** How much of an element is what, in UTF-16 code units of its words. */
class Measure {
  words = 0;
  /** In links. */
  linked = 0;
  /** In headings that are no links. */
  headings = 0;
  /** How many links. */
  links = 0;
  /** It holds a heading that is a link. */
  teaser = false;
  /** How many paragraphs of running text it holds. */
  prose = 0;
  /** It holds a field for an address. */
  asks = false;
  /** It holds a line that is a link and nothing else; it begins with one. */
  calls = false;
  opens = false;
  /** It holds the title of a page: nothing that does stands beside an article. */
  titled = false;
  /** … nor what holds a quotation, unless readers talk there. */
  quotes = false;
  /** How many of its own parts begin with a link that is a line; and how much of it these are. */
  heads = 0;
  headed = 0;
  /** Whether it counts itself among pictures; of how many of its own parts one does, and how much of it these are. */
  counts = false;
  slides = 0;
  shown = 0;
  /** How many of its elements ask for an answer to somebody; of how many of its own parts one does, and how much of it these are. */
  replies = 0;
  talks = 0;
  said = 0;

  /** Takes in one of its parts. */
  take(part: Measure, child: ChildNode): void {
    if (this.words === 0) this.opens ||= part.opens;
    this.words += part.words;
    this.linked += part.linked;
    this.headings += part.headings;
    this.links += part.links;
    this.prose += part.prose;
    this.replies += part.replies;
    this.teaser ||= part.teaser;
    this.asks ||= part.asks;
    this.calls ||= part.calls;
    this.titled ||= part.titled;
    this.quotes ||= part.quotes;
    this.counts ||= part.counts;
    if (part.words <= LONG_TEASER && isTag(child) && opensWithLink(child)) {
      this.heads++;
      this.headed += part.words;
    }
    if (part.words <= LONG_TEASER && part.counts) {
      this.slides++;
      this.shown += part.words;
    }
    if (part.replies > 0) {
      this.talks++;
      this.said += part.words;
    }
  }
}

const CONTAINERS = new Set(
  'div section aside ul ol li article table nav header footer form details td th p'.split(' '),
);
/** … of which each is a line. */
const LINES = new Set('p div li'.split(' '));
/** In UTF-16 code units: what stands beside an article is no longer, by what it is. */
const [LONG_TEASER, LONG_ASKING, LONG_CALL, LONG_REST] = [700, 400, 260, 60];
/** … and a link that calls and a paragraph of links are longer; a counter is not. */
const [LONG_LINK, LONG_LABEL, LONG_COUNTER] = [20, 25, 10];
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
  const measures = new Map<Element, Measure>();
  const whole = new Measure();
  for (const child of page.children) whole.take(measured(child, false, measures), child);

  const talks = talksOf(page);
  const sides = new Set<Element>();
  /** How much of a node stands beside the article. */
  const visit = (node: ChildNode): number => {
    if (!isTag(node)) return 0;
    const own = measures.get(node);
    // A frame by its name: it counts, and is told elsewhere.
    if (!own) return standingOf(node) === 'frame' ? lengthOf(node) : 0;
    const beside = node.children.reduce((sum, child) => sum + visit(child), 0);
    if (!isSide(node, own, beside, whole, talks)) return beside;
    sides.add(node);
    return own.words;
  };
  page.children.forEach(visit);
  return sides;
}

/** How much of a node is what; each element of it that is shown as text is written down. */
function measured(node: ChildNode, linked: boolean, all: Map<Element, Measure>): Measure {
  const own = new Measure();
  if (isText(node)) {
    const words = node.data.trim();
    own.words = words.length;
    own.linked = linked ? words.length : 0;
    own.counts = words.length <= LONG_COUNTER && COUNTER.test(words);
    return own;
  }
  if (!isTag(node)) return own;
  const { name, attribs } = node;
  own.asks = name === 'input' && /^(?:|text|email)$/i.test(attribs.type ?? '');
  const standing = standingOf(node);
  if (standing === 'unseen') return own;
  own.titled = name === 'h1';
  own.quotes = name === 'blockquote';
  own.links = isLink(node) ? 1 : 0;
  own.replies = asksForReply(node) ? 1 : 0;
  for (const child of node.children) own.take(measured(child, linked || isLink(node), all), child);
  const isLine = LINES.has(name) && own.links === 1 && own.linked === own.words && own.words > 0;
  if (isLine || hasLoneLink(node)) {
    own.calls = true;
    own.opens ||= own.linked === own.words;
  }
  if (name === 'p' && own.words >= RUNS && own.linked * 5 < own.words) own.prose = 1;
  if (/^h[2-6]$/.test(name) && own.words > 0) {
    own.teaser = isMost(own.linked, own.words);
    own.headings = own.teaser ? 0 : own.words;
  }
  if (standing === 'frame') Object.assign(own, { teaser: false, titled: false, quotes: false });
  else all.set(node, own);
  return own;
}

function lengthOf(node: ChildNode): number {
  if (isText(node)) return node.data.trim().length;
  return hasChildren(node) ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

const isMost = (part: number, whole: number): boolean => part * 10 >= whole * 9;

/** @param beside how much of it stands in such elements */
function isSide(element: Element, own: Measure, beside: number, whole: Measure, talks: ReadonlySet<Element>): boolean {
  const { words, linked, links } = own;
  if (own.titled || words === 0 || !isContainer(element)) return false;
  const left = whole.words - whole.linked - (words - linked);
  if (left >= LEFT && (talks.has(element) || isTalked(element, own) || isListOfTeasers(own))) return true;
  if (own.quotes || words * 2 > whole.words) return false;
  if (element.name === 'p') return links > 0 && isMost(linked, words) && words > LONG_LABEL;
  return (
    (links >= 2 && linked * 2 > words) ||
    (own.teaser && words <= LONG_TEASER && own.prose <= MOST_PROSE) ||
    (own.slides >= MANY && isMuch(own.shown, words)) ||
    (own.asks && words <= LONG_ASKING && own.prose <= 1) ||
    isCall(element, own, beside) ||
    (beside > 0 && words - beside - own.headings <= Math.min(LONG_REST, words / 5)) ||
    waits(element) ||
    (words * 4 < whole.words && isCalledSide(element, own))
  );
}

/** Where readers talk, by its name or by what can be answered in it. */
const isTalked = (element: Element, { talks, said, words }: Measure): boolean =>
  (talks >= MANY && isMuch(said, words)) || isTalk(element);

const isListOfTeasers = ({ heads, headed, words }: Measure): boolean => heads >= MANY && isMuch(headed, words);

/** A line or two with a link to something else. */
function isCall(element: Element, own: Measure, beside: number): boolean {
  const { words, linked, prose, headings } = own;
  const calls = (own.calls && beside === 0) || (own.opens && linked >= LONG_LINK);
  return calls && words <= LONG_CALL && prose <= 1 && !(headings > 0 && isOneOfMany(element));
}

/** By its name, and by what it holds where the article may be called so too. */
function isCalledSide(element: Element, { links, prose, headings, asks, calls }: Measure): boolean {
  const sells = prose <= MOST_PROSE && (headings > 0 || asks || calls);
  return isAsking(element) || (links > 0 && isLeading(element)) || (sells && isSelling(element)) || signs(element);
}

/** Whether the first line of an element is a link: a break or a block follows it. */
function opensWithLink(element: Element): boolean {
  let at = firstIn(element);
  for (let depth = 0; at && isTag(at) && depth < FIRST; depth++) {
    if (isLink(at)) {
      const next = behind(at, element);
      return next !== null && isTag(next) && (next.name === 'br' || CONTAINERS.has(next.name));
    }
    at = firstIn(at);
  }
  return false;
}
/** So many nodes of an element, and elements in each other, are looked at. */
const FIRST = 5;

const isBlank = (node: ChildNode): boolean => isText(node) && node.data.trim() === '';

const firstIn = ({ children }: Element): ChildNode | undefined =>
  children.slice(0, FIRST).find((child) => !isBlank(child));

/** What stands behind a node in an element, also where the node ends others. */
function behind(node: Element, within: Element): ChildNode | null {
  let next = node.next;
  for (let up = node; !next && up.parent && up.parent !== within; up = up.parent as Element) next = up.parent.next;
  return next && isBlank(next) ? next.next : next;
}

/** 3/12, as galleries count their pictures. */
const COUNTER = new RegExp(`^\\d{1,3} ?(?:/|${anyOf((w) => w.of)}) ?\\d{1,3}$`, 'iu');

/** A link, or a button, to answer what somebody said. */
function asksForReply({ name, children }: Element): boolean {
  if (name !== 'a' && name !== 'button') return false;
  const [only] = children;
  return only !== undefined && isText(only) && children.length === 1 && REPLY.test(only.data.trim());
}
const REPLY = new RegExp(`^${anyOf((w) => w.reply)}$`, 'iu');

/** A link between blocks, with no words beside it, is a line of its own. */
function hasLoneLink({ name, children }: Element): boolean {
  if (!CONTAINERS.has(name) || name === 'p' || children.length > 20) return false;
  let [link, block] = [false, false];
  for (const child of children) {
    if (isText(child) && child.data.trim() !== '') return false;
    if (!isTag(child)) continue;
    if (isLink(child)) link = true;
    else block ||= LINES.has(child.name);
  }
  return link && block;
}

/** An item of a list that the article is: others of its class stand beside it. */
function isOneOfMany({ attribs, parent }: Element): boolean {
  const siblings = parent ? parent.children.slice(0, MOST_BESIDE) : [];
  const alike = siblings.filter((node) => isTag(node) && node.attribs.class === attribs.class);
  return attribs.class !== undefined && alike.length >= 3;
}
const MOST_BESIDE = 60;

/** Elements of a page's own may hold anything. */
const isContainer = ({ name }: Element): boolean => CONTAINERS.has(name) || name.includes('-');
