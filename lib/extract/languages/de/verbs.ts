import { type CueKind, each, type Grammar, list, set } from '../../grammar';

/** Stems of verbs that are inflected by rule: sag, erklär, kritisier. */
export const STEMS = `
  sag erklär äußer beton ergänz erläuter versicher bestätig kritisier warn forder versprech kommentier berichte
  behaupt bemerk folger kündig mutmaß mein beklag beschuldig bezeichn zitier twitter unterstreich prophezei
  begründ verkünd erinner formulier erwider entgegn antwort frag vermut schätz urteil lobt protestier räum mahn
  appellier resümier attackier verurteil bezweifel bedauer beschwer dementier präzisier konstatier prognostizier
  signalisier verteidig tadel rüg droh beschimpf höhn scherz klag schwärm spekulier argumentier plädier referier
  informier meld vermeld enthüll schilder bemängel beanstand beteuer bekräftig bekund charakterisier beurteil
  verlang erkundig konter schimpf polter brüll flüster murmel jubel seufz erzähl titulier thematisier skandier
  urgier replizier sekundier stichel witzel frotzel läster stöhn jammer brumm murr knurr raun stammel zürn
  orakel philosophier sinnier verdeutlich fleh dozier blaff fauch zisch motz nörgel plauder
  diagnostizier monier bilanzier kommandier diktier notier attestier offenbar befürcht bewert deklarier proklamier
  protokollier rechtfertig wetter`
  .trim()
  .split(/\s+/);

/** Forms of strong verbs, and of those that part from their prefix: sprach, mitgeteilt. */
export const FORMS = `
  teilte teilten mitgeteilt sprach sprachen spricht sprechen gesprochen schrieb schreibt schrieben geschrieben gab
  gaben bekannt rief riefen nannte nannten nennt hieß heißt lautet lautete gestand fuhr wies warf warfen hob
  versprach verspricht verwies fügte lobte zeigte habe unterstrich gerufen schrie schrien geschrien empfahl
  empfahlen empfohlen riet rieten befahl befohlen widersprach widersprachen widersprochen bestritt bestritten
  beschrieb beschrieben beschreibt unterstrichen verwiesen bat baten gebeten gestanden versprachen versprochen
  vorgeworfen empfiehlt bestreitet widerspricht verweist verlautbarte verlautete verlautet bekanntgab zugab
  aufforderte aufforderten hinwies hinwiesen hinzufügte hinzufügten hinzugefügt ankündigte ankündigten angekündigt
  mitteilte mitteilten einräumte einräumten eingeräumt ausführte ausführten ausgeführt vorwarf vorwarfen anmerkte
  anmerkten angemerkt anfügte festhielt feststellte feststellten festgestellt klarstellte klargestellt nahelegte
  vorschlug vorschlugen vorgeschlagen ausrief zurief angab angaben angegeben ausdrückte ausdrückten hingewiesen
  aufgefordert ausgerufen angeregt anregte anregten zugesagt zusagte zusagten zugesichert zusicherte zusicherten angemahnt
  anmahnte anmahnten angedeutet andeutete andeuteten dargelegt darlegte darlegten eingewandt einwandte eingewendet
  feststellt mitteilt ankündigt einräumt hinweist vorwirft anmerkt ausführt festhält klarstellt vorschlägt angibt
  ausdrückt zusammenfasst zusammenfasste schreiben verweisen empfehlen bestreiten widersprechen
  hinzufügt zugibt bekanntgibt darlegt andeutet nahelegt anregt zusichert einwendet
  gesprüht gesprayt geschmiert gekritzelt gepinselt`
  .trim()
  .split(/\s+/);

