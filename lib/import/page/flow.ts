import { type ChildNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import type { BlockKind } from '@/lib/text/blocks';
import { isSupported, type LanguageCode, UNKNOWN } from '@/lib/text/languages';
import { HINTS } from '../clean';
import type { Draft } from '../layout';
import { WORDINGS } from '../wording';
import { classesOf, isCaption } from './called';
import { type Embed, embedOf, postElsewhere } from './embeds';
import { isPictureBox, Pictures } from './pictures';
import { isLink, parentOf, standingOf } from './shown';
import { linksOf, paragraphs, Stretch } from './stretch';
import { unseenBy } from './style';

/** … and how it stands on the page. */
export interface FlowDraft extends Draft {
  /** Most of it stands in the elements of the article. */
  readonly inArticle: boolean;
  /** In UTF-16 code units: so much of it are links. */
  readonly links: number;
  /** The innermost element that it stands in and that breaks the flow. */
  readonly element?: Element | undefined;
}

export interface Flow {
  readonly drafts: readonly FlowDraft[];
  /** What the page shows struck through, and leaves out. */
  readonly struck: readonly string[];
  /** The platforms of posts that the page only points to, one for each. */
  readonly elsewhere: readonly string[];
}

const BREAKING = new Set(
  'address article blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul nav aside menu caption'.split(
    ' ',
  ),
);

/**
 * Reads a page from its beginning to its end, as a browser would show it that knows no other style sheets than the page's own.
 * @param article the elements of its article, where they are known
 * @param sides elements that stand beside it
 */
export function flowOf(page: Document, article: Elements = NONE, sides: Elements = NONE): Flow {
  const reader = new Reader(article, sides);
  for (const child of page.children) reader.read(child, 'paragraph');
  reader.endBlock('paragraph');
  return reader;
}

type Elements = ReadonlySet<Element>;
const NONE: Elements = new Set();

/** Where a page is read, and what was found of it so far. */
class Reader implements Flow {
  readonly drafts: FlowDraft[] = [];
  readonly struck: string[] = [];
  readonly elsewhere: string[] = [];
  readonly #article: Elements;
  readonly #sides: Elements;
  /** What the style sheets of the page hide. */
  readonly #hidden = new Set<string>();
  readonly #pictures = new Pictures();
  #stretch = new Stretch();
  /** The innermost element that breaks the flow. */
  #at: Element | undefined;
  /** How many links stand around. */
  #links = 0;

  constructor(article: Elements, sides: Elements) {
    this.#article = article;
    this.#sides = sides;
  }

  /** @param pre whether white space is kept */
  read(node: ChildNode, kind: BlockKind, pre = false): void {
    if (isText(node)) this.#readText(node, pre);
    else if (isTag(node)) this.#readElement(node, kind, pre);
  }

  /** Ends the block that stands open, if one does. */
  endBlock(kind: BlockKind): void {
    const stretch = this.#stretch;
    this.#stretch = new Stretch();
    const texts = paragraphs(stretch.words, kind);
    const linkedIn = linksOf(stretch.linked);
    for (const text of texts)
      this.drafts.push({
        kind: kind === 'paragraph' && this.#pictures.describedBy(text) ? 'caption' : kind,
        text,
        inArticle: stretch.own * 2 > stretch.all,
        links: texts.length === 1 ? stretch.links : linkedIn(text),
        element: this.#at,
        // Who said a quotation is named below it, however short.
        isEntry: this.#at?.name === 'cite' || this.#at?.name === 'footer',
      });
  }

  #readText(text: Text, pre: boolean): void {
    const around = parentOf(text);
    this.#stretch.count(text.data, around !== undefined && this.#article.has(around), this.#links > 0);
    if (pre) this.#stretch.show(text.data.replace(HINTS, '').replace(/\r\n?/g, '\n'));
    else this.#stretch.showWords(text.data);
  }

  #readElement(element: Element, kind: BlockKind, pre: boolean): void {
    const { name } = element;
    const platform = postElsewhere(element);
    if (platform) this.elsewhere.push(platform);
    if (name === 'style') for (const child of element.children) if (isText(child)) this.#hide(child.data);
    if (this.#hidden.size > 0 && isHidden(element, this.#hidden)) return;
    const standing = standingOf(element);
    if (standing === 'unseen') return;
    if (name === 'sup' && isReference(element)) return;
    if (isStruck(element) && this.#strike(element)) return;
    if (name === 'img' || name === 'amp-img') this.#pictures.see(element);
    if (name === 'br') this.#stretch.show(endsHeadline(element) ? '\n\n' : '\n');
    else if (isInLine(element, kind)) this.#readInLine(element, kind, pre);
    else this.#readBlock(element, kind, pre, standing === 'frame' || this.#sides.has(element));
  }

  #hide(style: string): void {
    for (const selector of unseenBy(style)) this.#hidden.add(selector);
  }

  /** Leaves out what is struck through, unless it is no word. */
  #strike(element: Element): boolean {
    const words = wordsOf(element);
    if (!/[\p{L}\p{N}]/u.test(words)) return false;
    this.struck.push(words);
    return true;
  }

  #readInLine(element: Element, kind: BlockKind, pre: boolean): void {
    const [opening, closing] = (element.name === 'q' ? marksOf(element, this.#stretch.last) : undefined) ?? ['', ''];
    const link = isLink(element) ? 1 : 0;
    this.#stretch.show(opening);
    this.#links += link;
    for (const child of element.children) this.read(child, kind, pre);
    this.#links -= link;
    if (closing) this.#stretch.close(closing);
  }

  #readBlock(element: Element, around: BlockKind, pre: boolean, framed: boolean): void {
    this.endBlock(around);
    const embed = around === 'leftover' ? undefined : embedOf(element);
    if (embed) {
      this.#take(embed);
      return;
    }
    const kind = framed ? frameKind(element, around) : kindOf(element, around);
    const outside = this.#at;
    this.#at = element;
    for (const child of element.children) this.read(child, kind, pre || element.name === 'pre');
    this.endBlock(kind);
    this.#at = outside;
  }

  #take({ lines, about, platform }: Embed): void {
    const hasWords = lines.some((line) => line.kind === 'post');
    if (!hasWords) this.elsewhere.push(platform);
    const first = lines.findIndex((line) => line.kind === 'post' || line.kind === 'byline');
    lines.forEach(({ kind, text }, i) => {
      const draft = { kind: hasWords ? kind : 'leftover', text, inArticle: false, links: 0 } as const;
      this.drafts.push(hasWords && i === first ? { ...draft, post: about } : draft);
    });
  }
}

