import { sharedHead } from '../../shared-head';
import { clitics, personOf } from './clitics';

/** Two forms of a verb (يقول, قالوا), of a noun with another's pronoun (شعبه, شعبنا), or of a noun. */
export function formsOf(a: string, b: string): 'tense' | 'inflection' | undefined {
  if (personOf(a, b)) return 'tense';
  const [x, y] = [clitics.without(a), clitics.without(b)];
  if (x === y) return 'inflection';
  const head = sharedHead(x, y);
  if (head >= 3 && Math.max(x.length, y.length) - head <= 3)
    return VERBAL_END.test(x.slice(head)) || VERBAL_END.test(y.slice(head)) ? 'tense' : 'inflection';
  const stems = (word: string) =>
    [word, word.replace(/^[وف]?س?[يتنا](?=..)/, '')].map((w) =>
      skeleton(w.replace(/(?:ون|وا|ين|ان|تم|نا|ت|ن|ا)$/, '')),
    );
  const [[wholeA, stemA], [wholeB, stemB]] = [stems(a), stems(b)] as [[string, string], [string, string]];
  const enough = (s: string) => s.length >= 2;
  if (enough(stemA) && stemA === stemB && wholeA !== wholeB) return 'tense';
  if ((enough(stemA) && stemA === wholeB) || (enough(stemB) && stemB === wholeA)) return 'tense';
  return undefined;
}

/** Endings that only a verb of the past has, behind the shared letters. */
const VERBAL_END = /^(?:وا|تم|ت)$/;

/** The consonants: a weak letter changes with the tense (قال, يقول). */
const skeleton = (word: string): string => word.replace(/[اوي]/g, '');
