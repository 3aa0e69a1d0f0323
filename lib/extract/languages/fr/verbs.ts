import { foldWord } from '../../../text/fold';
import { type CueKind, each, type Grammar, set } from '../../grammar';
import { verbRows } from '../verbs';
import { formsOf } from './conjugation';

/**
 * The verbs that report, with the model of those that do not end in -er; `se` where the participle agrees with whoever
 * speaks. Of the weak ones the present is as often a noun or another verb: une note, il lance un appel.
 */
export const VERBS = verbRows({
  strong: `dire se dire, répéter, enchaîner, ironiser, objecter, protester, jurer, murmurer, chuchoter, hurler, balbutier,
    marmonner, grommeler, plaisanter, certifier, attester, proclamer, recommander, suggérer, prôner, nuancer, tempérer,
    détailler, formuler, avouer, confesser, pronostiquer, supposer, penser, considérer, asséner, clamer, revendiquer,
    réfuter, récuser, contester, approuver, remercier, vanter, blâmer, fustiger, railler, réitérer, invoquer, spécifier,
    rapporter, mentionner, narrer, expliciter, rectifier, affirmer, déclarer se, expliquer, ajouter, assurer, préciser,
    souligner, annoncer, raconter, insister, estimer, rappeler, juger, regretter, indiquer, marteler, constater,
    observer, plaider, alléguer, argumenter, dénoncer, accuser, condamner, préconiser, exiger, rétorquer, tweeter,
    twitter, témoigner, relater, révéler, scander, évoquer, commenter, déplorer, saluer, réclamer, concéder, confirmer,
    gronder, pester, fulminer, grincer, trépigner, jubiler, clarifier, arguer, exposer, énumérer, énoncer, complimenter,
    interpeller, questionner, interroger, apostropher, implorer, supplier, ordonner, tempêter, exulter, abonder,
    renseigner, communiquer, dévoiler, divulguer, rassurer, théoriser, philosopher, dramatiser, relativiser, minimiser,
    polémiquer, spéculer, subodorer, promulguer, corriger, claironner, fanfaronner, bougonner, ronchonner, maugréer,
    bredouiller, bégayer, soupirer, sangloter, hasarder, opiner, acquiescer, sermonner, raisonner, problématiser,
    vitupérer, vociférer, entonner, invectiver, relever, embrayer, professer, prophétiser, pérorer, moraliser, glousser,
    ricaner, persifler, gloser, ergoter, ânonner, articuler, susurrer, brailler, remarquer, diagnostiquer, exclamer se,
    insurger se, indigner se, alarmer se, étonner se, féliciter se, offusquer se, enthousiasmer se, lamenter se,
    agacer se, désoler se, inquiéter se, emporter se, esclaffer se, émerveiller se, gargariser se, scandaliser se,
    répondre rendre, prévenir venir, soutenir venir, admettre mettre, reconnaître connaître, prétendre rendre,
    avertir finir, conclure conclure, décrire écrire, maintenir venir, convenir venir, prédire dire, redire dire,
    contredire dire, écrire écrire, renchérir finir, surenchérir finir, réagir finir, garantir finir, démentir sentir,
    bafouiller, bramer, chevroter, contextualiser, déclamer, dédramatiser, désapprouver, disserter, éluder, éructer,
    fredonner, gouailler, minauder, nasiller, pleurnicher, psalmodier, récapituler, recadrer, rembarrer, ressasser,
    rouspéter, soliloquer, supputer, temporiser, tiquer, vaticiner, écrier se, étrangler se, extasier se, époumoner se,
    égosiller se, récrier se, targuer se, souvenir se venir, remémorer se,
    compléter, nier, promettre mettre, poursuivre suivre, reprendre prendre, sourire rire, gémir finir, rugir finir`,
  weak: `noter, citer, crier, alerter, écarter, rager, tonitruer, aboyer, grogner, blaguer, badiner, balancer, vilipender, égratigner, éreinter, poster, confier, lancer, avancer, demander, signaler, critiquer, analyser, glisser, souffler,
    râler, afficher, tonner, tacler, répliquer, riposter, pointer, lâcher, trancher, résumer, justifier, retweeter,
    qualifier, inviter, exhorter, inciter, encourager, appeler, sommer, presser, proposer, souhaiter, redouter,
    espérer, exprimer, tancer, épingler, brocarder, étriller, cingler, applaudir finir, encenser, conseiller, déconseiller, accueillir cueillir, craindre plaindre,
    attendre rendre, exclure conclure, insinuer, amuser se, moquer se, défendre se rendre, réjouir se finir, plaindre se plaindre`,
});

