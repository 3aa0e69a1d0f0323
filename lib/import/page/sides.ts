import type { ChildNode, Document, Element, Text } from 'domhandler';
import { classesOf, standingOf } from './shown';

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
  /** It holds the title of a page, or a quotation: nothing that does stands beside an article. */
  readonly held: boolean;
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
  held: false,
};
const CONTAINERS = new Set('div section aside ul ol li article table nav header footer form details p'.split(' '));
const [LONG_TEASER, LONG_ASKING] = [700, 400];
/** A teaser has a heading and a sentence or two; what has more is a short article with a teaser in it. */
const MOST_PROSE = 2;
/** What pages call their parts, somewhere in the words of a class: `article__related-links`, `c-teaserBox`. */
const NAMES =
  /^(?:related|recommended|recommendations?|recirc(?:ulation)?|teasers?|teaserbox|newsletters?|signup|outbrain|taboola|share|sharing|sharebar|socials?|comments?|commentaires|kommentare?|promos?|promotions?|sponsored|advert(?:isement)?|anzeige|werbung|publicite|breadcrumbs?|cookies?|consent|gdpr|paywall|piano|regwall|popular|trending|ticker|newsticker|bio|feedback|catcher|meistgelesen)$/;
/** … and in two words. */
const JOINED =
  /^(?:authorbox|authorbio|authorinfo|aboutauthor|abouttheauthor|mostread|mostviewed|mostpopular|readmore|readalso|readnext|alsoread|seealso|mehrzumthema|lireaussi|alireaussi|tagslist|taglist|topiclist)$/;

const isName = (name: string): boolean =>
  JOINED.test(name.replace(/[-_]/g, '')) || name.split(/[-_]{1,3}/).some((word) => NAMES.test(word));

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
      return { ...NOTHING, words, linked: linked ? words : 0 };
    }
    if (!('attribs' in node)) return NOTHING;
    const element = node as Element;
    const { name } = element;
    const standing = standingOf(element);
    if (name === 'input' && /^(?:|text|email)$/i.test(element.attribs.type ?? '')) return { ...NOTHING, asks: true };
    if (standing === 'unseen') return NOTHING;
    const inside = linked || name === 'a';
    let sum: Measure = { ...NOTHING, held: name === 'h1' || name === 'blockquote', links: name === 'a' ? 1 : 0 };
    for (const child of element.children) sum = plus(sum, measure(child, inside));
    if (name === 'p' && sum.words >= 60 && sum.linked * 5 < sum.words) sum = { ...sum, prose: 1 };
    if (/^h[2-6]$/.test(name) && sum.words > 0) {
      const isLink = sum.linked * 10 >= sum.words * 9;
      sum = { ...sum, teaser: isLink, headings: isLink ? 0 : sum.words };
    }
    if (standing === 'frame') return { ...sum, beside: sum.words, teaser: false, held: false };
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
    if (isSide(element, { ...own, beside }, whole.words)) {
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
  held: a.held || b.held,
});

function lengthOf(node: ChildNode): number {
  if (node.type === 'text') return (node as unknown as Text).data.trim().length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

function isSide(element: Element, own: Measure, page: number): boolean {
  const { words, linked, links, teaser, prose, held, headings, beside, asks } = own;
  if (held || words === 0 || !CONTAINERS.has(element.name) || words * 2 > page) return false;
  if (element.name === 'p') return links > 0 && linked * 10 >= words * 9 && words > 25;
  if (links >= 2 && linked * 2 > words) return true;
  if (teaser && words <= LONG_TEASER && prose <= MOST_PROSE) return true;
  if (asks && words <= LONG_ASKING && prose <= 1) return true;
  const rest = words - beside - headings;
  if (beside > 0 && rest <= Math.min(60, words / 5)) return true;
  return words * 4 < page && classesOf(element).some(isName);
}
