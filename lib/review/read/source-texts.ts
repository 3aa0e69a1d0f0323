import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import { Problem } from '@/lib/problem';
import type { Span } from '@/lib/text/span';
import { work } from '@/lib/work/pool';
import { IN_ORDER, type NoteOfText, noteOfText } from '../texts/kept';

/** One text of a source, and what it has otherwise than the one before. */
export interface SourceVersion {
  readonly number: number;
  readonly text: string;
  readonly language: string;
  /** The sentences that are new in it, and the words of those that are gone. */
  readonly fresh: readonly Span[];
  readonly gone: readonly string[];
  /** Where it stands on another page, or begins at another time of its recording, than before: from there on. */
  readonly places: readonly { readonly span: Span; readonly page: number | null; readonly from: number | null }[];
  readonly footnotes: readonly NoteOfText[];
  /** All texts that the source has had, the newest first. */
  readonly texts: readonly { readonly number: number; readonly at: string; readonly by: string }[];
}

/** So many of the newest texts are named. */
const NEWEST = 50;

/**
 * A text of a source beside the one before it.
 * @param number the newest where it is not said
 * @throws Problem `not-found`
 */
export async function readSourceVersion(actor: Actor, sourceId: string, number?: number): Promise<SourceVersion> {
  demand(actor, 'read');
  const ofSource = { documentId: sourceId, document: { deskId: actor.deskId, kind: 'source' } };
  const [texts, [shown, before]] = await Promise.all([
    db().revision.findMany({
      where: ofSource,
      orderBy: { number: 'desc' },
      take: NEWEST,
      select: { number: true, capturedAt: true, capturedBy: { select: { name: true } } },
    }),
    db().revision.findMany({
      where: { ...ofSource, ...(number ? { number: { lte: number } } : {}) },
      orderBy: { number: 'desc' },
      take: 2,
      include: { places: IN_ORDER, footnotes: IN_ORDER },
    }),
  ]);
  if (!shown || (number && shown.number !== number)) throw new Problem('not-found');
  const { gone, fresh } = before
    ? await work('changed', { before: before.text, after: shown.text })
    : { gone: [], fresh: [] };
  return {
    number: shown.number,
    text: shown.text,
    language: shown.language,
    fresh,
    gone: gone.map((span) => (before?.text ?? '').slice(...span)),
    places: shown.places
      .map(({ start, end, page, from }) => ({ span: [start, end] as const, page, from }))
      .filter(({ page, from }, i, all) => from !== null || (page !== null && page !== all[i - 1]?.page)),
    footnotes: shown.footnotes.map(noteOfText),
    texts: texts.map(({ number, capturedAt, capturedBy }) => ({
      ...{ number, at: capturedAt.toISOString(), by: capturedBy.name },
    })),
  };
}
