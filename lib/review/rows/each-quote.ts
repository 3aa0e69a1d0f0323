import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Change } from '@/lib/desk/changes';
import { Problem, type ProblemCode } from '@/lib/problem';

/** So many quotations are settled at once. */
const MOST = 200;

/** Several quotations, each as the person saw it. */
export const several = <S extends z.ZodType>(quote: S) => z.array(quote).min(1).max(MOST);

/** A quotation that a command for several left as it was, and why. */
export interface Refused {
  readonly quoteId: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What became of several quotations. */
export interface Settled {
  readonly done: readonly string[];
  readonly refused: readonly Refused[];
  /** The article that all of them stand in, if it is one: what was done is taken back there. */
  readonly articleId: string | null;
}

interface Worked {
  readonly articleId: string;
  readonly changes: readonly (Change | undefined)[];
}

/**
 * Does the same to several quotations within one write, each wholly or not at all: what a rule stands against is left
 * out and listed, and the others are done.
 * @throws Problem where none could be done: why, if it is the same for all, else `none-of-these`; with the list as its state
 */
export async function eachQuote<Q extends { readonly quoteId: string }>(
  tx: Tx,
  quotes: readonly Q[],
  work: (quote: Q) => Promise<Worked>,
): Promise<Settled & { readonly changes: readonly (Change | undefined)[] }> {
  const done: string[] = [];
  const refused: Refused[] = [];
  const changes: (Change | undefined)[] = [];
  const articles = new Set<string>();
  for (const quote of new Map(quotes.map((q) => [q.quoteId, q])).values()) {
    await tx.$executeRaw`SAVEPOINT one`;
    try {
      const { articleId, changes: made } = await work(quote);
      await tx.$executeRaw`RELEASE SAVEPOINT one`;
      done.push(quote.quoteId);
      changes.push(...made);
      articles.add(articleId);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT one`;
      refused.push({ quoteId: quote.quoteId, code: error.code, params: error.params });
    }
  }
  const [first] = refused;
  if (done.length === 0 && first) {
    const isOne = refused.every((r) => r.code === first.code);
    throw new Problem(isOne ? first.code : 'none-of-these', isOne ? first.params : {}, { what: 'quotes', refused });
  }
  return { done, refused, changes, articleId: articles.size === 1 ? ([...articles][0] as string) : null };
}
