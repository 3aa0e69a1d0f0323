import { expect, it } from 'vitest';
import { found } from '../../found';

const speakers = (text: string) =>
  found(text)
    .filter((q) => q.kind === 'direct')
    .map((q) => q.speaker);

it.each<[string, string]>([
  [
    '“While the mill burns, the mayor sails again,” tweeted , the spokesperson for the small party Mill Now. Nobody laughed.',
    'spokesperson for the small party Mill Now',
  ],
  [
    'The verdict was “a disgrace”, said , deputy director of the  and Valley division at Mill Watch.',
    'deputy director',
  ],
  [
    '“This film is shocking. We have the feeling that nobody cares,” , president of the conservative Mill party, told  1 radio.',
    'president of the conservative Mill party',
  ],
  [
    '“Now we are going to get serious, and you should watch out,” , the lorry driver who leads the people of the mill, tweeted.',
    'lorry driver',
  ],
  [
    'The group has many followers in the valley., the miller’s lawyer, said she was “deeply concerned”.',
    'miller’s lawyer',
  ],
])('what somebody is says who they are, where their name was lost with its link: %s', (text, name) => {
  expect(speakers(text)).toEqual([name]);
});

it.each<[string, string]>([
  [
    'Ada Finch, head of the union, was against it. “This is a symbol, and it makes me happy,” a farmer in front of the old mill told Valley radio.',
    'a farmer',
  ],
  ['“It was the longest winter,” a nurse in the old clinic told the paper.', 'a nurse'],
])('whoever says it may be where they are: %s', (text, name) => {
  expect(speakers(text)).toEqual([name]);
});
