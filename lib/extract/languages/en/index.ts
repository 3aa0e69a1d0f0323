import { grammar } from '../../grammar';
import { names } from './names';
import { verbs } from './verbs';
import { words } from './words';

export const en = grammar({
  language: 'en',
  capitals: true,
  goesOnBehindStop: true,
  subject: 'before-first',
  ...verbs,
  ...names,
  ...words,
});
