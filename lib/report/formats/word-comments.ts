import { isSettled } from '@/lib/review/rules/suggestion';
import { directionOf } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';
import type { ReportContent, ReportedQuote } from '../content';
import { correctionsOf } from '../corrections';
import { isCheckDecided } from '../decided';
import { leadingOf } from '../leading-of';
import {
  differencesOf,
  saidConflict,
  saidNote,
  saidNumber,
  saidSignOff,
  saidSpeaker,
  saidStanding,
  saidVerdict,
  sourceOf,
} from '../said';
import type { Wording } from '../wording';
import { forXml } from './packed';

/** A comment beside the text. */
export interface Comment {
  readonly id: number;
  /** Where it stands; an answer stands where what it answers does. */
  readonly span: Span | null;
  /** The comment that this one answers. */
  readonly answers?: number;
  readonly author: string;
  readonly at: string;
  readonly resolved: boolean;
  readonly rtl: boolean;
  readonly lines: readonly string[];
}

/** What was found of each quotation, and what people noted, as comments in the order of the text. */
export function commentsOf(content: ReportContent, wording: Wording): Comment[] {
  const rtl = directionOf(wording.locale) === 'rtl';
  const comments: Comment[] = [];
  const add = (comment: Omit<Comment, 'id' | 'rtl' | 'lines'> & { readonly text: string }): number => {
    const { text, ...rest } = comment;
    const id = comments.length;
    comments.push({ ...rest, author: forXml(rest.author), id, rtl, lines: forXml(text).split(/\r\n|[\n\r]/) });
    return id;
  };
  for (const q of content.quotes) add(ofQuote(q, content, wording));
  const quotes = new Map(content.quotes.map((q) => [q.id, q]));
  for (const a of content.annotations) {
    const quote = quotes.get(a.quoteId ?? '');
    const span = a.span ?? (quote ? wholeOf(quote) : null);
    const answers = add({
      span: span ?? [0, 0],
      author: a.author.name,
      at: a.at,
      resolved: isSettled(a),
      text: saidNote(a, wording.t).join('\n'),
    });
    for (const r of a.answers)
      add({ span: null, answers, author: r.author.name, at: r.at, resolved: false, text: r.body });
  }
  return comments;
}

/** From where a quotation begins to where its last part ends. */
export const wholeOf = ({ spans }: ReportedQuote): Span => [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];

function ofQuote(q: ReportedQuote, content: ReportContent, { t, day, date, number }: Wording) {
  const check = leadingOf(q);
  const told = check && sourceOf(check, t, day);
  const about = (label: string, value: string) => label + t('app.colon') + value;
  const lines = [
    `${saidNumber(q, { format: number })}${t('app.between')}${saidStanding(q, t)}`,
    about(t('speaker.name'), saidSpeaker(q, t)),
    ...(q.conflict ? [about(t('speaker.conflict'), saidConflict(q, t))] : []),
    ...(check ? [saidVerdict(check, t)] : [t('report.noCheck')]),
    ...(told ? [t('words.withSource', { source: told })] : []),
    ...(check && check.verdict !== 'verbatim' && check.excerpt ? [about(t('words.inSource'), check.excerpt)] : []),
    ...(check ? differencesOf(check, t).map((d) => `${d.said}${t('app.between')}${d.nature}`) : []),
    ...correctionsOf({ ...content, quotes: [q] })
      .map((c) => c.note)
      .filter(Boolean),
    ...(q.signOff ? [saidSignOff(q, t, date)] : []),
  ];
  const decided = check && isCheckDecided(check) ? check : undefined;
  return {
    span: wholeOf(q),
    // What nobody decided is nobody's word but the program's.
    author: decided?.by?.name ?? q.decidedBy?.name ?? t('app.name'),
    at: decided?.at ?? content.createdAt,
    resolved: q.signOff !== null,
    text: lines.join('\n'),
  };
}
