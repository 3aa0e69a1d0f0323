import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { db } from '@/lib/db/client';
import { Problem } from '@/lib/problem';
import { keyed } from './keyed';

/** In bytes: nobody guesses so much. */
const LENGTH = 18;

const codeOf = (personId: string): string => keyed('stop-mails', personId).subarray(0, LENGTH).toString('base64url');

/** What ends the mails to a person, for whoever has got one of them: it opens nothing else. */
export const stopToken = (personId: string): string => `${personId}.${codeOf(personId)}`;

/** Ends all mails to the person whose token it is; what they are told stays in the page. @throws Problem `not-found` */
export async function stopMails(token: string): Promise<void> {
  const [id, code = ''] = token.split('.', 2);
  const person = z.uuid().safeParse(id);
  if (!person.success) throw new Problem('not-found');
  const wanted = Buffer.from(codeOf(person.data));
  const given = Buffer.from(code);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new Problem('not-found');
  await db().person.updateMany({ where: { id: person.data }, data: { mails: 'never' } });
}
