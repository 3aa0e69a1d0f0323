import type { OPS, PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Problem } from '@/lib/problem';
import { lettersOf } from '../symbols';
import { letterAtControl } from './letters';
import { along, IDENTITY, type Matrix, times, turnOf } from './matrix';
import { pdfJs } from './pdf-js';

/** A glyph as it stands on its page: upright or turned, in points from the upper left corner. */
export interface Glyph {
  /** The characters that its font says it stands for. */
  readonly text: string;
  /** Its place on the baseline, leftmost and rightmost as the page is read. */
  readonly x0: number;
  readonly x1: number;
  /** Its baseline, downwards. */
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Its number in its font: what tells the shapes of one letter apart. */
  readonly code: number;
  readonly bold: boolean;
  /** The order in which the page draws it, and which piece of text it is drawn with. */
  readonly order: number;
  readonly piece: number;
  /** Clockwise, in quarter turns; undefined for what stands askew. */
  readonly turn: 0 | 1 | 2 | 3 | undefined;
}

/** The glyphs of a page in the order in which they are drawn, and how large the page is. */
export interface PageGlyphs {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
  readonly height: number;
}

/** What q and Q keep and bring back. */
interface State {
  matrix: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** What is asked of a font of pdf.js. */
interface Font {
  readonly name: string;
  readonly fontMatrix: readonly number[] | undefined;
  readonly vertical: boolean;
  /** Its glyphs are small drawings. */
  readonly isType3Font: boolean;
  readonly bold: boolean;
  readonly black: boolean;
  readonly defaultVMetrics: readonly number[] | undefined;
}
interface ShownGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** What programs put before the name of a font of which they keep a part. */
const SUBSET = /^[A-Z]{6}\+/;
/** In points: no letter of a page is as large. */
const LARGEST = 3000;
/** More letters than any page has, however large. */
const MOST = 200_000;
/** Deeper than any page saves its state. */
const MAX_DEPTH = 1000;

/** What a page draws, in order, with the fonts that it draws with. */
export interface Drawing {
  readonly operators: Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;
  readonly fonts: ReadonlyMap<string, Font>;
  readonly view: Pick<PageViewport, 'width' | 'height' | 'transform'>;
  readonly ops: typeof OPS;
}

/** What a page of a file draws; undefined where it is damaged. */
export async function drawingOf(pdf: PDFDocumentProxy, number: number): Promise<Drawing | undefined> {
  const { OPS: ops, AnnotationMode } = await pdfJs();
  try {
    const page = await pdf.getPage(number);
    const operators = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
    const fonts = new Map<string, Font>();
    for (const [i, operator] of operators.fnArray.entries())
      for (const id of operator === ops.setFont || operator === ops.setGState ? fontsIn(operators.argsArray[i]) : [])
        if (page.commonObjs.has(id)) fonts.set(id, page.commonObjs.get(id) as Font);
    const view = page.getViewport({ scale: 1 });
    page.cleanup();
    return { operators, fonts, view, ops };
  } catch {
    return undefined; // pdf.js throws what it likes at what it cannot read; the page is told as lost.
  }
}

/** The fonts that an operator chooses. */
const fontsIn = (args: unknown): string[] => {
  const [first] = (args ?? []) as unknown[];
  if (typeof first === 'string') return [first];
  return ((first ?? []) as [string, unknown[]][]).flatMap(([key, value]) =>
    key === 'Font' ? [value[0] as string] : [],
  );
};

/**
 * Follows what a page draws and notes where each glyph of its text comes to stand, also of text that is drawn
 * invisibly, as the words below a scan are. What lies outside of the page, or in a layer that is switched off, is not on it.
 * @param isVisible whether a layer is switched on
 * @throws Problem `file-bomb`
 */
export function glyphsOf(drawing: Drawing, isVisible: (layer: unknown) => boolean): PageGlyphs {
  const { operators, fonts, view, ops: OPS } = drawing;
  const { fnArray, argsArray } = operators;
  const { width, height } = view;
  const base = view.transform as unknown as Matrix;
  const glyphs: Glyph[] = [];
  const saved: State[] = [];
  let state: State = initial(base);
  let line = IDENTITY;
  let at: [number, number] = [0, 0];
  let piece = 0;
  /** Marked stretches that are open. */
  const marked: Marked[] = [];

  const save = () => {
    if (saved.length < MAX_DEPTH) saved.push({ ...state });
  };
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    at = [0, 0];
  };

