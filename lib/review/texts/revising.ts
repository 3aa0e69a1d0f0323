import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import type { Change } from '@/lib/desk/changes';
import type { Done } from '@/lib/desk/command';
import { Problem } from '@/lib/problem';
import { pairs, type Span, touching } from '@/lib/text/span';
import { askToCompare } from '../comparing/comparing';
import { demandUnlocked, roundsOf } from '../rows/readiness';
import { follow, HELD, type Held, type Moves, movesOf } from '../rules/following';
import type { Lapsed } from '../rules/lapsed';
import { isCorrectedSince } from '../rules/ready';
import { layerOf } from '../words';
import { type Brought, keepComments, keepQuotes, keepRevision, origin } from './documents';
import { onlyQuotes, type ReadyQuotes } from './ready';

/** What became of the quoted words of an article when it was corrected; reported speech is not counted. */
export interface Revised {
  readonly number: number;
  readonly same: number;
  readonly changed: number;
  /** Gone from the text, or with more than one place that fits: kept, and listed. */
  readonly gone: number;
  /** Taken out by an earlier correction and there again. */
  readonly back: number;
  readonly added: number;
}

/** A text that is ready to become the next revision, with what the program reads in it. */
export interface NextText extends Brought {
  readonly quotes: ReadyQuotes;
  readonly moves: Moves;
}

/** Where what stands in the article's revisions goes in the next one. */
export async function withMoves(actor: Actor, articleId: string, read: Omit<NextText, 'moves'>): Promise<NextText> {
  return { ...read, moves: await movesOf(await revisionsOf(db(), actor, articleId), read.text.text) };
}

/** The revisions of the article with what stands in them, the newest first. */
const revisionsOf = (tx: Tx, actor: Actor, articleId: string): Promise<Held[]> =>
  tx.revision.findMany({
    where: { documentId: articleId, document: { deskId: actor.deskId, kind: 'article' } },
    orderBy: { number: 'desc' },
    include: HELD,
  });

/** Who wrote the article: whose words “I said” are. @throws Problem `not-found` */
export async function authorOf(actor: Actor, articleId: string): Promise<string | undefined> {
  const article = await db().document.findFirst({ where: { id: articleId, deskId: actor.deskId, kind: 'article' } });
  if (!article) throw new Problem('not-found');
  return article.author ?? undefined;
}

/** Whose words the next text has beside the actor's, and what was decided of words that it brings back. */
interface Beside {
  readonly suggestedBy?: string;
  readonly lapsed?: Lapsed;
}

/**
 * Keeps a text as the next revision of an article: everything follows its words, and what changed is compared anew.
 * @param seen the number of the newest revision that the person saw
 * @throws Problem `article-locked`, `conflict` when there is a newer one, `text-unchanged`
 */
export async function revise(
  tx: Tx,
  actor: Actor,
  articleId: string,
  seen: number,
  next: NextText,
  { suggestedBy, lapsed = new Map() }: Beside = {},
): Promise<Done<Revised>> {
  await demandUnlocked(tx, [articleId]);
  const revisions = await revisionsOf(tx, actor, articleId);
  const [old, ...older] = revisions as [Held, ...Held[]];
  const { number } = old;
  // Corrected and taken back in between, the text that the person saw is the one that stands.
  if (revisions.find((r) => r.number === seen)?.text !== old.text)
    throw new Problem('conflict', {}, { what: 'revision', number });
  const { text, provenance, quotes } = next;
  if (old.text === text.text) throw new Problem('text-unchanged');
  const revisionId = await keepRevision(tx, actor, articleId, number + 1, next);
  const to = { id: revisionId, text: text.text, taken: [] as Span[], places: new Set<string>(), lapsed, suggestedBy };
  const { counts, changes } = await follow(tx, actor, old, to, next.moves, 'all');
  // What an earlier correction took out and this one brings back.
  let back = 0;
  for (const held of older) back += (await follow(tx, actor, held, to, next.moves, 'same')).counts.same;
  const isTaken = touching(to.taken);
  const added = onlyQuotes(quotes, ([, ...spans]) => !pairs(spans).some(isTaken));
  await keepQuotes(tx, actor, revisionId, added);
  const notes = await keepComments(tx, actor, revisionId, text);
  await tx.articleSource.updateMany({ where: { articleId }, data: { comparedAt: null } });
  await askToCompare(tx);
  const rounds = await roundsOf(tx, articleId);
  const result = { number: number + 1, ...counts, back, added: quotedIn(added) };
  return {
    result,
    event: {
      kind: 'article-revised',
      subject: articleId,
      article: articleId,
      data: {
        ...{ revision: revisionId, sha256: text.sha256, before: old.id, ...result, ...origin(provenance) },
        ...(isCorrectedSince(rounds, number + 1) ? { afterReady: true } : {}),
      },
      changes: [...(changes as readonly Change[]), ...notes],
      inverse: { command: 'restore-text', input: { articleId, number: number + 1, to: number } },
    },
  };
}

const quotedIn = ({ quotes }: ReadyQuotes): number =>
  quotes.flatMap((json) => JSON.parse(json) as { kind: string }[]).filter((q) => layerOf(q) === 'quoted').length;
