/** When an item of a desk's checklist is asked of a quotation. */
export const CONDITIONS = ['always', 'direct', 'reported', 'anonymous', 'translated', 'minor', 'passed-on'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Something that a desk asks about a quotation, in its own words. What is ticked off is told by the id, whatever the words become. */
export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  readonly when: Condition;
}

/** A quotation as far as its checklist goes by it. */
export interface Asked {
  readonly kind: string;
  readonly speaker: { readonly kind: string } | null;
  readonly via: string | null;
  /** A person has said that the speaker is a minor. */
  readonly minor: boolean;
  /** The one that leads first. */
  readonly checks: readonly { readonly verdict: string | null; readonly proposedVerdict: string }[];
}

/** Whether a condition holds. Nobody named is as unnamed as somebody who is not to be named. */
const HOLDS: Readonly<Record<Condition, (quote: Asked) => boolean>> = {
  always: () => true,
  direct: (q) => q.kind === 'direct',
  reported: (q) => q.kind !== 'direct',
  anonymous: (q) => q.speaker === null || q.speaker.kind === 'anonymous',
  translated: ({ checks: [leading] }) => (leading?.verdict ?? leading?.proposedVerdict) === 'translated',
  minor: (q) => q.minor,
  'passed-on': (q) => q.via !== null,
};

/** What is asked of a quotation, in the desk's order. */
export const itemsFor = (items: readonly ChecklistItem[], quote: Asked): readonly ChecklistItem[] =>
  items.filter((item) => HOLDS[item.when](quote));

/** What of it nobody has ticked off. */
export function leftOf(
  items: readonly ChecklistItem[],
  quote: Asked & { readonly ticks: readonly { readonly item: string }[] },
): readonly ChecklistItem[] {
  const ticked = new Set(quote.ticks.map((tick) => tick.item));
  return itemsFor(items, quote).filter((item) => !ticked.has(item.id));
}
