import { type CueKind, each, genders, grammar, mediaOf, type Pronoun, set } from '../../grammar';
import { ROMANIZED } from '../romanized';

// Regular and irregular reporting verbs: base, past; the other forms follow by rule.
const VERBS = `say/said tell/told add/added claim/claimed argue/argued note/noted explain/explained announce/announced declare/declared
  insist/insisted warn/warned write/wrote tweet/tweeted post/posted report/reported acknowledge/acknowledged admit/admitted deny/denied
  reply/replied respond/responded ask/asked state/stated suggest/suggested complain/complained recall/recalled continue/continued
  concede/conceded conclude/concluded observe/observed remark/remarked contend/contended assert/asserted allege/alleged
  testify/testified boast/boasted joke/joked quip/quipped shout/shouted yell/yelled chant/chanted exclaim/exclaimed urge/urged
  stress/stressed emphasize/emphasized reiterate/reiterated describe/described call/called predict/predicted promise/promised vow/vowed
  pledge/pledged confirm/confirmed counter/countered retort/retorted lament/lamented believe/believed mention/mentioned
  caution/cautioned quote/quoted reveal/revealed accuse/accused criticize/criticized praise/praised condemn/condemned dub/dubbed
  interject/interjected opine/opined muse/mused agree/agreed think/thought answer/answered cite/cited begin/began propose/proposed
  recount/recounted maintain/maintained indicate/indicated show/showed find/found learn/learned decry/decried demand/demanded scold/scolded comment/commented sing/sang tease/teased brag/bragged plead/pleaded whisper/whispered rant/ranted fume/fumed gush/gushed hail/hailed slam/slammed blast/blasted label/labeled
  proclaim/proclaimed echo/echoed type/typed mouth/mouthed scream/screamed cry/cried mutter/muttered murmur/murmured sigh/sighed snap/snapped object/objected
  protest/protested repeat/repeated reason/reasoned recite/recited intone/intoned implore/implored beg/begged advise/advised assure/assured remind/reminded
  hint/hinted imply/implied speculate/speculated estimate/estimated theorize/theorized jeer/jeered taunt/taunted mock/mocked ridicule/ridiculed deride/derided
  denounce/denounced dismiss/dismissed characterize/characterized liken/likened brand/branded scrawl/scrawled thunder/thundered growl/growled
  recommend/recommended blurt/blurted chide/chided chime/chimed chuckle/chuckled clarify/clarified confide/confided confess/confessed deadpan/deadpanned elaborate/elaborated
  enthuse/enthused extol/extolled fret/fretted gripe/griped grumble/grumbled holler/hollered howl/howled inquire/inquired instruct/instructed marvel/marveled moan/moaned
  offer/offered order/ordered pen/penned profess/professed pronounce/pronounced query/queried rail/railed rave/raved rebuke/rebuked rebut/rebutted reflect/reflected
  rejoin/rejoined remember/remembered request/requested scoff/scoffed shrug/shrugged snarl/snarled sneer/sneered swear/swore tout/touted trumpet/trumpeted underline/underlined
  underscore/underscored utter/uttered venture/ventured volunteer/volunteered wail/wailed whine/whined wonder/wondered signal/signaled inform/informed relate/related
  advocate/advocated attack/attacked defend/defended decide/decided hope/hoped realize/realized ridicule/ridiculed portray/portrayed paint/painted depict/depicted`;

const forms = (base: string, past: string): string[] => {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const s = /(?:s|sh|ch|x)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  return [base, past, s, `${stem}ing`];
};

const SPEECH_ONLY =
  'think/thought believe/believed show/showed find/found learn/learned begin/began call/called label/labeled dub/dubbed describe/described cite/cited agree/agreed post/posted demand/demanded sing/sang ' +
  'recommend/recommended blurt/blurted chide/chided chime/chimed chuckle/chuckled clarify/clarified confide/confided confess/confessed deadpan/deadpanned elaborate/elaborated' +
  ' enthuse/enthused extol/extolled fret/fretted gripe/griped grumble/grumbled holler/hollered howl/howled inquire/inquired instruct/instructed marvel/marveled moan/moaned' +
  ' offer/offered order/ordered pen/penned profess/professed pronounce/pronounced query/queried rail/railed rave/raved rebuke/rebuked rebut/rebutted reflect/reflected' +
  ' rejoin/rejoined remember/remembered request/requested scoff/scoffed shrug/shrugged snarl/snarled sneer/sneered swear/swore tout/touted trumpet/trumpeted underline/underlined' +
  ' underscore/underscored utter/uttered venture/ventured volunteer/volunteered wail/wailed whine/whined wonder/wondered signal/signaled inform/informed relate/related' +
  ' advocate/advocated attack/attacked defend/defended decide/decided hope/hoped realize/realized ridicule/ridiculed portray/portrayed paint/painted depict/depicted';
