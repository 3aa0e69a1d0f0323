import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { testDesk } from '@/lib/desk/test-desk';
import { ownsWhatIsKept } from './grants';
import { asOwner, ownDatabase } from './test-database';

let application: pg.Client;
beforeAll(async () => {
  application = new pg.Client({ connectionString: await ownDatabase() });
  await application.connect();
  await testDesk();
});
afterAll(() => application.end());

describe("the application's account", () => {
  it('owns nothing and is nobody of rank', async () => {
    expect(await ownsWhatIsKept(application)).toBe(false);
    const { rows } = await application.query(
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
         (SELECT count(*)::int FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o') AS owned,
         (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS member_of
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        rolbypassrls: false,
        owned: 0,
        member_of: 0,
      },
    ]);
    const owner = new pg.Client({ connectionString: inject('templateUrl') });
    await owner.connect();
    expect(await ownsWhatIsKept(owner)).toBe(true);
    await owner.end();
  });

  it.each([
    ...Object.entries({ event: 'kind', revision: 'text', block: 'kind', report: 'content' }).flatMap(
      ([table, column]) => [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
        `DROP TABLE ${table}`,
      ],
    ),
    'TRUNCATE desk CASCADE',
    'DELETE FROM person',
    'DELETE FROM document',
    `SET session_replication_role = 'replica'`,
    'CREATE TABLE mine (n int)',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    'DELETE FROM _prisma_migrations',
    'UPDATE desk_store SET bytes = 0',
    `COPY (SELECT 1) TO PROGRAM 'true'`,
    `SELECT pg_read_file('PG_VERSION')`,
    'SELECT * FROM pg_authid',
    'ALTER ROLE isnad_application SUPERUSER',
    'SET ROLE isnad',
  ])('may not %s', async (statement) => {
    await expect(application.query(statement)).rejects.toThrow(/permission denied|must be owner|must be/);
  });

  it('has rights on every table that there is, so that a new one cannot be forgotten', async () => {
    const { rows } = await application.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND NOT has_table_privilege(oid, 'SELECT')`,
    );
    expect(rows).toEqual([]);
    await expect(asOwner('UPDATE desk SET name = name')).resolves.toBeUndefined();
  });
});
