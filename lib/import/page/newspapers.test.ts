import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../read';
import { readFile } from '../read';
import { NEWSPAPERS } from './fixtures';
import { bodyF1 } from './fixtures/score';

const day = (date: Date | undefined) => date?.toISOString().slice(0, 10);
const posts = ({ posts }: ReadDocument) =>
  posts.map(({ author, handle, date, address, text }) => ({ author, handle, date: day(date), address, words: text }));

describe('pages of newspapers and broadcasters', () => {
  it.each(NEWSPAPERS.map((paper) => [paper.language, paper.name, paper] as const))('%s: %s', async (_, __, paper) => {
    const read = await readFile('page.html', Buffer.from(paper.file));
    const { author, outlet, address, date } = read.about;
    expect({ title: read.title, language: read.language, author, outlet, address, date: day(date) }).toEqual({
      title: paper.title,
      language: paper.language,
      author: paper.author,
      outlet: paper.outlet,
      address: paper.address,
      date: paper.date,
    });
    expect(posts(read)).toEqual(paper.posts);
    expect(bodyF1(read, paper)).toBeGreaterThan(0.97);
  });
});
