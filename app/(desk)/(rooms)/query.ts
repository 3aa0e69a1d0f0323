export type Query = Promise<Record<string, string | string[] | undefined>>;

/** What the address of a list asks for; what makes no sense counts as not asked. */
export async function queryOf(query: Query): Promise<{ q: string; page: number; view: string }> {
  const given = await query;
  const one = (name: string) => (typeof given[name] === 'string' ? given[name].slice(0, 200) : '');
  const page = Number(one('page'));
  return {
    q: one('q').trim().replaceAll('\0', ''),
    page: Number.isInteger(page) && page > 0 && page < 1e6 ? page : 1,
    view: one('view'),
  };
}