const inflected = STEMS.flatMap((stem) =>
  // fordern, murmeln: a stem on -er or -el takes no e.
  [...(/e[rl]$/.test(stem) ? ['n'] : []), 'te', 'ten', 't', 'en', 'ete', 'eten', 'et', 'end'].map((e) => stem + e),
);
/** gewarnt, gefordert: no ge- before an unstressed syllable (kritisiert, behauptet). */
const participles = STEMS.filter(
  (stem) => !/^(?:be|er|ver|ent|wider|prä|offenbar|informier|unter)|ier$/.test(stem),
).map((stem) => `ge${stem}${/[td]$/.test(stem) ? 'et' : 't'}`);
/** Every form that the stems make. */
export const WEAK = [...inflected, ...participles];
const cues = new Map<string, CueKind>(
  list(...WEAK, ...FORMS).map((w): [string, CueKind] => [w, w.endsWith('end') ? 'participle' : 'verb']),
);
for (const w of set('laut zufolge nach gemäß')) cues.set(w, 'source');
for (const w of set(
  'nach warnen fragen meinen habe warf gab gaben zeigte hob rief hieß heißt fuhr wies bekannt frage antworten nannte nannten nennt spricht',
))
  cues.delete(w);

/** Strong verbs in the past, with the prefixes that stay on them. */
const STRONG_PAST =
  'schob schwor rang fand ging kam nahm hielt ließ lief rief schlug blieb zog trat bot brach fiel gann wann lor schloss stieg stand lag griff trug traf drang hob sprach warf schrieb wies las sah gab bat half saß sang sank sprang schwamm starb schnitt litt ritt schritt stritt strich wich glich fing hing riet schied mied trieb schwieg stieß hieß aß tat wusste fuhr lud wuchs wusch schuf grub verdarb befahl empfahl vergaß bog flog floh log wog fror goss genoss zwang trank stank schwang klang schien lieh biss'.split(
    ' ',
  );
const strongPast = STRONG_PAST.flatMap((base) =>
  ['', 'be', 'er', 'ver', 'ent', 'zer', 'ge', 'wider', 'über', 'unter', 'hinter'].map((prefix) => prefix + base),
).flatMap((form) => [form, `${form}en`]);

const NO_LINK: ReadonlySet<string> = new Set();

