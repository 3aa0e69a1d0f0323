import type { ChildNode, Document, Element, Text } from 'domhandler';
import type { BlockKind } from '@/lib/text/blocks';
import { isSupported, type LanguageCode, UNKNOWN } from '@/lib/text/languages';
import { HINTS } from '../clean';
import { endsSentence } from '../ends-sentence';
import type { Draft } from '../layout';
import { WORDINGS } from '../wording';
import { classesOf, isCaption } from './called';
import { embedOf, postElsewhere } from './embeds';
import { isPictureBox, Pictures } from './pictures';
import { isLink, standingOf } from './shown';
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
export function flowOf(page: Document, article?: ReadonlySet<Element>, sides?: ReadonlySet<Element>): Flow {
  const drafts: FlowDraft[] = [];
  const struck: string[] = [];
  const elsewhere: string[] = [];
  const hidden = new Set<string>();
  // In pieces: to look at the end of a growing text again and again takes steps by the square.
  let shown: string[] = [];
  let last = '';
  /** Of what is shown: all of it, what stands in the article, what is a link. */
  let [all, own, links] = [0, 0, 0];
  let linked: string[] = [];
  let link = 0;
  /** The innermost element that breaks the flow. */
  let at: Element | undefined;
  const pictures = new Pictures();

  const flush = (kind: BlockKind) => {
    const inArticle = own * 2 > all;
    const texts = paragraphs(shown.join(''), kind);
    const linkedIn = linksOf(linked);
    for (const text of texts)
      drafts.push({
        kind: kind === 'paragraph' && pictures.describedBy(text) ? 'caption' : kind,
        text,
        inArticle,
        links: texts.length === 1 ? links : linkedIn(text),
        element: at,
      });
    shown = [];
    linked = [];
    last = '';
    [all, own, links] = [0, 0, 0];
  };
  const count = (text: Text) => {
    const length = text.data.trim().length;
    all += length;
    if (article?.has(text.parent as Element)) own += length;
    if (link === 0 || length === 0) return;
    links += length;
    linked.push(
      text.data
        .replace(HINTS, '')
        .replace(/[ \t\n\r\f]+/g, ' ')
        .trim(),
    );
  };
  const show = (text: string) => {
    if (!text) return;
    shown.push(text);
    last = text.at(-1) as string;
  };
  const showWords = (text: string) => {
    const collapsed = text.replace(HINTS, '').replace(/[ \t\n\r\f]+/g, ' ');
    show(last === '' || last === ' ' || last === '\n' ? collapsed.replace(/^ /, '') : collapsed);
  };

  const visit = (node: ChildNode, kind: BlockKind, pre: boolean): void => {
    if (node.type === 'text') {
      count(node as Text);
      if (pre) show((node as Text).data.replace(HINTS, '').replace(/\r\n?/g, '\n'));
      else showWords((node as Text).data);
      return;
    }
    if (!('attribs' in node)) return;
    const element = node as Element;
    const { name } = element;
    const platform = postElsewhere(element);
    if (platform) elsewhere.push(platform);
    if (name === 'style')
      for (const child of element.children)
        if (child.type === 'text') for (const selector of unseenBy((child as Text).data)) hidden.add(selector);
    if (hidden.size > 0 && isHidden(element, hidden)) return;
    const standing = standingOf(element);
    if (standing === 'unseen') return;
    if (name === 'br') {
      show(endsHeadline(element) ? '\n\n' : '\n');
      return;
    }
    if (name === 'sup' && isReference(element)) return;
    if (isStruck(element)) {
      const words = wordsOf(element);
      if (/[\p{L}\p{N}]/u.test(words)) {
        struck.push(words);
        return;
      }
    }
    if (name === 'img' || name === 'amp-img') pictures.see(element);
    if (!BREAKING.has(name) && !(name === 'cite' && isSource(element)) && !captionsInLine(element, kind)) {
      const marks = name === 'q' ? marksOf(element, last) : undefined;
      if (marks) show(marks[0]);
      if (isLink(element)) link++;
      for (const child of element.children) visit(child, kind, pre);
      if (isLink(element)) link--;
      if (marks && last === ' ') shown.push((shown.pop() as string).slice(0, -1));
      if (marks) show(marks[1]);
      return;
    }
    flush(kind);
    const embed = kind === 'leftover' ? undefined : embedOf(element);
    if (embed) {
      const hasWords = embed.lines.some((line) => line.kind === 'post');
      if (!hasWords) elsewhere.push(embed.platform);
      const first = embed.lines.findIndex((line) => line.kind === 'post' || line.kind === 'byline');
      embed.lines.forEach((line, i) => {
        const lineKind = hasWords ? line.kind : 'leftover';
        drafts.push({
          kind: lineKind,
          text: line.text,
          inArticle: false,
          links: 0,
          ...(hasWords && i === first ? { post: embed.about } : {}),
        });
      });
      return;
    }
    const framed = standing === 'frame' || sides?.has(element);
    const inside = framed ? frameKind(element, kind) : kindOf(element, kind);
    const around = at;
    at = element;
    for (const child of element.children) visit(child, inside, pre || name === 'pre');
    flush(inside);
    at = around;
  };
  for (const child of page.children) visit(child, 'paragraph', false);
  flush('paragraph');
  return { drafts, struck, elsewhere };
}

