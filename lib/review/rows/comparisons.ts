import type { Prisma, Tx } from '@/lib/db/client';
import { TELLING_FIRST } from '../leading';
import { hasPassage } from '../rules/gate';
import type { Heard } from '../rules/heard';
import { type Attributed, hear } from '../rules/voices';
import type { SourceKind } from '../words';

/** What the names of a speaker are read from. */
export const WITH_NAMES = {
  speaker: { include: { names: { select: { name: true } } } },
} satisfies Prisma.AttributionInclude;

type Named = Prisma.AttributionGetPayload<{ include: typeof WITH_NAMES }>;

/** Whoever the article says spoke, by all names that the desk knows: chosen by a person, else proposed. */
export function attributedOf(attribution: Named | null): Attributed {
  const { speaker, proposedName, proposedKind } = attribution ?? {};
  const names = speaker ? [speaker.name, ...speaker.names.map((n) => n.name)] : proposedName ? [proposedName] : [];
  return {
    names,
    isAnonymous: (speaker?.kind ?? proposedKind) === 'anonymous',
    // Of whoever a person put in their place the text says nothing.
    speaksFor: !speaker || speaker.name === proposedName ? (attribution?.speaksFor ?? null) : null,
  };
}

/** Whose words the source of a check says that they are, beside the attributed speaker. */
export const heardIn = (
  attributed: Attributed,
  check: { readonly label: string | null; readonly voiceAnswer: string | null },
  document: { readonly sourceKind: string | null; readonly author: string | null },
): Heard | null =>
  hear(attributed, {
    kind: document.sourceKind as SourceKind,
    author: document.author,
    label: check.label,
    answer: check.voiceAnswer,
  });

/** The comparisons of a quotation as the rules of its chain read them, the one that leads first. */
export async function comparisonsOf(tx: Tx, quoteId: string) {
  const [attribution, checks] = await Promise.all([
    tx.attribution.findUnique({ where: { quoteId }, include: WITH_NAMES }),
    tx.check.findMany({
      where: { quoteId },
      include: { sourceRevision: { select: { document: true } } },
      orderBy: TELLING_FIRST,
    }),
  ]);
  const attributed = attributedOf(attribution);
  return checks.map((c) => {
    const { document } = c.sourceRevision;
    const { id, title, author, sourceKind, withdrawnAt } = document;
    return {
      ...c,
      passage: hasPassage(c),
      voice: heardIn(attributed, c, document),
      source: { id, title, name: author ?? '', kind: sourceKind as SourceKind, withdrawn: withdrawnAt !== null },
    };
  });
}
