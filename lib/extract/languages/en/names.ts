import { genders } from '../../../text/gender';
import { GIVEN_NAMES } from '../../../text/given-names';
import { type Grammar, set } from '../../grammar';
import { statesIn } from '../states';
import { isNameInMarks } from './name-in-marks';
import { FORMER } from './office';

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
    'create creates created creating establish establishes established establishing launch launches launched launching found founded founding build builds built building open opens opened opening hold holds held holding host hosts hosted hosting set sets setting introduce introduces introduced form formed start started oversee oversees overseeing oversaw promote promotes promoting promoted organise organises organised organising organize organized',
  ),
  charges: set(
    'charged convicted indicted indictment charges arraigned acquitted counts count guilty suspicion offence offences offense offenses',
  ),
  modifiersFirst: true,
  everyone: set('locals some many others fans most everyone'),
  institutions: set('national international association institute foundation committee radio'),
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
    former: FORMER,
    succeeds: {
      before: /(?:successor|replacement),? $|(?:succeeded|replaced) by (?:\p{Ll}+ )?$/u,
      behind:
        /^,? (?:has |had |will )?(?:succeed|replace)(?:s|d|ed)? (?:him|her)(?!\p{L})|^ took over from (?:him|her)(?!\p{L})/u,
    },
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
