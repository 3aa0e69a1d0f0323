import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { standingOf } from './shown';

/**
 * What is asked reads an element's words again at each level around it, and its children again for each child: pages on
 * which that is too much, counted in elements and characters at their depth and in pairs of children, are none of a
 * newsroom's, and it is not asked.
 */
const [MOST_ELEMENTS, MOST_LEVELS, MOST_CHARACTERS, MOST_PAIRS] = [5000, 80_000, 3_000_000, 1_000_000];
/** In UTF-16 code units: of a shorter page nothing is told apart by how much stands where. */
const SHORTEST = 1000;

/**
 * The elements in which the article of a page stands, as Mozilla's Readability finds it by where text is dense and links
 * are not. What the page's own classes call its frame is not shown to it, nor what stands beside the article.
 * @returns undefined where it finds none, or the page is too short or too large to ask
 */
export async function articleElements(
  page: Document,
  sides: ReadonlySet<Element>,
): Promise<ReadonlySet<Element> | undefined> {
  const shown = shownPage(page, sides);
  if (!shown || shown.length < SHORTEST) return undefined;
  // Loaded when they are first needed: most threads and pages never do.
  const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${shown.html}</body></html>`);
  const reader = new Readability<unknown>(document as unknown as globalThis.Document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content as globalThis.Element | undefined;
  if (!content) return undefined;
  const found = new Set<Element>();
  const open: globalThis.Element[] = [content];
  for (let element = open.pop(); element; element = open.pop()) {
    // Attributes of elements that were folded into one stand side by side on it.
    for (const { name } of element.attributes) {
      const number = /^data-n(\d{1,6})$/.exec(name)?.[1];
      const original = number && shown.elements[Number(number)];
      if (original) found.add(original);
    }
    open.push(...(element.children as unknown as globalThis.Element[]));
  }
  return found;
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const KEPT = new Set(['class', 'id', 'href', 'src', 'itemprop', 'itemtype', 'rel', 'role', 'alt', 'style']);

/** The page without its frame, each element with a number of its own as the name of an attribute; undefined for too large a one. */
function shownPage(
  page: Document,
  sides: ReadonlySet<Element>,
): { html: string; elements: Element[]; length: number } | undefined {
  const parts: string[] = [];
  const elements: Element[] = [];
  let length = 0;
  let [levels, characters, pairs] = [0, 0, 0];
  const tooMuch = () =>
    elements.length > MOST_ELEMENTS || levels > MOST_LEVELS || characters > MOST_CHARACTERS || pairs > MOST_PAIRS;
  const write = (node: ChildNode, depth: number): void => {
    if (isText(node)) {
      const { data } = node;
      const words = data.trim().length;
      length += words;
      characters += words * depth;
      parts.push(escaped(data));
    }
    if (!isTag(node) || tooMuch()) return;
    const { name } = node;
    if (name === 'head' || sides.has(node) || standingOf(node) !== 'text') return;
    levels += depth;
    pairs += node.children.length ** 2;
    const around = name !== 'html' && name !== 'body';
    if (around) {
      const attributes = Object.entries(node.attribs).filter(([key]) => KEPT.has(key));
      const written = attributes.map(([key, value]) => ` ${key}="${escaped(value.slice(0, 1000))}"`).join('');
      parts.push(`<${name} data-n${elements.length}=""${written}>`);
      elements.push(node);
    }
    for (const child of node.children) write(child, depth + 1);
    if (around && !VOID.has(name)) parts.push(`</${name}>`);
  };
  for (const child of page.children) write(child, 0);
  return tooMuch() ? undefined : { html: parts.join(''), elements, length };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
