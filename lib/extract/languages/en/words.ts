import { type Grammar, mediaOf, type Pronoun, set } from '../../grammar';
import { DAYS } from './bare-clause';

const he: Pronoun = { gender: 'm', plural: false };
const she: Pronoun = { gender: 'f', plural: false };
const they: Pronoun = { gender: undefined, plural: true };
const any: Pronoun = { gender: undefined, plural: false };

/** The small words of English, by what they do. */
export const words = {
  agentParticles: set('by'),
  intended: set('to'),
  indefinite: set('a an'),
  beforeDeterminer: set('of for and or with in to at from by on as than all both half but'),
  announcing: {
    verse: /poem|poet|verse|stanza|lyrics/iu,
    questions: set('q question'),
    answers: set('a answer'),
    interview: /\b(?:interview|conversation|q&a)\s+with\s+([^,،.:]{3,60})/iu,
  },
  ownAccounts: set(
    'admission admissions reckoning telling account accounts estimate estimation assessment confession description version recollection calculation calculations',
  ),
  ownWords: set('own'),
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
  relatives: set('who whom'),
  freeRelatives: set('what'),
  leadIns: set('asked pressed speaking appearing'),
  infinitiveMarks: set('to'),
  determiners: set('the a an his her their its this my our your'),
  adverbs: {
    words: set(
      'also later then has have had would will could already further recently again once now just previously repeatedly reportedly earlier ever always often long still even since did does do not never nevertheless nonetheless meanwhile instead himself herself itself themselves',
    ),
    // The family, the assembly: nouns with the same end.
    form: /^(?!(?:family|assembly|ally|bully|rally|reply|supply|monopoly|elderly|belly|jelly|july|fly|butterfly)$).*ly$/,
  },
  titleLinks: set('for to'),
  portfolios: set('justice defence defense'),
  articles: set('a an the his her their its this that'),
  adverbials: set(
    'in on at during after before when while as with by for from since through over into about amid despite following meanwhile then later once however earlier still also but and yet instead afterward afterwards outside inside nearby elsewhere upstairs downstairs there',
  ),
  subordinators: set('when while after before because until if although though as which who that in at on'),
  viewpoints: set('for to'),
  complementizers: set('that how whether'),
  asSaid: set('as'),
  when: new Set([...set('on in at last earlier'), ...DAYS]),
  phraseEnds: set(
    'that what how why where in on at during after before when while as who which whose to from by with but because if and said told added monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later afterwards afterward last this is was were are has have had would could will about of-course not over into through via since until near outside inside across along opposite beside aboard despite amid among against without within',
  ),
  pronouns: new Map<string, Pronoun>([
    ['he', he],
    ['she', she],
    ['they', they],
    ['i', { ...any, first: true }],
    ['we', they],
    ['it', { ...they, thing: true }],
    ['who', any],
    ['the latter', { ...any, latter: true }],
  ]),
  possessives: new Map<string, Pronoun>([
    ['his', he],
    ['her', she],
    ['their', they],
  ]),
  firstPerson: set('i we our my us me ours mine ourselves myself'),
  media: mediaOf({
    post: 'tweet tweets tweeted twitter facebook post posted instagram telegram',
    statement: 'statement release email e-mail letter memo remarks',
    'press-conference': 'briefing conference reporters',
    interview: 'interview interviewed',
    video: 'video footage recording tape',
    speech: 'speech address rally remarks debate convention',
    court: 'court testimony judge trial affidavit testified',
    banner: 'sprayed spray-painted daubed emblazoned graffiti banner banners sign signs placard placards',
    chant: 'chant chants chanted chanting slogan slogans',
    document: 'report study document memo filing',
  }),
  pluperfect: set('had'),
  conjunctions: set('but and yet still then also'),
  contrasts: set('while whereas'),
  withheld: set('declined declining declines refused refusing refuses'),
  acts: set(
    'went left came drove ran walked returned turned sat stood hung slammed handed smiled laughed nodded shrugged waved sighed wept stormed hurried rushed headed burst grinned winked climbed hugged kissed spat threw tossed poured',
  ),
  sequels: set('then promptly quietly simply just'),
  joiners: set('and but'),
} satisfies Partial<Grammar>;
