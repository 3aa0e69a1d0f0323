/** What may part the cells of a table. */
const DELIMITERS = [',', ';', '\t', '|'];

/** What most likely parts the cells of a table: of these, what its first line has most of; the comma where it has none. */
export function likeliestDelimiter(line: string): string {
  const parts = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((most, one) => (parts(one) > parts(most) ? one : most));
}
