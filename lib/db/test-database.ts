import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { db } from './client';

/** Gives the test file a database of its own, migrated and empty; `db()` is its client. */
export async function ownDatabase(): Promise<string> {
  const url = await copyOfTemplate();
  process.env.DATABASE_URL = url;
  afterAll(() => db().$disconnect());
  return url;
}

/** A copy of the migrated template. @returns its address */
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
