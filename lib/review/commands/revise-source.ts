import { z } from 'zod';
import { db, type Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { command, type Done } from '@/lib/desk/command';
import * as fields from '@/lib/desk/fields';
import { Problem } from '@/lib/problem';
import { fetchAddress } from '@/lib/web/fetch';
import { work } from '@/lib/work/pool';
import { askToCompare } from '../comparing/comparing';
import { tellResting } from '../rows/resting';
import { demandStanding } from '../rules/deciding';
import { charsetOf, keepCapture, nameOf } from '../texts/capture';
import { type Brought, keepRevision, origin, type Provenance } from '../texts/documents';
import { blocksOf, KEPT, keptText } from '../texts/kept';
import { originalFile } from '../texts/original';
import { ownWords, readyText } from '../texts/ready';
import { readSource, submission } from '../texts/submission';

/** What became of it: the number of the newest text, and how many quotations were judged by an older one. */
export interface SourceRevised {
  readonly number: number;
  readonly resting: number;
}

/**
 * Brings in a newer text of a source. What was judged by the older one stays, and is flagged until somebody judges by
 * the newer one, with which every quotation is compared.
 * @throws Problem `conflict` where there is a newer text than the person saw, `text-unchanged`, `source-withdrawn`
 */
export const reviseSource = command({
  name: 'revise-source',
  permission: 'check',
  input: z.object({ sourceId: fields.id, number: fields.number, document: submission }),
  async prepare(actor, { sourceId, document }) {
    await sourceAt(db(), actor, sourceId);
    return readSource(actor, document);
  },
  run: (tx, actor, { sourceId, number }, next) => revise(tx, actor, sourceId, number, next),
});

/** Brings in an older text of a source as the next one: how a newer one is taken back. @throws what `revise-source` throws */
export const restoreSourceText = command({
  name: 'restore-source-text',
  permission: 'check',
  input: z.object({ sourceId: fields.id, number: fields.number, to: fields.number }),
  async prepare(actor, { sourceId, to }) {
    const { title } = await sourceAt(db(), actor, sourceId);
    const revision = await db().revision.findFirst({
      where: { documentId: sourceId, number: to },
      include: KEPT,
    });
    if (!revision) throw new Problem('not-found');
    const provenance = { obtained: 'pasted' as const, capturedFrom: `revision:${revision.id}` };
    return { text: readyText(keptText(revision, title)), provenance };
  },
  run: (tx, actor, { sourceId, number }, next) => revise(tx, actor, sourceId, number, next),
});

/**
 * Looks again at a source that is held by its address: what it says now, apart from what its page has beside every
 * other one, becomes its next text.
 * @throws Problem `text-unchanged` where nothing has changed (and nothing is kept), `source-nowhere` where it has no
 * address, and what fetching and reading it throw
 */
export const lookAgain = command({
  name: 'look-again',
  permission: 'check',
  input: z.object({ sourceId: fields.id }),
  async prepare(actor, { sourceId }) {
    const source = await sourceAt(db(), actor, sourceId);
    if (!source.url) throw new Problem('source-nowhere');
    const fetched = await fetchAddress(source.url);
    const file = {
      name: nameOf(fetched.bytes),
      bytes: fetched.bytes,
      fetched: { charset: charsetOf(fetched.headers) },
    };
    const { text } = await work('read-source', { file, title: source.title });
    const { number, ...old } = await newestText(sourceId);
    if (ownWords(old.text, old.blocks) === text.own) throw new Problem('text-unchanged');
    return { text, number, fetched, original: originalFile(fetched.bytes) };
  },
  async run(tx, actor, { sourceId }, { text, number, fetched, original }) {
    const capture = await keepCapture(tx, actor, fetched, original);
    const provenance = { obtained: 'fetched' as const, capturedFrom: fetched.address, capture, original };
    return revise(tx, actor, sourceId, number, { text, provenance });
  },
});

/** The source, if it is of the actor's desk and was not withdrawn. @throws Problem `not-found`, `source-withdrawn` */
async function sourceAt(tx: Tx, actor: Actor, id: string) {
  const source = await tx.document.findFirst({ where: { id, deskId: actor.deskId, kind: 'source' } });
  if (!source) throw new Problem('not-found');
  demandStanding(source);
  return source;
}

async function newestText(sourceId: string) {
  const newest = await db().revision.findFirstOrThrow({
    where: { documentId: sourceId },
    orderBy: { number: 'desc' },
    include: { blocks: KEPT.blocks },
  });
  return { number: newest.number, text: newest.text, blocks: blocksOf(newest) };
}

async function revise(
  tx: Tx,
  actor: Actor,
  sourceId: string,
  seen: number,
  { text, provenance }: Brought,
): Promise<Done<SourceRevised>> {
  await sourceAt(tx, actor, sourceId);
  const old = await tx.revision.findFirstOrThrow({ where: { documentId: sourceId }, orderBy: { number: 'desc' } });
  if (old.number !== seen) throw new Problem('conflict', {}, { what: 'revision', number: old.number });
  if (old.text === text.text) throw new Problem('text-unchanged');
  const number = old.number + 1;
  // What was lifted out of an article bears out nothing of itself, in none of its texts.
  const from: Provenance = { ...provenance, liftedFrom: old.liftedFromId ?? undefined };
  const revision = await keepRevision(tx, actor, sourceId, number, { text, provenance: from });
  await tx.document.update({ where: { id: sourceId }, data: { textFolded: text.searched } });
  // What nobody has judged is proposed anew, by the newer text.
  const unjudged = { verdict: null, voiceAnswer: null, statedAt: null };
  await tx.check.deleteMany({ where: { sourceRevision: { documentId: sourceId }, ...unjudged } });
  await tx.articleSource.updateMany({ where: { sourceId }, data: { comparedAt: null } });
  await askToCompare(tx);
  await tellResting(tx, actor, sourceId);
  const resting = await tx.quote.count({
    where: { sourceNewer: true, checks: { some: { sourceRevision: { documentId: sourceId } } } },
  });
  return {
    result: { number, resting },
    event: {
      kind: 'source-revised',
      subject: sourceId,
      data: { revision, sha256: text.sha256, before: old.id, number, resting, ...origin(provenance) },
      inverse: { command: 'restore-source-text', input: { sourceId, number, to: old.number } },
    },
  };
}
