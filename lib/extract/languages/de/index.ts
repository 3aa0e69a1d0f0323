import { type CueKind, each, genders, grammar, mediaOf, type Pronoun, set } from '../../grammar';
import { ROMANIZED } from '../romanized';

const WEAK_VERBS =
  'sag erklär äußer beton ergänz erläuter versicher bestätig kritisier warn forder versprech kommentier berichte behaupt bemerk folger kündig mutmaß mein beklag beschuldig bezeichn zitier twitter unterstreich prophezei begründ verkünd erinner formulier erwider entgegn antwort frag vermut schätz urteil lobt protestier räum mahn appellier resümier ' +
  'attackier verurteil bezweifel bedauer beschwer dementier präzisier konstatier prognostizier signalisier verteidig tadel rüg droh beschimpf höhn scherz klag schwärm spekulier ' +
  'argumentier plädier referier informier meld vermeld enthüll schilder bemängel beanstand beteuer bekräftig bekund charakterisier beurteil verlang erkundig konter schimpf polter ' +
  'brüll flüster murmel jubel seufz erzähl titulier thematisier skandier diagnostizier monier bilanzier kommandier diktier notier attestier offenbar befürcht bewert konstatier ' +
  'deklarier proklamier protokollier rechtfertig wetter';
const OTHERS = `sagte sagten sagt sagen gesagt erklärte erklärten erklärt meinte meint meinten betonte betont berichtet berichtete berichteten teilte teilten mitgeteilt sprach sprachen spricht sprechen gesprochen
  schrieb schreibt schrieben geschrieben gab gaben bekannt rief riefen nannte nannten nennt hieß heißt lautet lautete gestand fuhr wies räumte kündigte warf warfen bezeichnete bezeichneten hob versprach verspricht verwies antwortete fügte äußerte äußerten fragte forderte forderten behauptete
  warnte lobte kritisierte begründete zitierte urteilte ergänzte zeigte gab habe unterstrich
  riefen gerufen schrie schrien geschrien empfahl empfahlen empfohlen riet rieten befahl befohlen widersprach widersprachen widersprochen bestritt bestritten beschrieb beschrieben beschreibt
  unterstrichen verwiesen bat baten gebeten gestanden versprachen versprochen vorgeworfen unterstreicht empfiehlt bestreitet widerspricht verweist verlautbarte verlautete verlautet bekanntgab zugab
  aufforderte aufforderten hinwies hinwiesen hinzufügte hinzufügten hinzugefügt ankündigte ankündigten angekündigt mitteilte mitteilten einräumte einräumten eingeräumt ausführte ausführten ausgeführt vorwarf vorwarfen
  anmerkte anmerkten angemerkt anfügte festhielt feststellte feststellten festgestellt klarstellte klargestellt nahelegte vorschlug vorschlugen vorgeschlagen ausrief zurief angab angaben angegeben ausdrückte ausdrückten hingewiesen aufgefordert`;

const weak = WEAK_VERBS.split(' ').flatMap((stem) =>
  // fordern, murmeln: a stem on -er or -el takes no e.
  [...(/e[rl]$/.test(stem) ? ['n'] : []), 'te', 'ten', 't', 'en', 'ete', 'eten', 'et', 'end'].map((e) => stem + e),
);
/** gewarnt, gefordert: no ge- before an unstressed syllable (kritisiert, behauptet). */
const participles = WEAK_VERBS.split(' ')
  .filter((stem) => !/^(?:be|er|ver|ent|wider|prä|offenbar|informier|unter)|ier$/.test(stem))
  .map((stem) => `ge${stem}${/[td]$/.test(stem) ? 'et' : 't'}`);
const cues = new Map<string, CueKind>(
  [...set(weak.join(' '), participles.join(' '), OTHERS)].map((w): [string, CueKind] => [
    w,
    w.endsWith('end') ? 'participle' : 'verb',
  ]),
);
for (const w of set('laut zufolge nach demnach gemäß')) cues.set(w, 'source');
for (const w of set(
  'nach warnen fragen meinen habe warf gab gaben zeigte hob rief hieß heißt fuhr wies bekannt frage antworten nannte nannten nennt spricht',
))
  cues.delete(w);

/** Strong verbs in the past, with the prefixes that stay on them. */
const STRONG_PAST =
  'fand ging kam nahm hielt ließ lief rief schlug blieb zog trat bot brach fiel gann wann lor schloss stieg stand lag griff trug traf drang hob sprach warf schrieb wies las sah gab bat half saß sang sank sprang schwamm starb schnitt litt ritt schritt stritt strich wich glich fing hing riet schied mied trieb schwieg stieß hieß aß tat wusste fuhr lud wuchs wusch schuf grub verdarb befahl empfahl vergaß bog flog floh log wog fror goss genoss zwang trank stank schwang klang schien lieh biss'.split(
    ' ',
  );
