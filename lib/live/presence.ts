import { z } from 'zod';

/** Somebody on an article, and which of its quotations they look at. */
export interface Present {
  readonly id: string;
  readonly name: string;
  readonly quoteId: string | null;
}

/** What is said of a page that somebody has open. */
export const hereForm = z.object({
  desk: z.string(),
  article: z.string(),
  person: z.string(),
  name: z.string(),
  /** One page in one browser. */
  tab: z.string(),
  quote: z.string().nullable(),
  said: z.enum(['here', 'gone']),
  /** Whoever has pages of the article is to say so: here nobody knows of them yet. */
  asks: z.boolean(),
});
export type Here = z.output<typeof hereForm>;

/** In ms: a page says anew that it is there, and is forgotten where it was not heard of for three times as long. */
export const BEAT = 15_000;
const FORGET = 3 * BEAT;
/** No more tabs of one person, and of an article, are kept than these. */
const MOST = { person: 12, article: 300 };

/** Who is on an article, as far as was heard. */
export class Presence {
  private readonly tabs = new Map<string, { here: Here; heard: number }>();

  /** @param now in ms, of a clock that never goes back. @returns whether anything is different now */
  hear(here: Here, now: number): boolean {
    const key = `${here.person} ${here.tab}`;
    const before = this.tabs.get(key);
    if (here.said === 'gone') return this.tabs.delete(key);
    if (!before && this.isFull(here.person)) return false;
    this.tabs.set(key, { here, heard: now });
    return before?.here.quote !== here.quote || before.here.name !== here.name;
  }

  /** Forgets whoever was not heard of for long. @returns whether anybody was */
  forget(now: number): boolean {
    const before = this.tabs.size;
    for (const [key, { heard }] of this.tabs) if (now - heard > FORGET) this.tabs.delete(key);
    return this.tabs.size < before;
  }

  of(person: string, tab: string): Here | undefined {
    return this.tabs.get(`${person} ${tab}`)?.here;
  }

  /** Each person once for each quotation that they look at, by name. */
  people(): readonly Present[] {
    const found = new Map<string, Present>();
    for (const { here } of this.tabs.values())
      found.set(`${here.person} ${here.quote}`, { id: here.person, name: here.name, quoteId: here.quote });
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  private isFull(person: string): boolean {
    const own = [...this.tabs.values()].filter(({ here }) => here.person === person).length;
    return own >= MOST.person || this.tabs.size >= MOST.article;
  }
}
