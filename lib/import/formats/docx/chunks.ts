import { decode } from '../../decode';
import type { Draft } from '../../layout';
import { isMail, pageOfMail } from '../../mail';
import { draftsOfHtml } from '../../page/parse';

/**
 * The blocks of another file that stands in a Word file where some program put it whole (w:altChunk): a page, a page as
 * it is mailed, or plain text. Nothing of any other kind.
 */
export function draftsOfChunk(bytes: Uint8Array): readonly Draft[] {
  // A Word file within another, rich text, data: what is no text is left to Word.
  if (/^(?:PK|\{\\rtf)/.test(String.fromCharCode(...bytes.subarray(0, 5)))) return [];
  const { text } = decode(bytes);
  const html = isMail(text) ? pageOfMail(text) : text;
  if (/<(?:html|body|p|div|h[1-6]|table|br)\b/i.test(html)) return draftsOfHtml(html);
  return html.split(/\r\n|\r|\n/).map((line) => ({ kind: 'paragraph', text: line.trim() }));
}
