import type { Tx } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { Problem } from '@/lib/problem';
import { likeness } from '@/lib/text/sketch';
import type { Brought } from './documents';
import type { ReadyText } from './ready';

/** A document that the desk has already, and how it is known for the same. */
export interface Held {
  readonly id: string;
  readonly title: string;
  /** The number of its newest text, and when that came. */
  readonly number: number;
  readonly at: string;
  readonly how: 'text' | 'address' | 'nearly';
  /** The part of its words that it shares, from 0 to 1. */
  readonly share: number;
}

/** Texts that share more of their rows of words than this are versions of one text, or one copied the other. */
const ALIKE = 0.4;
/** So few rows of words tell nothing. */
const FEW = 20;
/** So many are looked at more closely, and so many offered. */
const [LOOKED_AT, OFFERED] = [20, 5];

/** What it is found by. */
interface Sought extends Pick<ReadyText, 'sha256' | 'sketch'> {
  readonly url: string | undefined;
}

interface Row extends Omit<Held, 'at' | 'how' | 'share'> {
  readonly at: Date;
  readonly same: boolean;
  readonly addressed: boolean;
  readonly hashes: number[];
}

/**
 * Documents of the desk that hold the same text, or nearly the same, or came from the same address: the surest first.
 * Withdrawn ones are none.
 */
export async function findHeld(
  tx: Tx,
  { deskId }: Actor,
  kind: 'article' | 'source',
  { sha256, sketch, url }: Sought,
): Promise<Held[]> {
  const hashes = sketch.length >= FEW ? [...sketch] : [];
  const rows = await tx.$queryRaw<Row[]>`
    WITH found AS (
      SELECT r.document_id AS id FROM sketch s JOIN revision r ON r.id = s.revision_id
        WHERE s.desk_id = ${deskId}::uuid AND s.sha256 = ${sha256}
      UNION
      SELECT d.id FROM document d WHERE d.desk_id = ${deskId}::uuid AND d.kind = ${kind}
        AND d.url IS NOT NULL AND address_key(d.url) = address_key(${url ?? null})
      UNION
      SELECT id FROM (
        SELECT r.document_id AS id FROM sketch s JOIN revision r ON r.id = s.revision_id
        WHERE s.hashes && ${hashes}::int[] AND s.desk_id = ${deskId}::uuid
        ORDER BY (SELECT count(*) FROM unnest(s.hashes) h WHERE h = ANY(${hashes}::int[])) DESC LIMIT ${LOOKED_AT}) likest
    )
    SELECT d.id, d.title, r.number, r.captured_at AS at, s.hashes,
      EXISTS (SELECT FROM revision o JOIN sketch os ON os.revision_id = o.id WHERE o.document_id = d.id AND os.sha256 = ${sha256}) AS same,
      coalesce(address_key(d.url) = address_key(${url ?? null}), false) AS addressed
    FROM found JOIN document d USING (id) JOIN revision r ON r.id = d.current_revision_id JOIN sketch s ON s.revision_id = r.id
    WHERE d.kind = ${kind} AND d.withdrawn_at IS NULL`;
  return rows
    .map(({ same, addressed, hashes: theirs, at, ...row }): Held => {
      const share = same ? 1 : likeness(sketch, theirs);
      return { ...row, at: at.toISOString(), share, how: same ? 'text' : addressed ? 'address' : 'nearly' };
    })
    .filter(({ how, share }) => how !== 'nearly' || (hashes.length > 0 && share >= ALIKE))
    .sort((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how) || b.share - a.share)
    .slice(0, OFFERED);
}

const ORDER: readonly Held['how'][] = ['text', 'address', 'nearly'];

/**
 * Keeps the same text from being kept twice, unless the person says that it is another one.
 * @throws Problem `held-already` with what there is
 */
export async function demandNew(
  tx: Tx,
  actor: Actor,
  kind: 'article' | 'source',
  { text, provenance }: Pick<Brought, 'text' | 'provenance'>,
  anyway: boolean,
): Promise<void> {
  if (anyway) return;
  const held = await findHeld(tx, actor, kind, { ...text, url: provenance.url });
  if (held[0]) throw new Problem('held-already', { title: held[0].title, how: held[0].how }, { what: 'held', held });
}
