import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, type Pairs } from './kappa';

const pairs = (...rows: readonly (readonly [string, string, number])[]): Pairs[] =>
  rows.map(([first, second, n]) => ({ first, second, n }));

describe('how far two readers agree', () => {
  it('is what the textbooks have', () => {
    // 50 applications for a grant, by two readers (Wikipedia, “Cohen's kappa”): 0.4.
    const grants = pairs(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]);
    expect(agreementOf(grants)).toEqual({ pairs: 50, observed: 0.7, kappa: expect.closeTo(0.4, 10) });
    // The same observed agreement with different margins: 0.1304 and 0.2593.
    const even = pairs(['yes', 'yes', 45], ['yes', 'no', 15], ['no', 'yes', 25], ['no', 'no', 15]);
    expect(agreementOf(even).kappa).toBeCloseTo(0.1304, 4);
    const uneven = pairs(['yes', 'yes', 25], ['yes', 'no', 35], ['no', 'yes', 5], ['no', 'no', 35]);
    expect(agreementOf(uneven).kappa).toBeCloseTo(0.2593, 4);
    // Three kinds (Fleiss, Cohen and Everitt 1969): 0.429.
    const three = pairs(
      ['a', 'a', 53],
      ['a', 'b', 5],
      ['a', 'c', 2],
      ['b', 'a', 11],
      ['b', 'b', 14],
      ['b', 'c', 5],
      ['c', 'a', 1],
      ['c', 'b', 6],
      ['c', 'c', 3],
    );
    expect(agreementOf(three).kappa).toBeCloseTo(0.429, 3);
  });

  it('is told of nothing where there are no pairs, or where everybody found the same', () => {
    expect(agreementOf([])).toEqual({ pairs: 0, observed: null, kappa: null });
    expect(agreementOf(pairs(['verbatim', 'verbatim', 9]))).toEqual({ pairs: 9, observed: 1, kappa: null });
  });

  it('is 1 where they always agree on more than one verdict, 0 where one of them always says the same', () => {
    expect(agreementOf(pairs(['verbatim', 'verbatim', 9], ['altered', 'altered', 1])).kappa).toBe(1);
    expect(agreementOf(pairs(['verbatim', 'verbatim', 9], ['altered', 'verbatim', 1])).kappa).toBe(0);
    expect(agreementOf(pairs(['verbatim', 'altered', 1])).kappa).toBe(0);
  });

  it('is between −1 and 1, the same whoever is called the first, and for whatever order', () => {
    const verdict = fc.constantFrom('verbatim', 'altered', 'elided', 'spliced');
    const pair = fc.record({ first: verdict, second: verdict, n: fc.integer({ min: 1, max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (counted) => {
        const { kappa } = agreementOf(counted);
        if (kappa !== null) expect(Math.abs(kappa)).toBeLessThanOrEqual(1);
        expect(agreementOf(counted.map(({ first, second, n }) => ({ first: second, second: first, n }))).kappa).toBe(
          kappa,
        );
        expect(agreementOf([...counted].reverse()).kappa).toBe(kappa);
      }),
    );
  });
});
