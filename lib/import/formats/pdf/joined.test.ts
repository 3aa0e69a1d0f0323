import { expect, it } from 'vitest';
import { seamOf, vocabularyOf } from './joined';

const WORDS = vocabularyOf(['A well-kept garden', 'an international office']);

it.each([
  ['the inter-', 'national office', 'the international office'],
  ['a well-', 'kept garden', 'a well-kept garden'],
  ['the soft\u00ad', 'ened tone', 'the softened tone'],
  ['the Anglo-', 'Saxon world', 'the Anglo-Saxon world'],
  ['pre-', 'and post-war', 'pre- and post-war'],
  ['in 2024–', '2026', 'in 2024–2026'],
  ['see https://example.org/', 'ar for more', 'see https://example.org/ar for more'],
  ['words', 'go on', 'words go on'],
  ['市长说：“我们', '留下。”', '市长说：“我们留下。”'],
  ['시장은 우리는', '남는다', '시장은 우리는 남는다'],
])('%s | %s', (above, below, whole) => {
  const { drop, between } = seamOf(above, below, WORDS);
  expect(above.slice(0, above.length - drop) + between + below).toBe(whole);
});
