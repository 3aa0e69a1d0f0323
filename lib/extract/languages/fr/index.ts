import { foldWord } from '../../../text/fold';
import { type CueKind, each, genders, grammar, mediaOf, type Pronoun, set } from '../../grammar';
import { ROMANIZED } from '../romanized';

// Verbs of the first group by stem; the rest written out. Participles serve the passé composé.
const FIRST_GROUP =
  'répét enchaîn ironis objet protest jur murmur chuchot hurl balbuti marmonn grommel plaisant exclam insurg indign alarm étonn certifi attest proclam recommand suggèr prôn nuanc tempèr détaill formul avou confess pronostiqu suppos pens considèr assén tranch tonn clam revendiqu réfut récus contest approuv félicit remerci vant blâm fustig tacl raill réitér invoqu spécifi rapport mentionn narr explicit rectifi affirm déclar expliqu ajout assur précis soulign annonc racont insist estim not rappel jug regrett indiqu martel confi lanc constat observ résum plaid avanc allégu argument dénonc critiqu accus condamn préconis demand exig répliqu rétorqu tweet post cit témoign relat révél scand cri signal évoqu analys commen déplor salu réclam concéd confirm lâch glis';
const OTHERS = `dit disait disent dire dites disant écrit écrivait écrivent écrivant répond répondu répondait répondent promet promis prévient prévenu prévenait
  soutient soutenu soutenait soutenant admet admis admettait reconnaît reconnu reconnaissait prétend prétendu prétendait avertit averti poursuit poursuivi poursuivait
  conclut conclu conclura décrit décrivait décrivant maintient maintenu convient convenu fait-il fait-elle souligne-t-il reprend repris reprenait prédit prédisait redit redisait contredit contredisait objecte démenti dément savoir interroge s'interroge appelle appelé nie nié`;

const firstGroup = FIRST_GROUP.split(' ').flatMap((stem) => {
  const g = stem.endsWith('g') ? `${stem}e` : stem;
  return ['e', 'ent', 'é', 'ée', 'és', 'er', 'ait', 'aient', 'a', 'ant', 'èrent'].map(
    (ending) => (ending.startsWith('a') ? g : stem) + ending,
  );
});

const cues = new Map<string, CueKind>(
  [...set(firstGroup.join(' '), OTHERS)].map((w): [string, CueKind] => [w, /ant$/.test(w) ? 'participle' : 'verb']),
);
for (const w of set('selon', "d'après", 'après')) cues.set(w, 'source');
cues.delete('apres');
for (const w of set(
  'note notent cite citer cri cria crie post poste postes confie lance avance avant demande signale critique analyse glisse',
))
  cues.delete(w);

const il: Pronoun = { gender: 'm', plural: false };
const elle: Pronoun = { gender: 'f', plural: false };
const ils: Pronoun = { gender: 'm', plural: true };
const elles: Pronoun = { gender: 'f', plural: true };

// De l'avoir dit, de ne pas venir: an infinitive, with what may stand before it.
const INFINITIVE = '(?:ne |n |l |les |le |la |s |se |y |en |\\S{2,}(?:er|ir|re|oir)(?: |$)|“)';
const DE = new RegExp(`^(?:de|d) ${INFINITIVE}`);
const A = new RegExp(`^a ${INFINITIVE}`);
const stems = (line: string, opens: RegExp): [string, RegExp][] =>
  line
    .split(' ')
    .flatMap((stem) =>
      ['e', 'ent', 'é', 'ée', 'és', 'ait', 'aient', 'a', 'ant', 'èrent'].map((end): [string, RegExp] => [
        foldWord(stem + end),
        opens,
      ]),
    );
const speechActs = new Map<string, RegExp>([
  ...stems('accus menac jur propos conseill demand ordonn reproch soupçonn somm pri suppli refus', DE),
  ...stems('exhort invit incit encourag appel', A),
  ...stems('affirm assur ni jur déclar estim', /^(?:n )?(?:avoir|etre)(?: |$)/),
  ...each('promet promis promettait promettant promettent', DE),
  ...each('appelle appellent', A),
  ...each('démenti dément nie nié prétend', /^(?:n )?(?:avoir|etre)(?: |$)/),
]);

