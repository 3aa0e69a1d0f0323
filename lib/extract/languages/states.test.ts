import { expect, it } from 'vitest';
import { extract } from '..';

it.each([
  ['en', 'France has called the move “wrong and late”.', 'France', 'organisation'],
  ['en', 'Moscow said the talks were “a waste of time”.', 'Moscow', 'organisation'],
  ['en', 'Jack London spoke first. London said the talks were “a waste of time”.', 'Jack London', 'person'],
  ['fr', 'La Suisse a jugé la décision « absurde et tardive ».', 'Suisse', 'organisation'],
  ['de', 'Frankreich nannte den Schritt „falsch und empörend“.', 'Frankreich', 'organisation'],
  ['ar', 'وقالت فرنسا إن القرار «غير مقبول على الإطلاق».', 'فرنسا', 'organisation'],
] as const)('a state speaks as a body, who bears its name as a person (%s): %s', (language, text, name, kind) => {
  const said = extract(text, { language }).quotes.map((q) => q.speaker);
  expect(said.length).toBeGreaterThan(0);
  for (const speaker of said) expect(speaker).toMatchObject({ name, kind });
});
