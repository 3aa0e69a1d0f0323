import { db, type Prisma } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { Media } from '@/lib/import/media';
import { Problem } from '@/lib/problem';
import { pairs, type Span } from '@/lib/text/span';
import type { Obtained } from '../texts/documents';
import type { SourceKind } from '../words';
import type { JobProblem } from './jobs';

/** A source as it is read beside the text. */
export interface SourceText {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly author: string;
  /** Where it was published. */
  readonly outlet: string;
  readonly url: string;
  readonly date: string | null;
  readonly language: string;
  readonly text: string;
  readonly sha256: string;
  readonly capturedAt: string;
  readonly capturedBy: string;
  readonly obtained: Obtained;
  readonly capturedFrom: string;
  readonly revisionId: string;
  /** Whether the file that it was read from is kept. */
  readonly hasOriginal: boolean;
  /** The number of this text. */
  readonly number: number;
  /** How often it is looked at again by itself, in minutes; when it last answered, and why it does not. */
  readonly lookEvery: number | null;
  readonly lookedAt: string | null;
  readonly lookProblem: JobProblem | null;
  /** Whether it was fetched from an address: then it is given as WARC too. */
  readonly fetched: boolean;
  /** Its recording: what it is called and what it is; null where it has none. */
  readonly recording: { readonly name: string; readonly media: Media } | null;
  /** Stretches of the text with when they are heard in it, in seconds. */
  readonly heard: readonly { readonly span: Span; readonly from: number; readonly to: number | null }[];
  readonly reliability: string;
  readonly version: number;
  readonly withdrawn: string | null;
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  /** Where the quotations checked against it stand. */
  readonly marks: readonly { readonly quoteId: string; readonly spans: readonly Span[] }[];
}

/** @throws Problem `not-found` */
export async function readSource(actor: Actor, sourceId: string): Promise<SourceText> {
  demand(actor, 'read');
  const source = await db().document.findFirst({
    where: { id: sourceId, deskId: actor.deskId, kind: 'source' },
    include: {
      revisions: {
        orderBy: { number: 'desc' },
        take: 1,
        include: {
          capturedBy: { select: { name: true } },
          checks: { select: { quoteId: true, sourceSpans: true } },
          places: { where: { from: { not: null } }, orderBy: { ordinal: 'asc' } },
        },
      },
      recording: true,
      articles: { include: { article: { select: { id: true, title: true } } } },
    },
  });
  const revision = source?.revisions[0];
  if (!source || !revision) throw new Problem('not-found');
  return {
    id: source.id,
    ...nowOf(source),
    language: revision.language,
    text: revision.text,
    sha256: revision.sha256,
    capturedAt: revision.capturedAt.toISOString(),
    capturedBy: revision.capturedBy.name,
    obtained: source.obtained as Obtained,
    capturedFrom: revision.capturedFrom,
    revisionId: revision.id,
    hasOriginal: revision.originalId !== null,
    number: revision.number,
    lookEvery: source.lookEvery,
    lookedAt: source.lookedAt?.toISOString() ?? null,
    lookProblem: source.lookProblem as unknown as JobProblem | null,
    fetched: revision.captureId !== null,
    recording: source.recording && { name: source.recording.name, media: source.recording.media as Media },
    heard: source.recording
      ? revision.places.map(({ start, end, from, to }) => ({ span: [start, end] as const, from: from ?? 0, to }))
      : [],
    articles: source.articles.map((a) => a.article),
    marks: revision.checks.map((c) => ({ quoteId: c.quoteId, spans: pairs(c.sourceSpans) })),
  };
}

/** What is known of a source now, for whoever wanted to change what it was. */
export interface SourceNow
  extends Pick<
    SourceText,
    'version' | 'title' | 'kind' | 'author' | 'outlet' | 'url' | 'date' | 'reliability' | 'withdrawn'
  > {}

export const nowOf = (source: Prisma.DocumentGetPayload<object>): SourceNow => ({
  version: source.version,
  title: source.title,
  kind: source.sourceKind as SourceKind,
  author: source.author ?? '',
  outlet: source.outlet ?? '',
  url: source.url ?? '',
  date: source.publishedAt?.toISOString() ?? null,
  reliability: source.reliability,
  withdrawn: source.withdrawnReason,
});
