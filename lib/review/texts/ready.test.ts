import { expect, test } from 'vitest';
import { extract } from '@/lib/extract';
import { readyQuotes } from './ready';

test('whoever stands in capitals is proposed by their name as a text has it, and letters of a name stay', () => {
  const text =
    'Ferry plan divides council\n\nThe exchange went like this. MS. DELGADO: “We will not sign the contract before May.”\n\nJOHN SMITH said: “We will never sign it.”\n\nThe BBC said: “There is no ferry.”';
  const { attributions } = readyQuotes(text, extract(text).quotes);
  const names = (JSON.parse(attributions[0] as string) as { proposed_name: string }[]).map((row) => row.proposed_name);
  expect(names).toEqual(['Delgado', 'John Smith', 'BBC']);
});
