import type { Format } from './format';
import { readPdf } from './pdf/document';

/** Documents laid out in pages. */
export const pdf: Format = {
  matches: ({ kind }) => kind === 'pdf',
  read: ({ bytes }) => readPdf(bytes),
};
