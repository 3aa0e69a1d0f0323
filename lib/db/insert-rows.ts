import type { Rows } from './as-rows';
import { Prisma, type Tx } from './client';

/**
 * Adds rows to a table. Thousands go quickly: the client's own way builds one statement of all their values.
 * @param columns those that the rows have
 * @param same columns that have the same UUID in all of them
 */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: Rows,
  same: Readonly<Record<string, string>> = {},
): Promise<void> {
  const shared = Object.entries(same);
  const all = names([...columns, ...shared.map(([column]) => column)]);
  const values = Prisma.join([names(columns), ...shared.map(([, value]) => Prisma.sql`${value}::uuid`)]);
  for (const json of rows)
    await tx.$executeRaw`
      INSERT INTO ${names([table])} (${all})
      SELECT ${values} FROM json_populate_recordset(NULL::${names([table])}, ${json}::json)`;
}

const names = (of: readonly string[]) => Prisma.raw(of.map((name) => `"${name}"`).join(', '));
