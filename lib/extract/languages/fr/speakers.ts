import { list, set } from '../../grammar';
import type { SpeakerWords } from '../../who/nominal';

const PERSONS = list(
  'homme femme garçon fille enfant personne gens mère père époux épouse mari fils frère soeur sœur voisin voisine ami amie collègue habitant habitante riverain riveraine citoyen citoyenne électeur électrice supporter victime rescapé rescapée témoin suspect suspecte soldat militaire policier policière gendarme pompier secouriste pilote infirmier infirmière médecin chirurgien avocat avocate juge magistrat magistrate procureur procureure président présidente premier première chancelier chancelière ministre secrétaire gouverneur préfet préfète maire sénateur sénatrice député députée parlementaire élu élue conseiller conseillère commissaire ambassadeur ambassadrice diplomate responsable collaborateur collaboratrice porte-parole chef cheffe leader patron patronne directeur directrice dirigeant dirigeante gérant gérante fondateur fondatrice propriétaire entraîneur entraîneuse capitaine joueur joueuse attaquant gardien scientifique chercheur chercheuse analyste expert experte économiste historien historienne professeur professeure enseignant enseignante étudiant étudiante élève auteur autrice auteure écrivain écrivaine romancier romancière poète journaliste reporter rédacteur rédactrice éditorialiste critique artiste acteur actrice comédien comédienne humoriste chanteur chanteuse musicien musicienne réalisateur réalisatrice cinéaste producteur productrice militant militante manifestant manifestante organisateur organisatrice candidat candidate rival adversaire allié partisan évêque archevêque pape prêtre imam rabbin roi reine prince princesse général générale colonel colonelle commandant commandante lieutenant adjudant brigadier inspecteur inspectrice enquêteur enquêtrice ouvrier ouvrière salarié salariée employé employée agriculteur agricultrice pêcheur chauffeur conducteur conductrice routier camionneur ingénieur ingénieure architecte banquier investisseur client cliente touriste spectateur spectatrice membre vétéran détenu détenue prisonnier réfugié réfugiée migrant migrante milliardaire fonctionnaire délégué déléguée représentant représentante syndicaliste coordinateur coordinatrice coordonnateur animateur animatrice présentateur présentatrice spécialiste locataire commerçant commerçante retraité retraitée jeune internaute utilisateur utilisatrice cadre négociateur négociatrice vice-président vice-présidente adjoint adjointe numéro intéressé intéressée rapporteur rapporteure doyen doyenne proviseur recteur rectrice trésorier dénicheur manitou vedette star source proche figure participant participante protestataire opposant opposante initiateur initiatrice porte-drapeau numéro essayiste plaignant plaignante défenseur défenseuse mineur mineure étranger étrangère passant passante automobiliste voyageur voyageuse passager passagère patient patiente parent époux veuf veuve ministre-président bourgmestre échevin échevine nationaliste',
);
const plural = (noun: string) => (/[sx]$/.test(noun) ? noun : /eau$|eu$/.test(noun) ? `${noun}x` : `${noun}s`);

