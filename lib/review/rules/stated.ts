import { z } from 'zod';
import { clockOf } from '@/lib/text/time-code';

/** A page of the source, the first one 1; or a second of its recording. */
export const statedPlace = z.union([
  z.object({ page: z.int().min(1).max(100_000) }),
  z.object({ from: z.number().min(0).max(1_000_000) }),
]);
export type StatedPlace = z.output<typeof statedPlace>;

/** A place as rows keep it. */
export interface KeptPlace {
  readonly statedPage: number | null;
  readonly statedFrom: number | null;
}

/** The place as a row keeps it; null where none is stated. */
export const kept = (place: StatedPlace | null): KeptPlace => ({
  statedPage: place && 'page' in place ? place.page : null,
  statedFrom: place && 'from' in place ? place.from : null,
});

/** The place that a row keeps. */
export const placeIn = ({ statedPage, statedFrom }: KeptPlace): StatedPlace | null =>
  statedPage !== null ? { page: statedPage } : statedFrom !== null ? { from: statedFrom } : null;

/** The time code of a place in a recording, `00:12:30`. */
export const codeOf = ({ statedFrom }: KeptPlace): string | null => (statedFrom === null ? null : clockOf(statedFrom));
