import { readFile } from '../../read';

/** Every range of a file: its time, its speaker, its words. */
export async function ranges(name: string, content: string | object) {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const { text, places } = await readFile(name, bytes);
  return places.map(({ start, end, from, to, speaker }) => [from, to, speaker, text.slice(start, end)]);
}
