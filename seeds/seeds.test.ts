import { beforeAll, describe, expect, it } from 'vitest';
import { speakDemonstration } from '@/lib/auth/demonstration';
import { verifyPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import { verifyEvents } from '@/lib/desk/events';
import { type FirstPerson, seedDemonstration } from '.';

let url: string;
let shown: (readonly FirstPerson[])[] = [];
const seed = () => seedDemonstration(url, (people) => void shown.push(people));

beforeAll(async () => {
  url = await ownDatabase();
});

/** From here on every write fails once the log has so many lines: where a kill would have cut the making off. */
const cutOffAt = (lines: number) =>
  asOwner(`
    CREATE OR REPLACE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.seq > ${lines} THEN RAISE 'cut off'; END IF; RETURN NEW; END $$;
    CREATE OR REPLACE TRIGGER cut_off BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION cut_off()`);

describe('the demonstration', () => {
  it('is whole, and opens with the passwords that were shown last, wherever its making was cut off', async () => {
    for (const lines of [0, 1, 5, 13, 22]) {
      await cutOffAt(lines);
      await expect(seed()).rejects.toThrow();
    }
    await asOwner('DROP TRIGGER cut_off ON event');
    await seed();
    const counts = {
      desks: await db().desk.count(),
      people: await db().person.count(),
      articles: await db().document.count({ where: { kind: 'article' } }),
      sources: await db().document.count({ where: { kind: 'source' } }),
      decided: await db().check.count({ where: { verdict: { not: null } } }),
      signed: await db().signOff.count(),
      notes: await db().annotation.count(),
      claims: await db().claim.count(),
      relations: await db().claimRelation.count(),
    };
    expect(counts).toEqual({
      desks: 1,
      people: 3,
      articles: 2,
      sources: 2,
      decided: 10,
      signed: 3,
      notes: 2,
      claims: 2,
      relations: 1,
    });
    const people = shown.at(-1) as readonly FirstPerson[];
    for (const { email, password } of people) {
      const { passwordHash } = await db().person.findUniqueOrThrow({ where: { email } });
      expect(await verifyPassword(passwordHash, password)).toBe(true);
    }
    const admin = people.find((p) => p.role === 'admin') as FirstPerson;
    expect((await verifyEvents(admin.actor)).broken).toBeUndefined();

    // It speaks the language of its first newcomer; who was named otherwise keeps that name.
    const [reviewer] = people.filter((p) => p.role === 'reviewer');
    await db().person.update({ where: { email: reviewer?.email ?? '' }, data: { name: 'Huda' } });
    await speakDemonstration('somebody@desk.example', 'fr');
    await speakDemonstration(admin.email, 'en');
    await db().person.update({ where: { email: admin.email }, data: { mustChangePassword: false } });
    await speakDemonstration(admin.email, 'fr');
    const named = await db().person.findMany({ orderBy: { email: 'asc' }, select: { name: true } });
    expect(named.map((p) => p.name)).toEqual(['Head of the desk', 'Editor on duty', 'Huda']);
    expect((await db().desk.findFirst())?.name).toBe('The checking desk');
    expect((await verifyEvents(admin.actor)).broken).toBeUndefined();
  }, 120_000);

  it('is made once, and its passwords are shown no more', async () => {
    shown = [];
    await Promise.all([seed(), seed()]);
    expect(shown).toEqual([]);
    expect(await db().desk.count()).toBe(1);
  });
});
