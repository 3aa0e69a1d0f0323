import { expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) => found(text).filter((q) => q.kind === 'direct');

it.each<[string, string]>([
  [
    '“It’s quiet,” said Lena, a nurse. Outside, her colleague Marcus, 29, lit a cigarette. “Too quiet,” he said.',
    'Marcus',
  ],
  ['The report found the ferry had been “unsafe for years”.', 'report'],
  ['Asked whether he would resign, Reeve laughed. “Why would I?” he said.', 'Reeve'],
  ['Her son is gone. The boy’s father, Luis, said only: “We wait for him.”', 'Luis'],
  ['Lawyers for Mr Dunn called the ruling “a vindication of his work”.', 'Lawyers for Mr Dunn'],
  ['“We lost everything,” conceded the Greens’ Ada Holm.', 'Ada Holm'],
  ['“It is a tangible issue for people,” Anne Falk from the Horizon polling agency told the paper.', 'Anne Falk'],
  [
    'Photograph: Ana Ruiz/EPAThe Portuguese president said the storm was “the worst in memory”.',
    'Portuguese president',
  ],
  ['Mayor Ann Lind and councillor Bo Falk clashed. The former called the budget “reckless and cruel”.', 'Ann Lind'],
  ['In an earlier version of this story Price was quoted as saying: “We have offered our help.”', 'Price'],
  ['A demand for “full and immediate disclosure” from the union was ignored.', 'union'],
])('names whoever speaks, and nothing more: %s', (text, name) => {
  expect(direct(text).at(-1)?.speaker).toBe(name);
});

it('reads a headline of labels and single marks', () => {
  expect(direct('Marsh: ‘The mill stays’; Dell: ‘The mill goes’').map((q) => [q.words, q.speaker])).toEqual([
    ['The mill stays', 'Marsh'],
    ['The mill goes', 'Dell'],
  ]);
});
