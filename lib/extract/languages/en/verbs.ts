import { type CueKind, each, type Grammar, set } from '../../grammar';
import { type Strength, verbRows } from '../verbs';

/** Verbs of saying: base and past; the other forms follow by rule. */
export const VERBS = verbRows({
  strong: `
    say said, tell told, add added, claim claimed, argue argued, note noted, explain explained,
    announce announced, declare declared, insist insisted, warn warned, write wrote, tweet tweeted,
    report reported, acknowledge acknowledged, admit admitted, deny denied, reply replied, respond responded,
    ask asked, state stated, suggest suggested, complain complained, recall recalled, continue continued,
    concede conceded, conclude concluded, observe observed, remark remarked, contend contended, assert asserted,
    allege alleged, testify testified, boast boasted, joke joked, quip quipped, shout shouted, yell yelled,
    chant chanted, exclaim exclaimed, urge urged, stress stressed, emphasize emphasized, reiterate reiterated,
    predict predicted, promise promised, vow vowed, pledge pledged, confirm confirmed, counter countered,
    retort retorted, lament lamented, mention mentioned, caution cautioned, quote quoted, reveal revealed,
    accuse accused, criticize criticized, praise praised, condemn condemned, interject interjected,
    opine opined, muse mused, answer answered, propose proposed, recount recounted, maintain maintained,
    indicate indicated, decry decried, scold scolded, comment commented, tease teased, brag bragged,
    plead pleaded, whisper whispered, rant ranted, fume fumed, gush gushed, hail hailed, slam slammed,
    blast blasted, proclaim proclaimed, echo echoed, type typed, mouth mouthed, scream screamed, cry cried,
    mutter muttered, murmur murmured, sigh sighed, snap snapped, object objected, protest protested,
    repeat repeated, reason reasoned, recite recited, intone intoned, implore implored, beg begged,
    advise advised, assure assured, remind reminded, hint hinted, imply implied, speculate speculated,
    estimate estimated, theorize theorized, jeer jeered, taunt taunted, mock mocked, deride derided,
    denounce denounced, dismiss dismissed, characterize characterized, liken likened, brand branded,
    scrawl scrawled, thunder thundered, growl growled, apologize apologized, summarize summarized, bellow bellowed,
    stammer stammered, banter bantered, posit posited, postulate postulated, surmise surmised, intimate intimated,
    bemoan bemoaned, berate berated, castigate castigated, lambast lambasted, lambaste lambasted,
    rejoice rejoiced, forewarn forewarned, disclose disclosed, divulge divulged, avow avowed, attest attested,
    affirm affirmed, reaffirm reaffirmed, enthuse enthused, expound expounded, hypothesize hypothesized`,
  weak: `
    post posted, describe described, call called, believe believed, dub dubbed, agree agreed, think thought,
    cite cited, begin began, show showed, find found, learn learned, demand demanded, sing sang, label labeled,
    ridicule ridiculed, recommend recommended, blurt blurted, chide chided, chime chimed, chuckle chuckled,
    clarify clarified, confide confided, confess confessed, deadpan deadpanned, elaborate elaborated,
    extol extolled, fret fretted, gripe griped, grumble grumbled, holler hollered,
    howl howled, inquire inquired, instruct instructed, marvel marveled, moan moaned, offer offered,
    order ordered, pen penned, profess professed, pronounce pronounced, query queried, rail railed, rave raved,
    rebuke rebuked, rebut rebutted, reflect reflected, rejoin rejoined, remember remembered, request requested,
    scoff scoffed, shrug shrugged, snarl snarled, sneer sneered, swear swore, tout touted, trumpet trumpeted,
    underline underlined, underscore underscored, utter uttered, venture ventured, volunteer volunteered,
    wail wailed, whine whined, wonder wondered, signal signaled, inform informed, relate related,
    advocate advocated, attack attacked, defend defended, decide decided, hope hoped, realize realized,
    portray portrayed, paint painted, depict depicted, blame blamed, reject rejected, style styled, deem deemed,
    welcome welcomed, applaud applauded, salute saluted, thank thanked, appeal appealed, counsel counseled,
    stipulate stipulated, foresee foresaw, envisage envisaged, recognize recognized, credit credited, chastise chastised,
    admonish admonished, exhort exhorted, entreat entreated, contradict contradicted, dispute disputed, refute refuted,
    rebuff rebuffed, bewail bewailed, mourn mourned, disagree disagreed, concur concurred, guess guessed,
    reckon reckoned, vent vented, parrot parroted, drawl drawled, croak croaked,
    stutter stuttered, grunt grunted, bark barked, roar roared, hiss hissed, sob sobbed, laugh laughed, grin grinned,
    smile smiled, fancy fancied, scribble scribbled, spray sprayed, daub daubed, chalk chalked,
    stencil stenciled, etch etched, carve carved, scratch scratched, smear smeared, plaster plastered`,
});

