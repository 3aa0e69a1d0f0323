import { Prisma } from './client';

/** Where a page of a list begins: behind one of its rows or ends before one, by id; at its beginning where neither is given. */
export interface From {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Some rows of a list, with what leads on from there: to a page that ends before `previous`, or begins after `next`. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly previous: string | null;
  readonly next: string | null;
}

/** Rows on a page. */
export const ROWS = 50;
/** No list is counted any further than this; one more says so. */
export const COUNTED = 1000;

/** What a query of a page ends in: rows beyond the key, in the list's order or backwards from it, one more than a page has. */
export interface Stretch {
  readonly beyond: Prisma.Sql;
  readonly order: Prisma.Sql;
}

/**
 * Reads one page, from wherever it begins: an index scan, as quick in the middle of a million rows as at their beginning.
 * @param columns the order of the list, all ascending or all descending (columns, or expressions of them); together they name one row
 * @param keyOf the same columns of the row with this id, as SQL; undefined where the desk has no such row
 * @param read the rows of the stretch
 */
export async function pageOf<Row extends { readonly id: string }>(
  from: From,
  columns: { readonly names: readonly string[]; readonly descending?: boolean },
  keyOf: (id: string) => Promise<readonly Prisma.Sql[] | undefined>,
  read: (stretch: Stretch) => Promise<readonly Row[]>,
): Promise<Page<Row>> {
  const at = from.before ?? from.after;
  const key = at === undefined ? undefined : await keyOf(at);
  const backwards = key !== undefined && from.before !== undefined;
  const rows = await read(stretch(columns, key, backwards));
  const shown = rows.slice(0, ROWS);
  if (backwards) shown.reverse();
  const [first, last] = [shown[0]?.id ?? null, shown.at(-1)?.id ?? null];
  const more = rows.length > ROWS;
  return {
    rows: shown,
    previous: backwards ? (more ? first : null) : key ? (first ?? at ?? null) : null,
    next: backwards ? (last ?? at ?? null) : more ? last : null,
  };
}

function stretch(
  { names, descending = false }: { readonly names: readonly string[]; readonly descending?: boolean },
  key: readonly Prisma.Sql[] | undefined,
  backwards: boolean,
): Stretch {
  const down = descending !== backwards;
  const all = Prisma.raw(names.join(', '));
  return {
    beyond: key ? Prisma.sql`(${all}) ${Prisma.raw(down ? '<' : '>')} (${Prisma.join([...key])})` : Prisma.sql`true`,
    order: Prisma.sql`ORDER BY ${Prisma.raw(names.map((n) => `${n} ${down ? 'DESC' : 'ASC'}`).join(', '))} LIMIT ${ROWS + 1}`,
  };
}

/** How many rows a query finds, counted no further than `COUNTED` and one. */
export const counted = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT count(*) FROM (${rows} LIMIT ${COUNTED + 1}) AS found)::int`;
