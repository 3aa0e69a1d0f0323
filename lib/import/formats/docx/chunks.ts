import { decode } from '../../decode';
import type { Draft } from '../../layout';
import { draftsOfHtml } from '../../page/parse';

/**
 * The blocks of another file that stands in a Word file where some program put it whole (w:altChunk): a page, a page as
 * it is mailed, or plain text. Nothing of any other kind.
 */
export function draftsOfChunk(bytes: Uint8Array): readonly Draft[] {
  // A Word file within another, rich text, data: what is no text is left to Word.
  if (/^(?:PK|\{\\rtf)/.test(String.fromCharCode(...bytes.subarray(0, 5)))) return [];
  const { text } = decode(bytes);
  const html = /^(?:MIME-Version|Content-Type|From|Subject):/i.test(text.trimStart()) ? pageOfMail(text) : text;
  if (/<(?:html|body|p|div|h[1-6]|table|br)\b/i.test(html)) return draftsOfHtml(html);
  return html.split(/\r\n|\r|\n/).map((line) => ({ kind: 'paragraph', text: line.trim() }));
}

/** The first part of a mail that is a page. */
function pageOfMail(mail: string): string {
  const boundary = /boundary="?([^"\r\n;]{1,100})/i.exec(mail.slice(0, 5000))?.[1];
  const parts = boundary ? mail.split(`--${boundary}`) : [mail];
  const page = parts.find((part) => /content-type:\s{0,9}text\/html/i.test(part.slice(0, 2000))) ?? '';
  const at = /\r?\n\r?\n/.exec(page.trimStart());
  const [head, body] = at
    ? [page.trimStart().slice(0, at.index), page.trimStart().slice(at.index + at[0].length)]
    : ['', page];
  const coded = /transfer-encoding:\s{0,9}([\w-]{1,20})/i.exec(head)?.[1]?.toLowerCase();
  if (coded === 'base64') return decode(Buffer.from(body, 'base64')).text;
  if (coded !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return decode(Buffer.from(bytes, 'latin1')).text;
}
