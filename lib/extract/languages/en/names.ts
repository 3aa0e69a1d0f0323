import { type Grammar, genders, set } from '../../grammar';
import { ROMANIZED } from '../romanized';

/** Names, offices and nouns for speakers in English. */
export const names = {
  namingNouns: set(
    'called named titled entitled dubbed film book song movement group hashtag slogan magazine newspaper commentary column essay op-ed article editorial headline codenamed nicknamed nickname show series album game operation project',
  ),
  namedBy: new Set([
    ...set('dubbed titled entitled nicknamed so-called codenamed christened'),
    ...['known as', 'themselves the', 'itself the', 'himself the', 'herself the', 'named as', 'the term', 'marked as'],
    ...'is are was were be been now also often sometimes commonly'.split(' ').map((word) => `${word} called`),
  ]),
  smallInTitles: new Set("of the in and a an on to for at by with or from 's de la le les et du des".split(' ')),
  makers: set(
    'create creates created creating establish establishes established establishing launch launches launched launching found founded founding build builds built building open opens opened opening hold holds held holding host hosts hosted hosting set sets setting introduce introduces introduced form formed start started',
  ),
  charges: set('charged convicted indicted indictment charges arraigned acquitted counts count'),
  modifiersFirst: true,
  institutions: set('national international association institute foundation committee'),
  carriers: set(
    'agency afp reuters associated ap cnn bbc newspaper times post journal magazine fox msnbc nbc abc cbs politico bloomberg guardian',
  ),
  anonymous: set('source sources official officials aide aides diplomat diplomats witness witnesses insider insiders'),
  spokesperson: {
    behind: /\bspokes(?:man|woman|person|people) for (?:the )?/iu,
    before: /(?<![\p{L}.'’-])((?:\p{Lu}[\p{L}.'’-]*\s+){1,4})spokes(?:man|woman|person)\b/u,
  },
  groups: set(
    'protesters demonstrators residents critics supporters officials aides sources activists republicans democrats voters people experts analysts lawmakers students workers',
  ),
  references: {
    pointsBack: /^(?:the |this |that )/,
    same: /^(?:this|that) /,
    article: /^(?:the|a|an) /,
    plainArticle: /^the (?=\p{Ll})/iu,
  },
  bylines: set('by'),
  salutations: set('dear'),
  givenNames: genders(
    `${ROMANIZED.f} mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla hillary melania ivanka chelsea nikki kamala jane anne claire lucy`,
    `${ROMANIZED.m} james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent bobby louis philip johnny bernie mike bill tim ted barack mitt newt jeb steve jim bob tom dan ben`,
  ),
  genderOf: genders(
    'mrs ms miss madam lady queen princess actress spokeswoman congresswoman businesswoman chairwoman mother wife sister daughter woman girl grandmother aunt',
    'mr sir lord king prince actor spokesman congressman businessman chairman father husband brother son man boy grandfather uncle',
  ),
} satisfies Partial<Grammar>;
