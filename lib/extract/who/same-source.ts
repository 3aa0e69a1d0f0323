import { foldName } from '../../text/fold';
import type { Grammar } from '../grammar';
import type { Speaker } from './speaker';

/**
 * cette source, المصدر الأمني: what the one of that kind who spoke before is called, were it by more words then.
 * @param spoken who has spoken so far, the last one at the end
 */
export function sameSource(folded: string, spoken: readonly Speaker[], grammar: Grammar): string | undefined {
  const { article, pointsBack, same } = grammar.references;
  if (!pointsBack.test(folded)) return undefined;
  const wordsOf = (words: string) => words.replace(article, '').split(' ');
  const key = wordsOf(folded.replace(same, '')).filter(Boolean);
  return spoken.findLast(({ kind, name }) => {
    const words = wordsOf(foldName(name));
    return kind === 'anonymous' && key.every((w) => words.includes(w));
  })?.name;
}
