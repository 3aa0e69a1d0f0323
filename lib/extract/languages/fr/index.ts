import { grammar } from '../../grammar';
import { names } from './names';
import { verbs } from './verbs';
import { words } from './words';

export const fr = grammar({
  language: 'fr',
  capitals: true,
  subject: 'before-first',
  ...verbs,
  ...names,
  ...words,
});
