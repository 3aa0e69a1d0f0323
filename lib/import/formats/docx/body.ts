import type { BlockKind } from '@/lib/text/blocks';
import type { Draft, Manuscript, Mark } from '../../layout';
import { childOf, descendants, elementsOf, textOf, type XmlElement } from '../../xml';
import { kindOfStyleName } from '../style-names';
import { lettersOf, symbolOf } from '../symbols';
import { marksOfFormula } from './formulas';
import { hasOutlineLevel, isOn, type Styles } from './styles';

/** What the text points to as it is written: comments and notes, by their ids, in the order of the text. */
export interface Pointers {
  readonly comments: Map<string, { from: Mark; to: Mark | undefined; called?: Mark }>;
  readonly notes: Map<string, { kind: 'footnote' | 'endnote'; id: string; at: Mark }>;
  /** Words that a tracked change takes out. */
  readonly struck: string[];
  /** The blocks of a file that stands in it whole, by its id: once, however often it is called. */
  readonly chunkOf: (id: string) => readonly Draft[];
}

/** Elements that only stand around others. */
const AROUND = new Set(
  'w:ins w:moveTo w:hyperlink w:smartTag w:customXml w:sdtContent w:fldSimple w:bdo w:dir w:rubyBase w:tr w:tc w:txbxContent'.split(
    ' ',
  ),
);
/** … whose words the final text does not have. */
const STRUCK = new Set(['w:del', 'w:moveFrom']);
const OF_COMMENTS = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);
/** What counts in a run that is not shown: where fields begin and end, and the comments, which are. */
const UNSEEN = new Set(['w:fldChar', 'w:commentReference']);
/** What stands in the text for a character. */
const CHARACTERS: ReadonlyMap<string, string> = new Map<string, string>(
  Object.entries({
    'w:tab': '\t',
    'w:ptab': '\t',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '\u2011',
  }),
);

/**
 * Writes what stands in a part of a Word file, as the final text: tracked insertions in, deletions out, no codes of
 * fields, what is shown in two ways once.
 */
