import { readFile } from '../../read';

/** Every range of a file: its time, its speaker, its words. */
export async function ranges(name: string, content: string | object) {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const { text, places } = await readFile(name, bytes);
  return places.map(({ start, end, from, to, speaker }) => [from, to, speaker, text.slice(start, end)]);
}

/** What transcribers tell word by word: the word, from when to when, and who says it. */
export const WORDS: [string, number, number, string][] = [
  ['We', 1, 1.2, 'A'],
  ['stay.', 1.3, 2, 'A'],
  ['No.', 2.5, 3, 'B'],
];
/** The ranges that are read from them. */
export const SAID = [
  [1, 2, 'A', 'We stay.'],
  [2.5, 3, 'B', 'No.'],
];