const forms = (base: string, past: string): string[] => {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const s = /(?:s|sh|ch|x)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  return [base, past, s, `${stem}ing`];
};

/** criticise, labelled: as it is spelled in Britain. */
const british = (form: string): string =>
  form
    .replace(/iz(?=e$|es$|ed$|ing$)/, 'is')
    .replace(/(label|marvel|signal|level|stencil|cancel|channel)(?=ed$|ing$)/, '$1l');

const formsOf = (strength: Strength) =>
  VERBS.filter((v) => v.strength === strength)
    .flatMap((v) => forms(v.lemma, v.class))
    .flatMap((form) => [...new Set([form, british(form)])]);
const weak = new Set(formsOf('weak'));

const cues = new Map<string, CueKind>([
  ...formsOf('strong')
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
  'comment',
  'comments',
  ...'echo echoes type types mouth mouths cry cries object objects protest protests reason reasons signal hint hints estimate estimates brand brands thunder screams murmur sigh'.split(
    ' ',
  ),
])
  cues.delete(noun);
for (const verb of ['reports', 'claims', 'notes', 'states']) cues.set(verb, 'verb');
// used the term “…”: whose word it is.
for (const noun of ['term', 'phrase', 'word', 'words', 'expression']) cues.set(noun, 'noun');

const TO = /^not to$|^to (?!(?:the|an?|his|her|their|its|my|our|your|him|them|me|us|it|this|that|those)$)(?:[a-z]|“)/;
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

/** Verbs behind which it takes “as” what something is called. */
const AS = [
  'see saw, view viewed, regard regarded, cast cast, portray portrayed, decry decried, denounce denounced, condemn condemned',
  'dismiss dismissed, describe described, criticize criticized, characterize characterized, ridicule ridiculed, hail hailed',
  'slam slammed, praise praised, deride derided, mock mocked, paint painted, depict depicted, reject rejected, brand branded',
  'label labeled, blast blasted, tout touted, refer referred, bill billed, attack attacked, laud lauded, interpret interpreted',
]
  .flatMap((rows) => rows.split(', '))
  .flatMap((row) => forms(...(row.split(' ') as [string, string])))
  .flatMap((form) => [form, british(form)]);

/** Those behind which, or before which, a clause stands that no word opens: he said it rained; it rained, he said. */
const BARE = set(
  'said says say saying told tells believe believes believed think thinks thought claim claims claimed argue argues argued suggest suggests suggested insist insists insisted warn warns warned acknowledged admitted noted notes added adds explained concluded predicted promised vowed agreed contends contended maintained estimated estimates denied conceded recalled complained joked hopes hope hoped knows fears feared worries doubts wrote writes reported reports revealed announced saying adding arguing claiming insisting suggesting warning',
);