export const fr = grammar({
  language: 'fr',
  capitals: true,
  cues,
  weakCues: set(
    'voit voient parlent qualifient note notent demande lance confie glisse avance critique commente parle parlant évoque qualifié qualifie',
  ),
  participleForm: /ant$/,
  regardingVerbs: new Map(
    each(
      'qualifié qualifiée qualifie qualifient qualifiait qualifiant décrit décrite décrivent décrivait présenté présentée présente dénoncé dénonce salué salue traité traite',
      set('de comme'),
    ),
  ),
  agentParticles: set('par'),
  speechActs,
  passives: set('est sont etait etaient ete etre fut furent'),
  bareClause: { cues: set(), comma: false, surely: set(), finite: set(), never: set() },
  accounts: /^(?:propos|dires|mots|termes|declarations?)$/,
  possessives: new Map<string, Pronoun>(each('son sa ses', { gender: undefined, plural: false })),
  sourceBehind: new Map([
    ['apres', set('d')],
    ['croire', set('en')],
  ]),
  sourceParticles: set('de des du'),
  parentheses: set('un une le la qui dont lors dans en au avant après et mais selon'),
  relatives: set('qui lequel laquelle lesquels lesquelles'),
  leadIns: set(
    'interrogé interrogée interrogés interrogées invité invitée joint jointe contacté contactée sollicité sollicitée cité citée selon',
  ),
  impersonal: set('peut lire lit entendre'),
  within: set('dans sur'),
  determiners: set('le la les l un une des du de d ce cette ces cet son sa ses leur leurs mon ma mes notre votre'),
  invertedVerb: {
    form: /(?:e|ent|it|rt|nt|nd|et|at|ait|a|ut)$/,
    never: set(
      'est et ce le de une que comme elle ne se me te cette meme notre votre leur entre contre autre quatre toute chaque puisque lorsque ont sont font vont etait avait fut serait sera sort sortent reste restent semble semblent devient existe existent fait peut doit va aura avant devant pendant durant suivant cependant maintenant autant tant pourtant ensuite encore libre publie publiee organise organisee intitule intitulee ouvre ouvrira debute debutera sert servira joue vient date',
    ),
    also: set(),
  },
  infinitiveMarks: set('d de'),
  adverbs: {
    words: set("quant a ont est avait avaient l' l leur lui y en se s aussi ensuite notamment fait"),
  },
  toListener: set('a au aux'),
  titleLinks: set('a au aux'),
  articles: set('un une le la les l des du ce cet cette'),
  adverbials: set(
    'dans en à au aux sur pour selon après avant pendant lors depuis devant face chez par avec sans malgré interrogé interrogée interrogés invité invitée joint jointe contacté contactée sollicité sollicitée mardi mercredi jeudi vendredi samedi dimanche lundi hier mais et puis enfin',
  ),
  reportedTense: {
    auxiliaries: set('aurait auraient serait seraient'),
    participle: {
      accented: /ee?s?$/,
      plain:
        /^(?!(?:qui|lui|puis|depuis|oui|ici|ainsi|parmi|peu|lieu|plus|sous|avis|mais)$).*(?:u|i|is|it|ert|ort|ie|ue|ite|ise)s?$/,
    },
    unless: set('si s pourquoi comment aussi'),
  },
  viewpoints: set('pour'),
  complementizers: set('que qu'),
  asSaid: set('comme'),
  subject: 'before-first',
  phraseEnds: set(
    "que qu qui dont dans lors à au aux sur après avant pendant alors quand lorsque comme mais et a ont est sont avait avaient lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui par pour selon devant avec en face sous s'est c'est",
  ),
  pronouns: new Map<string, Pronoun>([
    ['il', il],
    ['elle', elle],
    ['ils', ils],
    ['elles', elles],
    ['on', ils],
    ['ce dernier', { ...il, latter: true }],
    ['cette derniere', { ...elle, latter: true }],
    ['celui-ci', { ...il, latter: true }],
    ['celle-ci', { ...elle, latter: true }],
    ['je', { gender: undefined, plural: false, first: true }],
    ['j', { gender: undefined, plural: false, first: true }],
    ['nous', { gender: undefined, plural: true }],
  ]),
  firstPerson: set('je j nous notre nos mon ma mes moi on'),
  namingNouns: set(
    'film livre roman chanson mouvement groupe journal magazine association slogan surnommé surnommée baptisé baptisée intitulé intitulée dit dite dits appelé appelée opération hashtag mot terme mots quotidien hebdomadaire émission parti collectif',
  ),
  // une campagne « mensongère » is somebody's word, la campagne « Mains propres » a name.
  namingEnds:
    /^(?:villages?|villes?|quartiers?|rue|camps?|hopital|stade|theatre|musee|hotel|restaurant|cafe|pont|aeroport|port|montagne|riviere|lac|ile|parc|ecole|universite|ferme|usine|mine|albums?|pieces?|sites?|plateforme|application|series?|documentaires?|tableau|tableaux|exposition|festival|prix|concours|coupe|navires?|ferry|avions?|missiles?|fusees?|satellites?|campagnes?|plan|initiative|projets?|lois?|rapport|etude|front|alliance|coalition|bloc|milice|brigade|chaine|radio|societe|entreprise|tour|palais|chateau|eglise|mosquee|ouragan|tempete|vaccin|bateaux?|revue|salle|spectacle|emission)$/,
  institutions: set('association fédération syndicat mouvement institut comité fondation collectif'),
  media: mediaOf({
    post: 'tweet tweets twitter facebook instagram telegram publication post tweeté',
    statement: 'communiqué déclaration lettre courriel message',
    'press-conference': 'conférence presse point',
    interview: 'interview entretien entrevue',
    video: 'vidéo enregistrement',
    speech: 'discours allocution meeting tribune',
    court: 'tribunal audience procès juge cour',
    banner: 'banderole banderoles pancarte pancartes',
    chant: 'scandé scandant scandaient scandent slogans',
    document: 'rapport étude document',
  }),
  carriers: set("l'afp afp agence reuters quotidien journal chaîne radio bfmtv france-info franceinfo hebdomadaire"),
  anonymous: set('source sources responsable responsables diplomate diplomates témoin témoins proche'),
  spokesperson: { behind: /porte-parole (?:de la |de l['’]|du |des |de )/iu, before: undefined },
  groups: set(
    'manifestants habitants riverains opposants militants députés syndicats experts responsables témoins sources élus étudiants',
  ),
  contrasts: set('tandis alors'),
  joiners: set('et mais'),
  givenNames: genders(
    `${ROMANIZED.f} marie nathalie isabelle sylvie catherine martine christine françoise valérie sandrine stéphanie véronique sophie céline chantal patricia anne brigitte julie monique aurélie nicole laurence annie émilie dominique virginie corinne élodie christelle camille caroline léa sarah florence laetitia audrey hélène laura mélanie aline agnès claire lucie lucile élise emma chloé manon inès jade louise alice juliette pauline marine mathilde charlotte margaux anaïs fanny karine delphine béatrice élisabeth jacqueline jeanne madeleine simone suzanne thérèse yvonne odile solange rose nadia samia farida fatima leïla yasmine karima irène lina rana ségolène rachida najat`,
    `${ROMANIZED.m} jean pierre michel philippe alain nicolas christophe patrick daniel bernard thierry stéphane pascal david éric laurent frédéric sébastien julien olivier christian bruno gérard didier franck françois jérôme guillaume alexandre antoine vincent fabrice thomas maxime marc denis gilles sylvain serge jacques paul yves luc louis hugo lucas arthur jules gabriel raphaël adam nathan théo mathieu matthieu benoît arnaud cédric romain damien florian quentin kevin anthony hervé rené robert roger andré claude marcel henri georges raymond karim mohamed mehdi yacine ahmed rachid emmanuel édouard victor`,
  ),
  genderOf: genders(
    'la une mme mlle madame elle avocate présidente directrice députée sénatrice chercheuse chercheure infirmière enseignante institutrice actrice chanteuse romancière écrivaine mère sœur fille femme épouse vigneronne agricultrice conseillère adjointe habitante voisine chancelière reine',
    'le un m monsieur avocat président directeur député sénateur chercheur infirmier enseignant instituteur acteur chanteur romancier écrivain père frère fils homme époux mari vigneron agriculteur conseiller adjoint habitant voisin chancelier roi',
  ),
});
