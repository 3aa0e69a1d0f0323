import type { Prisma } from '@/lib/db/client';
import type { Footnote } from '@/lib/import/told';
import type { Block } from '@/lib/text/blocks';
import type { LanguageCode } from '@/lib/text/language';
import type { Span } from '@/lib/text/span';
import type { ToldText } from './ready';

/** Rows of a revision as they stand in its text. */
export const IN_ORDER = { orderBy: { ordinal: 'asc' } } as const;

/** A revision with all that its file told of places in it. */
export const KEPT = {
  blocks: IN_ORDER,
  places: IN_ORDER,
  footnotes: IN_ORDER,
} as const satisfies Prisma.RevisionInclude;

type Kept = Prisma.RevisionGetPayload<{ include: typeof KEPT }>;

/** The blocks of a revision, as its rows have them. */
export const blocksOf = (revision: Pick<Kept, 'blocks'>): Block[] =>
  revision.blocks.map(({ kind, start, end, language }) => ({ kind, start, end, language }) as Block);

/** A note of a text: where the text refers to it, and where its own words stand, behind all others. */
export interface NoteOfText {
  readonly at: number;
  readonly span: Span;
}

export const noteOfText = ({
  at,
  start,
  end,
}: Pick<Kept['footnotes'][number], 'at' | 'start' | 'end'>): NoteOfText => ({ at, span: [start, end] });

/** A text as it was kept, ready to become the next revision. */
export const keptText = (revision: Kept, title: string): ToldText => ({
  title,
  text: revision.text,
  language: revision.language as LanguageCode,
  blocks: blocksOf(revision),
  places: revision.places.map(({ start, end, page, from, to, speaker }) => ({
    ...{ start, end },
    ...{ page: page ?? undefined, from: from ?? undefined, to: to ?? undefined, speaker: speaker ?? undefined },
  })),
  footnotes: revision.footnotes.map(({ kind, at, start, end }) => ({
    kind: kind as Footnote['kind'],
    at,
    span: [start, end] as const,
  })),
});
