import { align } from './index';
import { isHighRisk } from './nature';

/** For tests: the differences as `words of the quotation/words of the source: kind or nature`. */
export function found(quote: string, source: string) {
  const { verdict, edits } = align(quote, source);
  const said = edits.map(
    (e) => `${quote.slice(...e.quote)}/${source.slice(...e.source)}: ${[e.kind, e.nature].filter(Boolean).join(' ')}`,
  );
  return { verdict, said, alarm: edits.some((e) => e.nature !== undefined && isHighRisk(e.nature)) };
}
