import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { Problem } from '@/lib/problem';
import { isGuessable } from './guessable';
import { PASSWORD_LENGTH } from './password-length';

/** Hashing takes 19 MiB and a core: so many at once, and so many more may wait. */
const TURNS = { atOnce: 2, waiting: 60 };
const turn = pLimit(TURNS.atOnce);

/**
 * Argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane), which are the library's own.
 * @throws Problem `busy` when too many wait
 */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normal(password)));

/** @throws Problem `busy` when too many wait */
export const verifyPassword = (hashed: string, password: string): Promise<boolean> =>
  inTurn(async () => {
    if (await verify(hashed, normal(password))) return true;
    // Hashed before passwords were normalised.
    return password !== normal(password) && verify(hashed, password);
  });

/** The same password, whichever keyboard or system composed its letters. */
const normal = (password: string): string => password.normalize('NFKC');

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (turn.pendingCount >= TURNS.waiting) throw new Problem('busy');
  return turn(work);
}

/**
 * Long enough to withstand guessing, short enough to type, and none that a guesser tries first.
 * @param own what is known of its owner: mail address, name, desks
 * @throws Problem `password-weak` (its length) or `password-guessable`
 */
export async function demandStrong(password: string, own: readonly string[]): Promise<void> {
  const { length } = normal(password);
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most)
    throw new Problem('password-weak', PASSWORD_LENGTH);
  if (await isGuessable(password, own)) throw new Problem('password-guessable');
}

// Without letters and digits that look alike.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A random password of 20 characters (115 bits) in groups that can be read out. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
