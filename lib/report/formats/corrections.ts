import { directionOf } from '@/lib/text/language';
import type { Locale } from '@/messages';
import type { FrozenReport } from '../content';
import { correctionsOf } from '../corrections';
import { correctionIn } from '../proof';
import type { ProofCorrection } from '../proof/proof';
import { saidChecked } from '../said';
import { wordingOf } from '../wording';
import type { BinaryFormat, TextFormat } from './format';
import { forXml } from './packed';
import { packedDocument, word } from './word';

/** What to change and nothing else, for whoever edits the text: to be sent as a mail, or read beside the article. */
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
  const named = `${t('report.digest')}${t('app.colon')}sha256 ${report.sha256}`;
  return `${[head(report, locale).join('\n'), saidChecked(content, t), ...items, named].join('\n\n')}\n`;
}

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
    const { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
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
    const columns = ['№', t('report.wasLabel'), t('report.isLabel'), t('report.columnWhy')];
    const header = new TableRow({
      tableHeader: true,
      children: columns.map((c) => new TableCell({ children: [line(c, rtl, true)] })),
    });
    const table = new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: [600, 3000, 3000, 3000],
      visuallyRightToLeft: rtl,
      rows: [header, ...rows],
    });
    const opening = head(report, locale);
    return packedDocument(docx, content, {
      title: content.article.title,
      description: `${opening[1] ?? ''} · sha256 ${report.sha256}`,
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

function head({ content }: FrozenReport, locale: Locale): string[] {
  const { t, date } = wordingOf(locale, content);
  return [
    content.article.title,
    `${t('report.correctionsHeading')} · ${t('report.heading', { n: content.number })}`,
    t('report.made_by', { name: content.createdBy, desk: content.desk, date: date(content.createdAt) }),
  ];
}
