import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Reading } from '../format';

/** In UTF-16 code units: what a file says of itself. */
const LONGEST = 500;
/** What programs put where somebody should have put a title or a name. */
const PROGRAM =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|https?:|file:|about:blank|powerpoint presentation|(?:print|title|slide|document|doc|new document)[\s\d]{0,9}$)/i;
const FILE_NAME = /\.(?:docx?|odt|rtf|indd|qxd|pub|pptx?|xlsx?|tex|dvi|html?|pdf|pages|cdr|ai|txt)$/i;
const isTitle = (said: string): boolean =>
  // One word with figures in it is a number of a file.
  !PROGRAM.test(said) && !FILE_NAME.test(said) && (/\s/.test(said) || !/[\d_]/.test(said));
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|unknown|anonymous|author|pc|hp|dell|asus|lenovo|acer|root)$|^microsoft|^windows|@/i;

/** What a PDF says of itself, where it was put there by a person: title, author, day, language. */
export async function aboutOf(pdf: PDFDocumentProxy): Promise<Pick<Reading, 'title' | 'about' | 'made'>> {
  const { info, metadata } = (await pdf.getMetadata().catch(() => ({ info: {}, metadata: undefined }))) as {
    info: Record<string, unknown>;
    metadata?: { get(name: string): unknown } | undefined;
  };
  const said = (xmp: string, key: string) => lineOf(metadata?.get(xmp)) ?? lineOf(info[key]);
  const [title, author] = [said('dc:title', 'Title'), said('dc:creator', 'Author')];
  const kept = title && isTitle(title) ? title : undefined;
  return {
    title: kept,
    about: { title: kept, language: lineOf(info.Language) ?? lineOf(metadata?.get('dc:language')) },
    made: {
      author: author && !NO_AUTHOR.test(author) ? author : undefined,
      date: dateOf(info.CreationDate) ?? dateOf(metadata?.get('xmp:createdate')),
    },
  };
}

/** A text of the file as one line; several names in order. */
function lineOf(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.filter((v) => typeof v === 'string').join(', ') : value;
  if (typeof text !== 'string') return undefined;
  const line = text
    .slice(0, LONGEST)
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed();
  return line || undefined;
}

/** D:20240315103000+02'00', or the same as ISO 8601. */
export function dateOf(value: unknown): Date | undefined {
  if (typeof value !== 'string') return undefined;
  const m =
    /^(?:D:)?(\d{4})-?(\d{2})?-?(\d{2})?T?(\d{2})?:?(\d{2})?:?(\d{2})?(?:\.\d{1,6})?(?:(Z)|([+-])(\d{2})'?:?(\d{2})?)?/.exec(
      value,
    );
  if (!m) return undefined;
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    ,
    sign,
    offHour = '00',
    offMinute = '00',
  ] = m;
  const offset = sign ? `${sign}${offHour}:${offMinute}` : 'Z';
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
