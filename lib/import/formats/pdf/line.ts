import { byPlace, type Cluster } from './clusters';
import { kindOf, logicalOrder, mirrored, type Step } from './logical-order';
import { shapeOf } from './shapes';

/** One line of text as it is read. */
export interface Line {
  readonly text: string;
  readonly rtl: boolean;
  readonly x0: number;
  readonly x1: number;
  /** Its baseline. */
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly bold: boolean;
  /** Where nothing stands within it for as far as no words of a text are apart, as between cells of a table: from where to where. */
  readonly gaps: readonly (readonly [number, number])[];
  /** Figures that are raised above it, as those of notes are: where each stands in the text. */
  readonly raised: readonly { readonly at: number; readonly text: string }[];
}

/** How the lines of a document are to be read. */
export interface Habits {
  /** Most of its letters run to the left. */
  readonly rtl: boolean;
  /** Brackets that its fonts call by what they mean, not by what they look like. */
  readonly meant: ReadonlySet<string>;
  /** It draws the spaces between its words: a gap in a piece of text is none. */
  readonly spaces: boolean;
  /** Fonts of which the other is true. */
  readonly otherwise: ReadonlySet<string>;
  /** Its letters are drawn towards the right in the order in which they are read, as some programs lay text below a scan. */
  readonly asWritten: boolean;
  /** Shapes that only lengthen a line, and shapes of letters that end a word (`shapeOf`). */
  readonly stretches: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
}

/** In sizes of the letters: a wider gap parts words. */
const GAP = 0.17;
/** The same in a line that is set tight: its letters touch, so that a smaller gap is one. */
const [TIGHT, TOUCHING] = [0.1, 0.03];
/** The same at points that French sets apart by a sixth of their size. */
const FINE = 0.13;
/** The same between letters of Arabic script, which touch each other in a word. */
const GAP_OF_JOINED = 0.07;
/** The same behind a letter that joins to none behind it: within a word, too, nothing holds it to the next. */
const GAP_OF_UNJOINED = 0.11;
/** The same where spaces are drawn, within a piece of text; joined letters may be stretched far to fill a line. */
const [LOOSE, STRETCHED] = [0.4, 3];

/**
 * The text of one line.
 * @param clusters what stands in it, in any order
 */
export function lineOf(clusters: readonly Cluster[], habits: Habits): Line {
  const size = commonest(clusters.map((c) => [c.size, c.text.length]));
  const main = clusters.filter((c) => Math.abs(c.size - size) < size * 0.15);
  const y = commonest(main.map((c) => [c.y, c.text.length]));
  const items = spaced([...clusters].sort(byPlace), habits);
  const rtl = runsLeft(items, habits);
  const steps = habits.asWritten && rtl && isDrawnRight(items) ? written(items) : byCells(items, rtl);
  let text = '';
  let parted = false;
  const raised: { at: number; text: string }[] = [];
  for (const { at, turned } of steps) {
    const item = items[at] as Item;
    const said = turned && !habits.meant.has(item.text) ? (mirrored(item.text) ?? item.text) : item.text;
    if ((said === ' ' || said === '\u200c') && (text === '' || text.endsWith(' '))) continue;
    if (said === ' ' && text.endsWith('\u200c')) text = text.slice(0, -1);
    if (item.y !== undefined && item.size < size * 0.85 && item.y < y - size * 0.15 && /^[\d٠-٩۰-۹*†‡]+$/.test(said)) {
      const last = raised.at(-1);
      if (last && last.at + last.text.length === text.length)
        raised[raised.length - 1] = { at: last.at, text: last.text + said };
      else raised.push({ at: text.length, text: said });
    }
    // Persian parts a word without a space (نمی‌توانیم): where it is not drawn, the shape of the letter before shows it.
    if (parted && /^\p{L}/u.test(said) && !(text.endsWith('ل') && said.startsWith('ا')) && PERSIAN.test(text))
      text += '\u200c';
    parted = rtl && (item.ends === true || habits.endings.has(shapeOf(item)));
    text += said;
  }
  return {
    // Within a line a soft hyphen that is drawn is how the font calls a hyphen.
    text: text
      .trimEnd()
      .replace(/\u00ad(?!$)/g, '-')
      .replace(BULLET, '•'),
    rtl,
    ...extentOf(clusters),
    gaps: wideGaps(clusters, size),
    y,
    size,
    bold: main.filter((c) => c.bold).length > main.length / 2,
    raised,
  };
}

/** What stands before a line and is a letter in no script marks an item of a list. */
const BULLET = /^[\ue000-\uf8ff](?=\s\S)/;

/** In sizes of the letters: so wide a gap without a space parts cells of a table, of which each is read by itself. */
const CELL = 0.95;

/** Whether a figure, or a letter that runs to the left, stands here. */
const isCell = (item: Item | undefined): boolean =>
  item !== undefined && (isLeftward(item.text) || /^(?:D|ET)$/.test(kindOf(item.text)));

