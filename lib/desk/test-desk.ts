import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { Actor } from './actor';
import type { Role } from './roles';

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
