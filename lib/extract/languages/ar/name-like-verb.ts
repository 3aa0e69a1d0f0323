import { wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';

/**
 * Whether the word at item `k`, a verb of saying by its form, belongs to a name: بول [راين], of whom no verb of several
 * women is told; رئيس الوزراء [نجيب] ميقاتي, a given name right behind its office.
 */
export function isNameByPlace(r: Reading, k: number): boolean {
  const { givenNames, pluralVerbs, complementizers } = r.grammar;
  const [before, folded, next] = [wordAt(r.all, k - 1), wordAt(r.all, k), wordAt(r.all, k + 1)];
  if (givenNames.get(before) === 'm' && pluralVerbs.has(folded) && SEVERAL_WOMEN.test(folded)) return true;
  return (
    givenNames.has(folded) &&
    (/^ال|(?:ي|يه)$/.test(before) || givenNames.has(before)) &&
    next !== '' &&
    !complementizers.has(next)
  );
}

const SEVERAL_WOMEN = /[^و]ن$/;