/** What reports speech in English, and how surely. */
export const verbs = {
  asking: set('ask asks asked asking'),
  asked: set('him her them'),
  answers: set(
    'verdict reply response answer message advice view warning conclusion assessment reaction retort motto comment explanation promise plea appeal demand question summary credo',
  ),
  asksWhat: set('if whether what why how when where who which about'),
  whenAsked: set('when as after'),
  denial: {
    words: set('not cannot'),
    firm: set('never nothing'),
    noneOf: new Set(['no', 'not one']),
    nobody: new Set(['nobody', 'none', 'no-one', 'no one', 'neither']),
    opening: new Set([
      ...['at no point', 'at no time', 'at no stage', 'in no way', 'nowhere did', 'nowhere does', 'nowhere has'],
      ...[
        'never did',
        'never has',
        'never had',
        'never once',
        'not once',
        'not a single',
        'neither',
        'nor did',
        'nor has',
        'neither did',
      ],
    ]),
    that: set('that'),
    anyone: set('anyone anybody'),
    without: new Set([
      ...['without', 'short of', 'could have', 'should have', 'might have', 'yet to', 'failed to', 'fails to'],
      ...['avoided', 'avoids', 'avoiding', 'stopping short of'],
    ]),
    twice: set('not'),
    besides: set('only just merely simply but except beyond fewer less'),
    denying: set('deny denied denies denying'),
    saying: set(
      'saying said telling told writing written calling called describing described stating stated claiming claimed',
    ),
    having: set('having ever'),
    contrary: set(
      'deny denied denies denying disagree disagreed dispute disputed rule ruled hide hid doubt doubted think thinks thought believe believes believed expect expects expected',
    ),
  },
  cries: set(
    ['shout', 'yell', 'chant', 'scream', 'bellow', 'holler', 'whisper'].flatMap((w) => forms(w, `${w}ed`)).join(' '),
  ),
  sayingNouns: set(
    'claim claims suggestion suggestions assertion assertions admission admissions remark remarks comment comments assurance assurances statement statements contention allegation allegations accusation accusations complaint complaints warning warnings insistence argument arguments prediction predictions promise promises pledge pledges vow vows belief view opinion announcement declaration revelation acknowledgement acknowledgment concession conclusion observation reminder boast boasts assessment estimate confirmation demand demands theory threat threats confession testimony proposal quip fear fears concern concerns hope hopes denial denials',
  ),
  speechNouns: new Map([
    ...each('demand demands call calls plea pleas appeal appeals', set('for')),
    ...each(
      'warning warnings promise promises accusation accusations claim claims complaint complaints talk',
      set('of'),
    ),
    ...each('cry cries shout shouts chant chants chorus', set('of')),
    ...each('description descriptions dismissal', set('as')),
    ...each('attack attacks assault assaults', set('on')),
  ]),
  quotingVerbs: set('quoted quotes quoting quote'),
  quotedForms: set('quoted cited'),
  cues,
  phrasalCues: new Map([
    ...each('put puts', set('it')),
    ...each('pointed points', set('out')),
    ...each('spoke speak speaks talked talk talks', set('of')),
    ...each('alluded alludes alluding', set('to')),
    ...each('made makes', set('clear')),
    ...each('let lets', set('be')),
    ...each('hit hits lashed', set('out back')),
    ...each('shot shoots fired fires snapped snaps', set('back')),
  ]),
  weakCues: new Set([
    ...weak,
    'judged',
    'ruled',
    'texted',
    'messaged',
    'emailed',
    'termed',
    'terming',
    'considers',
    'considering',
    'spray-painted',
    'graffitied',
  ]),
  besideCues: set('expressed expresses expressing voiced voicing conveyed conveying raised raises raising'),
  participleForm: /ing$/,
  namingVerbs: set(
    'call called calling calls branded brands branding dubbed labeled labelled labels deemed deems judged judges pronounced pronounces considers considering fancied fancies termed terming',
  ),
  regardingVerbs: new Map([
    ...AS.map((form): [string, ReadonlySet<string>] => [form, set('as')]),
    ...each(
      'spoke speak speaks spoken speaking talked talk talks talking complained complain complains complaining',
      set('of'),
    ),
    ...each('out', set('at')),
    ...each('compare compares compared comparing likens likened likening', set('to')),
  ]),
  speechActs,
  unnaming: /^(?:(?:not )?to|that .{0,30}?\bnot) be (?:named|identified|quoted|credited)\b|^(?:to remain|for) anonym/u,
  particles: set('up'),
  passives: set('is are was were be been being'),
  afterCues: set('read reads'),
  continuing: set('added adds adding continued continues'),
  colonCues: set('read reads'),
  bareCues: BARE,
  behindClause: BARE,
  surelyBare: set(
    'said says say saying told tells believe believes believed think thinks thought claim claims claimed argues argued insists insisted suggested suggests',
  ),
  implying: set(
    'suggest suggests suggested suggesting indicate indicates indicated imply implies implied show shows showed hint hints hinted tell tells told reveal reveals revealed confirm confirms confirmed signal signals signaled',
  ),
  finite: set(
    "is are was were am has have had will would can could should may might must do does did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't don't doesn't didn't went came got took gave made knew felt became began wants needs says makes",
  ),
} satisfies Partial<Grammar>;