const told = VERBS.map((verb) => ({ ...formsOf(verb), weak: verb.strength === 'weak' }));
/** Not by rule: il fait savoir, fait valoir; s'enquiert. */
const OTHERS = "dixit savoir valoir appelle appelé appelait s'enquiert rit";
/** jugés « absurdes »: said of whatever stands before, by somebody who need not be named. */
const JUDGED = set(
  'jugée jugés jugées qualifiée qualifiés qualifiées considérée considérés considérées décrite décrits décrites accusée accusés accusées estimée soupçonnée soupçonnés dénoncée dénoncés dénoncées',
);
/** Forms of these verbs that are adjectives and nouns more often. */
const NEVER = set(
  'poursuivra poursuivront reprendra reprendront rassurant plainte souriant concluant convenant poursuivant citer conseiller resume resumer justifier attendait attendaient attendant',
);

const cues = new Map<string, CueKind>(
  [
    ...set(OTHERS),
    ...told.flatMap((f) => [
      ...(f.weak ? [] : f.present),
      ...f.past,
      f.infinitive,
      ...(f.accented && f.weak ? [] : [f.participle]),
      ...(f.reflexive ? f.agreeing : []),
    ]),
  ].map((w): [string, CueKind] => [w, 'verb']),
);
for (const f of told) cues.set(f.presentParticiple, 'participle');
for (const w of set('selon', "d'après", 'après')) cues.set(w, 'source');
cues.delete('apres');
for (const w of NEVER) cues.delete(w);
/** confié, noté: their accent tells them from confie and note. */
const accentedCues = new Map(
  told.filter((f) => f.accented && f.weak).map((f): [string, CueKind] => [f.participle, 'verb']),
);
/** Participles, of the passive too: jugé, dénoncées. */
export const PARTICIPLES: ReadonlySet<string> = new Set([
  ...told.flatMap((f) => [f.participle, ...f.agreeing]),
  ...set('présenté présentée présentés présentées défini définie perçu perçue dépeint dépeinte dépeints'),
]);
export const INFINITIVES: ReadonlySet<string> = new Set(told.map((f) => f.infinitive));
/** agacé, indignée: how somebody is, were the verb not reflexive. */
export const MOODS: ReadonlySet<string> = new Set(
  told
    .filter((f) => f.reflexive && !/^(?:dire|declarer)$/.test(f.infinitive))
    .flatMap((f) => [f.participle, ...f.agreeing]),
);
/** Those of them that are nothing else. */
export const AGREEING: ReadonlySet<string> = (() => {
  const other = new Set(told.flatMap((f) => [...f.present, ...f.past, f.participle]));
  return new Set(told.flatMap((f) => f.agreeing).filter((form) => !other.has(form)));
})();

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