  const show = (shown: readonly (ShownGlyph | number | null)[]) => {
    const font = fonts.get(state.font);
    if (!font || state.size === 0) return;
    const scale = (font.fontMatrix?.[0] || 0.001) * state.size;
    piece++;
    for (const glyph of shown) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') {
        const back = (-glyph * state.size) / 1000;
        at = font.vertical ? [at[0], at[1] + back] : [at[0] + back * state.scale, at[1]];
        continue;
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const whole = times(state.matrix, times(line, [1, 0, 0, 1, at[0], at[1] + state.rise]));
      const vertical = font.vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined;
      const advance = vertical ? [0, (vertical[0] ?? -1000) * scale] : [glyph.width * scale * state.scale, 0];
      if (!marked.some((m) => m.hidden))
        place(
          glyph.width > 0 ? letterAtControl(glyph.unicode, font.isType3Font) : glyph.unicode,
          whole,
          advance as [number, number],
          font,
          glyph.originalCharCode,
          vertical !== undefined,
        );
      at = vertical
        ? [at[0], at[1] + (advance[1] as number) - spacing]
        : [at[0] + (advance[0] as number) + spacing * state.scale, at[1]];
    }
  };

  const place = (said: string, m: Matrix, [dx, dy]: [number, number], font: Font, code: number, vertical: boolean) => {
    const text = lettersOf(font.name.replace(SUBSET, ''), said);
    const size = Math.hypot(m[2], m[3]) * Math.abs(state.size);
    const from = [m[4], m[5]] as const;
    const to = [m[0] * dx + m[2] * dy + m[4], m[1] * dx + m[3] * dy + m[5]] as const;
    if (!text || !(size > 0.1 && size < LARGEST) || !from.concat(to).every(Number.isFinite)) return;
    const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
    if (right < -1 || left > width + 1 || bottom < -1 || top > height + size) return;
    if (glyphs.length === MOST) throw new Problem('file-bomb');
    glyphs.push({
      text,
      ...along(turnOf(m, state.size, vertical), from, to, width, height),
      size,
      font: font.name,
      code,
      bold: font.bold || font.black || /bold|black|heavy/i.test(font.name),
      order: glyphs.length,
      piece,
    });
  };

  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as unknown[];
    switch (fnArray[i]) {
      case OPS.save:
      case OPS.beginGroup:
        save();
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        restore();
        break;
      case OPS.transform:
        state.matrix = times(state.matrix, args as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (args[0]) state.matrix = times(state.matrix, args[0] as Matrix);
        break;
      case OPS.beginAnnotation:
        save();
        state = initial(times(times(base, args[2] as Matrix), args[3] as Matrix));
        break;
      case OPS.beginMarkedContent:
        marked.push({});
        break;
      case OPS.beginMarkedContentProps:
        marked.push(
          args[0] === 'OC'
            ? { hidden: !isVisible(args[1]) }
            : { says: (args[2] as string | null) ?? undefined, from: glyphs.length },
        );
        break;
      case OPS.endMarkedContent:
        say(marked.pop(), glyphs);
        break;
      case OPS.beginText:
        line = IDENTITY;
        at = [0, 0];
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0] as number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] as number;
        break;
      case OPS.setHScale:
        state.scale = (args[0] as number) / 100;
        break;
      case OPS.setLeading:
        state.leading = args[0] as number;
        break;
      case OPS.setFont:
        state.font = args[0] as string;
        state.size = args[1] as number;
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][])
          if (key === 'Font') [state.font, state.size] = value as [string, number];
        break;
      case OPS.setTextRise:
        state.rise = args[0] as number;
        break;
      case OPS.moveText:
        move(args[0] as number, args[1] as number);
        break;
      case OPS.setLeadingMoveText:
        state.leading = -(args[1] as number);
        move(args[0] as number, args[1] as number);
        break;
      case OPS.setTextMatrix:
        line = Array.from(args[0] as ArrayLike<number>) as unknown as Matrix;
        at = [0, 0];
        break;
      case OPS.nextLine:
        move(0, -state.leading);
        break;
      case OPS.showText:
        show(args[0] as readonly ShownGlyph[]);
        break;
    }
  }
  return { glyphs, width, height };
}

/** A marked stretch: whether it is hidden, what it stands for, and with which glyph it begins. */
interface Marked {
  readonly hidden?: boolean;
  readonly says?: string | undefined;
  readonly from?: number;
}

/** In UTF-16 code units: what stands for more is a figure's description, or a page's. */
const LONGEST_SAID = 100;

/** Glyphs of one line that together stand for a text are one glyph. */
function say(marked: Marked | undefined, glyphs: Glyph[]): void {
  if (marked?.says === undefined || marked.from === undefined || marked.says.length > LONGEST_SAID) return;
  const [first, ...rest] = glyphs.slice(marked.from);
  if (!first || rest.some((g) => g.turn !== first.turn || Math.abs(g.y - first.y) > first.size)) return;
  glyphs.length = marked.from;
  const base = rest.reduce((widest, g) => (g.x1 - g.x0 > widest.x1 - widest.x0 ? g : widest), first);
  glyphs.push({
    ...base,
    text: marked.says,
    x0: rest.reduce((least, g) => Math.min(least, g.x0), first.x0),
    x1: rest.reduce((most, g) => Math.max(most, g.x1), first.x1),
    order: first.order,
  });
}

const initial = (matrix: Matrix): State => ({
  matrix,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
});
