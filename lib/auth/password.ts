import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Problem } from '@/lib/problem';

/** Argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane), which are the library's own. */
export const hashPassword = (password: string): Promise<string> => hash(password);

export const verifyPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password);

/** Long enough to withstand guessing, short enough to hash. @throws Problem `password-weak` */
export function demandStrong(password: string): void {
  if (password.length < 12 || password.length > 200) throw new Problem('password-weak', { least: 12, most: 200 });
}

// Without letters and digits that look alike.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A random password of 20 characters (115 bits) in groups that can be read out. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
