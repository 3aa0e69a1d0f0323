import { directionOf } from '@/lib/text/language';
import type { Locale } from '@/messages';
import type { FrozenReport } from '../content';
import { correctionsOf } from '../corrections';
import { correctionIn } from '../proof';
import type { ProofCorrection } from '../proof/proof';
import { saidChecked } from '../said';
import { wordingOf } from '../wording';
import type { BinaryFormat, TextFormat } from './format';
import { Html, h } from './html-tag';
import { forXml } from './packed';
import { packedDocument, word } from './word';

/** What to change and nothing else, for whoever edits the text: to be pasted, or read beside the article. */
export const corrections: TextFormat = {
  label: 'TXT ±',
  ending: 'corrections.txt',
  mediaType: 'text/plain',
  write,
};

function write(report: FrozenReport, locale: Locale): string {
  const { content } = report;
  const { t } = wordingOf(locale, content);
  const said = ({ label, words }: ProofCorrection['was']) => (words ? label + t('app.colon') + words : label);
  const items = told(report, locale).map(({ number, was, is, why }) =>
    [`${number}.`, said(was), said(is), why.join('\n')].join('\n'),
  );
  const opening = [head(report, locale).join('\n'), saidChecked(content, t)];
  return `${[...opening, ...items, named(report, locale)].join('\n\n')}\n`;
}

/**
 * The same as a mail that is still to be addressed: a program for mail opens it to be sent on (`X-Unsent`). Beside the
 * text it has a page, for in plain text many a program runs Arabic from the left.
 */
export const correctionsMail: BinaryFormat = {
  label: 'Mail ±',
  ending: 'corrections.eml',
  mediaType: 'message/rfc822',
  async write(report, locale) {
    const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
    const { content, sha256 } = report;
    const [title = '', ...opening] = head(report, locale);
    const { t } = wordingOf(locale, content);
    const said = ({ label, words, lang, dir }: ProofCorrection['was'], tag: Html) =>
      h`${label}${words && h`${t('app.colon')}<${tag} lang="${lang}" dir="${dir}">${words}</${tag}>`}`;
    const item = ({ number, was, is, why }: ProofCorrection) =>
      h`<p><b>${number}</b><br>${said(was, new Html('del'))}<br>${said(is, new Html('ins'))}</p>
<ul>${why.map((reason) => h`<li>${reason}</li>`)}</ul>
`;
    const page = h`<div lang="${locale}" dir="${directionOf(locale)}">
<h1 dir="auto">${title}</h1>
<p>${opening.map((line, i) => h`${i > 0 && new Html('<br>')}${line}`)}</p>
<p>${saidChecked(content, t)}</p>
${told(report, locale).map(item)}<p><small>${named(report, locale)}</small></p>
</div>
`;
    const mail = new MailComposer({
      subject: [t('report.correctionsHeading'), title].join(t('app.colon')),
      text: write(report, locale),
      html: page.text,
      headers: { 'X-Unsent': '1', 'X-Isnad-Report': `sha256 ${sha256}` },
      // Whoever writes it anew writes the same.
      date: new Date(content.createdAt),
      messageId: `<${sha256}@isnad.invalid>`,
      baseBoundary: sha256.slice(0, 16),
      textEncoding: 'base64',
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return new Uint8Array(await mail.compile().build());
  },
};

/** The same as a table in Word. */
export const correctionsWord: BinaryFormat = {
  label: 'Word ±',
  ending: 'corrections.docx',
  mediaType: word.mediaType,
  async write(report, locale) {
    const docx = await import('docx');
    const { content } = report;
    const { t } = wordingOf(locale, content);
    const rtl = directionOf(locale) === 'rtl';
    const { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
    const line = (text: string, right = rtl, bold = false) =>
      new Paragraph({
        bidirectional: right,
        children: [new TextRun({ text: forXml(text), rightToLeft: right, bold, boldComplexScript: bold })],
      });
    const cell = (lines: readonly string[], right = rtl) =>
      new TableCell({ children: lines.length > 0 ? lines.map((l) => line(l, right)) : [line('')] });
    const items = told(report, locale);
    const rows = items.map(
      ({ number, was, is, why }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([number]),
            cell([was.words], was.dir === 'rtl'),
            cell([is.words || is.label], is.dir === 'rtl'),
            cell(why),
          ],
        }),
    );
    const rule = { style: BorderStyle.SINGLE, size: 4, color: 'CFC6B6' };
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const columns = ['№', t('report.wasLabel'), t('report.isLabel'), t('report.columnWhy')];
    const header = new TableRow({
      tableHeader: true,
      children: columns.map((c) => new TableCell({ children: [line(c, rtl, true)] })),
    });
    const table = new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: [600, 3000, 3000, 3000],
      visuallyRightToLeft: rtl,
      // In twentieths of a point: letters do not touch the lines.
      margins: { top: 80, bottom: 80, left: 110, right: 110 },
      borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
      rows: [header, ...rows],
    });
    const opening = head(report, locale);
    return packedDocument(docx, content, {
      title: content.article.title,
      description: `${opening[1] ?? ''}${t('app.between')}sha256 ${report.sha256}`,
      children: [
        ...opening.map((l, i) => line(l, rtl, i === 0)),
        line(saidChecked(content, t)),
        ...(items.length > 0 ? [table] : []),
      ],
      comments: [],
    });
  },
};

function told({ content }: FrozenReport, locale: Locale): ProofCorrection[] {
  const wording = wordingOf(locale, content);
  return correctionsOf(content).map((c) => correctionIn(c, content, wording));
}

/** Which report they are of. */
function named({ content, sha256 }: FrozenReport, locale: Locale): string {
  const { t } = wordingOf(locale, content);
  return `${t('report.digest')}${t('app.colon')}sha256 ${sha256}`;
}

function head({ content }: FrozenReport, locale: Locale): string[] {
  const { t, date } = wordingOf(locale, content);
  return [
    content.article.title,
    `${t('report.correctionsHeading')}${t('app.between')}${t('report.heading', { n: content.number })}`,
    t('report.made_by', { name: content.createdBy, desk: content.desk, date: date(content.createdAt) }),
  ];
}