const weak = new Set(SPEECH_ONLY.split(/\s+/).flatMap((row) => forms(...(row.split('/') as [string, string]))));

const cues = new Map<string, CueKind>([
  ...VERBS.split(/\s+/)
    .filter(Boolean)
    .flatMap((row) => forms(...(row.split('/') as [string, string])))
    .filter((w) => !weak.has(w))
    .map((w): [string, CueKind] => [w, w.endsWith('ing') ? 'participle' : 'verb']),
  ['according', 'source'],
]);
for (const noun of [
  'report',
  'reports',
  'claim',
  'claims',
  'state',
  'states',
  'note',
  'notes',
  'stress',
  'quotes',
  'quote',
  'call',
  'calls',
  'post',
  'posts',
  'question',
  'promise',
  'promises',
  'urge',
  'counter',
  'pledge',
  'vow',
  'boast',
  'joke',
  'remark',
  'remarks',
  'answer',
  ...'echo echoes type types mouth mouths cry cries object objects protest protests reason reasons signal hint hints estimate estimates brand brands thunder screams murmur sigh'.split(
    ' ',
  ),
])
  cues.delete(noun);
for (const verb of ['reports', 'claims', 'notes', 'states']) cues.set(verb, 'verb');
// used the term “…”: whose word it is.
for (const noun of ['term', 'phrase', 'word', 'words', 'expression']) cues.set(noun, 'noun');

const he: Pronoun = { gender: 'm', plural: false };
const she: Pronoun = { gender: 'f', plural: false };
const they: Pronoun = { gender: undefined, plural: true };
const any: Pronoun = { gender: undefined, plural: false };

const TO = /^(?:not )?to (?!(?:the|an?|his|her|their|its|my|our|your|him|them|me|us|it|this|that|those)$)(?:[a-z]|“)/;
// an order to go, the challenge to do it
const NOUNS = set(
  'promise promises vow vows pledge pledges offer offers order orders challenge challenges request requests',
);
const speechActs = new Map([
  ...['call', 'calls', 'called', 'calling'].map((w): [string, RegExp] => [`${w} on`, TO]),
  ...(
    [
      ['promise/promised vow/vowed pledge/pledged threaten/threatened offer/offered volunteer/volunteered', TO],
      ['ask/asked urge/urged order/ordered beg/begged implore/implored instruct/instructed advise/advised', TO],
      ['encourage/encouraged challenge/challenged request/requested tell/told warn/warned', TO],
      [
        'accuse/accused',
        /^of (?:\S+ing$|“|[a-z]*(?:ism|ery|cy|ion|ice|ment|ault|use|ias|raud|rape|heft|son|der|ury|uct|ity|ties)$)/,
      ],
      ['criticize/criticized condemn/condemned blast/blasted praise/praised thank/thanked', /^for (?:\S+ing|“)/],
      ['deny/denied propose/proposed suggest/suggested recommend/recommended admit/admitted', /^\S+ing (?!to$)/],
    ] as const
  ).flatMap(([rows, opens]) =>
    rows
      .split(' ')
      .flatMap((row) => forms(...(row.split('/') as [string, string])).map((w): [string, RegExp] => [w, opens]))
      .filter(([form]) => !NOUNS.has(form)),
  ),
]);

