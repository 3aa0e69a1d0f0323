import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Problem } from '@/lib/problem';
import { MAX_TEXT } from '../../limits';
import { listed, type Warning } from '../../warning';
import type { Reading } from '../format';
import { aboutOf } from './about';
import { blocksOf, type Leftover, laidOut } from './blocks';
import { furnitureOf } from './furniture';
import { garbledShare, isAllSigns, isCipher } from './garbled';
import { drawingOf, glyphsOf, type PageGlyphs } from './glyphs';
import { habitsOf } from './habits';
import { vocabularyOf } from './joined';
import { measuresOf } from './measures';
import { commentsOf, type Noted, noted, notesOf } from './notes';
import { openPdf } from './open';
import { type PageText, readPage, wordsOfPage } from './page';
import { type Column, paragraphsOf } from './paragraphs';
import { stretchesOf } from './shapes';

/** Of all words, what looks like none: so much is told, and so much is no text any more. */
const [UNSURE, MOST_GARBLED] = [0.015, 0.5];
/** So many pages are looked at before the first is read: they tell how all are. */
const SAMPLE = 12;

/**
 * Reads a PDF: its text in the order in which it is read, in letters, with its headings and notes, what stands on which
 * page, and what the file says of itself.
 * @throws Problem what `openPdf` throws; `pdf-no-text` where it is a scan without words, `pdf-letters-unknown` where its
 * fonts do not tell what it says, `text-too-long`
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await openPdf(bytes);
  try {
    const { pages, lost, notes } = await readPages(pdf);
    const furniture = furnitureOf(pages.map(({ columns, height }) => ({ lines: columns.flat(), height })));
    const columns: Column[] = [];
    const leftovers: Leftover[] = [];
    for (const [i, { columns: read, aside }] of pages.entries()) {
      const page = i + 1;
      for (const lines of read) {
        const kept = lines.filter((line) => !furniture.has(line));
        if (kept.length > 0) columns.push({ page, lines: kept });
      }
      for (const line of [...read.flat().filter((l) => furniture.has(l)), ...aside]) leftovers.push({ line, page });
    }
    const texts = columns.flatMap(({ lines }) => lines.map((line) => line.text));
    if (isAllSigns(texts)) throw new Problem('pdf-letters-unknown');
    if (!texts.some((text) => /[\p{L}\p{N}]/u.test(text))) throw new Problem('pdf-no-text');
    const measures = measuresOf(columns, vocabularyOf(texts));
    const about = await aboutOf(pdf);
    const garbled = garbledShare(texts);
    if (garbled >= MOST_GARBLED) throw new Problem('pdf-letters-unknown');
    const warnings: Warning[] = [];
    if (lost.length > 0)
      warnings.push({ code: 'pages-lost', params: { n: lost.length, pages: listed(lost.map(String), ', ') } });
    const unsure = isCipher(texts) ? 1 : garbled;
    if (unsure > UNSURE)
      warnings.push({ code: 'letters-unsure', params: { percent: Math.max(1, Math.round(unsure * 100)) } });
    const layout = laidOut(blocksOf(paragraphsOf(columns, measures), leftovers, measures));
    return { ...layout, comments: commentsOf(notes, layout.text, layout.places ?? []), ...about, warnings };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Page after page, so that no more than one is held as glyphs. A page that is damaged has no words. */
async function readPages(pdf: PDFDocumentProxy): Promise<{ pages: PageText[]; lost: number[]; notes: Noted[] }> {
  const layers = await pdf.getOptionalContentConfig();
  const glyphs = async (number: number): Promise<PageGlyphs | undefined> => {
    const drawing = await drawingOf(pdf, number);
    return drawing && glyphsOf(drawing, (layer) => layers.isVisible(layer as never));
  };
  const looked = [];
  const step = Math.max(1, pdf.numPages / SAMPLE);
  const stretches = new Set<string>();
  for (let at = 1; at < pdf.numPages + 1; at += step) {
    const page = (await glyphs(Math.floor(at))) ?? EMPTY;
    for (const shape of stretchesOf(page.glyphs)) stretches.add(shape);
    looked.push(wordsOfPage(page, stretches));
  }
  const habits = habitsOf(looked, stretches);
  const pages: PageText[] = [];
  const lost: number[] = [];
  const notes: Noted[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const drawn = await glyphs(number);
    if (!drawn) lost.push(number);
    const page = readPage(drawn ?? EMPTY, habits);
    for (const lines of page.columns) for (const line of lines) length += line.text.length;
    if (length > MAX_TEXT) throw new Problem('text-too-long', { length, most: MAX_TEXT });
    pages.push(page);
    const own = await notesOf(pdf, number);
    if (drawn && own.length > 0)
      for (const note of noted(own, drawn.glyphs, drawn.height, (glyphs) =>
        readPage({ ...drawn, glyphs }, habits).columns.flat(),
      ))
        notes.push(note);
  }
  if (lost.length === pages.length) throw new Problem('file-damaged');
  return { pages, lost, notes };
}

const EMPTY: PageGlyphs = { glyphs: [], width: 0, height: 0 };
