import { after, before, next } from '../context';
import { cardinals, contractions, type Lexicon, set, verbs } from '../lexicon';

const LYING_FR =
  '(?:je )?(?:mentirais|mentirait|mentirions)(?: si)?|(?:serait|est|etait) (?:faux|mensonger|absurde|mentir|une erreur|un mensonge|ridicule|insense|naif|inexact|impossible)(?: de| que| d| qu)?(?: dire| pretendre| croire| affirmer| penser)?|personne n? ?(?:ne |a |n a )?(?:dit|pretend|affirme)';

export const fr: Lexicon = {
  negations: set('ne n pas jamais aucun aucune rien personne ni sans non plus point nul nulle nullement guère'),
  weakNegations: set('plus point personne ne n'),
  numbers: set(
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards dizaine dizaines centaine centaines milliers moitié tiers quart double',
  ),
  units: set(
    'pour-cent kilomètre kilomètres mètre mètres tonne tonnes hectare hectares euro euros dollar dollars minute minutes heure heures jour jours semaine semaines mois an ans année années siècle',
  ),
  cardinals: cardinals(
    '2 deux / 3 trois / 4 quatre / 5 cinq / 6 six / 7 sept / 8 huit / 9 neuf / 10 dix / 11 onze / 12 douze / 13 treize / 14 quatorze / 15 quinze / 16 seize / 20 vingt / 30 trente / 40 quarante / 50 cinquante / 60 soixante / 100 cent',
  ),
  hedges: set(
    'peut peuvent pourrait pourraient doit doivent devrait devraient semble semblent semblait apparent apparente présumé présumée prétendu prétendue peut-être probablement sans-doute environ presque près quasi certainement clairement serait seraient aurait auraient apparemment prétendument possiblement éventuellement vraisemblablement',
  ),
  doubts: set(
    'peut pourrait pourraient semble semblent semblait apparemment apparent apparente présumé présumée présumés prétendu prétendue prétendument probablement peutêtre possiblement environ presque quasi éventuellement sans-doute vraisemblablement serait seraient aurait auraient',
  ),
  conditions: set('si sauf condition moins seulement uniquement pourvu hormis excepté'),
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
  contractions: contractions(
    'mds = milliards, milliard / j = je / m = me / t = te, tu / s = se, si / n = ne / d = de / c = ce / qu = que / jusqu = jusque / lorsqu = lorsque / puisqu = puisque / quoiqu = quoique / du = de le / des = de les / au = à le / aux = à les',
  ),
  saying: set(
    'dit a-t dit-il declare déclare déclaré explique expliqué ajoute ajouté affirme affirmé assure assuré poursuit poursuivi précise précisé souligne souligné estime estimé répond répondu raconte raconté note noté rappelle rappelé confie confié insiste insisté lance lancé conclut conclu écrit demande demandé reconnaît reconnu martèle regrette prévient disait expliquait poursuivait',
  ),
  context: {
    before: [
      before('negation', LYING_FR, 4, true),
      before(
        'negation',
        'ne? [^ ,:]+(?: [^ ,:]+)? (?:pas(?! seulement| que| uniquement)|jamais|rien|plus|guere|aucune?)|n|ne(?! que)|pas(?! seulement| que| uniquement)|jamais|aucun|aucune|rien|ni|sans(?! doute)|nul|nullement|loin de|guere|non',
        3,
      ),
      before('negation', 'nie|nient|nier|niait|dement|dementent|dementi|refuse de|refusent de|rejette|conteste', 3),
      before(
        'condition',
        'si(?! bien)|s|sauf si|a condition|a moins|pourvu|au cas ou|en cas|meme si|comme si|supposons|imaginez|imaginons',
        4,
      ),
      before(
        'claim',
        '(?:ils|elles|certains|d aucuns|on|les gens|beaucoup|adversaires|opposants|critiques|autres|tous)(?: [a-z]+){0,3} (?:disent|dit|disait|croient|croit|pensent|pense|affirment|racontent|raconte|demandent)',
        3,
      ),
      before(
        'claim',
        'pretend|pretendent|pretendait|pretendre|soi disant|pretendument|rumeurs?|a les entendre|(?:idee|mythe|mensonge|theorie) (?:que|qu|selon)|faire croire|accuse|accusent|accusation|selon eux|allegue|alleguent',
        4,
      ),
    ],
    after: [
      after('condition', '(?:et |mais )?(?:seulement |meme |sauf )?(?:si|a condition|a moins|pourvu|en cas|au cas)', 0),
      after(
        'negation',
        '(?:,? ?c est|c etait|est|etait|serait)(?: tout simplement| totalement| completement)? (?:faux|un mensonge|absurde|une erreur|ridicule|inexact|pas vrai|mensonger)',
        2,
      ),
      after('negation', 'pas|jamais|plus(?! de)|aucun|aucune|rien|guere', 0),
      after('contrast', 'mais|cependant|pourtant|toutefois|neanmoins|sauf que|or|quoique|bien que', 0),
    ],
    next: [
      next(
        'negation',
        '(?:c|ce|cela|ca|tout cela|tout ca|rien de tout cela)(?: est| n est| etait| n etait)?(?: pas)?(?: totalement| completement| tout simplement)? ?(?:faux|pas vrai|vrai|un mensonge|absurde|inexact|une erreur|n importe quoi)(?<!est vrai)',
      ),
      next(
        'negation',
        '(?:non|faux|pas du tout|bien sur que non|je ne (?:le )?(?:crois|pense)|je plaisante|je n ai jamais|n importe quoi)',
      ),
      next('contrast', 'mais|cependant|pourtant|toutefois|neanmoins|or|en revanche|sauf que'),
    ],
  },
};
