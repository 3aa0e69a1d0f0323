import { isChecked, layerOf, type Standing, standingOf } from '@/lib/review/words';
import type { ReportContent, ReportedQuote } from './content';
import { isLookedAt, standsOf } from './decided';
import { leadingOf } from './leading-of';

/** The quotations of a report by what a reader has to do with them, each in the order of the text. */
export interface Parts {
  /** Something was found: told at length. */
  readonly telling: readonly ReportedQuote[];
  /** Borne out as printed: a line each. */
  readonly plain: readonly ReportedQuote[];
  /** Nobody has decided anything of them: a line each. */
  readonly open: readonly ReportedQuote[];
}

export function partsOf({ quotes, annotations }: ReportContent): Parts {
  const noted = new Set(annotations.map((a) => a.quoteId));
  const partOf = (q: ReportedQuote): keyof Parts => {
    if (noted.has(q.id) || q.claims.length > 0 || q.correction || q.conflict) return 'telling';
    if (q.status === 'open' && !q.checks.some(isLookedAt)) return 'open';
    return isPlain(q) ? 'plain' : 'telling';
  };
  const parts = { telling: [] as ReportedQuote[], plain: [] as ReportedQuote[], open: [] as ReportedQuote[] };
  for (const q of quotes) parts[partOf(q)].push(q);
  return parts;
}

/** The words are the source's, and nobody found anything to say of them. */
function isPlain(q: ReportedQuote): boolean {
  const check = leadingOf(q);
  return (
    (q.status === 'verified' || q.status === 'in-review') &&
    (check?.verdict === 'verbatim' || check?.verdict === 'orthographic') &&
    check.note === '' &&
    check.warnings.length === 0 &&
    q.was === null
  );
}

const quotedIn = ({ quotes }: ReportContent) => quotes.filter((q) => layerOf(q) === 'quoted');

/** How many quoted words stand in each way: reported speech is not counted. */
export function countsOf(content: ReportContent): Map<Standing, number> {
  const counts = new Map<Standing, number>();
  for (const standing of quotedIn(content).map((q) => standingOf(standsOf(q))))
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  return counts;
}

/** How many of the quoted words were checked. */
export function checkedIn(content: ReportContent): { readonly checked: number; readonly all: number } {
  const quoted = quotedIn(content);
  return { checked: quoted.filter((q) => isChecked(standsOf(q))).length, all: quoted.length };
}
