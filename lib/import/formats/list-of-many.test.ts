import { expect, it } from 'vitest';
import { Problem } from '@/lib/problem';
import { readFile } from '../read';

const read = async (name: string, content: string) => {
  try {
    return (await readFile(name, Buffer.from(content))).text;
  } catch (error) {
    if (error instanceof Problem) return { [error.code]: error.params };
    throw error;
  }
};

it('a list of many texts is told to be one; one text, and figures without any, are a text', async () => {
  expect(await read('a.csv', 'title,text\nA,We stay.\nB,Always.\n')).toEqual({ 'file-many': { n: 2 } });
  expect(await read('a.jsonl', '{"text":"We stay."}\n{"text":"Always."}\n')).toEqual({ 'file-many': { n: 2 } });
  expect(await read('a.tsv', 'text\tdate\nWe stay.\t2026-05-04\n')).toContain('We stay.');
  expect(await read('a.csv', 'place,votes\nNorth,12\nSouth,14\n')).toContain('North,12');
});
