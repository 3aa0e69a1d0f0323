import { each, type Grammar, mediaOf, type Pronoun, set } from '../../grammar';

const il: Pronoun = { gender: 'm', plural: false, bodies: true };
const elle: Pronoun = { gender: 'f', plural: false, bodies: true };
const ils: Pronoun = { gender: 'm', plural: true };
const elles: Pronoun = { gender: 'f', plural: true };

/** The small words of French, by what they do. */
export const words = {
  agentParticles: set('par'),
  objectsBefore: set('le la les l'),
  ownAccounts: set('aveu dires récit compte'),
  ownWords: set('propre propres'),
  announcing: {
    verse: /poème|poète|verset|strophe/iu,
    questions: set('q question'),
    answers: set('r réponse'),
    interview: /\b(?:interview|entretien|rencontre|conversation)\s+avec\s+([^,،.:]{3,60})/iu,
  },
  possessives: new Map<string, Pronoun>(each('son sa ses', { gender: undefined, plural: false })),
  sourceBehind: new Map([
    ['apres', set('d')],
    ['croire', set('en')],
    ['entendre', set('a')],
    ['aveu', set('l')],
    ['avis', set('l')],
    ['dires', set('aux')],
    ['yeux', set('aux')],
    // pour reprendre les mots de la maire
    ...each('reprendre citer paraphraser emprunter', set('pour')),
  ]),
  sourceParticles: set('de des du même'),
  parentheses: set('un une le la qui dont lors dans en au avant après et mais selon'),
  relatives: set('qui lequel laquelle lesquels lesquelles'),
  leadIns: set(
    'interrogé interrogée interrogés interrogées invité invitée joint jointe contacté contactée sollicité sollicitée cité citée selon',
  ),
  within: set('dans sur'),
  withheld: set('décliné refusé refuse décline refusant déclinant'),
  determiners: set(
    'le la les l un une des du de d au aux ce cette ces cet son sa ses leur leurs mon ma mes notre votre',
  ),
  onlyDeterminers: set('ce cet cette ces un une des du son sa ses'),
  adverbs: {
    words: set('quant a ont est avait avaient leur lui y en se s t aussi ensuite notamment fait plutôt carrément'),
  },
  titleAdjectives: set(
    'ancien ancienne anciens anciennes ex jeune jeunes vieux vieille premier première dernier dernière nouveau nouvelle futur future grand grande petit petite principal principale célèbre simple seul seule autre fameux fameuse',
  ),
  titleLinks: set('a au aux en'),
  portfolios: set(
    'intérieur économie justice travail santé éducation budget affaires agriculture culture défense transports logement écologie sports relations outre-mer outre-mers numérique industrie commerce énergie famille ville recherche jeunesse finances action cohésion collectivités maire patrimoine urbanisme tourisme sécurité emploi égalité formation environnement transition mobilité solidarités enfance handicap réinsertion diplomatie coopération développement jeunesse climat fiscalité états états-unis anciens sciences droit médecine histoire philosophie sociologie psychologie géographie informatique cybersécurité chimie physique biologie lettres communication marketing gestion architecture climatologie agronomie criminologie charge chef neurosciences théologie urgence lecture parole sûreté aménagement mer mémoire citoyenneté ruralité alimentation pêche ports francophonie europe consommation artisanat personnes droits femmes seniors aînés autonomie simplification réforme condition protection parité laïcité vie jeux intelligence espace médias immigration intégration asile migration prévention bien-être pensions fonction infrastructures mines eau hydraulique élevage forêts plan prospective décentralisation',
  ),
  articles: set('un une le la les l des du ce cet cette'),
  adverbials: set(
    'dans en à au aux sur pour selon après avant pendant lors depuis devant face chez par avec sans malgré interrogé interrogée interrogés invité invitée joint jointe contacté contactée sollicité sollicitée mardi mercredi jeudi vendredi samedi dimanche lundi hier mais et puis enfin',
  ),
  auxiliaries: set('a ont est sont avait avaient'),
  pluperfect: set('avait avaient'),
  viewpoints: set('pour'),
  complementizers: set('que qu'),
  asSaid: set('comme'),
  phraseEnds: set(
    "que qu qui dont dans lors à au aux sur après avant pendant alors quand lorsque comme mais et a ont est sont avait avaient était étaient lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui par pour selon devant avec en face sous s'est c'est",
  ),
  pronouns: new Map<string, Pronoun>([
    ['il', il],
    ['lui', il],
    ['eux', ils],
    ['elle', elle],
    ['ils', ils],
    ['elles', elles],
    // explique celui qui dirige le port
    ['celui', il],
    ['celle', elle],
    ['ceux', ils],
    ['celles', elles],
    ['on', { ...ils, nobody: true }],
    ['ce dernier', { ...il, latter: true }],
    ['cette derniere', { ...elle, latter: true }],
    ['celui-ci', { ...il, latter: true }],
    ['celle-ci', { ...elle, latter: true }],
    ['je', { gender: undefined, plural: false, first: true }],
    ['j', { gender: undefined, plural: false, first: true }],
    ['nous', { gender: undefined, plural: true, first: true }],
  ]),
  firstPerson: set('je j nous notre nos mon ma mes moi on'),
  media: mediaOf({
    post: 'tweet tweets twitter facebook instagram telegram publication post tweeté',
    statement: 'communiqué déclaration lettre courriel message',
    'press-conference': 'conférence presse point',
    interview: 'interview entretien entrevue',
    video: 'vidéo enregistrement',
    speech: 'discours allocution meeting tribune',
    court: 'tribunal audience procès juge cour',
    banner: 'banderole banderoles pancarte pancartes tag tags tagué taguée taguer graffiti graffitis bombé',
    chant: 'scandé scandant scandaient scandent slogans',
    document: 'rapport étude document',
  }),
  prepositions: set(
    'de du des d à au aux contre avec pour par chez sur sans envers selon devant derrière entre après avant malgré',
  ),
  works: set('écrit écrivit publié publie signé traduit composé'),
  freeRelatives: set('ce'),
  contrasts: set('tandis alors'),
  adversatives: set('avant sans bien afin tandis pendant sitôt aussitôt'),
  acts: set(
    'claqué raccroché parti partie partis sorti sortie sortis quitté tourné enfui enfuie éclipsé éclipsée levé levée assis assise éclaté fondu souri ri pleuré haussé hoché rentré rentrée retourné disparu embrassé éteint filé claqua raccrocha partit sortit quitta tourna sourit rit pleura rentra disparut enfuit',
  ),
  sequels: set('puis ensuite aussitôt vite s en'),
  joiners: set('et mais'),
} satisfies Partial<Grammar>;
