import { after, type ContextPatterns, next, turning } from '../../context';

const before = turning('et|ou|or|parce|donc');

const LYING =
  '(?:je )?(?:mentirais|mentirait|mentirions)(?: si)?|(?:serait|est|etait) (?:faux|mensonger|absurde|mentir|une erreur|un mensonge|ridicule|insense|naif|inexact|impossible)(?: de| que| d| qu)?(?: dire| pretendre| croire| affirmer| penser)?|personne n? ?(?:ne |a |n a )?(?:dit|pretend|affirme)';

export const context: ContextPatterns = {
  before: [
    before('negation', LYING, 4, true),
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
};
