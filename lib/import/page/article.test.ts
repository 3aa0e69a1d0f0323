import { describe, expect, it } from 'vitest';
import { foldName } from '@/lib/text/fold';
import { words } from '@/lib/text/words';
import { readFile } from '../read';
import { PAGES } from './fixtures';

const read = (html: string) => readFile('page.html', Buffer.from(html));

/** Words of a text, each as often as it stands there. */
function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const { start, end } of words(text)) {
      const word = foldName(text.slice(start, end));
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  return counts;
}
const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

function score(found: readonly string[], right: readonly string[]): { f1: number; precision: number; recall: number } {
  const [a, b] = [counted(found), counted(right)];
  let both = 0;
  for (const [word, n] of a) both += Math.min(n, b.get(word) ?? 0);
  const [precision, recall] = [both / sum(a), both / sum(b)];
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

describe('the words of an article without those of its page', () => {
  it.each(PAGES.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const { text, blocks, title } = await read(page.html);
    const body = blocks
      .filter(({ kind }) => kind !== 'leftover' && kind !== 'title' && kind !== 'caption')
      .map(({ start, end }) => text.slice(start, end));
    const { f1 } = score(body, page.body);
    expect(title).toBe(page.title);
    expect(f1, body.filter((line) => !page.body.includes(line)).join('\n')).toBeGreaterThan(0.96);
  });
});
