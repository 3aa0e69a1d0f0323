import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Problem } from '@/lib/problem';
import { folderOf, pdfJs } from './pdf-js';
import { checkUnpacked } from './unpacked';

/** More pages than any document of a newsroom; beyond it is an attack, or a shelf of books. */
const MAX_PAGES = 2000;

/**
 * Opens a PDF, with the empty password where it is encrypted. Whoever opens it closes it (`loadingTask.destroy`).
 * @throws Problem `file-bomb`, `file-encrypted`, `file-damaged`, `file-unsupported` (a form that only Adobe's reader draws), `pdf-too-many-pages`
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  checkUnpacked(bytes);
  const { getDocument, VerbosityLevel } = await pdfJs();
  const folder = folderOf();
  const task = getDocument({
    // A copy: pdf.js takes what it is given for its own.
    data: Uint8Array.from(bytes),
    password: '',
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures are not looked at.
    maxImageSize: 0,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: true,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.isPureXfa) throw new Problem('file-unsupported', { kind: 'PDF (XFA)' });
    if (pdf.numPages > MAX_PAGES) throw new Problem('pdf-too-many-pages', { n: pdf.numPages, most: MAX_PAGES });
    return pdf;
  } catch (error) {
    await task.destroy();
    if (error instanceof Problem) throw error;
    throw new Problem((error as Error).name === 'PasswordException' ? 'file-encrypted' : 'file-damaged');
  }
}
