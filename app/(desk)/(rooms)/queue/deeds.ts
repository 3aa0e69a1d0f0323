import { send } from '@/app/commands';
import type { InputOf } from '@/lib/commands';
import type { Deed } from './actions';
import type { Item } from './selection';

/** Something to be done to several quotations: what, to which, and the rest of its input. */
export type Plan =
  | { readonly name: 'confirm-quotes' | 'sign-quotes'; readonly items: readonly Target[]; readonly only?: 'verbatim' }
  | {
      readonly name: 'assign-quotes';
      readonly items: readonly Target[];
      readonly personId?: string | null;
      readonly due?: string | null;
    };

export type Target = Pick<Item, 'id' | 'version' | 'checkId' | 'words' | 'language' | 'article' | 'number'>;

/** The plan as its command takes it. */
export function inputOf(plan: Plan): InputOf<Deed> {
  const quotes = plan.items.map((i) => ({ quoteId: i.id, version: i.version }));
  switch (plan.name) {
    case 'confirm-quotes':
      return {
        quotes: plan.items.map((i) => ({ quoteId: i.id, version: i.version, checkId: i.checkId })),
        ...(plan.only && { only: plan.only }),
      };
    case 'sign-quotes':
      return { quotes };
    case 'assign-quotes':
      return { quotes, personId: plan.personId, due: plan.due };
  }
}

export const carryOut = (plan: Plan) => send(plan.name, inputOf(plan));

/** What is to be confirmed of a row without being read first: its words, and a quotation that nobody has signed. */
export const isVerbatim = (i: Item): boolean => i.verdict === 'verbatim' && !i.decided && !i.signed;
