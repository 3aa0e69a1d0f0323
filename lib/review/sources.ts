import { type Actor, demand } from '@/lib/auth/roles';
import { db, type Prisma, type Tx } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { pairs, type Span } from '@/lib/text/span';
import type { Obtained, Provenance } from './documents';
import type { SourceKind } from './words';
import { write } from './write';

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly author: string;
  readonly language: string;
  readonly date: string | null;
  readonly excerpt: string;
  readonly articles: number;
  readonly checks: number;
  readonly withdrawn: string | null;
}

/** The desk's library of sources, newest first, with where each is in play. One query. */
export async function listSources(actor: Actor, search = ''): Promise<SourceRow[]> {
  demand(actor, 'read');
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`;
  const rows = await db().$queryRaw<(Omit<SourceRow, 'date'> & { date: Date | null })[]>`
    SELECT d.id, d.title, d.source_kind AS kind, coalesce(d.author, '') AS author, r.language, d.published_at AS date,
      left(r.text, 240) AS excerpt, d.withdrawn_reason AS withdrawn,
      (SELECT count(*) FROM article_source WHERE source_id = d.id)::int AS articles,
      (SELECT count(*) FROM "check" c WHERE c.source_revision_id = r.id)::int AS checks
    FROM document d
    JOIN LATERAL (SELECT id, language, text FROM revision WHERE document_id = d.id ORDER BY number DESC LIMIT 1) r ON true
    WHERE d.desk_id = ${actor.deskId}::uuid AND d.kind = 'source'
      AND (d.title ILIKE ${pattern} OR d.author ILIKE ${pattern} OR r.text ILIKE ${pattern})
    ORDER BY d.created_at DESC LIMIT 200`;
  return rows.map((r) => ({ ...r, date: r.date?.toISOString() ?? null }));
}

/** A source as it is read beside the text. */
export interface SourceText {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly author: string;
  readonly url: string;
  readonly date: string | null;
  readonly language: string;
  readonly text: string;
  readonly sha256: string;
  readonly capturedAt: string;
  readonly capturedBy: string;
  readonly obtained: Obtained;
  readonly capturedFrom: string;
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
        include: { capturedBy: { select: { name: true } }, checks: { select: { quoteId: true, sourceSpans: true } } },
      },
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
    articles: source.articles.map((a) => a.article),
    marks: revision.checks.map((c) => ({ quoteId: c.quoteId, spans: pairs(c.sourceSpans) })),
  };
}

/** What a desk knows of a source beside its text. */
export interface SourceDescription extends Pick<Provenance, 'author' | 'url' | 'publishedAt' | 'reliability'> {
  readonly title: string;
  readonly kind: SourceKind;
}

/** Changes what is known of a source; its text never changes. @throws Problem `conflict` */
export async function describeSource(
  actor: Actor,
  sourceId: string,
  version: number,
  about: SourceDescription,
): Promise<void> {
  await write(actor, 'import', async (tx) => {
    const source = await tx.document.findFirst({ where: { id: sourceId, deskId: actor.deskId, kind: 'source' } });
    if (!source) throw new Problem('not-found');
    const data = {
      title: about.title.trim().slice(0, 300) || source.title,
      sourceKind: about.kind,
      author: about.author?.trim().slice(0, 300) || null,
      url: about.url || null,
      publishedAt: about.publishedAt ?? null,
      reliability: about.reliability?.trim().slice(0, 5000) ?? '',
    };
    const changed = await tx.document.updateMany({
      where: { id: sourceId, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (changed.count === 0) throw await changedMeanwhile(tx, sourceId);
    const { title, sourceKind, author, url, publishedAt, reliability } = source;
    const before = { title, sourceKind, author, url, publishedAt: publishedAt?.toISOString() ?? null, reliability };
    return {
      result: undefined,
      event: {
        kind: 'source-described',
        subject: sourceId,
        data: { before, after: { ...data, publishedAt: data.publishedAt?.toISOString() ?? null } },
      },
    };
  });
}

/** Withdraws a source that turned out false or was taken back, with the reason; null brings it back. @throws Problem `conflict` */
export async function withdrawSource(
  actor: Actor,
  sourceId: string,
  version: number,
  reason: string | null,
): Promise<void> {
  await write(actor, 'import', async (tx) => {
    const source = await tx.document.findFirst({ where: { id: sourceId, deskId: actor.deskId, kind: 'source' } });
    if (!source) throw new Problem('not-found');
    const withdrawn =
      reason === null
        ? { withdrawnAt: null, withdrawnReason: null }
        : { withdrawnAt: new Date(), withdrawnReason: reason.trim().slice(0, 1000) };
    const changed = await tx.document.updateMany({
      where: { id: sourceId, version },
      data: { ...withdrawn, version: { increment: 1 } },
    });
    if (changed.count === 0) throw await changedMeanwhile(tx, sourceId);
    return {
      result: undefined,
      event: { kind: reason === null ? 'source-restored' : 'source-withdrawn', subject: sourceId, data: { reason } },
    };
  });
}

/** What is known of a source now, for whoever wanted to change what it was. */
export interface SourceNow
  extends Pick<SourceText, 'version' | 'title' | 'kind' | 'author' | 'url' | 'date' | 'reliability' | 'withdrawn'> {}

const nowOf = (source: Prisma.DocumentGetPayload<object>): SourceNow => ({
  version: source.version,
  title: source.title,
  kind: source.sourceKind as SourceKind,
  author: source.author ?? '',
  url: source.url ?? '',
  date: source.publishedAt?.toISOString() ?? null,
  reliability: source.reliability,
  withdrawn: source.withdrawnReason,
});

const changedMeanwhile = async (tx: Tx, id: string): Promise<Problem> =>
  new Problem('conflict', {}, nowOf(await tx.document.findUniqueOrThrow({ where: { id } })));
