import type { Format } from './format';

/** The report as it was frozen, to the byte: what its digest is of. */
export const json: Format = {
  label: 'JSON',
  ending: 'json',
  mediaType: 'application/json',
  write: (report) => report.json,
};
