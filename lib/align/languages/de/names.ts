import { GERMAN_PERSONS } from '../../../text/german-persons';
import { GIVEN_NAMES } from '../../../text/given-names';
import { type Lexicon, set, type WordInPlace } from '../../lexicon';
import { isCapitalName, placesIn } from '../../names';

const places = () => {
  known ??= new Set(placesIn('de', MORE, set('sark jersey niger')));
  return known;
};
let known: ReadonlySet<string> | undefined;

/** Places, peoples and bodies beyond the states of the world, and the days and months. */
const MORE = set(
  'amerika europa asien afrika usa eu nato un uno israel palästina gaza jerusalem berlin hamburg münchen köln frankfurt stuttgart düsseldorf dortmund essen leipzig bremen dresden hannover nürnberg bonn mannheim karlsruhe augsburg wiesbaden münster kiel rostock potsdam erfurt mainz saarbrücken wien graz linz salzburg innsbruck zürich bern basel genf brüssel straßburg paris london rom madrid moskau kiew warschau prag budapest athen istanbul ankara teheran bagdad damaskus kairo tripolis kabul peking tokio washington bayern hessen sachsen thüringen brandenburg niedersachsen bundestag bundesrat cdu csu spd fdp afd greenpeace bundeswehr januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag deutsche deutschen deutscher franzosen briten russen russe amerikaner türken türke iraner israelis palästinenser chinesen polen griechen ukrainer syrer iraker',
);

/** Every noun has a capital: what stands before a name tells it. */
export function isName(word: WordInPlace, lexicon: Lexicon): boolean {
  const { folded, before } = word;
  if (!isCapitalName(word, lexicon)) return false;
  if (places().has(folded) || GIVEN_NAMES.de.has(folded)) return true;
  if (!before) return false;
  if (GIVEN_NAMES.de.has(before.folded) || (GERMAN_PERSONS.has(before.folded) && /^\p{Lu}/u.test(before.raw)))
    return true;
  // A noun without an article or an adjective before it, and without a noun's ending.
  return /^\p{Ll}/u.test(before.raw) && !NOUN.test(folded) && !DETERMINED.test(before.folded);
}

const NOUN =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|tat|nis|tum|ling|ismus|chen|lein|e|en|er|ern|eln|s|el|zeit|recht|krieg|geld|hilfe|wasser|druck|kraft|arbeit|angst|gewalt)$/;
const DETERMINED =
  /^(?:der|die|das|den|dem|des|(?:k|m|d|s)?ein(?:e[nmrs]?)?|ihre?[nmrs]?|unsere?[nmrs]?|im|am|zum|zur|vom|beim|ins|ans|diese[nmrs]?|jede[nmrs]?|alle[nmrs]?|viele[nr]?|mehr|wenig|genug|kein|zu|haben|hat|hatte|.{3,}(?:e|en|er|es|em))$/;