export const en = grammar({
  language: 'en',
  capitals: true,
  cues,
  weakCues: weak,
  participleForm: /ing$/,
  namingVerbs: set('called calling calls branded brands branding dubbed labeled labelled labels deemed deems'),
  regardingVerbs: new Map(
    each(
      'described describes describing characterized characterizes characterizing denounced denounces denouncing dismissed dismisses dismissing ridiculed ridicules hailed hails hailing slammed slams slamming praised praises praising condemned condemns condemning derided derides mocked mocks',
      set('as'),
    ),
  ),
  agentParticles: set('by'),
  speechActs,
  passives: set('is are was were be been being'),
  afterCues: set('read reads'),
  bareClause: {
    cues: set(
      'said says say saying told tells believe believes believed think thinks thought claim claims claimed argue argues argued suggest suggests suggested insist insists insisted warn warns warned acknowledged admitted noted notes added adds explained concluded predicted promised vowed agreed contends contended maintained estimated estimates denied conceded recalled complained joked hopes hope hoped knows fears feared worries doubts wrote writes reported reports revealed announced saying adding arguing claiming insisting suggesting warning',
    ),
    comma: false,
    surely: set(
      'said says say saying told tells believe believes believed think thinks thought claim claims claimed argues argued insists insisted suggested suggests',
    ),
    finite: set(
      "is are was were am has have had will would can could should may might must do does did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't don't doesn't didn't went came got took gave made knew felt became began wants needs says makes",
    ),
    never: set(
      'of to in on at by for with from about as into over during after before when while where because so and or but than like through under against yes no not of-course also later earlier again',
    ),
  },
  postmodifiers: new Set([
    'familiar with',
    'close to',
    'briefed on',
    'involved in',
    'privy to',
    'aide to',
    'adviser to',
    'advisor to',
    'assistant to',
    'envoy to',
    'ambassador to',
  ]),
  sourceParticles: set('to'),
  parentheses: set('a an the who which whose while as and but citing in on at with after before during according'),
  relatives: set('who'),
  leadIns: set('asked pressed speaking appearing'),
  determiners: set('the a an his her their its this my our your'),
  openVerb: /(?:ed|[^s]s)$/,
  goesOnBehindStop: true,
  adverbs: {
    words: set(
      'also later then has have had would will could already further recently again once now just previously repeatedly reportedly',
    ),
    form: /ly$/,
  },
  titleLinks: set('for to'),
  articles: set('a an the his her their its this that'),
  adverbials: set(
    'in on at during after before when while as with by for from since through over into about amid despite following meanwhile then later once however earlier still also but and yet instead afterward afterwards',
  ),
  subordinators: set('when while after before because until if although though as which who that in at on'),
  viewpoints: set('for to'),
  complementizers: set('that how whether'),
  asSaid: set('as'),
  subject: 'before-first',
  phraseEnds: set(
    'that in on at during after before when while as who which whose to from by with but because if and said told added monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later last this is was were are has have had would could will about of-course not over into through via since until',
  ),
  pronouns: new Map<string, Pronoun>([
    ['he', he],
    ['she', she],
    ['they', they],
    ['i', { ...any, first: true }],
    ['we', they],
    ['it', any],
    ['who', any],
    ['the latter', { ...any, latter: true }],
  ]),
  firstPerson: set('i we our my us me ours mine'),
  namingNouns: set(
    'called named titled entitled dubbed film book song movement group hashtag slogan magazine newspaper commentary column essay op-ed article editorial headline codenamed nicknamed nickname show series album game operation project',
  ),
  institutions: set('national international association institute foundation committee'),
  media: mediaOf({
    post: 'tweet tweets tweeted twitter facebook post posted instagram telegram',
    statement: 'statement release email e-mail letter memo remarks',
    'press-conference': 'briefing conference reporters',
    interview: 'interview interviewed',
    video: 'video footage recording tape',
    speech: 'speech address rally remarks debate convention',
    court: 'court testimony judge trial affidavit testified',
    banner: 'banner banners sign signs placard placards',
    chant: 'chant chants chanted chanting slogan slogans',
    document: 'report study document memo filing',
  }),
  carriers: set(
    'agency afp reuters associated ap cnn bbc newspaper times post journal magazine fox msnbc nbc abc cbs politico bloomberg guardian',
  ),
  anonymous: set('source sources official officials aide aides diplomat diplomats witness witnesses insider insiders'),
  spokesperson: {
    behind: /\bspokes(?:man|woman|person|people) for (?:the )?/iu,
    before: /((?:\p{Lu}[\p{L}.'’-]*\s+){1,4})spokes(?:man|woman|person)\b/u,
  },
  groups: set(
    'protesters demonstrators residents critics supporters officials aides sources activists republicans democrats voters people experts analysts lawmakers students workers',
  ),
  contrasts: set('while whereas'),
  joiners: set('and but'),
  givenNames: genders(
    `${ROMANIZED.f} mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla hillary melania ivanka chelsea nikki kamala jane anne claire lucy`,
    `${ROMANIZED.m} james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent bobby louis philip johnny bernie mike bill tim ted barack mitt newt jeb steve jim bob tom dan ben`,
  ),
  genderOf: genders(
    'mrs ms miss madam lady queen princess actress spokeswoman congresswoman businesswoman chairwoman mother wife sister daughter woman girl grandmother aunt',
    'mr sir lord king prince actor spokesman congressman businessman chairman father husband brother son man boy grandfather uncle',
  ),
});