/** What reports speech in French, and how surely. */
export const verbs = {
  asking: set(
    'demande demandent demandait demandaient demanda demandé interroge interrogeait interrogent questionne questionnait',
  ),
  asked: set('lui leur l les'),
  answers: set(
    'réponse verdict réaction message conseil avis conclusion commentaire explication promesse appel question réplique constat devise',
  ),
  asksWhat: set('si s comment pourquoi quand ce quel quelle quels quelles sur'),
  whenAsked: set('lorsque lorsqu quand alors'),
  denial: {
    words: set('pas nullement'),
    firm: set('jamais rien'),
    noneOf: new Set(['pas un', 'pas une']),
    nobody: set('personne aucun aucune nul ni'),
    opening: new Set([
      'a aucun moment',
      'a aucun instant',
      'jamais',
      'pas un seul',
      'pas une seule',
      'pas une fois',
      'pas une seule fois',
      'nulle part',
      'en aucun cas',
    ]),
    that: set('que qu'),
    anyone: set(),
    without: set('sans'),
    twice: set('non'),
    besides: set('seulement uniquement que sinon autre excepté hormis'),
    denying: set(
      'nie nié nier nient niait niaient dément démenti démentait démentent conteste contesté contestait réfute réfuté',
    ),
    saying: set('dit déclaré affirmé écrit lancé prononcé assuré qualifié traité parlé crié promis'),
    having: set('avoir jamais'),
    contrary: set(
      'nie nié nier niait exclu exclut exclure excluait démenti dément caché cache cacher contesté conteste crois croit croient croyait croyaient cru pense pensent pensait pensaient pensé',
    ),
  },
  pluralVerb: /(?:ont|ent)$/,
  implying: set(
    'suggère suggèrent suggérait montre montrent montrait indique indiquent indiquait révèle révèlent prouve prouvent confirme confirment dit disent',
  ),
  indefinite: set('un une'),
  quotingVerbs: set('cite citait citent citant'),
  quotedForms: set('cité citée cités citées'),
  cues,
  accentedCues,
  weakCues: new Set([
    ...told.filter((f) => f.weak).flatMap((f) => f.present),
    ...JUDGED,
    ...set(
      'entend entendent entendait voit voient voyant parlent parle parlant trouve trouvent croit croient menacent menaçait menaçaient menaçant refusent refusait refusaient engagent engageait',
    ),
  ]),
  participleForm: /ant$/,
  regardingVerbs: new Map([
    ...each(
      'qualifié qualifiée qualifie qualifient qualifiait qualifiant décrivant présentant traitant taxant définissant considérant dépeignant décrit décrite décrivent décrivait présenté présentée présente taxé taxe taxait traitait accuse dénoncé dénonce salué salue traité traite présentés présentées présentent présentait défini définie définit définissait définissent considère considérait voit voyait perçu perçue perçoit dépeint dépeinte dépeints dépeignent',
      set('de d comme'),
    ),
    ...each('balaie balaye balaient balayait balayé', set('des les un une ces')),
    ...each('adressé adresse apporté apporte transmis réaffirmé manifesté exprimé dit', set('son sa ses leur leurs')),
    // a tenu à « saluer le courage des pompiers »
    ...each('tenu tient tiennent tenait tenaient', set('à')),
    ...each('souvient souviennent souvenait souvenaient', set('de d')),
  ]),
  // l'appel de la maire à « … », sa promesse d'« … »
  speechNouns: new Map([
    ...each('appel appels', set('à au aux')),
    ...each('plaidoyer plaidoyers', set('pour')),
    ...each('cri cris chant chants', set('de d')),
    ...each('garde gardes avertissement avertissements attaque attaques charge charges', set('contre')),
    ...each(
      'promesse promesses menace menaces demande demandes exigence accusation accusations dénonciation aveu crainte craintes voeu souhait',
      set('de d'),
    ),
    ...each('description descriptions portrait', set('comme')),
  ]),
  ascribing: new Map(each('reproche reprochent reprochait reprochaient reproché reprocha impute imputait imputé', '')),
  speechActs,
  unnaming:
    /^(?:à|de|que) .{0,30}?(?:être (?:nommé|identifié|cité)|soit pas (?:cité|publié|révélé|mentionné|divulgué)|anonym)/u,
  passives: set('est sont etait etaient ete etre fut furent'),
  // s'en prend à des « … »
  // laisse entendre que …, fait remarquer que …
  phrasalCues: new Map([
    ...each('prend prennent prenait prenaient', set('à aux')),
    ...each('laisse laissent laissait laissaient laissé', set('entendre penser présager')),
    ...each('fait font faisait faisaient', set('comprendre remarquer observer part')),
  ]),
  impersonal: set('peut lire lit entendre'),
  continuing: set(
    'ajoute ajouté ajoutait ajoutera poursuit poursuivi poursuivait continue continué continuait renchérit',
  ),
  invertedVerb: {
    form: /(?:e|ent|it|rt|nt|nd|et|at|ait|a|ut)$/,
    never: set(
      'est et ce le de une que comme elle ne se me te cette meme notre votre leur entre contre autre quatre toute chaque puisque lorsque ont sont font vont etait avait fut serait sera sort sortent reste restent semble semblent devient existe existent fait peut doit va aura avant devant pendant durant suivant cependant maintenant autant tant pourtant ensuite encore libre publie publiee organise organisee intitule intitulee ouvre ouvrira debute debutera sert servira joue vient date soit dont',
    ),
    also: set(),
  },
  infinitiveMarks: set('d de'),
  reportedTense: {
    auxiliaries: set('aurait auraient serait seraient'),
    participle: {
      accented: /ee?s?$/,
      plain:
        /^(?!(?:qui|lui|puis|depuis|oui|ici|ainsi|parmi|peu|lieu|plus|sous|avis|mais)$).*(?:u|i|is|it|ert|ort|ie|ue|ite|ise)s?$/,
    },
    unless: set('si s pourquoi comment aussi'),
  },
} satisfies Partial<Grammar>;
