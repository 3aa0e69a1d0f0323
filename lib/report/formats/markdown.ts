import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Locale } from '@/messages';
import { brief } from '../brief';
import type { FrozenReport, ReportContent, ReportedCheck, ReportedQuote } from '../content';
import { type Correction, correctionsOf } from '../corrections';
import { isMediumDecided, isViaDecided } from '../decided';
import { isolated } from '../isolated';
import { leadingOf } from '../leading-of';
import { correctionIn } from '../proof';
import {
  differencesOf,
  proposed,
  saidChecked,
  saidChecklist,
  saidConflict,
  saidNote,
  saidNumber,
  saidReady,
  saidSignOff,
  saidSpeaker,
  saidStanding,
  saidVerdict,
  sourceOf,
} from '../said';
import { type Wording, wordingOf } from '../wording';
import type { TextFormat } from './format';

/** For an issue tracker or a wiki. What people wrote stays their words there: no picture, no mark-up, no mention. */
export const markdown: TextFormat = { label: 'Markdown', ending: 'md', mediaType: 'text/markdown', write };

function write(report: FrozenReport, locale: Locale): string {
  return toMarkdown(tree(report, wordingOf(locale, report.content)), { bullet: '-', extensions: [gfmToMarkdown()] });
}

function tree({ content, sha256 }: FrozenReport, words: Wording): Root {
  const { t, date, day } = words;
  const { revision, progress } = content;
  const corrections = correctionsOf(content).map((c) => correction(c, content, words));
  const onText = content.annotations.filter((a) => !a.quoteId);
  return {
    type: 'root',
    children: [
      heading(1, `${t('report.heading', { n: content.number })}${t('app.colon')}${content.article.title}`),
      list([
        item(
          paragraph(
            t('report.made_by', { name: content.createdBy, desk: content.desk, date: date(content.createdAt) }),
          ),
        ),
        item(paragraph(t('report.revision', { n: revision.number, date: date(revision.capturedAt) }))),
        item(paragraph(t('report.progress', { done: progress.signedOff, all: progress.quotes }))),
        ...saidReady(content, t, date).map((line) => item(paragraph(line))),
        ...(progress.conflicts > 0 ? [item(paragraph(t('articles.conflicts', { n: progress.conflicts })))] : []),
        item(digest(t('report.textDigest') + t('app.colon'), revision.sha256)),
        item(digest(t('report.digest') + t('app.colon'), sha256)),
      ]),
      heading(2, t('report.correctionsHeading')),
      paragraph(saidChecked(content, t)),
      ...(corrections.length > 0 ? [list(corrections)] : []),
      heading(2, t('report.overview')),
      overview(content, words),
      heading(2, t('report.quotesHeading')),
      ...content.quotes.flatMap((q) => entry(q, content, words)),
      ...section(
        t('report.notesHeading'),
        onText.map((a) => note(a, words)),
      ),
      ...section(
        t('report.sourcesHeading'),
        content.sources.map((s) =>
          item(
            paragraph(
              [isolated(s.title), t(`sourceKind.${s.kind}`), isolated(s.author), s.date && day(s.date)]
                .filter(Boolean)
                .join(t('app.between')),
            ),
          ),
        ),
      ),
      ...section(
        t('gone.title', { n: content.gone.length }),
        content.gone.map((gone) => item(paragraph(gone))),
      ),
    ],
  };
}

/** What stands there, what should, and why. */
function correction(c: Correction, content: ReportContent, words: Wording): ListItem {
  const { number, was, is, why } = correctionIn(c, content, words);
  const said = ({ label, words: quoted }: typeof was) =>
    paragraph(quoted ? label + words.t('app.colon') + quoted : label);
  return item(
    paragraph(number),
    list([item(said(was)), item(said(is)), ...why.map((reason) => item(paragraph(reason)))]),
  );
}

function overview(content: ReportContent, { t, number }: Wording): RootContent {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: inline(cell) })),
  });
  return {
    type: 'table',
    children: [
      row(['№', t('queue.columnWords'), t('queue.columnSpeaker'), t('queue.columnVerdict'), t('queue.columnStatus')]),
      ...content.quotes.map((q) => {
        const check = leadingOf(q);
        return row([
          saidNumber(q, { format: number }),
          brief(q.words),
          [saidSpeaker(q, t), saidConflict(q, t)].filter(Boolean).join(t('app.between')),
          check ? saidVerdict(check, t) : t('queue.noSource'),
          saidStanding(q, t) + (q.signOff ? ' ✓' : ''),
        ]);
      }),
    ],
  };
}

