/** Rows of a table as JSON texts, some at a time: made where there is time for it, and handed to the database as they are. */
export type Rows = readonly string[];

/** So many rows go to the database at once. */
const AT_ONCE = 2000;

/** @param rows with the columns of the table as their keys, as the database calls them */
export const asRows = (rows: readonly object[]): Rows =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, i) =>
    JSON.stringify(rows.slice(i * AT_ONCE, (i + 1) * AT_ONCE)),
  );