const strongPast = STRONG_PAST.flatMap((base) =>
  ['', 'be', 'er', 'ver', 'ent', 'zer', 'ge', 'wider', 'über', 'unter', 'hinter'].map((prefix) => prefix + base),
).flatMap((form) => [form, `${form}en`]);

/** Nouns, and ends of compounds, for what cannot speak. */
const THINGS =
  'schuld grund sicht ziel name recht plan auftrag bau motiv idee effekt anteil zahl angriff streit prozess gesetz vertrag abkommen krieg konflikt jahr woche monat flug unfall anschlag geld kosten preis kriterium strasse markt thema problem vorschlag vorwurf kritik these begriff wort satz inhalt folge ursache versuch schritt weg zeit leben hintergrund interesse angebot nachfrage auto wagen fahrzeug flugzeug maschine schiff zug film lied situation diskussion aktion position reaktion funktion operation produktion engagement erfolg verlust schaden fehler bild foto wahl lage spiel foul';

const er: Pronoun = { gender: 'm', plural: false };

export const de = grammar({
  language: 'de',
  capitals: true,
  cues,
  weakCues: set(
    'fragen meinen warnen antworten geheißen steht stand fügt fügte fügten hieß heißt rief riefen nannte nannten nennt zeigte bekannt fuhr hob wies spricht warf',
  ),
  participleForm: /end$/,
  namingVerbs: set(
    'bezeichnet bezeichnete bezeichneten bezeichnen bezeichne nannte nannten nennt nennen genannt bezeichnend',
  ),
  regardingVerbs: new Map([
    ...each(
      'kritisierte kritisierten kritisiert verurteilte verurteilten verurteilt charakterisierte charakterisiert beschrieb beschrieben beschreibt wertete werteten wertet gewertet bewertete bewerten bewertet würdigte würdigten würdigt gewürdigt lobte lobten lobt gelobt wies wiesen zurückgewiesen sieht sah sahen sehen gesehen betrachtet betrachtete einstufte eingestuft brandmarkte titulierte tituliert attackierte attackierten feierte feierten geißelte bezeichnet bezeichnete bezeichneten',
      set('als'),
    ),
    ...each('sprach sprachen spricht sprechen gesprochen', set('von')),
  ]),
  agentParticles: set('von'),
  passives: set('wird werden wurde wurden worden'),
  afterCues: set('so'),
  bareClause: {
    cues: new Set([...cues.keys(), ...set('warf warfen wirft werfen rief riefen ruft rufen bot boten bietet bieten')]),
    comma: true,
    surely: set(),
    finite: set(),
    never: set(),
  },
  sourceBefore: set('nach'),
  // Polizeiangaben, Medienberichten: compounds as well.
  accounts:
    /(?:angaben|aussagen?|meinung|meinungen|ansicht|ansichten|auffassung|information|informationen|auskunft|darstellung|darstellungen|bewertung|einschatzung|einschatzungen|lesart|wissen|schilderung|schilderungen|worte|worten|erkenntnissen|uberzeugung|vorstellung|vorstellungen|idee|plan|planen)$/,
  documents:
    /(?:berichte?n?|untersuchung|untersuchungen|meldung|meldungen|studien?|umfragen?|statistik|statistiken|schatzung|schatzungen|prognose|prognosen|gutachten)$/,
  notSourceBefore: set('geworden werden wird wurde und aber'),
  sourceParticles: set('den dem der'),
  sourcePostpositions: set('zufolge'),
  parentheses: set('der die das ein eine und aber während nachdem als wie laut'),
  leadIns: set('gefragt angesprochen befragt'),
  impersonal: set('heißt hieß geheißen steht stand lautet lautete'),
  within: set('in im aus auf'),
  invertedVerb: {
    form: /(?:t|ten|te)$/,
    never: set(
      'nicht jetzt erst fast sonst selbst mit seit statt meist zuletzt heute sollte musste konnte hatte gute erste',
    ),
    also: set(
      strongPast.join(' '),
      'teilen finden glauben sehen halten gehen kommen stehen nehmen geben lassen kritisiert sieht gibt nimmt hält lässt steht trägt greift zieht tritt wirft weist',
    ),
  },
  adverbs: {
    words: set(
      'hat haben hatte hatten auch weiter dazu gestern heute ferner jedoch außerdem zudem daraufhin wörtlich bereits später dabei dann hier sich erst ihm ihn ihnen uns',
    ),
  },
  articles: set(
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein meine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere dieser diese dieses diesen diesem jener jene jenes jeder jede jedes alle viele einige mehrere beide zwei drei vier fünf im am zum zur beim vom auch',
  ),
  nounLinks: set('der des die den dem von vom für zur zum am im in aus eines einer de und van du al bin'),
  nounCapitals: true,
  adverbials: set(
    'in im ab am an auf bei beim nach vor während mit durch gegenüber gegen für über aus seit zu zum zur unter zwischen ohne trotz wegen anlässlich laut gemäß um',
    'aktuell offenbar besonders angeblich vermutlich vielleicht trotzdem somit ebenfalls insbesondere angesichts aufgrund infolge dank von allein immerhin künftig einst bislang bisher seither mittlerweile stattdessen denn kaum nie oft meist so ähnlich hier nun derzeit zwar zuletzt erst schon noch doch nur ebenso anders daraus davon damals jetzt dann darauf hierauf hierbei hiermit davor zugleich mehrfach abschließend wiederholt besorgt enttäuscht erfreut empört darin dabei dazu weiter ferner außerdem zudem daraufhin auch gleichzeitig dagegen hierzu dort danach später zuvor gestern heute bereits wörtlich schließlich zugleich jedoch dennoch unterdessen inzwischen deshalb daher damit hingegen allerdings ebenfalls ebenso insgesamt weiterhin',
  ),
  verbSecond: true,
  // Sie rechne, er hoffe; not: er sagte.
  reportativeForm: {
    behind: set('er sie es man'),
    form: /(?:[^t]e|[aei]lte|[^i]ete|rte)$/,
    never: set('wurde beide alle eine keine diese jede ihre seine meine ohne'),
  },
  reportativeAlone: set('sei seien habe werde konne musse solle durfe wolle gebe komme gehe stehe'),
  // soll geflohen sein: they say so.
  reportedTense: {
    auxiliaries: set('soll sollen'),
    participle: { accented: /(?:t|en)$/, plain: /(?:t|en)$/ },
    closing: set('haben sein'),
    unless: set('ob wenn'),
  },
  asSaid: set('wie'),
  subordinators: set(
    'nachdem als wenn obwohl obgleich obschon da weil zumal wahrend indem falls sofern sobald solange soweit sodass seitdem bevor ehe bis wobei wie angesprochen',
  ),
  auxiliaries: set(
    'hat haben hatte hatten habe wird wurde wurden werden ist sind war waren will wollen wollte wollten soll sollen sollte sollten kann können konnte konnten muss müssen musste mussten darf dürfen durfte durften mag mögen mochte mochten',
  ),
  reportative: set(
    'sei seien habe werde könne müsse solle dürfe wolle gebe komme gehe stehe liege lasse sehe bleibe mache brauche bringe führe handele halte nehme wisse finde gelte bestehe erhalte bekomme trage bedeute',
  ),
  reportativeUmlaut: set(
    'wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften gäbe gäben käme kämen',
  ),
  viewpoints: set('für'),
  complementizers: set('dass daß ob wie'),
  subject: 'before-first',
  phraseEnds: set(
    'dass daß ob in im am bei beim nach vor während als wenn weil auf an zu zum zur mit durch gegenüber gegen für über aus seit montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute und aber er sie es habe sei hat ist wird wurde werden den dem sich jedoch auch dazu weiter',
  ),
  inanimate: new RegExp(
    `(?:heit|keit|ismus|itat|nis|${THINGS.split(' ').join('|')}|[a-z]{4}(?<!regier|zeit|verwalt|leit|fuhr|versamml|stift|abteil|vertret|beweg|meld|mitteil|erklar|verordn|begrund)ung)(?:s|es|e|er|en|n)?$`,
  ),
  pronouns: new Map<string, Pronoun>([
    ['er', er],
    ['letzterer', { ...er, latter: true }],
    ['letztere', { gender: 'f', plural: false, latter: true }],
    ['sie', { gender: undefined, plural: false }],
    // Das Ministerium … Es teilte mit: never a person.
    ['es', { gender: undefined, plural: true }],
    ['ich', { gender: undefined, plural: false, first: true }],
    ['wir', { gender: undefined, plural: true }],
  ]),
  particles: set('hin fest aus mit an ein vor klar bekannt davon darauf dafür deutlich'),
  possessives: new Map<string, Pronoun>([
    ...each('sein seine seinen seinem seiner seines', er),
    ...each('ihr ihre ihren ihrem ihrer ihres', { gender: undefined, plural: false }),
  ]),
  firstPerson: set('ich wir unser unsere unseren unserem unserer uns mein meine meinen mich mir'),
  namingNouns: set(
    'sogenannte sogenannten sogenannter sogenanntes genannte genannten genannter genanntes namens motto hashtag begriff wort name namen codename codenamen titel prädikat',
  ),
  // A compound's last part tells: Fachmagazin, Hilfsorganisation.
  namingEnds:
    /(?:dokumentation|werk|homepage|uberschrift|film|buch|roman|lied|song|zeitung|blatt|magazin|zeitschrift|partei|gruppe|bewegung|projekt|aktion|album|serie|sendung|schiff|operation|band|verein|spiel|ausstellung|firma|unternehmen|konzern|gesetz|stamm|organisation|initiative|kampagne|studie|musical|oper|portal|website|webseite|seite|plattform|programm|preis|orden|medaille|restaurant|hotel|gasthaus|marke|modell|rubrik|kategorie|konferenz|tagung|kongress|messe|festival|wettbewerb|turnier|stiftung|bundnis|allianz|komitee|netzwerk|agentur|sender|kanal|verlag|club|klub|mannschaft|stadion|theater|museum|schule|strasse|platz|figur|sonde|rakete|satellit|sprache|software|handy|computer|spieler|player)(?:s|es|en|n|e)?$/,
  institutions: set('verein verband institut stiftung gesellschaft bündnis'),
  media: mediaOf({
    post: 'tweet twitter facebook post beitrag instagram telegram blog',
    statement: 'erklärung mitteilung stellungnahme brief pressemitteilung schreiben',
    'press-conference': 'pressekonferenz',
    interview: 'interview gespräch',
    video: 'video aufnahme',
    speech: 'rede ansprache',
    court: 'gericht prozess verhandlung richter urteil',
    banner:
      'transparent transparente transparenten plakat plakate plakaten spruchband banner bannern schild schilder schildern fahne fahnen aufschrift',
    chant: 'sprechchöre sprechchören parole parolen skandierten skandierte riefen',
    document: 'bericht studie gutachten dokument',
  }),
  carriers: set('nachrichtenagentur agentur dpa afp reuters zeitung bild spiegel sender magazin tageszeitung'),
  anonymous: set('insider informant zeuge zeugen augenzeuge augenzeugen kreise kreisen vertrauter vertraute'),
  spokesperson: { behind: /Sprecher(?:in)? (?:der |des |vom |von )/u, before: /(\p{Lu}\p{L}+?)s?sprecher(?:in)?\b/u },
  groups: set(
    'demonstranten bewohner anwohner kritiker gegner aktivisten experten beobachter augenzeugen zeugen studenten',
  ),
  contrasts: set('während wohingegen'),
  joiners: set('und aber'),
  givenNames: genders(
    `${ROMANIZED.f} maria anna petra monika sabine susanne gabriele andrea claudia birgit karin brigitte martina ursula angela angelika renate heike stefanie nicole julia katrin kerstin barbara christine ulrike silke anja tanja sandra sarah laura lena lisa katharina elisabeth helga ingrid gisela christa hannelore eva annette bettina cornelia anke ilse erika hilde franziska jana kathrin melanie nadine simone sonja ute vera yvonne sigrid ruth hanna annegret sahra katja margot`,
    `${ROMANIZED.m} peter michael thomas andreas wolfgang klaus jürgen günter stefan christian uwe werner horst frank dieter manfred gerhard hans bernd thorsten torsten matthias helmut walter heinz martin jörg rolf jens sven alexander jan rainer holger karl dirk joachim ralf carsten markus oliver daniel sebastian tobias david florian philipp tim paul max felix lukas jonas robert joseph josef franz otto ernst fritz kurt konrad ludwig georg johannes friedrich wilhelm heinrich guido sigmar olaf edmund norbert volker winfried gregor oskar`,
  ),
  genderOf: genders(
    'die eine frau ministerin kanzlerin bundeskanzlerin präsidentin sprecherin vorsitzende bürgermeisterin direktorin anwältin richterin lehrerin ärztin professorin abgeordnete mutter schwester tochter königin chefin',
    'der ein herr minister kanzler bundeskanzler präsident sprecher vorsitzender bürgermeister direktor anwalt richter lehrer arzt professor abgeordneter vater bruder sohn könig chef',
  ),
});
