import { decode } from '../../decode';
import { kindOf } from '../../kind';
import type { Draft } from '../../layout';
import { isMail, pageOfMail } from '../../mail';
import { draftsOfHtml } from '../../page/parse';
import type { Reading } from '../format';
import { readRtf } from '../rtf';

/**
 * The blocks of another file that stands in a Word file where some program put it whole (w:altChunk): a Word file, rich
 * text, a page, a page as it is mailed, or plain text. Nothing of any other kind.
 * @param readWord reads a Word file, without what stands in that one in turn
 * @throws Problem
 */
export function draftsOfChunk(bytes: Uint8Array, readWord: (bytes: Uint8Array) => Reading): readonly Draft[] {
  const kind = kindOf(bytes);
  if (kind === 'docx') return draftsOf(readWord(bytes));
  if (kind === 'rtf') return draftsOf(readRtf(bytes));
  if (kind !== 'text') return [];
  const { text } = decode(bytes);
  const html = isMail(text) ? pageOfMail(text) : text;
  if (/<(?:html|body|p|div|h[1-6]|table|br)\b/i.test(html)) return draftsOfHtml(html);
  return html.split(/\r\n|\r|\n/).map((line) => ({ kind: 'paragraph', text: line.trim() }));
}

/** The blocks of a whole text; its title heads no more than its part of another one. */
const draftsOf = ({ text, blocks = [] }: Reading): Draft[] =>
  blocks.map(({ kind, start, end }) => ({ kind: kind === 'title' ? 'heading' : kind, text: text.slice(start, end) }));
