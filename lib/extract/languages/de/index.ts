import { grammar } from '../../grammar';
import { names } from './names';
import { verbs } from './verbs';
import { words } from './words';

export const de = grammar({
  language: 'de',
  capitals: true,
  nounCapitals: true,
  verbSecond: true,
  subject: 'before-first',
  ...verbs,
  ...names,
  ...words,
});
