import type pg from 'pg';

/** What is written once, and neither changed nor removed by the application. */
const KEPT: ReadonlySet<string> = new Set([
  'event',
  'revision',
  'block',
  'report',
  'written_file',
  'original',
  'original_chunk',
  'capture',
  'place',
  'footnote',
  'sketch',
]);
/** What may be taken back for good. */
const REMOVABLE: ReadonlySet<string> = new Set([
  'member',
  'invitation',
  'throttle',
  'sign_off',
  'tick',
  // Where a quotation stood in a text, once that is taken back.
  'anchor',
  'check',
  'quote_claim',
  'claim_relation',
  'recording',
  // Whom a note names, until its words are others.
  'mention',
  // Made by a step that was taken back at once.
  'claim',
  'speaker',
  'speaker_name',
  // Made to be downloaded for some days.
  'job_file',
]);
/** What only a migration writes, or triggers count with the owner's rights. */
const READ_ONLY: ReadonlySet<string> = new Set(['_prisma_migrations', 'desk_store']);

/**
 * Gives the application's account what it needs and takes everything else: it reads, adds and changes rows, removes
 * few, and changes nothing that is kept; it owns no table, so it can switch no rule off.
 * @param client of the account that owns the tables
 */
export async function grantApplication(client: pg.Client, account: string): Promise<void> {
  const role = client.escapeIdentifier(account);
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  await client.query(
    [
      'begin',
      'revoke create on schema public from public',
      `grant usage on schema public to ${role}`,
      `revoke all on all tables in schema public from ${role}`,
      `grant usage on all sequences in schema public to ${role}`,
      ...rows.map(({ name }) => `grant ${rightsOn(name)} on public.${client.escapeIdentifier(name)} to ${role}`),
      `grant usage on schema pgboss to ${role}`,
      `grant select, insert, update, delete on all tables in schema pgboss to ${role}`,
      'commit',
    ].join(';\n'),
  );
}

function rightsOn(table: string): string {
  if (READ_ONLY.has(table)) return 'select';
  if (KEPT.has(table)) return 'select, insert';
  return REMOVABLE.has(table) ? 'select, insert, update, delete' : 'select, insert, update';
}

/** Whether the account of the connection can change what is kept, and the rules that keep it. */
export async function ownsWhatIsKept(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ owns: boolean }>(
    `select r.rolsuper or exists (
       select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owns
     from pg_roles r where r.rolname = current_user`,
  );
  return rows[0]?.owns === true;
}
