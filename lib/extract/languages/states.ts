import { foldName } from '../../text/fold';
import type { Language } from '../../text/language';
import { regionsIn } from '../../text/regions';

/** The states of the world and the seats of government, folded as names, but those that people bear for their own. */
export const statesIn = (
  language: Language,
  seats: string,
  people: ReadonlyMap<string, unknown>,
): ReadonlySet<string> =>
  new Set(
    [...regionsIn(language).map(([, name]) => name), ...seats.split(' ')]
      .map(foldName)
      .filter((name) => !people.has(name)),
  );
