import { each, type Grammar, mediaOf, type Pronoun, set } from '../../grammar';

const er: Pronoun = { gender: 'm', plural: false };
const ihr: Pronoun = { gender: 'f', plural: false };

/** The small words of German, by what they do. */
export const words = {
  agentParticles: set('von vom'),
  announcing: {
    verse: /gedicht|dichter|strophe/iu,
    questions: set('frage f'),
    answers: set('antwort'),
    interview: /\b(?:interview|gespräch)\s+mit\s+(?!(?:ihm|ihr|ihnen|uns|mir)\b)([^,،.:]{3,60})/iu,
  },
  sourceBefore: set('nach aus'),
  ownAccounts: set(
    'worten angaben angabe aussage aussagen bekunden darstellung einschätzung schilderung schilderungen bekundung',
  ),
  ownWords: set('eigenen eigener eigenem'),
  notSourceBefore: set('geworden werden wird wurde und aber'),
  sourceParticles: set('den dem der'),
  sourcePostpositions: set('zufolge'),
  parentheses: set('der die das ein eine und aber während nachdem als wie laut'),
  leadIns: set('gefragt angesprochen befragt'),
  within: set('in im aus auf'),
  adverbs: {
    words: set(
      'hat haben hatte hatten auch weiter dazu gestern heute ferner jedoch außerdem zudem daraufhin wörtlich bereits später dabei dann hier sich erst ihm ihn ihnen uns gar sogar dagegen hingegen wiederum schlicht',
    ),
  },
  articles: set(
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere dieser diese dieses diesen diesem jener jene jenes jeder jede jedes alle viele einige mehrere beide zwei drei vier fünf im am zum zur beim vom auch',
  ),
  nounLinks: set('der des von vom für zur zum am im in aus eines einer de und van du al bin'),
  adverbials: set(
    'in im ab am an auf hinter neben innerhalb außerhalb bei beim nach vor während mit durch gegenüber gegen für über aus seit zu zum zur unter zwischen ohne trotz wegen anlässlich laut gemäß um',
    'demgegenüber dementgegen gleichwohl obendrein überdies nebenbei übrigens freilich prompt umgehend sofort bald immer manchmal irgendwann indessen indes sodann hernach anderntags tags abends morgens mittags nachts vormittags nachmittags zunächst vorab zwischendurch mithin folglich insofern ansonsten jedenfalls allenfalls andernfalls keinesfalls hierauf daran darüber dafür dadurch dahinter dazwischen erneut wieder sonst soeben eben neulich unlängst kürzlich jüngst anfangs schlussendlich rückblickend aktuell offenbar besonders angeblich vermutlich vielleicht trotzdem somit ebenfalls insbesondere angesichts aufgrund infolge dank von allein immerhin künftig einst bislang bisher seither mittlerweile stattdessen denn kaum nie oft meist so ähnlich hier nun derzeit zwar zuletzt erst schon noch doch nur ebenso anders daraus davon damals jetzt dann darauf hierauf hierbei hiermit davor zugleich mehrfach abschließend wiederholt besorgt enttäuscht erfreut empört darin dabei dazu weiter ferner außerdem zudem daraufhin auch gleichzeitig dagegen hierzu dort danach später zuvor gestern heute bereits wörtlich schließlich zugleich jedoch dennoch unterdessen inzwischen deshalb daher damit hingegen allerdings ebenfalls ebenso insgesamt weiterhin',
  ),
  asSaid: set('wie'),
  when: set('in am'),
  subordinators: set(
    'nachdem als wenn obwohl obgleich obschon da weil zumal wahrend indem falls sofern sobald solange soweit sodass seitdem bevor ehe bis wobei wie angesprochen',
  ),
  viewpoints: set('für'),
  copulas: set('ist sind war waren bleibt bleiben blieb klingt klang'),
  complementizers: set('dass daß ob wie'),
  phraseEnds: set(
    'dass daß ob in im am bei beim nach vor während als wenn weil auf an zu zum zur mit durch gegenüber gegen für über aus seit montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute und aber er sie es habe sei hat ist wird wurde werden den dem sich jedoch auch dazu weiter',
  ),
  pronouns: new Map<string, Pronoun>([
    ['er', er],
    ['letzterer', { ...er, latter: true }],
    ['letztere', { gender: 'f', plural: false, latter: true }],
    ['sie', { gender: 'f', plural: false, maybeMany: true }],
    // Das Ministerium … Es teilte mit: never a person.
    ['es', { gender: undefined, plural: true }],
    ['man', { gender: undefined, plural: false, nobody: true }],
    ['ich', { gender: undefined, plural: false, first: true }],
    ['wir', { gender: undefined, plural: true }],
  ]),
  possessives: new Map<string, Pronoun>([
    ...each('sein seine seinen seinem seiner seines', er),
    ...each('ihr ihre ihren ihrem ihrer ihres', ihr),
  ]),
  firstPerson: set('ich wir unser unsere unseren unserem unserer uns mein meine meinen mich mir'),
  media: mediaOf({
    post: 'tweet twitter facebook post beitrag eintrag instagram telegram blog',
    statement: 'erklärung mitteilung stellungnahme brief pressemitteilung schreiben',
    'press-conference': 'pressekonferenz',
    interview: 'interview gespräch',
    video: 'video aufnahme',
    speech: 'rede ansprache',
    court: 'gericht prozess verhandlung richter urteil',
    banner:
      'transparent transparente transparenten plakat plakate plakaten spruchband banner bannern schild schilder schildern fahne fahnen aufschrift gesprüht gesprayt geschmiert gekritzelt gepinselt sprühte sprühten sprayte sprayten schmierte schmierten kritzelte kritzelten pinselte pinselten',
    chant: 'sprechchöre sprechchören parole parolen skandierten skandierte riefen',
    document: 'bericht studie gutachten dokument',
  }),
  expletives: set('es'),
  works: set('schrieb schreibt verfasste veröffentlichte publizierte komponierte drehte malte'),
  contrasts: set('während wohingegen'),
  acts: set(
    'ging lief rannte lachte verließ setzte drehte verschwand weinte lächelte nickte fuhr kehrte stieg schlug legte warf klatschte winkte seufzte grinste schwieg knallte',
  ),
  sequels: set('dann danach sofort schnell'),
  joiners: set('und aber'),
} satisfies Partial<Grammar>;
