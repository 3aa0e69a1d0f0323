/** Who has read a quotation, and who decided. */
interface Read {
  readonly readers: readonly string[];
  readonly decidedById: string | null;
}

/**
 * Whether a quotation is still to be read by somebody who does not know what another reader found: where the desk asks for
 * it, where it was sent to two, and wherever a first reading is sealed, whatever the desk asks for by now. A translation is judged sentence by
 * sentence and in the open.
 */
export function isReadBlind(
  desk: { readonly blind: boolean },
  quote: Read & { readonly readTwice: boolean },
  check: { readonly verdict: string | null; readonly proposedVerdict: string },
): boolean {
  const { length } = quote.readers;
  return (
    (desk.blind || quote.readTwice || length === 1) &&
    length < 2 &&
    quote.decidedById === null &&
    check.verdict === null &&
    check.proposedVerdict !== 'translated'
  );
}

/** Two have read it, and nobody has decided between them. */
export const isUnsettled = ({ readers, decidedById }: Read): boolean => readers.length === 2 && decidedById === null;
