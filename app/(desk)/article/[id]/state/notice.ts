import type { ProblemReport } from '@/app/act';
import type { TakenBack } from '@/lib/desk/undo';
import type { Op } from './op';
import { nameOf, type OpName } from './op-name';

/** What the page last said: something done (to be undone), or something refused (to be mended). */
export type Notice =
  | {
      readonly kind: 'done' | 'undone' | 'redone';
      readonly name: OpName;
      /** What it was done to: of a quotation its id. */
      readonly subject?: string | undefined;
      /** What came of it, in words: the verdict, the name. */
      readonly detail?: string | undefined;
    }
  | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' | 'nothing-to-correct' }
  /** `about`: the quotation whose card is not there yet. */
  | { readonly kind: 'card-coming'; readonly about: string }
  /** `about`: the quotation that it was to be done to. `again`: what did not reach the server, to be sent once more. */
  | {
      readonly kind: 'problem';
      readonly problem: ProblemReport;
      readonly about?: string | undefined;
      readonly again?: Op | undefined;
    }
  | undefined;

/** What an operation says once it is done. `back` is what would be taken back next: as a rule, it. */
export function doneNotice<T>(op: Op<T>, value: T, back: TakenBack | null): Notice {
  // What cannot be taken back leaves an earlier deed as the next: its quotation is not what this was done to.
  const itself = back && nameOf(back) === op.name ? back.subject : undefined;
  return {
    kind: 'done',
    name: op.came?.(value) ?? op.name,
    subject: op.target?.kind === 'quote' ? op.target.id : itself,
    detail: op.detail,
  };
}

/** What was done last in an article, as a page says it that has just been opened. */
export const lastNotice = (back: TakenBack | null): Notice =>
  back ? { kind: 'done', name: nameOf(back), subject: back.subject } : undefined;

/** That there is nothing more to go back or forth to is no problem. */
export function refusedNotice(problem: ProblemReport, op: Op): Notice {
  const { code } = problem;
  if (code === 'nothing-to-undo' || code === 'nothing-to-redo') return { kind: code };
  const about = op.target?.kind === 'quote' ? op.target.id : undefined;
  return { kind: 'problem', problem, about, ...(code === 'offline' ? { again: op } : {}) };
}

/** What still holds of a notice once somebody comes to the quotation, also once more: who is brought back to what was refused reads why. */
export function noticeAt(notice: Notice, quoteId: string | undefined): Notice {
  if (notice?.kind !== 'card-coming' && notice?.kind !== 'problem') return notice;
  return quoteId && notice.about === quoteId ? notice : undefined;
}
