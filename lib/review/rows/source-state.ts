import type { Prisma, Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { type Change, changeOf, readOne, type State, type Subject } from '@/lib/desk/changes';
import { Problem } from '@/lib/problem';
import { nowOf } from '../read/source';
import { type RecordingState, setRecording, stateOfRecording } from '../recordings/recording';
import { described } from '../texts/documents';

/** What is known of a source beside its text. */
async function read(tx: Tx, deskId: string, ids: readonly string[]): Promise<ReadonlyMap<string, State>> {
  const sources = await tx.document.findMany({
    where: { id: { in: [...ids] }, deskId, kind: 'source' },
    include: WITH_RECORDING,
  });
  return new Map(sources.map((source) => [source.id, stateOf(source)]));
}

const WITH_RECORDING = { recording: true } as const;

const stateOf = (source: Prisma.DocumentGetPayload<{ include: typeof WITH_RECORDING }>): State => ({
  title: source.title,
  kind: source.sourceKind,
  author: source.author,
  outlet: source.outlet,
  url: source.url,
  publishedAt: source.publishedAt?.toISOString() ?? null,
  reliability: source.reliability,
  lookEvery: source.lookEvery,
  lookBy: source.lookById,
  recording: stateOfRecording(source.recording),
  withdrawn: source.withdrawnAt && { at: source.withdrawnAt.toISOString(), reason: source.withdrawnReason },
});

export const sourceSubject: Subject = {
  read,
  async restore(tx, _, id, __, target) {
    const withdrawn = target.withdrawn as { at: string; reason: string } | null;
    await tx.document.update({
      where: { id },
      data: {
        ...described('source', target.title as string, target.author as string | null),
        sourceKind: target.kind as string,
        outlet: (target.outlet ?? null) as string | null,
        url: target.url as string | null,
        publishedAt: target.publishedAt as string | null,
        reliability: target.reliability as string,
        ...lookingAt(target),
        withdrawnAt: withdrawn?.at ?? null,
        withdrawnReason: withdrawn?.reason ?? null,
        version: { increment: 1 },
      },
    });
    await setRecording(tx, id, target.recording as RecordingState | null);
  },
};

/** An address that was taken away meanwhile is not looked at again. */
function lookingAt({ url, lookEvery, lookBy }: State) {
  const every = url ? (lookEvery as number | null) : null;
  if (every === null) return { lookEvery: null, lookById: null, lookAt: null };
  return { lookEvery: every, lookById: lookBy as string, lookAt: new Date() };
}

type SourceChange = Parameters<Tx['document']['updateMany']>[0]['data'];

/**
 * Changes what is known of a source, if it is still what the person saw.
 * @throws Problem `not-found`, `conflict` with what is known now
 */
export async function changeSource(
  tx: Tx,
  actor: Actor,
  given: { readonly sourceId: string; readonly version: number },
  data: SourceChange,
): Promise<Change | undefined> {
  const { sourceId: id, version } = given;
  const before = await tx.document.findFirst({
    where: { id, deskId: actor.deskId, kind: 'source' },
    include: WITH_RECORDING,
  });
  if (!before) throw new Problem('not-found');
  const changed = await tx.document.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Problem('conflict', {}, nowOf(before));
  return changeOf('source', id, stateOf(before), (await readOne({ read }, tx, actor.deskId, id)) as State);
}