/** What does not break the flow: most of a line's parts, but for who said a quotation and the words below a picture. */
const isInLine = (element: Element, around: BlockKind): boolean =>
  !BREAKING.has(element.name) && !(element.name === 'cite' && isSource(element)) && !captionsInLine(element, around);

/** A pull quote may stand in an aside; who said a block quotation, in its footer. */
function frameKind(element: Element, around: BlockKind): BlockKind {
  if (isPullQuote(element)) return 'pull-quote';
  return element.name === 'footer' && around === 'block-quotation' ? 'paragraph' : 'leftover';
}

function kindOf(element: Element, around: BlockKind): BlockKind {
  if (around === 'leftover' || around === 'caption') return around;
  const { name } = element;
  if (name === 'cite') return 'paragraph';
  if (name === 'h1') return 'title';
  if (name === 'figcaption' || name === 'caption' || isCaption(element) || isPictureBox(element)) return 'caption';
  if (/^h[2-6]$/.test(name)) return 'heading';
  if (name === 'figure' && !element.children.some((child) => isTag(child) && HELD.test(child.name))) return 'caption';
  if (isPullQuote(element)) return 'pull-quote';
  if (name === 'blockquote') return around === 'pull-quote' ? around : 'block-quotation';
  return around;
}

/** Words below a picture that stand in a part of a line of their own. */
const captionsInLine = (element: Element, around: BlockKind): boolean =>
  element.name === 'span' && around === 'paragraph' && (isCaption(element) || isPictureBox(element));

/** What a figure may hold that is no picture. */
const HELD = /^(?:blockquote|table|pre|iframe)$/;

const isPullQuote = (element: Element): boolean =>
  classesOf(element).some((c) => /^(?:wp-block-)?pull-?quote$|^pullquote-/.test(c));

const isHidden = (element: Element, hidden: ReadonlySet<string>): boolean =>
  hidden.has(`#${element.attribs.id?.toLowerCase()}`) || classesOf(element).some((c) => hidden.has(`.${c}`));

const isStruck = ({ name, attribs }: Element): boolean =>
  name === 'del' || name === 's' || name === 'strike' || /line-through/i.test((attribs.style ?? '').slice(0, 500));

/** The number of a footnote: a link to another place of the page. */
const isReference = (sup: Element): boolean =>
  sup.children.some((child) => isTag(child) && child.attribs.href?.startsWith('#') === true);

/** Who said a block quotation, named behind it: a part of the quotation's element, not of its words. */
const isSource = (cite: Element): boolean =>
  /^(?:blockquote|figure)$/.test(parentOf(cite)?.name ?? '') && cite.prev !== null;

/** A line of bold words alone, and a break: a heading, as pages without headings have them. */
function endsHeadline(br: Element): boolean {
  const line = before(br);
  if (!line || !isBold(line)) return false;
  const first = before(line);
  return !first || (isTag(first) && first.name === 'br');
}

/** Bold words, or what only gives them a face. */
function isBold(node: ChildNode, depth = 0): boolean {
  if (!isTag(node) || depth > 3) return false;
  const { name, children } = node;
  if (name === 'b' || name === 'strong') return true;
  const [only, other] = children.filter((child) => !isText(child) || child.data.trim() !== '');
  return (name === 'font' || name === 'span') && only !== undefined && !other && isBold(only, depth + 1);
}

/** What stands before a node, white space aside. */
function before(node: ChildNode): ChildNode | null {
  const previous = node.prev;
  return previous && isText(previous) && previous.data.trim() === '' ? previous.prev : previous;
}

/** So many nodes are looked at: nobody strikes out more, and elements deep in each other are not read over and over. */
const LOOK = 200;

/** The first words of an element, in one line. */
function wordsOf(element: Element): string {
  const parts: string[] = [];
  let looked = 0;
  const visit = (node: ChildNode): void => {
    if (++looked > LOOK) return;
    if (isText(node)) parts.push(node.data.slice(0, 1000));
    else if ('children' in node) node.children.slice(0, LOOK).forEach(visit);
  };
  visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The marks that a browser puts around <q>, unless the page has written its own. @param last the character before it */
function marksOf(q: Element, last: string): readonly [string, string] | undefined {
  if (/["“”„«‘‹]/.test(last) || /^["“”„«‘‹]/.test(wordsOf(q).slice(0, 1))) return undefined;
  if (parentOf(q)?.name === 'q') return ['‘', '’'];
  const language = languageAt(q);
  return isSupported(language) ? WORDINGS[language].marks : ['“', '”'];
}

function languageAt(element: Element): LanguageCode {
  for (let at: Element | undefined = element; at; at = parentOf(at))
    if (at.attribs.lang) return at.attribs.lang.slice(0, 2).toLowerCase();
  return UNKNOWN;
}
