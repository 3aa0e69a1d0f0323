import type { HouseRule } from '@/lib/align/house-rules';
import { BY_KEY, db, Prisma, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { demand } from '@/lib/desk/roles';
import type { Medium, SpeakerKind } from '@/lib/extract';
import { Problem } from '@/lib/problem';
import { type Block, blockAt } from '@/lib/text/blocks';
import { detectLanguage } from '@/lib/text/language';
import { groupBy } from '../group-by';
import { TELLING_FIRST } from '../leading';
import { attributedOf, heardIn, WITH_NAMES } from '../rows/comparisons';
import { STANDING } from '../rows/reading-state';
import { chainOf, missingOf } from '../rules/chain';
import { handsOf, isMediumDecided, isSpeakerDecided } from '../rules/hands';
import type { Rating, RelationKind, Stance } from '../words';
import { readAgreement } from './agreement';
import { checkView } from './check-view';
import { readingsFor } from './readings';
import type { ArticlePage, ClaimView, PlaceView, QuoteCard } from './view';

/** What the cards of an article's quotations are read beside. */
export interface Around {
  readonly articleId: string;
  readonly title: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** So many relations of a claim stand on a card; the others are counted. */
const RELATED = 20;

const named = { select: { id: true, name: true } };

/** The card of one quotation of the newest revision. @throws Problem `not-found` */
export async function readCard(actor: Actor, quoteId: string): Promise<QuoteCard> {
  demand(actor, 'read');
  const quote = await db().quote.findFirst({
    where: { id: quoteId, deskId: actor.deskId },
    select: {
      revision: {
        select: {
          language: true,
          document: { select: { id: true, title: true } },
          blocks: { where: { kind: 'block-quotation' }, orderBy: { ordinal: 'asc' } },
        },
      },
    },
  });
  if (!quote) throw new Problem('not-found');
  const { blocks, document, language } = quote.revision;
  const around = { articleId: document.id, title: document.title, language, blocks: blocks as unknown as Block[] };
  return cardIn(around, actor, quoteId);
}

/**
 * The card of a quotation of a page that was read for the actor, without asking again where the quotation stands.
 * @throws Problem `not-found` for one that is not on the page
 */
export async function readCardOf(page: ArticlePage, actor: Actor, quoteId: string): Promise<QuoteCard> {
  demand(actor, 'read');
  if (!page.quotes.some((q) => q.id === quoteId)) throw new Problem('not-found');
  const { article, revision, blocks } = page;
  return cardIn({ articleId: article.id, title: article.title, language: revision.language, blocks }, actor, quoteId);
}

async function cardIn(around: Around, actor: Actor, quoteId: string): Promise<QuoteCard> {
  const card = (await readCards(db(), { id: quoteId }, around, actor.personId)).get(quoteId);
  if (!card) throw new Problem('not-found');
  if (card.readings?.kind !== 'open') return card;
  return { ...card, readings: { ...card.readings, kappa: await kappaNow(actor) } };
}

/** Of this month. */
async function kappaNow(actor: Actor): Promise<number | null> {
  const month = new Date().toISOString().slice(0, 7);
  const { months } = await readAgreement(actor, { weeks: 5 });
  return months.find((m) => m.month === month)?.kappa ?? null;
}

/**
 * The cards of the quotations, by id. The number of queries does not grow with them, nor is a source read twice.
 * @param viewer who looks at them, and sees their own sealed readings; null for nobody in particular
 */
export async function readCards(
  tx: Tx,
  which: { readonly revisionId: string } | { readonly id: string },
  around: Around,
  viewer: string | null,
): Promise<Map<string, QuoteCard>> {
  const ofQuote = { quote: which };
  const [quotes, checks, sources, claims, places] = await Promise.all([
    tx.quote.findMany({
      where: which,
      include: {
        assignee: named,
        desk: { select: { house: true } },
        decidedBy: named,
        attribution: { include: WITH_NAMES },
        liftedAs: { select: { id: true }, take: 1 },
        signOff: { include: { person: named } },
        sendings: { where: { withdrawn: false }, include: { by: named, to: named }, orderBy: { at: 'desc' }, take: 20 },
        readings: { where: STANDING, include: { person: named }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
        ticks: { include: { person: named }, orderBy: { at: 'asc' } },
      },
    }),
    tx.check.findMany({ where: ofQuote, include: { madeBy: named, statedBy: named }, orderBy: TELLING_FIRST }),
    tx.revision.findMany({
      where: { checks: { some: ofQuote } },
      include: { document: { include: { recording: true } } },
    }),
    readClaims(tx, ofQuote),
    readPlaces(tx, which),
  ]);
  const checksOf = groupBy(checks, (c) => c.quoteId);
  const source = new Map(sources.map((r) => [r.id, r]));
  return new Map(
    quotes.map((q) => {
      const voices = attributedOf(q.attribution);
      const house = new Set(q.desk.house as HouseRule[]);
      const own = (checksOf.get(q.id) ?? []).flatMap((c) => {
        const sourceRevision = source.get(c.sourceRevisionId);
        // A comparison that ended between the two queries: its event comes behind this card, and has it read anew.
        if (!sourceRevision) return [];
        const voice = heardIn(voices, c, sourceRevision.document);
        return [checkView({ ...c, sourceRevision }, q.words, voice, places.get(c.id) ?? null, house)];
      });
      const speaker = speakerOf(q.attribution);
      const attributed = {
        speaker: speaker?.name ?? '',
        isDecided: isSpeakerDecided(q),
        speakerKind: speaker?.kind ?? null,
        medium: (q.attribution?.medium ?? null) as Medium | null,
        via: q.attribution?.viaName ?? null,
      };
      return [
        q.id,
        {
          words: q.words,
          language: detectLanguage(q.words, around.language),
          was: q.was,
          origin: q.origin as QuoteCard['origin'],
          confidence: q.confidence,
          speakerConfidence: q.attribution?.confidence ?? null,
          reasons: q.reasons,
          assignee: q.assignee,
          due: q.due?.toISOString() ?? null,
          decidedBy: q.decidedBy,
          speaker,
          medium: attributed.medium,
          mediumDecided: isMediumDecided(q),
          hands: [...new Set(Object.values(handsOf(q)))],
          liftable: blockAt(around.blocks, q.start)?.kind === 'block-quotation' && q.liftedAs.length === 0,
          checks: own,
          chain: chainOf(attributed, own, around.title),
          missing: missingOf(attributed, own),
          signOff: q.signOff && { by: q.signOff.person, at: q.signOff.at.toISOString(), override: q.signOff.override },
          claims: claims.get(q.id) ?? [],
          sentBack: q.sendings.map(({ id, by, to, reason, at, answeredAt }) => ({
            id,
            by,
            to,
            reason,
            at: at.toISOString(),
            answeredAt: answeredAt?.toISOString() ?? null,
          })),
          readings: readingsFor(viewer, q, checksOf.get(q.id) ?? []),
          readTwice: q.readTwice,
          minor: q.attribution?.minor ?? false,
          ticks: q.ticks.map(({ item, person, at }) => ({ item, by: person, at: at.toISOString() })),
        },
      ];
    }),
  );
}

/** Where the words of each check stand in what its source was read from, by check. */
async function readPlaces(
  tx: Tx,
  which: { readonly revisionId: string } | { readonly id: string },
): Promise<ReadonlyMap<string, PlaceView>> {
  const own =
    'id' in which ? Prisma.sql`q.id = ${which.id}::uuid` : Prisma.sql`q.revision_id = ${which.revisionId}::uuid`;
  const rows = await tx.$queryRaw<(PlaceView & { id: string })[]>`
    ${BY_KEY} SELECT c.id, p.page, p."from", coalesce(e."to", p."to") AS "to"
    FROM quote q JOIN "check" c ON c.quote_id = q.id,
      LATERAL (SELECT page, "from", "to" FROM place WHERE revision_id = c.source_revision_id AND start <= c.source_spans[1]
        ORDER BY start DESC LIMIT 1) p,
      LATERAL (SELECT "to" FROM place WHERE revision_id = c.source_revision_id
        AND start < c.source_spans[array_upper(c.source_spans, 1)] ORDER BY start DESC LIMIT 1) e
    WHERE ${own} AND cardinality(c.source_spans) > 0`;
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

type AttributionRow = Prisma.AttributionGetPayload<{ include: { speaker: true } }>;

function speakerOf(a: AttributionRow | null): QuoteCard['speaker'] {
  const speaksFor = a?.speaksFor ?? null;
  if (a?.speaker)
    return {
      id: a.speaker.id,
      name: a.speaker.name,
      kind: a.speaker.kind as SpeakerKind,
      // Of whoever a person put in their place the text says nothing.
      speaksFor: a.speaker.name === a.proposedName ? speaksFor : null,
    };
  if (!a?.proposedName) return null;
  return { id: null, name: a.proposedName, kind: (a.proposedKind ?? 'person') as SpeakerKind, speaksFor };
}

/** The claims of quotations with how they stand to others, by quotation. */
async function readClaims(tx: Tx, ofQuote: Prisma.QuoteClaimWhereInput): Promise<Map<string, ClaimView[]>> {
  const links = await tx.quoteClaim.findMany({ where: ofQuote, include: { claim: true }, orderBy: { addedAt: 'asc' } });
  const claims = [...new Set(links.map((l) => l.claimId))];
  const relations =
    claims.length === 0
      ? []
      : await tx.$queryRaw<
          { claimId: string; kind: RelationKind; other: string; text: string; outgoing: boolean; all: number }[]
        >`
        SELECT r.claim AS "claimId", r.kind, r.other, c.text, r.outgoing, r."all"::int FROM (
          SELECT *, row_number() OVER (PARTITION BY claim ORDER BY outgoing DESC, added_at, other) AS place,
            count(*) OVER (PARTITION BY claim) AS "all"
          FROM (
            SELECT from_id AS claim, to_id AS other, kind, true AS outgoing, added_at FROM claim_relation WHERE from_id = ANY(${claims}::uuid[])
            UNION ALL
            SELECT to_id, from_id, kind, false, added_at FROM claim_relation WHERE to_id = ANY(${claims}::uuid[])) both_ways) r
        JOIN claim c ON c.id = r.other WHERE r.place <= ${RELATED} ORDER BY r.place`;
  const related = groupBy(relations, (r) => r.claimId);
  const views = links.map(({ quoteId, claim, stance }) => {
    const own = related.get(claim.id) ?? [];
    return {
      quoteId,
      view: {
        id: claim.id,
        text: claim.text,
        language: detectLanguage(claim.text),
        rating: claim.rating as Rating,
        stance: stance as Stance,
        relations: own.map(({ kind, other, text, outgoing }) => ({ kind, claimId: other, text, outgoing })),
        moreRelations: (own[0]?.all ?? 0) - own.length,
      },
    };
  });
  return new Map([...groupBy(views, (v) => v.quoteId)].map(([id, own]) => [id, own.map((v) => v.view)]));
}
