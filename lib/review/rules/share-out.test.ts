import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOut, WAYS } from './share-out';

const pieces = (...quotes: number[]) => quotes.map((n, i) => ({ articleId: `a${i}`, quotes: n }));

describe('work that is shared out', () => {
  it('goes to each in turn, whatever they have', () => {
    const among = [
      { id: 'huda', load: 90 },
      { id: 'sami', load: 0 },
    ];
    expect([...shareOut(pieces(1, 1, 1), among, 'in-turn').values()]).toEqual(['huda', 'sami', 'huda']);
  });

  it('goes to whoever has least, and what they are given counts', () => {
    const among = [
      { id: 'huda', load: 5 },
      { id: 'sami', load: 0 },
    ];
    expect([...shareOut(pieces(4, 4, 1, 1), among, 'least-loaded').values()]).toEqual(['sami', 'sami', 'huda', 'huda']);
  });

  it('is given out wholly, each article to one, and by load to nobody who has more than the fullest had and one piece', () => {
    const hand = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 })),
        fc.array(hand, { minLength: 1, maxLength: 9 }),
        (ns, loads) => {
          const among = loads.map((load, i) => ({ id: `p${i}`, load }));
          for (const way of WAYS) expect(shareOut(pieces(...ns), among, way).size).toBe(ns.length);
          const given = shareOut(pieces(...ns), among, 'least-loaded');
          const after = among.map(
            (p) => p.load + ns.reduce((sum, n, i) => sum + (given.get(`a${i}`) === p.id ? n : 0), 0),
          );
          const [least, most] = [Math.min(...after), Math.max(...after)];
          expect(most).toBeLessThanOrEqual(Math.max(...loads, least + Math.max(0, ...ns)));
        },
      ),
    );
  });
});