export function writeBody(
  part: XmlElement,
  manuscript: Manuscript,
  pointers: Pointers,
  styles: Styles,
  within?: BlockKind,
): void {
  /** Fields that are open: whether their code stands, or their result. */
  const fields: ('code' | 'result')[] = [];
  /** Boxes that float beside the paragraph. */
  let boxes: XmlElement[] = [];
  /** A paragraph whose end was deleted goes on in the next. */
  let kind: BlockKind | undefined;
  let struck: string[] = [];
  /** Whether the style of the paragraph hides it. */
  let hidden = false;
  /** Tables that are open, but for those that only draw a box around something. */
  let tables = 0;
  /** Of the run. */
  let font = '';

  // Where a field is never ended nobody knows what is its code; what is code by name is never written.
  const areEnded = fieldMarks(part, 'begin') <= fieldMarks(part, 'end');
  const isCode = () => areEnded && fields.includes('code');
  const write = (words: string) => {
    if (!isCode()) manuscript.write(words);
  };
  /** What was deleted, or moved away; words of several paragraphs are told apart. */
  const strike = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      const { name } = child;
      if (name === 'w:delText' || name === 'w:t' || name === 'm:t') struck.push(textOf(child));
      else if (CHARACTERS.has(name)) struck.push(CHARACTERS.get(name) as string);
      else if (OF_COMMENTS.has(name)) pointer(child);
      else strike(child);
      if (name === 'w:p') struck.push(' ');
    }
  };
  const tellStruck = () => {
    const words = struck.join('').replace(/\s+/g, ' ').trim();
    if (words) pointers.struck.push(words);
    struck = [];
  };

  const endOpen = () => {
    tellStruck();
    if (!manuscript.empty) manuscript.end(within ?? kind ?? 'paragraph');
    kind = undefined;
  };

  const paragraph = (element: XmlElement) => {
    const properties = childOf(element, 'w:pPr');
    kind ??= kindOf(properties, styles.kinds);
    hidden = styles.hidden.has(childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '');
    for (const child of elementsOf(element)) inline(child);
    tellStruck();
    const mark = childOf(properties, 'w:rPr');
    // A heading whose end is hidden runs into its paragraph; a large first letter stands in a paragraph of its own.
    const joined = mark && ['w:del', 'w:moveFrom', 'w:specVanish'].some((name) => childOf(mark, name));
    const isInitial = /^(?:drop|margin)$/.test(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
    if (!joined && !isInitial) {
      manuscript.end(within ?? kind, { isEntry: tables > 0 || childOf(properties, 'w:numPr') !== undefined });
      kind = undefined;
    } else if (manuscript.empty || isInitial) kind = undefined;
    const floating = boxes;
    boxes = [];
    for (const box of floating) block(box);
  };

  const block = (element: XmlElement): void => {
    if (element.name === 'w:p') paragraph(element);
    else if (isDeletedInTable(element)) {
      strike(element);
      tellStruck();
    } else if (element.name === 'mc:AlternateContent') chosen(element).forEach(block);
    else if (element.name === 'w:sdt') sdtContent(element).forEach(block);
    else if (element.name === 'w:tbl' || element.name === 'w:tc') {
      // What stands before a table or in another cell joins nothing of it, deleted end or not.
      endOpen();
      const isTable = hasColumns(element);
      if (isTable) tables++;
      elementsOf(element).forEach(block);
      endOpen();
      if (isTable) tables--;
    } else if (AROUND.has(element.name)) elementsOf(element).forEach(block);
    else if (STRUCK.has(element.name)) strike(element);
    else if (element.name === 'm:oMathPara' || element.name === 'm:oMath') {
      inline(element);
      manuscript.end(within ?? 'paragraph');
    } else if (element.name === 'w:altChunk') {
      for (const draft of pointers.chunkOf(element.attributes.id ?? '')) manuscript.add(draft);
    } else pointer(element);
  };

  const inline = (element: XmlElement): void => {
    const { name } = element;
    if (name === 'w:r') run(element);
    else if (name === 'mc:AlternateContent') chosen(element).forEach(inline);
    else if (name === 'w:sdt') sdtContent(element).forEach(inline);
    else if (STRUCK.has(name)) strike(element);
    else if (name === 'm:t') write(textOf(element));
    else if (name.startsWith('m:')) formula(element);
    else if (AROUND.has(name)) elementsOf(element).forEach(inline);
    else pointer(element);
  };

  const formula = (element: XmlElement) => {
    const [before, between, after] = marksOfFormula(element);
    write(before);
    const parts = elementsOf(element).filter(({ name }) => !name.endsWith('Pr'));
    for (const [i, part] of parts.entries()) {
      if (i > 0) write(between);
      inline(part);
    }
    write(after);
  };

  const run = (element: XmlElement) => {
    const properties = childOf(element, 'w:rPr');
    // Hidden text is not shown, nor printed.
    const style = childOf(properties, 'w:rStyle')?.attributes['w:val'] ?? '';
    const vanish = childOf(properties, 'w:vanish');
    const isHidden = vanish ? isOn(vanish) : hidden || styles.hidden.has(style);
    const fonts = childOf(properties, 'w:rFonts')?.attributes;
    font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '';
    for (const child of elementsOf(element)) if (!isHidden || UNSEEN.has(child.name)) ofRun(child);
  };

  const ofRun = (element: XmlElement): void => {
    const { name, attributes } = element;
    const character = CHARACTERS.get(name);
    if (character !== undefined) write(character);
    else if (name === 'w:t') {
      const words = textOf(element);
      write(lettersOf(font, inOneLine(attributes['xml:space'] === 'preserve' ? words : withoutLines(words))));
    } else if (name === 'w:sym') write(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? ''));
    else if (name === 'w:fldChar') field(attributes['w:fldCharType']);
    else if (name === 'mc:AlternateContent') chosen(element).forEach(ofRun);
    else if (name === 'w:ruby') for (const base of elementsOf(element)) if (base.name === 'w:rubyBase') inline(base);
    if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object')
      for (const box of outermost(element, 'w:txbxContent')) boxes.push(box);
    else pointer(element);
  };

  const field = (type: string | undefined) => {
    if (type === 'begin') fields.push('code');
    else if (type === 'separate') fields[fields.length - 1] = 'result';
    else if (type === 'end') fields.pop();
  };

  /** Where a comment begins and ends, and where a note is referred to. */
  const pointer = ({ name, attributes }: XmlElement): void => {
    const id = attributes['w:id'] ?? '';
    const here = manuscript.here();
    if (name === 'w:commentRangeStart') pointers.comments.set(id, { from: here, to: undefined });
    else if (name === 'w:commentRangeEnd') {
      const comment = pointers.comments.get(id);
      if (comment) comment.to ??= here;
    } else if (name === 'w:commentReference') {
      const comment = pointers.comments.get(id);
      if (comment) comment.called ??= here;
      else pointers.comments.set(id, { from: here, to: here });
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
      const key = `${kind} ${id}`;
      if (!pointers.notes.has(key)) pointers.notes.set(key, { kind, id, at: here });
    }
  };

  for (const child of elementsOf(part)) block(child);
  endOpen();
}