/** Who speaks in French, by the noun. */
export const speakers: SpeakerWords = {
  titles: set(
    'm mm mme mmes mlle me dr pr monsieur madame mademoiselle maître docteur professeur sir lord mgr monseigneur',
  ),
  lead: set(
    "environ quelque certes bref hélas oui non voilà voici heureusement malheureusement finalement effectivement évidemment résultat idem alors ainsi aussi ensuite puis enfin toutefois cependant pourtant néanmoins encore également déjà hier demain aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre mais et ou or donc notamment surtout plus tôt tard quant même seul seule seulement bref d'ailleurs d'abord ailleurs désormais récemment matin soir midi toujours souvent parfois là-dessus aussitôt tandis lorsque quand comme si puisque car que qu",
  ),
  // dès with its accent: without it, it is an article.
  never: new Set([
    'dès',
    ...list(
      'de du d dans en à au aux sur pour par avec sans contre selon après avant pendant lors depuis devant derrière face chez malgré sous vers entre parmi jusque jusqu afin hormis concernant auprès autour près loin faute grâce quant hors outre via envers durant est sont a ont était étaient avait avaient sera serait fut être avoir fait ne n pas non jamais personne rien aucun aucune nul nulle ce cela ça ceci c qui dont où quoi laquelle lequel lesquels lesquelles il se s y me te on jusqu puisque soit',
    ),
  ]),
  opens: set(
    'le la les l un une ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent mille plusieurs quelques certains certaines tous toutes tout toute chaque autre autres de d des du même %',
  ),
  links: set('de du des d à au aux en pour chez'),
  ends: set(
    'qui que qu dont où quand lorsque puis mais et ou est sont a ont était étaient avait avaient sera serait fut ne n pas dans sur par avec sans contre selon après avant pendant lors depuis devant derrière face malgré sous vers entre parmi hors outre via ainsi aussi encore toutefois cependant notamment hier lundi mardi mercredi jeudi vendredi samedi dimanche soit alors comme si se s y en lui venu venue venus venues issu issue issus issues né née mort morte parti partie sorti sortie paru parue connu connue vu vue reçu reçue mis mise pris prise dit dite fait faite ayant étant peut peuvent doit doivent va vont veut veulent met mettent prend prennent peu juste près suite via accepte acceptent espère espèrent reste restent devient deviennent semble semblent vient viennent voit voient font',
  ),
  endForm:
    /^(?!(?:.*(?:député|délégué|employé|salarié|retraité|rescapé|réfugié|allié|intéressé|comité|université|société|autorité|fusée|musée|armée|année|athée|lycée)(?:e?s?)$)).{2,}(?:é|ée|és|ées|ant|[^m]ent|èrent|aient|ait)$/u,
  persons: new Set([...PERSONS, ...PERSONS.map(plural)]),
  personForm: /(?:(?:iste|istes|ologue|ologues|ateur|ateurs|atrice|atrices|icien|iciens|icienne|iciennes|ettiste))$/,
  bodies: set(
    'agence département ministère gouvernement exécutif administration cabinet parlement assemblée sénat chambre conseil commission comité cour tribunal parquet police gendarmerie armée marine forces bureau service services autorité autorités direction syndicat syndicats intersyndicale fédération confédération association associations organisation organisations ong groupe société entreprise entreprises compagnie banque parti campagne coalition alliance mouvement équipe club ligue université école lycée collège hôpital institut fondation église ambassade consulat préfecture mairie municipalité ville région état etat états pays palais élysée elysée matignon kremlin maison majorité opposition régime milice délégation rédaction journal quotidien hebdomadaire magazine revue chaîne radio télévision site presse média médias afp union collectif réseau plateforme centre observatoire laboratoire académie office caisse agglomération intercommunalité métropole communauté famille direction défense accusation onu otan oms ue fmi cgt cfdt fo unsa medef',
  ),
  documents: set(
    'rapport rapports étude études communiqué communiqués lettre lettres sondage sondages enquête enquêtes document documents note notes article articles éditorial éditoriaux livre livres plainte arrêt jugement décision texte textes constitution résolution message messages tweet tweets publication banderole banderoles pancarte pancartes affiche affiches slogan slogans titre titres baromètre bilan bulletin courrier tract tracts pétition manifeste projet statistiques chiffres données témoignages témoignage une',
  ),
  mute: set(
    'fois temps jour jours semaine semaines mois an ans année années heure heures minute minutes moment moments début fin part parts chose choses fait faits cas point points lieu endroit côté suite cause raison raisons but effet exemple façon manière sorte titre prix hausse baisse taxe taxes impôt impôts loi lois règle guerre guerres idée idées question questions réponse problème problèmes route routes rue rues voiture voitures vie mort travail emploi argent coût coûts pouvoir achat trafic sujet mot mots phrase nombre chiffre taux niveau valeur cadre marge terme termes lors déficit attaque attaques incendie soirée matinée nuit avenir retour départ arrivée passage reste plupart majorité-là propos dires mots yeux oeil accord accords objectif objectifs liste listes risque risques geste gestes plaidoyer prototype avenue boulevard place rond-point carrefour scène image images photo vidéo cliché peine perte pertes marche grève crise colère peur cortège barrage barrages dispositif système modèle réforme réformes plan plans acte actes phénomène processus contexte climat débat débats dialogue combat match jeu film album chanson soupçon soupçons doute secteur domaine terrain rythme besoin besoins droit droits devoir intérêt chemin voie pas logique principe bataille victoire défaite pression critère critères facture note dette bail loyer salaire salaires marché produit produits objet contrat appel cri cris formule terme expression fin hausse procès délai date calendrier',
  ),
  muteForm:
    /[a-z]{3}(?:tion|tions|sion|sions|ment|ments|ite|ites|age|ages|isme|ismes|ance|ances|ence|ences|ure|ures|esse|esses)$/,
  headFirst: true,
  plural: /[sx]$/,
};
