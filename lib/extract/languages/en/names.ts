import { genders } from '../../../text/gender';
import { GIVEN_NAMES } from '../../../text/given-names';
import { type Grammar, set } from '../../grammar';
import { type QuoteItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { statesIn } from '../states';

/**
 * The groups meant to call it “the march of the people”: what something is to be called; what experts call a “bomb cyclone”;
 * the word “hope” has four letters; between “their” and “there”: words of the language.
 */
function isNameInMarks(r: Reading, at: number): boolean {
  return isToBeCalled(r, at) || isOwnName(r, at) || isTerm(r, at) || isWord(r, at) || isBetween(r, at);
}

function isToBeCalled(r: Reading, at: number): boolean {
  if (!/^(?:it|them)$/.test(wordAt(r.all, at - 1)) || !/^(?:call|name|christen)$/.test(wordAt(r.all, at - 2)))
    return false;
  const meant = wordAt(r.all, at - 3) === 'to' && MEANT.has(wordAt(r.all, at - 4));
  return meant && /^(?:the|a|an) |^\p{Lu}/iu.test(r.text.slice(...(r.all[at] as QuoteItem).range.inner));
}

/** The team that call themselves “the Invincibles” */
const isOwnName = ({ text, all }: Reading, at: number): boolean =>
  /^(?:themselves|itself|himself|herself)$/.test(wordAt(all, at - 1)) &&
  /^(?:call|calls|called|name|named|dub|dubbed|style|styled)$/.test(wordAt(all, at - 2)) &&
  /^[Tt]he \p{Lu}/u.test(text.slice(...(all[at] as QuoteItem).range.inner).slice(0, 8));

/** what doctors call “…”; which forecasters call a “bomb cyclone” */
function isTerm({ all }: Reading, at: number): boolean {
  const verb = /^an?$|^the$/.test(wordAt(all, at - 1)) ? at - 2 : at - 1;
  return (
    /^(?:call|term|dub)$/.test(wordAt(all, verb)) &&
    EXPERTS.has(wordAt(all, verb - 1)) &&
    FREE.has(wordAt(all, verb - 2))
  );
}
const EXPERTS = set(
  'scientists researchers doctors physicians surgeons forecasters meteorologists economists lawyers linguists locals experts psychologists psychiatrists astronomers biologists engineers geologists sailors fishermen traders physicists chemists historians statisticians philosophers climbers divers chefs',
);
const FREE = set('what which that');

/** The word “hope” has four letters: not where somebody used it. */
function isWord({ all }: Reading, at: number): boolean {
  if (!/^(?:word|term|phrase|expression|verb|adjective)$/.test(wordAt(all, at - 1)) || wordAt(all, at + 1) === '')
    return false;
  let first = at - 2;
  while (all[first]?.type === 'word' && at - first < 4 && wordAt(all, first) !== 'the') first--;
  const before = all[first - 1];
  const opens = before === undefined || before.type !== 'word' || /^(?:that|of)$/.test(before.folded);
  return wordAt(all, first) === 'the' && opens && !USED.test(wordAt(all, at + 1)) && !USED.test(wordAt(all, at + 2));
}
const USED =
  /^(?:used?|uses|uttered|said|spoken|repeated|written|by|that|he|she|they|sprayed|painted|daubed|scrawled)$/;

/** the difference between “their” and “there” */
function isBetween({ all }: Reading, at: number): boolean {
  const first = wordAt(all, at - 1) === 'and' && all[at - 2]?.type === 'quote' ? at - 2 : at;
  return wordAt(all, first - 1) === 'between' && wordAt(all, first + 1) === 'and' && all[first + 2]?.type === 'quote';
}
const MEANT = set(
  'intended intend intends wanted want wants meant mean decided decide planned plan plans chose used voted',
);

/** Names, offices and nouns for speakers in English. */
export const names = {
  isNameInMarks,
  namingNouns: set(
    'called named titled entitled dubbed film book song movement group hashtag slogan magazine newspaper commentary column essay op-ed article editorial headline codenamed nicknamed nickname show series album game operation project',
  ),
  namedBy: new Set([
    ...set(
      'published publishes publishing directed dubbed titled entitled nicknamed so-called self-styled self-proclaimed self-declared codenamed christened',
    ),
    ...['known as', 'themselves the', 'itself the', 'himself the', 'herself the', 'named as', 'the term', 'marked as'],
    ...'is are was were be been being now also often sometimes commonly long still once locally popularly widely usually informally jokingly'
      .split(' ')
      .map((word) => `${word} called`),
  ]),
  paints: set(
    'sprayed spray-painted spraypainted painted daubed scrawled scribbled chalked stencilled stenciled scratched graffitied smeared plastered',
  ),
  paintedOn: set('on across along over onto into around'),
  smallInTitles: new Set("of the in and a an on to for at by with or from 's de la le les et du des".split(' ')),
  workBehind:
    /^,? (?:an?|two|his|her|their|its|my) (?:[\p{L}’'-]{1,20} ){0,3}(?:novel|novella|book|volume|memoir|film|documentary|movie|play|musical|opera|ballet|album|song|ballad|poem|collection|anthology|painting|sculpture|exhibition|series|sitcom|podcast|essay|biography|autobiography|thriller|mural|symphony|sonata)s?(?:[,.;)]| (?:of|about|by|for|that|which|on|set|in|from|with|to|published|released|written|based|starring)(?!\p{L}))/u,
  explainedBehind:
    /^,? (?:which|known as|(?:also|otherwise|formerly) (?:known|called)|an? \p{Ll}+ (?:that|which))(?!\p{L})/u,
  makers: set(
    'create creates created creating establish establishes established establishing launch launches launched launching found founded founding build builds built building open opens opened opening hold holds held holding host hosts hosted hosting set sets setting introduce introduces introduced form formed start started',
  ),
  charges: set(
    'charged convicted indicted indictment charges arraigned acquitted counts count guilty suspicion offence offences offense offenses',
  ),
  modifiersFirst: true,
  everyone: set('locals some many others fans most everyone'),
  institutions: set('national international association institute foundation committee'),
  carriers: set(
    'agency afp reuters associated ap cnn bbc newspaper times post journal magazine fox msnbc nbc abc cbs politico bloomberg guardian',
  ),
  states: statesIn(
    'en',
    'Washington Moscow Beijing London Paris Brussels Berlin Rome Madrid Vienna Warsaw Budapest Athens Ankara Tehran Baghdad Damascus Beirut Jerusalem Riyadh Doha Cairo Khartoum Tripoli Algiers Rabat Kyiv Kiev Minsk Tokyo Seoul Pyongyang Taipei Hanoi Manila Canberra Delhi Islamabad Kabul Ottawa Caracas Havana',
    GIVEN_NAMES.en,
  ),
  anonymous: set(
    'others source sources official officials aide aides diplomat diplomats witness witnesses insider insiders',
  ),
  spokesperson: {
    behind: /\bspokes(?:man|woman|person|people) for (?:the )?/iu,
    before: /(?<![\p{L}.'’-])((?:\p{Lu}[\p{L}.'’-]*\s+){1,4})spokes(?:man|woman|person)\b/u,
  },
  groups: set(
    'protesters demonstrators residents critics supporters officials aides sources activists republicans democrats voters people experts analysts lawmakers students workers',
  ),
  kin: set(
    'wife husband partner fiance fiancee widow widower ex-wife ex-husband mother father son daughter brother sister uncle aunt nephew niece cousin grandmother grandfather grandson granddaughter stepmother stepfather stepson stepdaughter mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law twin',
  ),
  references: {
    pointsBack: /^(?:the |this |that )/,
    same: /^(?:this|that) /,
    counted: /^the (?:(former)|latter)$/,
    article: /^(?:the|a|an) /,
    plainArticle: /^the (?=\p{Ll})/iu,
  },
  bylines: set('by'),
  salutations: set('dear'),
  givenNames: GIVEN_NAMES.en,
  genderOf: genders(
    'mrs ms miss madam lady queen princess actress spokeswoman congresswoman businesswoman chairwoman mother wife sister daughter woman girl grandmother aunt',
    'mr sir lord king prince actor spokesman congressman businessman chairman father husband brother son man boy grandfather uncle',
  ),
} satisfies Partial<Grammar>;
