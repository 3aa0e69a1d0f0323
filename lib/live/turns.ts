/** Many that each want a turn once in a while, spread over it as evenly as they came: never all at once. */
export class Turns<T> {
  private readonly slots: Set<T>[];
  private at = 0;

  /** @param count into how many moments the while is cut */
  constructor(count: number) {
    this.slots = Array.from({ length: count }, () => new Set());
  }

  add(one: T): void {
    const emptiest = this.slots.reduce((least, slot) => (slot.size < least.size ? slot : least));
    emptiest.add(one);
  }

  remove(one: T): void {
    for (const slot of this.slots) slot.delete(one);
  }

  /** Those whose turn comes with the next moment. */
  next(): readonly T[] {
    this.at = (this.at + 1) % this.slots.length;
    return [...(this.slots[this.at] as Set<T>)];
  }
}
