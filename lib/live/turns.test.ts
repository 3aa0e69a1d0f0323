import { expect, it } from 'vitest';
import { Turns } from './turns';

it('everybody has one turn in a while, and no more of them at once than must be', () => {
  const turns = new Turns<number>(30);
  const all = Array.from({ length: 200 }, (_, i) => i);
  for (const one of all) turns.add(one);
  const round = () => Array.from({ length: 30 }, () => turns.next());
  for (const moments of [round(), round()]) {
    expect(moments.flat().sort((a, b) => a - b)).toEqual(all);
    expect(Math.max(...moments.map((m) => m.length))).toBe(7);
  }
  for (const one of all.slice(0, 190)) turns.remove(one);
  expect(round().flat()).toHaveLength(10);
});