/** How much of each of several texts is links, asked for one after the other as they stand on the page. */
function linksOf(linked: readonly string[]): (text: string) => number {
  let next = 0;
  return (text) => {
    let [at, sum] = [0, 0];
    for (let link = linked[next]; link !== undefined; link = linked[++next]) {
      const found = text.indexOf(link, at);
      if (found < 0) break;
      at = found + link.length;
      sum += link.length;
    }
    return sum;
  };
}

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
  if (name === 'figure' && !element.children.some((child) => 'attribs' in child && HELD.test(child.name)))
    return 'caption';
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
  sup.children.some((child) => 'attribs' in child && (child as Element).attribs.href?.startsWith('#') === true);

/** Who said a block quotation, named behind it: a part of the quotation's element, not of its words. */
const isSource = (cite: Element): boolean => {
  const parent = cite.parent && 'attribs' in cite.parent ? (cite.parent as Element) : undefined;
  return (parent?.name === 'blockquote' || parent?.name === 'figure') && cite.prev !== null;
};

/** A line of bold words alone, and a break: a heading, as pages without headings have them. */
function endsHeadline(br: Element): boolean {
  const line = before(br);
  if (!line || !isBold(line)) return false;
  const first = before(line);
  return !first || ('attribs' in first && (first as Element).name === 'br');
}

/** Bold words, or what only gives them a face. */
function isBold(node: ChildNode, depth = 0): boolean {
  if (!('attribs' in node) || depth > 3) return false;
  const { name, children } = node as Element;
  if (name === 'b' || name === 'strong') return true;
  const [only, other] = children.filter((child) => child.type !== 'text' || (child as Text).data.trim() !== '');
  return (name === 'font' || name === 'span') && only !== undefined && !other && isBold(only, depth + 1);
}

/** What stands before a node, white space aside. */
function before(node: ChildNode): ChildNode | null {
  const previous = node.prev;
  return previous?.type === 'text' && (previous as Text).data.trim() === '' ? previous.prev : previous;
}

/** So many nodes are looked at: nobody strikes out more, and elements deep in each other are not read over and over. */
const LOOK = 200;

/** The first words of an element, in one line. */
function wordsOf(element: Element): string {
  const parts: string[] = [];
  let looked = 0;
  const visit = (node: ChildNode): void => {
    if (++looked > LOOK) return;
    if (node.type === 'text') parts.push((node as Text).data.slice(0, 1000));
    else if ('children' in node) node.children.slice(0, LOOK).forEach(visit);
  };
  visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The marks that a browser puts around <q>, unless the page has written its own. @param last the character before it */
function marksOf(q: Element, last: string): readonly [string, string] | undefined {
  if (/["“”„«‘‹]/.test(last) || /^["“”„«‘‹]/.test(wordsOf(q).slice(0, 1))) return undefined;
  if (q.parent && (q.parent as Element).name === 'q') return ['‘', '’'];
  const language = languageAt(q);
  return isSupported(language) ? WORDINGS[language].marks : ['“', '”'];
}

function languageAt(element: Element): LanguageCode {
  for (let at: Element | null = element; at && 'attribs' in at; at = at.parent as Element | null)
    if (at.attribs.lang) return at.attribs.lang.slice(0, 2).toLowerCase();
  return UNKNOWN;
}

/**
 * What was shown between two edges of blocks, by paragraphs: two breaks end one, and so does one behind a
 * whole sentence. Other breaks are lines of the same paragraph.
 */
function paragraphs(shown: string, kind: BlockKind): string[] {
  const found: string[] = [];
  let lines: string[] = [];
  let open = 0;
  const end = () => {
    if (lines.length > 0) found.push(lines.join('\n'));
    lines = [];
    open = 0;
  };
  for (const raw of shown.split('\n')) {
    const line = raw.trim();
    if (!line) {
      end();
      continue;
    }
    lines.push(line);
    open += (line.match(/[“„«]/g)?.length ?? 0) - (line.match(/[”»]/g)?.length ?? 0);
    if (kind === 'paragraph' && open <= 0 && endsSentence(line)) end();
  }
  end();
  return found;
}
