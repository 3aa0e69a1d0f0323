import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Actor, Role } from '@/lib/auth/roles';
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

/** A desk with one member of each role. */
export async function testDesk(name = 'desk'): Promise<Record<Role, Actor>> {
  const desk = await db().desk.create({ data: { name } });
  const member = async (role: Role): Promise<Actor> => {
    const person = await db().person.create({
      data: {
        email: `${role}.${randomUUID()}@test.example`,
        name: `${name} ${role}`,
        passwordHash: 'none',
        members: { create: { deskId: desk.id, role } },
      },
    });
    return { personId: person.id, name: person.name, deskId: desk.id, deskName: name, role };
  };
  return {
    reader: await member('reader'),
    reviewer: await member('reviewer'),
    editor: await member('editor'),
    admin: await member('admin'),
  };
}