/** What reports speech in German, and how surely. */
export const verbs = {
  asking: set('fragt fragte fragten befragte'),
  asked: set('ihn sie ihm ihr'),
  answers: set(
    'antwort urteil reaktion botschaft rat fazit kommentar erklärung versprechen appell frage entgegnung bilanz devise',
  ),
  asksWhat: set('ob wie warum was wann wo wer weshalb wieso nach'),
  whenAsked: set('als wenn nachdem'),
  denial: {
    words: set('nicht keineswegs'),
    firm: set('nie niemals nichts'),
    noneOf: new Set(['nicht einer', 'nicht eine', 'nicht eines', 'nicht ein']),
    nobody: new Set([
      ...[
        'niemand',
        'keiner',
        'keine',
        'kein',
        'keinem zeitpunkt',
        'keiner zeit',
        'keinem wort',
        'keiner silbe',
        'keiner weise',
        'weder',
      ],
    ]),
    opening: new Set([
      ...[
        'nie',
        'niemals',
        'nie sagte',
        'nie hat',
        'nie hatte',
        'nie haben',
        'nie hatten',
        'niemals haben',
        'niemals hatten',
        'niemals hat',
        'niemals hatte',
        'niemals sagte',
        'nirgends hat',
        'weder',
      ],
      ...['zu keinem zeitpunkt', 'zu keiner zeit', 'mit keinem wort', 'mit keiner silbe', 'in keiner weise'],
    ]),
    that: set('dass daß'),
    anyone: set(),
    without: set('ohne'),
    twice: set('nicht'),
    besides: set('nur allein bloß außer als'),
    denying: set('bestritt bestreitet bestritten bestreiten dementierte dementiert leugnet leugnete'),
    saying: set(
      'gesagt behauptet erklärt geschrieben genannt bezeichnet versprochen gerufen gesprochen gefordert gedroht verlangt',
    ),
    having: set('zu'),
    contrary: set(
      'bestritt bestreitet bestritten dementierte dementiert ausgeschlossen ausschloss schloss verneinte zweifelte glaubt glaubte glauben glaubten denkt dachte denken meint meinte',
    ),
  },
  pluralVerb: /(?:ten|en)$/,
  cues,
  weakCues: set(
    'ortet ortete orteten lacht lachte grinst grinste lächelt lächelte schmunzelt schmunzelte staunt staunte fragen meinen warnen antworten geheißen steht stand fügt fügte fügten hieß heißt rief riefen nannte nannten nennt zeigte bekannt fuhr hob wies spricht warf warfen wirft werfen',
  ),
  // legte nach: „…“; gab der Minister zu, dass …
  phrasalCues: new Map([
    ...each('setzte setzten setzt setzen', set('nach hinzu')),
    ...each('schob schoben schiebt', set('nach hinterher')),
    ...each('hakte hakten hakt', set('nach')),
    ...each('wandte wandten wendet', set('ein')),
    ...each('pflichtete pflichteten pflichtet', set('bei')),
    ...each('stimmte stimmten stimmt', set('zu')),
    ...each('stellte stellten stellt stellen', set('klar fest heraus')),
    ...each('hielt hielten hält halten', set('fest entgegen dagegen')),
    ...each('machte machten macht machen', set('deutlich klar')),
    ...each('gab gaben gibt geben', set('zurück zu an bekannt preis')),
    ...each('nahm nahmen nimmt nehmen', set('an')),
    ...each('warf warfen wirft werfen', set('vor')),
    ...each('legte legten legt legen', set('nach nahe dar offen')),
    ...each('sagte sagten sagt sagen', set('voraus zu aus')),
    ...each('schlug schlugen schlägt schlagen', set('vor')),
    ...each('hob hoben hebt heben', set('hervor')),
    ...each('deutete deuteten deutet deuten', set('an')),
    ...each('prangerte prangerten prangert prangern', set('an')),
    ...each('ließ ließen lässt lassen', set('wissen verlauten ausrichten durchblicken')),
    ...each('führte führten führt', set('aus')),
  ]),
  // in den Worten von Eva Brand
  quotedForms: set('zitiert'),
  sourceBehind: new Map([['worten', set('den')]]),
  speechNouns: new Map([
    // Those that need no link: Otts Satz „…“; ihr Fazit: „…“; die Kritik, der Rat habe „…“.
    ...each(
      'satz schlusssatz leitsatz kernsatz merksatz wort worte worten schlusswort schlussworte ausspruch spruch zitat fazit urteil resümee bilanz antwort antworten gegenfrage rückfrage frage reaktion reaktionen botschaft kernbotschaft kommentar appell appelle aussage aussagen kernaussage behauptung behauptungen ankündigung ankündigungen kritik mahnung mahnungen einwand einwände hinweis entgegnung erwiderung replik begründung erklärung rechtfertigung devise credo prognose einschätzung diagnose vermutung vorschlag bitte ratschlag versprechen ansage kampfansage zusage zusicherung beteuerung mitteilung beschwerde zwischenruf zuruf ausruf eingeständnis geständnis feststellung bemerkung anmerkung formulierung these überzeugung aufforderung befürchtung eindruck versicherung verdacht rat tipp lob dank gruß analyse befund',
      NO_LINK,
    ),
    ...each('forderung forderungen ruf rufe', set('nach')),
    ...each('warnung warnungen', set('vor')),
    ...each('vergleich', set('mit')),
    ...each('vorwurf vorwürfe', set('von der des einer eines')),
    ...each('drohung drohungen', set('mit')),
    ...each('wunsch wünsche sehnsucht', set('nach')),
    ...each('plädoyer', set('für')),
    ...each('klage klagen', set('über')),
    ...each('aufruf aufrufe bekenntnis', set('zu zum zur')),
    ...each('angst furcht', set('vor')),
    ...each('beschreibung charakterisierung darstellung bezeichnung einstufung bewertung', set('als')),
  ]),
  indefinite: set('ein eine einen einem einer kein keine keinen'),
  seeingVerbs: set('sieht sah sahen sehen sehe wittert witterte ortet ortete erkennt erkannte erblickt'),
  participleForm: /end$/,
  namingVerbs: set(
    'bezeichnet bezeichnete bezeichneten bezeichnen bezeichne nannte nannten nennt nennen genannt bezeichnend',
  ),
  regardingVerbs: new Map([
    ...each(
      'kritisierte kritisierten kritisiert verurteilte verurteilten verurteilt charakterisierte charakterisiert beschrieb beschrieben beschreibt wertete werteten wertet gewertet bewertete bewerten bewertet würdigte würdigten würdigt gewürdigt lobte lobten lobt gelobt wies wiesen zurückgewiesen sieht sah sahen sehen gesehen betrachtet betrachtete einstufte eingestuft brandmarkte titulierte tituliert attackierte attackierten feierte feierten geißelte begrüßte begrüßten begrüßt verwarf verwarfen verspottete bejubelte empfand empfanden empfindet pries priesen preist verteidigte verteidigt lehnte lehnten bezeichnet bezeichnete bezeichneten',
      set('als'),
    ),
    ...each(
      'sprach sprachen spricht sprechen gesprochen redete redeten redet berichtete berichteten berichtet schwärmte schwärmt',
      set('von'),
    ),
    ...each('warnte warnten warnt warnen gewarnt', set('vor')),
    ...each('hält hielt halten hielten halte gehalten', set('für')),
    ...each('klagte klagten klagt geklagt', set('über')),
    ...each('drohte drohten droht gedroht', set('mit')),
    ...each('wettert wetterte wetterten gewettert', set('gegen')),
    ...each(
      'beschuldigt beschuldigte beschuldigten bezichtigt bezichtigte bezichtigten verdächtigt verdächtigte verdächtigten',
      set('der des einer eines'),
    ),
  ]),
  judging: new Map([
    ...each('findet finden fand fanden', ''),
    ...each('gibt geben gab gaben zeigt zeigen zeigte zeigten fühlt fühlte fühlten', 'sich'),
  ]),
  ascribing: new Map([
    ...each('warf warfen wirft werfen', 'vor'),
    ...each('sagt sagte sagen sagten', 'nach'),
    ...each(
      'bescheinigt bescheinigte bescheinigten bescheinigen attestiert attestierte attestierten attestieren unterstellt unterstellte unterstellten unterstellen vorgeworfen vorwarf vorwarfen vorwirft vorwerfen nachgesagt',
      '',
    ),
  ]),
  cries: set('rief riefen rufen ruft gerufen schrie schrien schreit brüllte brüllten skandierte skandierten flüsterte'),
  passives: set('wird werden wurde wurden worden'),
  afterCues: set('so'),
  unnaming:
    /^(?:(?:den|ihren|seinen) Name|nicht |anonym)(?:.{0,30}?(?:nicht|genannt|zitiert|erwähnt|veröffentlicht) (?:zu nennen|zu werden|werden|wird|werde|zu veröffentlichen|genannt|veröffentlicht)| bleiben)/u,
  bareCues: new Set([
    ...cues.keys(),
    ...set(
      'warf warfen wirft werfen rief riefen ruft rufen bot boten bietet bieten angeboten anbot anboten erwägt erwog erwogen überlegt überlegten erwägen',
    ),
  ]),
  impersonal: set('heißt hieß geheißen steht stand lautet lautete hören vernehmen erfahren'),
  // war zu hören: „…“
  colonCues: set('hören vernehmen erfahren'),
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
  // soll geflohen sein: they say so.
  reportedTense: {
    auxiliaries: set('soll sollen'),
    participle: { accented: /(?:t|en)$/, plain: /(?:t|en)$/ },
    closing: set('haben sein'),
    unless: set('ob wenn'),
  },
  auxiliaries: set(
    'hat haben hatte hatten habe wird wurde wurden werden ist sind war waren will wollen wollte wollten soll sollen sollte sollten kann können konnte konnten muss müssen musste mussten darf dürfen durfte durften mag mögen mochte mochten',
  ),
  reportative: set(
    'sei seien habe werde könne müsse solle dürfe wolle gebe komme gehe stehe liege lasse sehe bleibe mache brauche bringe führe handele halte nehme wisse finde gelte bestehe erhalte bekomme trage bedeute',
  ),
  accentedReportative: set(
    'wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften gäbe gäben käme kämen',
  ),
  particles: set('hin fest aus mit an ein vor klar bekannt davon darauf dafür deutlich überzeugt zuversichtlich'),
} satisfies Partial<Grammar>;
