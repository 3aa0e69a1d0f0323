import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { db } from './client';

let owner: string | undefined;

/**
 * Gives the test file a database of its own, migrated and empty; `db()` is its client, by the application's account: a
 * right that is missing shows.
 * @returns its address by that account
 */
export async function ownDatabase(): Promise<string> {
  owner = await copyOfTemplate();
  const url = new URL(new URL(owner).pathname, inject('applicationUrl')).href;
  process.env.DATABASE_URL = url;
  afterAll(() => db().$disconnect());
  return url;
}

/** Runs statements in the test file's own database as the owner of its tables, past what the application may. */
export async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A copy of the migrated template. @returns its address by its owner */
export async function copyOfTemplate(): Promise<string> {
  const template = new URL(inject('templateUrl'));
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: new URL('/postgres', template).href });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)} STRATEGY file_copy`);
  } finally {
    await admin.end();
  }
  return new URL(`/${name}`, template).href;
}
