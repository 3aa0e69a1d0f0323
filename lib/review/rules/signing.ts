import type { ProblemCode } from '@/lib/problem';
import type { Status } from '../words';
import { type Comparison, conflicting, type Evidence, isBorneOut } from './chain';
import { type Asked, type ChecklistItem, leftOf } from './checklist';
import { isBacked, type Shown } from './gate';

/** A quotation as far as its sign-off goes by it. */
export interface ToSign extends Asked {
  readonly status: Status;
  /** Who decided on the words that stand. */
  readonly decidedBy: string | null;
  readonly speakerDecided: boolean;
  /** Everybody whose hand is in it. */
  readonly hands: readonly string[];
  readonly checks: readonly (Comparison & Shown)[];
  /** What of the desk's checklist was ticked off. */
  readonly ticks: readonly { readonly item: string }[];
}

/** Why somebody may not sign a quotation off, as the problem says it. */
export interface Bar {
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What stands between a quotation and this person's signature: nobody has decided on it, they decided it themselves, the
 * speaker is only proposed, a source names somebody else, its evidence is less than the desk asks for, something of the checklist
 * is left that the desk asks for, no passage bears it out where the desk has the gate. Null where nothing does.
 * @param override the editor's reason for signing without a passage
 */
export function barFor(
  quote: ToSign,
  desk: {
    readonly secondReader: boolean;
    readonly evidence: Evidence;
    readonly gate: boolean;
    readonly checklist: readonly ChecklistItem[];
    readonly checklistRequired: boolean;
  },
  person: string,
  override?: string,
): Bar | null {
  if (quote.status === 'open' || quote.decidedBy === null) return { code: 'nothing-to-sign', params: {} };
  if (desk.secondReader && quote.hands.includes(person)) return { code: 'second-reader', params: {} };
  if (!quote.speakerDecided) return { code: 'speaker-undecided', params: {} };
  const other = conflicting(quote.checks);
  if (other) return { code: 'voices-differ', params: { name: other.voice?.name ?? '', source: other.source.title } };
  if (quote.status === 'in-review' && !isBorneOut(quote.checks, desk.evidence))
    return { code: 'evidence-missing', params: { needs: desk.evidence } };
  const left = desk.checklistRequired ? leftOf(desk.checklist, quote).length : 0;
  if (left > 0) return { code: 'checklist-open', params: { n: left } };
  if (desk.gate && !isBacked(quote.checks) && !override) return { code: 'passage-missing', params: { what: 'sign' } };
  return null;
}
