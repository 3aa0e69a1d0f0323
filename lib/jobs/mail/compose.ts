import type { Notice } from '@/lib/auth/notices';
import { type Locale, translatorOf } from '@/messages';
import { noticeWords } from '@/messages/notices';

/** What a mail says. */
export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * The mail that tells a person what waits for them, in their language and its direction: titles and names, with a link
 * to each place, and no words of any text.
 * @param url where the workbench is
 * @param stop the address that ends all mails to them
 */
export function compose(notices: readonly Notice[], locale: Locale, url: string, stop: string): Composed {
  const t = translatorOf(locale);
  const lines = notices.map((notice) => ({
    words: noticeWords(t, notice),
    desk: notice.desk,
    link: `${url}/go/${notice.id}`,
  }));
  const [first] = lines;
  const subject = lines.length === 1 && first ? first.words : t('mail.subject', { n: lines.length });
  const own = `${url}/account#told`;
  const direction = locale === 'ar' ? 'rtl' : 'ltr';
  const rows = lines.map(
    ({ words, desk, link }) =>
      `<li style="margin:0 0 14px"><a href="${escaped(link)}" style="color:#1f4e79">${escaped(words)}</a><br><span style="color:#5c564d;font-size:13px"><bdi>${escaped(desk)}</bdi></span></li>`,
  );
  const html = `<!doctype html>
<html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><title>${escaped(bare(subject))}</title></head>
<body dir="${direction}" style="font:16px/1.6 sans-serif;color:#1d1b18;background:#fffefb;max-width:36em;margin:0 auto;padding:16px">
<p>${escaped(t('mail.intro', { n: lines.length }))}</p>
<ul style="padding-inline-start:20px">${rows.join('\n')}</ul>
<p style="color:#5c564d;font-size:13px;border-top:1px solid #e4ded2;padding-top:12px">${escaped(t('mail.why'))}
<a href="${escaped(own)}" style="color:#1f4e79">${escaped(t('bell.choose'))}</a> ·
<a href="${escaped(stop)}" style="color:#1f4e79">${escaped(t('mail.stop'))}</a></p>
</body></html>`;
  const text = [
    t('mail.intro', { n: lines.length }),
    ...lines.map(({ words, desk, link }) => `${words}\n${desk}\n${link}`),
    `${t('mail.why')}\n${t('bell.choose')}\n${own}\n${t('mail.stop')}\n${stop}`,
  ].join('\n\n');
  return { subject: bare(subject), text, html };
}

/** In a line of its own there is nothing to isolate from, and some readers draw the marks; a line has no breaks. */
const bare = (words: string): string => words.replace(/[\u2066-\u2069]/g, '').replace(/[\p{Cc}\u2028\u2029]/gu, ' ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (c) => ENTITIES[c] as string);
