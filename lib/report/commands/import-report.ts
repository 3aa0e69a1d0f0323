import { z } from 'zod';
import { command } from '@/lib/desk/command';
import { bringIntoPlay } from '@/lib/review/comparing/play';
import { assignByRule } from '@/lib/review/rows/assign-by-rule';
import { keepDocument, keepQuotes } from '@/lib/review/texts/documents';
import { demandNew } from '@/lib/review/texts/held';
import { readyQuotes, readyText } from '@/lib/review/texts/ready';
import { storable } from '@/lib/text/storable';
import { quotesOf } from '../again/quotes-of';
import { readReportJson } from '../again/read-json';

/**
 * Brings a report back from its JSON: the article with its text and quotations, to be checked anew, and the frozen report,
 * the same to the byte. It says who froze it; this desk signs it not, for it did not. Answers with the ids of both.
 * @throws Problem `report-unreadable`, `held-already` where the desk has the same article, and `file-too-large`
 */
export const importReport = command({
  name: 'import-report',
  permission: 'import',
  input: z.object({ file: z.instanceof(File), anyway: z.boolean().default(false) }),
  async prepare(_, { file }) {
    const report = readReportJson(new Uint8Array(await file.arrayBuffer()));
    const { article, revision } = report.content;
    const { text, language, blocks } = revision;
    return {
      report,
      brought: {
        text: readyText({ text, language, blocks, title: storable(article.title, 500) }),
        provenance: {
          obtained: 'uploaded' as const,
          capturedFrom: storable(file.name, 500),
          author: storable(article.author, 300),
        },
      },
      quotes: readyQuotes(text, quotesOf(report.content)),
    };
  },
  async run(tx, actor, { anyway }, { report, brought, quotes }) {
    await demandNew(tx, actor, 'article', brought, anyway);
    const article = await keepDocument(tx, actor, 'article', brought);
    await keepQuotes(tx, actor, article.revisionId, quotes);
    await bringIntoPlay(tx, actor, article.id, []);
    const { number } = report.content;
    const { id } = await tx.report.create({
      data: {
        ...{ deskId: actor.deskId, articleId: article.id, revisionId: article.revisionId, createdById: actor.personId },
        ...{ number, content: report.json, sha256: report.sha256, broughtIn: true },
      },
    });
    return {
      also: await assignByRule(tx, actor, article.id),
      result: { articleId: article.id, id },
      event: {
        kind: 'report-brought',
        subject: article.id,
        article: article.id,
        data: {
          report: id,
          number,
          sha256: report.sha256,
          // Its text.
          sources: [{ id: article.revisionId, sha256: article.sha256 }],
        },
      },
    };
  },
});