function kindOf(properties: XmlElement | undefined, kinds: ReadonlyMap<string, BlockKind>): BlockKind {
  const style = childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? '';
  // Styles that everybody has are not described by every program.
  const kind = kinds.get(style) ?? kindOfStyleName(style) ?? 'paragraph';
  return kind === 'paragraph' && hasOutlineLevel(properties) ? 'heading' : kind;
}

function fieldMarks(part: XmlElement, type: string): number {
  let n = 0;
  for (const { attributes } of descendants(part, 'w:fldChar')) if (attributes['w:fldCharType'] === type) n++;
  return n;
}

const hasWords = (element: XmlElement): boolean =>
  element.children.some((child) => (typeof child === 'string' ? child.trim() !== '' : hasWords(child)));

/**
 * Of what is written in several ways for several programs, the first that has words: that is the newest, and the others say
 * the same.
 */
function chosen(alternatives: XmlElement): readonly XmlElement[] {
  const ways = elementsOf(alternatives).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  const choice = ways.find(hasWords) ?? ways[0];
  return choice ? elementsOf(choice) : [];
}

const sdtContent = (element: XmlElement): readonly XmlElement[] => {
  const content = childOf(element, 'w:sdtContent');
  return content ? elementsOf(content) : [];
};

const isDeletedInTable = (element: XmlElement): boolean =>
  (element.name === 'w:tr' && childOf(childOf(element, 'w:trPr'), 'w:del') !== undefined) ||
  (element.name === 'w:tc' && childOf(childOf(element, 'w:tcPr'), 'w:cellDel') !== undefined);

const hasColumns = ({ name, children }: XmlElement): boolean =>
  name === 'w:tbl' &&
  children.some(
    (row) => typeof row !== 'string' && elementsOf(row).filter((cell) => !cell.name.endsWith('Pr')).length > 1,
  );

/** A line that ends within words is how the file was written: breaks have elements of their own. */
function inOneLine(words: string): string {
  if (!/[\r\n]/.test(words)) return words;
  const lines = words.split(/[\r\n]+/);
  return lines
    .map((line, i) => (i > 0 ? line.trimStart() : line))
    .map((line, i) => (i < lines.length - 1 ? line.trimEnd() : line))
    .join(' ');
}

/** Lines that only set off the words in the file are no part of them; a space that some program forgot to protect is. */
const withoutLines = (words: string): string => {
  let [start, end] = [0, words.length];
  while (start < end && ' \t\r\n'.includes(words[start] as string)) start++;
  while (end > start && ' \t\r\n'.includes(words[end - 1] as string)) end--;
  const isSpace = (edge: string) => edge !== '' && !/[\t\r\n]/.test(edge);
  return `${isSpace(words.slice(0, start)) ? ' ' : ''}${words.slice(start, end)}${isSpace(words.slice(end)) ? ' ' : ''}`;
};

/** The elements of that name that stand in no other of it; of alternatives, those of the first. */
function* outermost(element: XmlElement, name: string): Generator<XmlElement> {
  const children = element.name === 'mc:AlternateContent' ? chosen(element) : elementsOf(element);
  for (const child of children) {
    if (child.name === name) yield child;
    else yield* outermost(child, name);
  }
}
