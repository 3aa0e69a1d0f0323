/** zweitausenddreihundertfünfundvierzig: thousands, hundreds, ones, tens, folded. */
const PARTS = /^(?:([a-z]{3,30}?)?(tausend))?(?:([a-z]{3,7}?)?(hundert))?(?:und)?(?:([a-z]{3,6}?)und)?([a-z]{3,10})?$/;

/** In UTF-16 code units. */
const LONGEST = 70;

/** The number that a German compound says. */
export function compoundNumber(folded: string, cardinals: ReadonlyMap<string, string>): number | undefined {
  const [, ...parts] = (folded.length <= LONGEST && PARTS.exec(folded)) || [];
  // und
  if (!parts.some(Boolean)) return undefined;
  const [thousands, thousand, hundreds, hundred, ones, rest] = parts;
  const value = (part: string | undefined, otherwise: number): number => {
    if (part === undefined) return otherwise;
    return part === 'ein' ? 1 : Number(cardinals.get(part) ?? Number.NaN);
  };
  const many =
    // hundert too
    thousands?.includes('und') ? compoundNumber(thousands, cardinals) : value(thousands, 1);
  const sum =
    (thousand ? (many ?? Number.NaN) * 1000 : 0) +
    (hundred ? value(hundreds, 1) * 100 : 0) +
    value(ones, 0) +
    value(rest, 0);
  return Number.isNaN(sum) ? undefined : sum;
}