/** The order in which what stands in a line is read, cell after cell. */
function byCells(items: readonly Item[], rtl: boolean): Step[] {
  const cells: Step[][] = [];
  let start = 0;
  const read = (end: number) => {
    const texts = items.slice(start, end).map((item) => item.text);
    cells.push(logicalOrder(texts, rtl).map(({ at, turned }) => ({ at: at + start, turned })));
    start = end;
  };
  for (const [at, { x0, x1, y, size }] of items.entries()) {
    if (y !== undefined || x1 - x0 < size * CELL) continue;
    // Latin letters on both sides may be a formula, read on from the left.
    if (!isCell(items[at - 1]) && !isCell(items[at + 1])) continue;
    read(at);
    read(at + 1);
  }
  read(items.length);
  return (rtl ? cells.reverse() : cells).flat();
}

const PERSIAN = /[پچژگکی]/;

/** What stands at a place of a line: a cluster, or the space between two. */
interface Item {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number | undefined;
  readonly size: number;
  readonly order: number;
  readonly piece: number;
  readonly font: string;
  readonly code: number;
  readonly ends?: boolean;
}

function spaced(sorted: readonly Cluster[], { spaces: drawn, otherwise }: Habits): Item[] {
  const items: Item[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const covering = new Set<unknown>();
  const covered: Cluster[] = [];
  const letters = sorted.flatMap((c, i) => {
    const over = c.text === ' ' ? coverOf(sorted, i) : undefined;
    if (over) covering.add(over);
    if (over) covered.push(c);
    return over ? [] : [isStretch(sorted, i) ? { ...c, text: '' } : c];
  });
  const ending = endedBy(covered, letters);
  const least = areTouching(letters) ? TIGHT : GAP;
  for (const cluster of letters) {
    const last = items.at(-1);
    const gap = cluster.x0 - end;
    const spaces = drawn !== otherwise.has(cluster.font);
    const within = spaces && last?.piece === cluster.piece;
    const joined = last !== undefined && isJoined(last.text) && isJoined(cluster.text);
    const apart = JOINS_NONE.test(cluster.text) ? GAP_OF_UNJOINED : GAP_OF_JOINED;
    // Some programs draw the space beside a ligature on it: the gap beside it is that space.
    const isSpace = covering.has(last) || covering.has(cluster);
    const usual = isFine(last?.text, cluster.text) ? Math.min(FINE, least) : spaces ? GAP : least;
    const widest = within && !isSpace ? (joined ? STRETCHED : LOOSE) : joined && !spaces ? apart : usual;
    if (last && last.text !== ' ' && cluster.text !== ' ' && gap > widest * Math.max(cluster.size, last.size))
      items.push({ ...cluster, text: ' ', x0: end, x1: cluster.x0, y: undefined, code: -1, ends: false });
    if (cluster.text) items.push(ending.has(cluster) ? { ...cluster, ends: true } : cluster);
    end = Math.max(end, cluster.x1);
  }
  return items;
}

/** Whether what stands close in a line stands next to each other without a gap, as far as its letters are not joined. */
function areTouching(letters: readonly Cluster[]): boolean {
  let [touching, close] = [0, 0];
  for (const [i, cluster] of letters.entries()) {
    const next = letters[i + 1];
    if (!next || isJoined(cluster.text) || next.size !== cluster.size) continue;
    const gap = (next.x0 - cluster.x1) / cluster.size;
    if (gap >= TIGHT) continue;
    close++;
    if (gap < TOUCHING) touching++;
  }
  return close >= FEW && touching > close * 0.95;
}

/** So few gaps tell nothing. */
const FEW = 10;

/** Some programs draw a space on the letters that Persian parts without one: the one that is read first ends there. */
function endedBy(covered: readonly Cluster[], letters: readonly Cluster[]): Set<Cluster> {
  if (covered.length === 0) return new Set();
  const drawn = new Map(letters.map((c) => [c.order, c]));
  return new Set(
    covered.flatMap(({ order }) => {
      const [one, two] = [drawn.get(order - 1), drawn.get(order + 1)];
      return one && two ? [one.x0 > two.x0 ? one : two] : [];
    }),
  );
}

/** Whether what stands between these two is narrow where it is set by a printer: « Oui » ; */
const isFine = (left: string | undefined, right: string): boolean => left === '«' || /^[»;:!?]$/.test(right);

/** Letters of Arabic script that join to the one before them alone. */
const JOINS_NONE = /^[اأإآٱدذرزوؤڈڑژ]/u;

/** Letters of Arabic script. */
const isJoined = (text: string): boolean => kindOf(text) === 'AL';

const isLeftward = (text: string): boolean => isJoined(text) || kindOf(text) === 'R';

/** What touches Arabic letters on both sides stretches them to fill a line, also under the name of another sign. */
function isStretch(sorted: readonly Cluster[], at: number): boolean {
  const { text, x0, x1, size } = sorted[at] as Cluster;
  if (!/^[%#$&*+<=>@\\^_`|~\u0640]$/.test(text)) return false;
  let [left, right] = [at - 1, at + 1];
  while (sorted[left]?.text === text) left--;
  while (sorted[right]?.text === text) right++;
  const [before, behind] = [sorted[left], sorted[right]];
  const touches = (gap: number) => gap < size * 0.15 + (right - left - 2) * (x1 - x0);
  return (
    before !== undefined &&
    behind !== undefined &&
    isJoined(before.text) &&
    isJoined(behind.text) &&
    touches(x0 - before.x1) &&
    touches(behind.x0 - x1)
  );
}

/** The letter beside a space that it lies on: there it parts nothing. */
function coverOf(sorted: readonly Cluster[], at: number): Cluster | undefined {
  const space = sorted[at] as Cluster;
  const width = space.x1 - space.x0;
  for (const [other, next] of [
    [sorted[at - 1], sorted[at + 1]],
    [sorted[at + 1], sorted[at - 1]],
  ]) {
    if (!other || other.text === ' ') continue;
    // A letter may reach over the space behind it, from which the next word goes on.
    if (next && Math.abs(next.x0 - space.x1) < space.size * 0.02 && space.x1 > other.x1 + space.size * 0.03) continue;
    if (Math.min(other.x1, space.x1) - Math.max(other.x0, space.x0) > Math.max(width * 0.6, 0.01)) return other;
  }
  return undefined;
}

/** A line runs as most of its letters do; without letters, or with few, as the document does. */
function runsLeft(items: readonly Item[], { rtl }: Habits): boolean {
  let [left, right] = [0, 0];
  for (const { text } of items) {
    if (isLeftward(text)) left++;
    else if (kindOf(text) === 'L') right++;
  }
  if (left === 0 && right > 0) {
    // Latin words only: in a text that runs to the left their full stop stands on the left of them.
    const [first, last] = [items[0]?.text ?? '', items.at(-1)?.text ?? ''];
    return rtl && /[.,:;!?،؛؟]/.test(first) && !/[.,:;!?،؛؟]/.test(last);
  }
  // In a text that runs to the right, words of the other direction may be most of a short line.
  return rtl ? left >= right * 0.1 : left > right * 2;
}

/** Whether letters that run to the left are drawn towards the right: of a file that quotes code only that is. */
function isDrawnRight(items: readonly Item[]): boolean {
  const drawn = items.filter(({ text }) => isLeftward(text)).sort((a, b) => a.order - b.order);
  let [right, left] = [0, 0];
  for (const [i, item] of drawn.entries()) {
    const next = drawn[i + 1];
    if (next?.piece === item.piece) next.x0 > item.x0 ? right++ : left++;
  }
  return right >= left;
}

/** As it was drawn, piece by piece from the right; what lies between two pieces is one space. */
function written(items: readonly Item[]): Step[] {
  const pieces = new Map<number, number[]>();
  for (const [at, item] of items.entries()) {
    if (item.y === undefined && items[at - 1]?.piece !== item.piece) continue;
    const piece = pieces.get(item.piece);
    if (piece) piece.push(at);
    else pieces.set(item.piece, [at]);
  }
  const space = items.findIndex((item) => item.text === ' ');
  const right = (ats: readonly number[]) =>
    ats.reduce((most, at) => Math.max(most, (items[at] as Item).x1), Number.NEGATIVE_INFINITY);
  const ordered = [...pieces.values()].map((ats) => ats.sort((a, b) => order(items, a) - order(items, b)));
  ordered.sort((a, b) => right(b) - right(a));
  const steps = (ats: readonly number[]) => ats.map((at) => ({ at, turned: false }));
  return ordered.flatMap((ats, i) => [...(i > 0 && space >= 0 ? steps([space]) : []), ...steps(ats)]);
}
const order = (items: readonly Item[], at: number): number => (items[at] as Item).order;

function extentOf(clusters: readonly Cluster[]): Pick<Line, 'x0' | 'x1'> {
  let [x0, x1] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const c of clusters) {
    if (c.text === ' ' || c.text === '') continue;
    x0 = Math.min(x0, c.x0);
    x1 = Math.max(x1, c.x1);
  }
  return { x0, x1 };
}

/** In sizes of the letters: what is set to fill its lines has no wider gaps. */
const WIDE = 1.2;

function wideGaps(clusters: readonly Cluster[], size: number): Line['gaps'] {
  const gaps: [number, number][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const { text, x0, x1 } of [...clusters].sort(byPlace)) {
    if (text === ' ' || text === '') continue;
    if (x0 - end > size * WIDE) gaps.push([end, x0]);
    end = end === Number.POSITIVE_INFINITY ? x1 : Math.max(end, x1);
  }
  return gaps;
}

/** The value that weighs most, of values that differ by no more than a tenth. */
export function commonest(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const step = Math.round(value * 10) / 10;
    weights.set(step, (weights.get(step) ?? 0) + weight);
  }
  let best: [number, number] = [0, -1];
  for (const entry of weights) if (entry[1] > best[1]) best = entry;
  return best[0];
}
