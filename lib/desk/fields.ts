import { z } from 'zod';

/** The parts that the inputs of commands and reads are made of, each bounded by what the database can keep. */

const MOST_INT = 2_147_483_647;

export const id = z.uuid();
/** The version of a row that the person saw. */
export const version = z
  .int()
  .min(1)
  .max(MOST_INT - 1);
/** The number of a revision. */
export const number = z
  .int()
  .min(1)
  .max(MOST_INT - 1);
const offset = z.int().min(-MOST_INT).max(MOST_INT);
/** A range of UTF-16 code units. Whether it lies in its text, and which way round, is told where the text is. */
export const span = z.tuple([offset, offset]).readonly();

/** Text that a database keeps as it is: no NUL, no half of a surrogate pair. */
export const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((s) => !s.includes('\0') && s.isWellFormed());

/** A day, from the year 1000 on; empty where nobody knows. */
export const day = z.union([z.literal(''), z.iso.date().refine((s) => s >= '1000')]);

/** A moment that a calendar of ours has, as ISO 8601 in UTC. */
export const moment = z.iso
  .datetime()
  .refine((s) => s >= '1970' && s < '2200')
  .transform((s) => new Date(s));

export const address = z.union([
  z.literal(''),
  z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .refine((s) => s.isWellFormed()),
]);