function entry(q: ReportedQuote, content: ReportContent, words: Wording): RootContent[] {
  const { t, date, number } = words;
  const about = (label: string, value: string) => item(paragraph(`${label}${t('app.colon')}${value}`));
  return [
    heading(3, `${saidNumber(q, { format: number })}${t('app.between')}${saidStanding(q, t)}`),
    { type: 'blockquote', children: [paragraph(q.words)] },
    list([
      about(t('speaker.name'), saidSpeaker(q, t)),
      ...(q.conflict ? [about(t('speaker.conflict'), saidConflict(q, t))] : []),
      ...(q.medium ? [about(t('speaker.medium'), t(`medium.${q.medium}`) + proposed(isMediumDecided(q), t))] : []),
      ...(q.via ? [about(t('speaker.via'), q.via + proposed(isViaDecided(q), t))] : []),
      ...q.checks.map((c) => comparison(c, words)),
      ...(q.checks.length === 0 ? [item(paragraph(t('report.noCheck')))] : []),
      ...q.claims.map((c) => about(t(`stance.${c.stance}`), `${c.text} (${t(`rating.${c.rating}`)})`)),
      ...content.annotations.filter((a) => a.quoteId === q.id).map((a) => note(a, words)),
      ...saidChecklist(q, t, date).map((line) => item(paragraph(line))),
      item(paragraph(saidSignOff(q, t, date))),
    ]),
  ];
}

function comparison(c: ReportedCheck, { t, date, day }: Wording): ListItem {
  const below = [
    ...(c.verdict && c.by && c.at
      ? [`${t('words.decided', { name: c.by.name })}${t('app.between')}${date(c.at)}`]
      : []),
    ...(c.note ? [c.note] : []),
    ...differencesOf(c, t).map((d) => `${d.said}${t('app.between')}${d.nature}`),
    ...c.warnings.map((w) => t(`turn.${w.kind}`, { words: w.words })),
  ];
  return item(
    paragraph(`${saidVerdict(c, t)}${t('app.between')}${t('words.withSource', { source: sourceOf(c, t, day) })}`),
    ...(below.length > 0 ? [list(below.map((line) => item(paragraph(line))))] : []),
  );
}

function note(a: ReportContent['annotations'][number], { t, date }: Wording): ListItem {
  const said = [
    t('report.note'),
    isolated(a.author.name),
    date(a.at),
    a.exact && t('notes.on', { words: brief(a.exact) }),
    a.resolved && t('notes.resolved', { name: a.resolved.by }),
  ];
  const answers = a.answers.map((r) =>
    item(paragraph(`${isolated(r.author.name)}${t('app.between')}${date(r.at)}${t('app.colon')}${r.body}`)),
  );
  return item(
    paragraph(said.filter(Boolean).join(t('app.between'))),
    ...saidNote(a, t).map((line) => paragraph(line)),
    ...(answers.length > 0 ? [list(answers)] : []),
  );
}

const section = (title: string, items: ListItem[]): RootContent[] =>
  items.length === 0 ? [] : [heading(2, title), list(items)];

const heading = (depth: 1 | 2 | 3, text: string): RootContent => ({
  type: 'heading',
  depth,
  children: inline(oneLine(text)),
});
const list = (children: ListItem[]) => ({ type: 'list' as const, spread: false, children });
const item = (...children: BlockContent[]): ListItem => ({ type: 'listItem', spread: false, children });
const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: inline(text) });
const digest = (label: string, sha256: string): Paragraph => ({
  type: 'paragraph',
  children: [
    { type: 'text', value: label },
    { type: 'inlineCode', value: `sha256 ${sha256}` },
  ],
});

const oneLine = (text: string): string => text.replace(/[\r\n\u2028\u2029]/g, ' ');

/** Where a tracker would see a person, an issue or a merge request named, and tell them: @name, #12, !12. */
const MENTION = /(?<=[@#!])(?=[\p{L}\p{N}_])/u;

/** Words as they stand. An empty comment parts a sign from its name: trackers find no mention then, and readers see no difference. */
const inline = (text: string): PhrasingContent[] =>
  text
    .split(MENTION)
    .flatMap((value, i): PhrasingContent[] => [
      ...(i > 0 ? [{ type: 'html', value: '<!-- -->' } as const] : []),
      { type: 'text', value },
    ]);
