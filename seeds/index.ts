import pg from 'pg';
import { seedDossier } from './dossier';
import { type FirstPerson, finishDemonstration, firstPeople } from './people';

export type { FirstPerson } from './people';

/** Any fixed number: one process at a time makes the demonstration; who comes second finds it made. */
const LOCK = 0x15_4af;

/**
 * Makes the demonstration desk in a database that has no desk. One that was cut off while it was made is made whole:
 * what is there stays, and its people get new passwords, for nobody may have seen the first.
 * @param show is given the people, with their passwords, before anything else can go wrong
 */
export async function seedDemonstration(url: string, show: (people: readonly FirstPerson[]) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', (error) => console.error('The database went away:', error.message));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const people = await firstPeople();
    if (!people) return;
    show(people);
    await seedDossier(people);
    await finishDemonstration(people);
  } finally {
    await client.end();
  }
}
