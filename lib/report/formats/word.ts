import type { Document, FileChild } from 'docx';
import type { Locale } from '@/messages';
import type { FrozenReport, ReportContent } from '../content';
import { wordingOf } from '../wording';
import type { BinaryFormat, Bytes } from './format';
import { forXml, settled } from './packed';
import { type Comment, commentsOf } from './word-comments';
import { paragraphsOf } from './word-text';

/**
 * The article as Word has it: comments at the exact words, each by whoever decided, and what should be changed as
 * tracked changes, to be taken or refused one by one.
 */
export const word: BinaryFormat = {
  label: 'Word',
  ending: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write,
};

async function write({ content, sha256 }: FrozenReport, locale: Locale): Promise<Bytes> {
  const docx = await import('docx');
  const wording = wordingOf(locale, content);
  const comments = commentsOf(content, wording);
  return packedDocument(docx, content, {
    title: content.article.title,
    description: `${wording.t('report.heading', { n: content.number })}${wording.t('app.between')}sha256 ${sha256}`,
    children: paragraphsOf(docx, content, comments),
    comments,
  });
}

/** What every Word file of a report is made of. */
export interface Parts {
  readonly title: string;
  readonly description: string;
  readonly children: readonly FileChild[];
  readonly comments: readonly Comment[];
}

/** A Word file, the same to the byte whenever it is written. */
export async function packedDocument(
  docx: typeof import('docx'),
  content: ReportContent,
  parts: Parts,
): Promise<Bytes> {
  const { revision, createdAt, createdBy } = content;
  const document: Document = new docx.Document({
    // Whoever made the report did not write its article.
    creator: '',
    lastModifiedBy: forXml(createdBy),
    title: forXml(parts.title),
    description: forXml(parts.description),
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: 24,
            language: { value: revision.language, bidirectional: revision.language },
          },
          // Without its rule LibreOffice takes the line for a measure, and a title of two lines lies on itself.
          paragraph: { spacing: { after: 160, line: 320, lineRule: docx.LineRuleType.AUTO } },
        },
      },
    },
    comments: { children: parts.comments.map((comment) => drawn(docx, comment)) },
    sections: [{ children: parts.children }],
  });
  return settled(await docx.Packer.toBuffer(document), new Date(createdAt));
}

function drawn(
  { Paragraph, TextRun }: typeof import('docx'),
  { id, author, at, rtl, lines, answers, resolved }: Comment,
) {
  return {
    id,
    author,
    initials: author.slice(0, 2).toWellFormed(),
    date: new Date(at),
    ...(answers === undefined ? {} : { parentId: answers }),
    ...(resolved ? { resolved } : {}),
    children: lines.map(
      (line) => new Paragraph({ bidirectional: rtl, children: [new TextRun({ text: line, rightToLeft: rtl })] }),
    ),
  };
}
