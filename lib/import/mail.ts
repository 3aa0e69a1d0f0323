import { decode } from './decode';

/** Whether a text is a page as it is mailed, which is how browsers and Word save one in a single file (.mht). */
export const isMail = (text: string): boolean =>
  /^(?:MIME-Version|Content-Type|From|Subject|Snapshot-Content-Location):/i.test(text.slice(0, 200).trimStart());

/** The first part of it that is a page; nothing where none is. */
export function pageOfMail(mail: string): string {
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
