import { type Grammar, genders, set } from '../../grammar';
import { ROMANIZED } from '../romanized';

/** Names, offices and nouns for speakers in French. */
export const names = {
  accounts: /^(?:propos|dires|mots|termes|declarations?)$/,
  namingNouns: set(
    'film livre roman chanson mouvement groupe journal magazine association slogan surnommé surnommée baptisé baptisée intitulé intitulée dit dite dits appelé appelée opération hashtag mot terme mots quotidien hebdomadaire émission parti collectif',
  ),
  // une campagne « mensongère » is somebody's word, la campagne « Mains propres » a name.
  namingEnds:
    /^(?:villages?|villes?|quartiers?|rue|camps?|hopital|stade|theatre|musee|hotel|restaurant|cafe|pont|aeroport|port|montagne|riviere|lac|ile|parc|ecole|universite|ferme|usine|mine|albums?|pieces?|sites?|plateforme|application|series?|documentaires?|tableau|tableaux|exposition|festival|prix|concours|coupe|navires?|ferry|avions?|missiles?|fusees?|satellites?|campagnes?|plan|initiative|projets?|lois?|rapport|etude|front|alliance|coalition|bloc|milice|brigade|chaine|radio|societe|entreprise|tour|palais|chateau|eglise|mosquee|ouragan|tempete|vaccin|bateaux?|revue|salle|spectacle|emission)$/,
  namedBy: set(
    'intitulé intitulée intitulés intitulées surnommé surnommée surnommés baptisé baptisée dénommé dénommée soi-disant appellent surnomment surnomme surnommait surnommaient appelés appelées',
  ),
  smallInTitles: new Set('of the in and a an on to for at by with or from de la le les et du des'.split(' ')),
  charges: set(
    'examen inculpé inculpée inculpés inculpation judiciaire plainte condamné condamnée condamnés poursuivi poursuivie poursuivis mandat délit chef chefs soupçonné soupçonnée jugé jugée écroué',
  ),
  institutions: set('association fédération syndicat mouvement institut comité fondation collectif'),
  carriers: set("l'afp afp agence reuters quotidien journal chaîne radio bfmtv france-info franceinfo hebdomadaire"),
  anonymous: set(
    'autre autres certains certaines source sources responsable responsables diplomate diplomates témoin témoins proche',
  ),
  spokesperson: { behind: /porte-parole (?:de la |de l['’]|du |des |de )/iu, before: undefined },
  groups: set(
    'manifestants habitants riverains opposants militants députés syndicats experts responsables témoins sources élus étudiants',
  ),
  references: {
    pointsBack: /^(?:le |la |l |ce |cet |cette |ces )/,
    same: /^(?:ce|cet|cette|ces) /,
    article: /^(?:le|la|les|l|un|une) /,
    plainArticle: /^(?:le|la|les) (?=\p{Ll})/iu,
  },
  bylines: set('par'),
  salutations: set('cher chère chers chères'),
  givenNames: genders(
    `${ROMANIZED.f} marie nathalie isabelle sylvie catherine martine christine françoise valérie sandrine stéphanie véronique sophie céline chantal patricia anne brigitte julie monique aurélie nicole laurence annie émilie dominique virginie corinne élodie christelle camille caroline léa sarah florence laetitia audrey hélène laura mélanie aline agnès claire lucie lucile élise emma chloé manon inès jade louise alice juliette pauline marine mathilde charlotte margaux anaïs fanny karine delphine béatrice élisabeth jacqueline jeanne madeleine simone suzanne thérèse yvonne odile solange rose nadia samia farida fatima leïla yasmine karima irène lina rana ségolène rachida najat adèle adeline agathe alexandra alexia amandine amélie anna angélique annabelle annick arlette armelle astrid barbara bénédicte blandine carole cassandra cécile clara clarisse clémence clémentine colette coline constance coralie daphné denise diane dorothée édith éléonore éliane élisa elsa emmanuelle estelle eugénie eva évelyne fabienne flavie gabrielle gaëlle geneviève georgette ghislaine gisèle gwenaëlle héloïse henriette ingrid iris jessica joëlle josette josiane justine laure laurène léonie liliane lise louisa lucienne ludivine lydia lydie magali maëlle maëva maria marianne marielle marina marion marlène maryse maud mireille muriel myriam nadège nadine natacha nina noémie océane ophélie pascale perrine prisca rachel raymonde régine roxane rosalie sabine sabrina salomé séverine solène sonia tatiana valentine vanessa victoria violaine viviane yolande zoé`,
    `${ROMANIZED.m} jean pierre michel philippe alain nicolas christophe patrick daniel bernard thierry stéphane pascal david éric laurent frédéric sébastien julien olivier christian bruno gérard didier franck françois jérôme guillaume alexandre antoine vincent fabrice thomas maxime marc denis gilles sylvain serge jacques paul yves luc louis hugo lucas arthur jules gabriel raphaël adam nathan théo mathieu matthieu benoît arnaud cédric romain damien florian quentin kevin anthony hervé rené robert roger andré claude marcel henri georges raymond karim mohamed mehdi yacine ahmed rachid emmanuel édouard victor alexis aurélien bastien benjamin clément corentin cyril étienne eugène fabien félix fernand gaël gaspard gaston gérald gilbert grégory grégoire guy ismaël jérémie jérémy joël jordan joseph léo léon lionel loïc ludovic manuel marius maurice mickaël michaël mounir patrice raphaël régis rémi rémy roland romuald samuel simon stanislas tanguy théodore tristan valentin william xavier yannick yohan yvan youssef erwan`,
  ),
  genderOf: genders(
    'la une mme mlle madame elle avocate présidente directrice députée sénatrice chercheuse chercheure infirmière enseignante institutrice actrice chanteuse romancière écrivaine mère sœur fille femme épouse vigneronne agricultrice conseillère adjointe habitante voisine chancelière reine',
    'le un m monsieur avocat président directeur député sénateur chercheur infirmier enseignant instituteur acteur chanteur romancier écrivain père frère fils homme époux mari vigneron agriculteur conseiller adjoint habitant voisin chancelier roi',
  ),
} satisfies Partial<Grammar>;
