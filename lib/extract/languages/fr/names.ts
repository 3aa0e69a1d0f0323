import { genders } from '../../../text/gender';
import { GIVEN_NAMES } from '../../../text/given-names';
import { isVerbLike } from '../../cue/cue';
import type { Report } from '../../cue/report';
import { each, type Grammar, set } from '../../grammar';
import { type QuoteItem, wordAt } from '../../read/items';
import type { Reading } from '../../read/reading';
import { sentenceStart } from '../../read/sentence';
import { statesIn } from '../states';
import { isSomebody } from './adverbial';

/** A nickname, a plan by its noun, or a name by its capital behind a preposition. */
function isNameInMarks(r: Reading, at: number, count: number, report: Report | undefined): boolean {
  // avec « Citoyens pour le port » et « Vivre ici »
  const [first, link] = [r.all[at - 2], wordAt(r.all, at - 1)];
  if (first?.type === 'quote' && link === 'et' && count <= 6 && !report?.close)
    return CAPITAL.test(wordsIn(r, at)) && isNameInMarks(r, at - 2, 2, undefined);
  const inside = wordsIn(r, at);
  const before = wordAt(r.all, at - 1);
  // En « off », les élus se plaignent
  if (count === 1 && before === 'en' && !(report?.close && report.side === 'before')) return true;
  if (isCalledByAll(r, at, report) || isWorkBehind(r, at, report)) return true;
  // Son père, dit « le Rouge », était docker: between two commas, what somebody is called.
  const apart = r.all[at - 2]?.type === 'comma' && (r.all[at + 1]?.type === 'comma' || r.all[at + 1]?.type === 'stop');
  if (apart && count <= 3 && /^(?:dite?s?|alias)$/.test(before)) return NICKNAME.test(inside);
  // la loi dite « anti-squat », les hommes dits « verts »: behind a noun, the participle names.
  if (
    count <= 5 &&
    /^dite?s$|^dite$/.test(before) &&
    r.all[at - 2]?.type === 'word' &&
    !SAYS.has(wordAt(r.all, at - 2))
  )
    return true;
  if (count <= 4 && (isCalledSo(r, at) || isOfSubject(r, at))) return true;
  // « les marcheurs » qui seront nourris; au-delà du « droit de retrait » dont ils disposent: a noun, and what is told of it.
  const told = count <= 3 && /^(?:qui|dont|où)$/.test(wordAt(r.all, at + 1));
  const isObject = report?.close && (report.side === 'after' || at - report.cue <= 3);
  if (told && !isObject && (/^(?:le|la|les|l['’])(?:\s|\p{L})/iu.test(inside) || /^(?:le|la|les|l|du)$/.test(before)))
    return true;
  if (count <= 4 && isOutlet(r, at)) return true;
  if (report?.close || before === '') return false;
  // le « plan d'action pour le port », sur le « paquet mobilité »
  if (PLAN.test(inside) && r.grammar.determiners.has(before)) return true;
  // avec « Citoyens pour le port »
  return count >= 2 && count <= 6 && /^(?:avec|chez|de|du|des)$/.test(before) && CAPITAL.test(inside);
}
const wordsIn = ({ text, all }: Reading, at: number): string =>
  text.slice(...(all[at] as QuoteItem).range.inner).trim();

/** une information de « 20 minutes », un article du « Phare »: where it was told. */
function isOutlet(r: Reading, at: number): boolean {
  const link = /^l[ae]?$/.test(wordAt(r.all, at - 1)) ? at - 2 : at - 1;
  const tells = r.grammar.forms.ofLink.test(wordAt(r.all, link)) && TOLD_IN.has(wordAt(r.all, link - 1));
  return tells && OUTLET.test(wordsIn(r, at));
}

/** Le hameau, dit la Combe aux Loups, …: between commas, behind the noun that opens the sentence, what it is called. */
function isNounByPlace(r: Reading, k: number): boolean {
  const [comma, name] = [r.all[k - 1], r.all[k + 2]];
  if (!/^dite?s?$/.test(wordAt(r.all, k)) || comma?.type !== 'comma' || name?.type !== 'word' || !name.capital)
    return false;
  if (!/^(?:le|la|les|l)$/.test(wordAt(r.all, k + 1)) || /^\p{Lu}+$/u.test(r.text.slice(name.start, name.end)))
    return false;
  const noun = sentenceStart(r.all, k);
  const opens = r.grammar.determiners.has(wordAt(r.all, noun)) && k - noun <= 6;
  return opens && r.all.slice(noun + 1, k - 1).every((i) => i.type === 'word' && !i.capital);
}

/** la théorie dite du « grand barrage », le phénomène dit de l'« îlot »: the participle agrees with a noun for a thing. */
function isCalledSo(r: Reading, at: number): boolean {
  const link = /^(?:l|la)$/.test(wordAt(r.all, at - 1)) ? at - 2 : at - 1;
  const [noun, said] = [r.all[link - 2], wordAt(r.all, link - 1)];
  if (!/^dite?s?$/.test(said) || !r.grammar.forms.ofLink.test(wordAt(r.all, link))) return false;
  if (noun?.type !== 'word' || noun.capital || SAYS.has(noun.folded) || r.grammar.pronouns.has(noun.folded))
    return false;
  return said !== 'dit' || !isSomebody(r, noun.folded);
}
/** Le plan dit « grand froid » entrera en vigueur: the verb of the sentence stands right behind what its subject is called. */
function isOfSubject(r: Reading, at: number): boolean {
  const { determiners, joiners, prepositions } = r.grammar;
  const verb = r.all[at + 1];
  const called = wordAt(r.all, at - 1) === 'dit' && determiners.has(wordAt(r.all, at - 3));
  if (!called || !(r.all[at] as QuoteItem).small || verb?.type !== 'word' || verb.capital) return false;
  if (IS.test(r.text.slice(verb.start, verb.end))) return true;
  return [determiners, joiners, prepositions].every((of) => !of.has(verb.folded)) && isVerbLike(verb, r.grammar);
}
const IS = /^(?:est|était|sera|serait|a|avait|aura|va|ne|n|se|s|doit|peut|fait|reste|sert|vient|devient)$/;
/** Words before a participle that say that somebody said so, or of themselves. */
const SAYS = set('vous a ont avait avaient été est sont était étaient se s bien ainsi autrement');
const TOLD_IN = set(
  'information informations article articles enquête révélation révélations interview colonnes site journaliste journalistes micro plateau édition une antenne antennes rédaction lecteurs',
);
const OUTLET = /^(?:\p{Lu}|\d)[^.!?…]*$/u;
const NICKNAME = /^(?:l[ea]s? |l['’]|\p{Lu})/iu;
const PLAN =
  /^(?:plan|pacte|charte|code|programme|loi|paquet|contrat|traité|prix|label|fonds|dispositif|chèque|prime)s? /iu;
const CAPITAL = /^\p{Lu}[^.!?…]*$/u;

/** Nouns for works. */
const WORKS =
  'roman|livre|ouvrage|recueil|essai|récit|mémoires|film|documentaire|long[- ]métrage|court[- ]métrage|pièce|comédie|tragédie|opéra|ballet|album|chanson|ballade|poème|tableau|toile|sculpture|exposition|feuilleton|podcast|balado|biographie|autobiographie|polar|fresque|symphonie|sonate';
const WORK_BEFORE = new RegExp(`(?<!\\p{L})(?:${WORKS})s?(?: (?:d[eu]s? |d['’])?\\p{L}{1,20})?,\\s?$`, 'u');

/** un recueil de nouvelles, « Sous l'auvent »: behind the noun of a work and a comma, words with a capital are its title. */
function isWorkBehind(r: Reading, at: number, report: Report | undefined): boolean {
  if (r.all[at - 1]?.type !== 'comma' || report?.side === 'after' || !CAPITAL.test(wordsIn(r, at))) return false;
  const { range } = r.all[at] as QuoteItem;
  return WORK_BEFORE.test(r.text.slice(Math.max(0, range.outer[0] - WORK), range.outer[0]));
}
/** In UTF-16 code units. */
const WORK = 50;

/** ce que l'on qualifie de « X »; considéré comme le « X »: what everybody calls something nobody says, nor does a participle without whoever acts and an article. */
function isCalledByAll(r: Reading, at: number, report: Report | undefined): boolean {
  if (!report?.predicate || report.side === 'after') return false;
  // On accuse la radio d'« affoler le port », selon un auditeur: somebody is named behind.
  if (wordAt(r.all, report.cue - 1) === 'on') return r.grammar.reportBehind(r, at) === undefined;
  return !report.subject && /^(?:le|la|les|l)$/.test(wordAt(r.all, at - 1)) && wordAt(r.all, at - 2) === 'comme';
}

/** Names, offices and nouns for speakers in French. */
export const names = {
  isNameInMarks,
  isNounByPlace,
  accounts: /^(?:propos|dires|mots|termes|declarations?|expression|formule|formulation|phrase|paroles?)$/,
  namingNouns: set(
    'film livre roman chanson mouvement groupe journal magazine association slogan surnommé surnommée baptisé baptisée intitulé intitulée dit dite dits appelé appelée opération hashtag mot terme mots quotidien hebdomadaire émission parti collectif mention label bouton touche onglet rubrique devise catégorie option refrain dicton prénom pseudonyme pseudo sobriquet thématique thème chapitre volet colloque conférence collection',
  ),
  // une campagne « mensongère » is somebody's word, la campagne « Mains propres » a name.
  namingEnds:
    /^(?:villages?|villes?|quartiers?|rue|camps?|hopital|stade|theatre|musee|hotel|restaurant|cafe|pont|aeroport|port|montagne|riviere|lac|ile|parc|ecole|universite|ferme|usine|mine|albums?|pieces?|sites?|plateforme|application|series?|documentaires?|tableau|tableaux|exposition|festival|prix|concours|coupe|navires?|ferry|avions?|missiles?|fusees?|satellites?|campagnes?|plan|initiative|projets?|lois?|rapport|etude|front|alliance|coalition|bloc|milice|brigade|chaine|radio|societe|entreprise|tour|palais|chateau|eglise|mosquee|ouragan|tempete|vaccin|bateaux?|revue|salle|spectacle|emission|manifestations?|rassemblement|marche|listes?|cours|programmes?|portail|dispositif|rendez-vous|soiree|journee|semaine|cycle|ateliers?|guide|pacte|accord|sommet|comite|cercle|club|bar|boutique|enseigne|magasin|marque|modele|chalutier|cargo|voilier|paquebot|immeuble|residence|lotissement|tunnel|ligne|college|lycee|centre|espace|maison|salon|forum|trilogie|saga|poeme|essai|manga|tube|single|clip|jeu|logiciel|virus|variant)$/,
  namedBy: new Set([
    ...set(
      'publié publia publie réalisé composé intitulé intitulée intitulés intitulées surnommé surnommée surnommés baptisé baptisée rebaptisé rebaptisée dénommé dénommée soi-disant autoproclamé autoproclamée autoproclamés autoproclamées autobaptisé autobaptisée prétendu prétendue prétendus prétendues appellent surnomment surnomme surnommait surnommaient appelés appelées',
    ),
    ...['on appelle', 'on nomme', 'on appelait'],
  ]),
  smallInTitles: new Set('of the in and a an on to for at by with or from de la le les et du des'.split(' ')),
  charges: set(
    'examen inculpé inculpée inculpés inculpation mandat délit délits accusation écroué écrouée écroués vue',
  ),
  chargedWith: new Map([
    ...each(
      'plainte plaintes condamné condamnée condamnés poursuivi poursuivie poursuivis poursuivre poursuivait soupçonné soupçonnée soupçonnés jugé jugée jugés enquête enquêtes interpellé interpellée interpellés arrêté arrêtés arrêtée judiciaire incarcéré incarcérée recherché comparaît comparaîtra prison',
      set('pour'),
    ),
    ...each('chef chefs qualification qualifications coupable coupables accusé accusée accusés', set('de d')),
  ]),
  workBehind: new RegExp(
    `^\\s?, (?:(?:une?|des|deux|l[ae]s?|son|sa|ses|leurs?|l['’]) ?(?:[\\p{L}’'-]{1,20} ){0,3}(?:${WORKS})s?(?!\\p{L})|(?:adapté|porté|diffusé|paru|réalisé|tourné|composé|inspiré|traduit|joué|édité)e?s? \\p{Ll})`,
    'u',
  ),
  explainedBehind: /^\s?,\s(?:qui|dont|où|dite?s?|c['’]est-à-dire|\p{L}{3,}(?:ée?s?|[iu]e?s?|ise?s?|ite?s?)(?!\p{L}))/u,
  namedBehind: /^\s?(?:, dites |,? (?:comme|ainsi que) .{1,30}(?:appelle|surnomm|nomm|baptis))/u,
  nameForm:
    /^(?:gilet|bonnet|foulard|blouse|casque|chemise|stylo|maillot|beret|brassard|robe|casquette|veste|col|masque|pull|cagoule)s? (?:jaune|rouge|vert|verte|bleu|bleue|blanc|blanche|noir|noire|orange|rose|gris|grise|brun|brune|violet|violette)s?(?: (?:libre|modere|constructif|en colere).*)?$/,
  institutions: set('association fédération syndicat mouvement institut comité fondation collectif'),
  carriers: set("l'afp afp agence reuters quotidien journal chaîne radio bfmtv france-info franceinfo hebdomadaire"),
  states: statesIn(
    'fr',
    'Washington Moscou Pékin Londres Paris Bruxelles Berlin Rome Madrid Vienne Varsovie Budapest Athènes Ankara Téhéran Bagdad Damas Beyrouth Jérusalem Riyad Doha Khartoum Tripoli Alger Rabat Kiev Kyiv Minsk Tokyo Séoul Pyongyang Taipei Hanoï Manille Canberra Delhi Islamabad Kaboul Ottawa Caracas Berne Québec',
    GIVEN_NAMES.fr,
  ),
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
    counted: /^(?:le |la )(?:(premiere?)|seconde?)$/,
    succeeds: {
      before: /(?:successeure?|remplaçante?),? $|(?:remplacée?|suppléée?) par (?:\p{Ll}+ )?$/u,
      behind:
        /^,? (?:lui (?:a succédé|avait succédé|succède|succédera|succéda)|l['’](?:a|avait|ayant) remplacée?|l[ae] remplace(?:ra)?)(?!\p{L})/u,
    },
    article: /^(?:le|la|les|l|un|une) /,
    plainArticle: /^(?:(?:le|la|les) |l['’](?!une? d))(?=\p{L})|^(?:(?:Le|La|Les) |L['’](?!une? d))(?=\p{Ll})/u,
  },
  bylines: set('par'),
  salutations: set('cher chère chers chères'),
  givenNames: GIVEN_NAMES.fr,
  genderOf: genders(
    'la une mme mlle madame elle avocate présidente directrice députée sénatrice chercheuse chercheure infirmière enseignante institutrice actrice chanteuse romancière écrivaine mère sœur fille femme épouse vigneronne agricultrice conseillère adjointe habitante voisine chancelière reine',
    'le un m monsieur avocat président directeur député sénateur chercheur infirmier enseignant instituteur acteur chanteur romancier écrivain père frère fils homme époux mari vigneron agriculteur conseiller adjoint habitant voisin chancelier roi',
  ),
} satisfies Partial<Grammar>;
