import type { TextFormat } from './format';

/** The report as it was frozen, to the byte: what its digest is of. */
export const json: TextFormat = {
  label: 'JSON',
  ending: 'json',
  mediaType: 'application/json',
  write: (report) => report.json,
};
