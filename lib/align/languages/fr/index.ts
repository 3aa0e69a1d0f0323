import { cardinals, contractions, type Lexicon, money, set, turns, verbs } from '../../lexicon';
import { isCapitalName } from '../../names';
import { CONCEPTS } from './concepts';
import { context } from './context';
import { house } from './house';

export const fr: Lexicon = {
  negations: set(
    'ne n pas jamais aucun aucune rien personne ni sans non plus point nul nulle nullement guère rarement impossible',
  ),
  weakNegations: set('plus point personne ne n'),
  halfNegations: set('ne n'),
  contrary: {
    prefix: /^(?:in|im|il|ir|mal|de[s]?|non)/,
    least: 5,
    but: set(
      'former formé porter porté poser posé posée primer citer spirer tenter tenté verser versé struire culper venir venu venue mander mandé pendant pense penser partir parti faire livrer livre ferme',
    ),
  },
  numbers: set(
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine millier centaine centaines milliers moitié tiers quart double premier première deuxième second seconde troisième quatrième cinquième sixième septième huitième neuvième dixième',
  ),
  weakNumbers: set('premier première second seconde'),
  money: money('dollar $ dollars $ euro € euros €'),
  units: set(
    'pour-cent kilomètre kilomètres mètre mètres tonne tonnes hectare hectares euro euros dollar dollars minute minutes heure heures jour jours semaine semaines mois an ans année années siècle kg g mg km cm mm ml kilo kilos gramme grammes litre litres',
  ),
  cardinals: cardinals(
    '2 deux / 3 trois / 4 quatre / 5 cinq / 6 six / 7 sept / 8 huit / 9 neuf / 10 dix / 11 onze / 12 douze / 13 treize / 14 quatorze / 15 quinze / 16 seize / 20 vingt / 30 trente / 40 quarante / 50 cinquante / 60 soixante / 100 cent',
  ),
  numberLink: 'et',
  hedges: new Set([
    ...set(
      'paraît peut peuvent pourrait pourraient doit doivent devrait devraient semble semblent semblait apparent apparente présumé présumée prétendu prétendue peut-être probablement sans-doute environ presque près quasi certainement clairement serait seraient aurait auraient apparemment prétendument possiblement éventuellement vraisemblablement parfois souvent généralement partiellement plutôt potentiellement théoriquement provisoirement supposé supposée supposés supposées',
    ),
    ...turns('au moins / au plus / plus de / moins de / jusqu à'),
  ]),
  doubts: new Set([
    ...set(
      'paraît peut pourrait pourraient semble semblent semblait apparemment apparent apparente présumé présumée présumés prétendu prétendue prétendument probablement peutêtre possiblement environ presque quasi éventuellement sans-doute vraisemblablement serait seraient aurait auraient parfois souvent généralement partiellement plutôt potentiellement théoriquement provisoirement supposé supposée supposés supposées selon espérons',
    ),
    ...turns(
      'dit on / on dit / en croire / d après / je crois / je pense / nous croyons / nous pensons / on espère / j espère / je suppose / l espère / l espérons / on raconte / en théorie / sur papier / le papier',
    ),
  ]),
  // s'il; s'est is none
  conditions: new Set([
    ...set('si sauf condition moins seulement uniquement pourvu hormis excepté exceptée exceptés'),
    's il',
    's ils',
    'l exception',
    'en cas',
    'a peine',
  ]),
  functionWords: set(
    'le la les l un une des du de d et ou mais que qui ce cette ces à au aux en dans sur pour par avec y',
  ),
  persons: set(
    'je j me m mon ma mes moi tu te ton ta tes toi nous notre nos vous votre vos il elle ils elles on lui eux leur leurs se s son sa ses',
  ),
  verbs: verbs(
    'être suis es est sommes êtes sont étais était étions étiez étaient fut furent sera serons seront été étant / avoir ai as a avons avez ont avais avait avions avaient eut aura auront eu ayant / aller vais va allons vont allait allaient ira iront allé / faire fais fait faisons font faisait faisaient fera feront / dire dis dit disons disent disait disaient dira diront / voir vois voit voyons voient voyait verra verront vu / prendre prends prend prenons prennent prenait prendra pris / venir viens vient viennent venait viendra venu / savoir sais sait savons savent savait saura su / vouloir veux veut voulons veulent voulait voudra voulu / mettre mets met mettent mettait mettra mis',
  ),
  verbEndings:
    /(?:ons|ez|ent|ais|ait|ions|iez|aient|ai|as|a|a(?:mes|tes)|erent|rai|ras|ra|rons|rez|ront|rais|rait|raient|ant|er|ir|re)$/,
  nominalEndings: /^(?:e?s|x|e|er)?$/,
  contractions: contractions(
    'mds = milliards, milliard / j = je / m = me / t = te, tu / s = se, si / n = ne / d = de / c = ce / qu = que / jusqu = jusque / lorsqu = lorsque / puisqu = puisque / quoiqu = quoique / du = de le / des = de les / au = à le / aux = à les',
  ),
  saying: set(
    'dit a-t dit-il declare déclare déclaré explique expliqué ajoute ajouté affirme affirmé assure assuré poursuit poursuivi précise précisé souligne souligné estime estimé répond répondu raconte raconté note noté rappelle rappelé confie confié insiste insisté lance lancé conclut conclu écrit demande demandé reconnaît reconnu martèle regrette prévient disait expliquait poursuivait',
  ),
  fillers: turns('euh / heu / bah / ben / hein / vous savez / tu sais / tu vois'),
  context,
  house,
  isName: isCapitalName,
  translated: {
    concepts: CONCEPTS,
    multipliers: [/^mille$/, /^millions?$/, /^milliards?$/],
    months: '',
    dayCapitals: false,
    countryEnd: /(?:ia|ie|ien|land|[aeiouy])$/,
    capitals: 'names',
    compounds: false,
    density: 1,
  },
};
