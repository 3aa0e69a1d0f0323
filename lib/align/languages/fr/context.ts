import { after, type ContextPatterns, clause, depending, next, turning } from '../../context';

const before = turning('et|ou|or|parce|donc');

const LYING =
  '(?:je )?(?:mentirais|mentirait|mentirions)(?: si)?|(?:serait|est|etait) (?:faux|mensonger|absurde|mentir|une erreur|un mensonge|ridicule|insense|naif|inexact|impossible)(?: de| que| d| qu)?(?: dire| pretendre| croire| affirmer| penser)?|personne n? ?(?:ne |a |n a )?(?:dit|pretend|affirme)';

const SAY =
  'dire|dit|dis|dise|disons|pretendre|pretend|croire|crois|croit|croyons|penser|pense|pensons|affirmer|affirme|soutenir|soutenu|imaginer|imagine|vrai|exact|question|promis|idee|certain|convaincus?|conclure|deduire|accepter|admettre|suggerer';

/** Il faudrait être aveugle pour croire que. */
const FOOLS =
  '(?:faut|faudrait|fallait|faut il) etre (?:aveugle|fou|folle|naif|naive|sourd|idiot|stupide|malhonnete|inconscient|bete)(?: pour)?(?: [a-z]+)?|seul (?:un|une) (?:fou|folle|idiot|menteur|imbecile)(?: [a-z]+){0,2}|loin de (?:moi|nous)(?: l)? idee(?: de)?(?: [a-z]+)?|(?:premature|trop tot|difficile|injuste|dangereux|tentant|facile|irresponsable|insultant|malhonnete|indecent|reducteur) de (?:dire|conclure|croire|penser|pretendre|affirmer|supposer)';

export const context: ContextPatterns = {
  before: [
    before('negation', LYING, 4, true),
    before('negation', FOOLS, 3, true),
    before(
      'negation',
      'ne? [^ ,:]+(?: [^ ,:]+)? (?:pas(?! seulement| que| uniquement)|jamais|rien|plus|guere|aucune?)|n|ne(?! que)|pas(?! seulement| que| uniquement)|jamais|aucun|aucune|rien|ni|sans(?! doute)|nul|nullement|loin de|guere|non',
      3,
    ),
    before(
      'negation',
      'nie|nient|nier|niait|dement|dementent|dementi|refus(?:e|es|ons|ent|er|ait)(?: de| d)?|rejette|conteste',
      3,
    ),
    before(
      'negation',
      `(?:n|ne(?! que)|pas(?! seulement| que)|jamais|personne|nul|rien|aucune?|ni|sans(?! doute))(?: (?!(?:et|ou|mais|car) )[^ ,:]+){0,8} (?:${SAY})`,
      3,
      true,
    ),
    before(
      'condition',
      'si(?! bien)|s|sauf si|a condition|a moins|pourvu|au cas ou|en cas|meme si|comme si|supposons|supposez|imaginez|imaginons|admettons|mettons|a supposer|en supposant|et si',
      4,
    ),
    clause('condition', '(?<!meme )(?<!comme )(?:si|s ils?)|a moins|sauf'),
    before(
      'claim',
      '(?:on|ils|elles) (?:m|nous|vous|lui|leur|me) (?:a|ont|avait|avaient) (?:dit|promis|assure|raconte|repete|jure|annonce)|(?:me|nous|vous|leur|lui) (?:disait|disaient|repetait|repetaient|repete|repetent|promettait|promettaient)|(?:disait|disaient|repetait|repetaient)(?: toujours| souvent| partout)?|(?:ceux|celui|celle|celles|quiconque)(?: qui)? (?:dit|disent|croit|croient|pense|pensent|pretend|pretendent)|(?:bruit|rumeur) court',
      2,
      true,
    ),
    before(
      'claim',
      '(?:idee|mythe|mensonge|theorie|rumeur|legende|accusation|impression|fable|refrain)(?: [^ ,:]+){0,4} (?:que|qu|selon laquelle)',
      2,
    ),
    before(
      'claim',
      '(?:ils|elles|certains|d aucuns|on|les gens|beaucoup|adversaires|opposants|critiques|autres|tous)(?: [a-z]+){0,3} (?:disent|dit|disait|croient|croit|pensent|pense|affirment|racontent|raconte|demandent)',
      3,
    ),
    before(
      'claim',
      'pretend|pretendent|pretendait|pretendre|soi disant|pretendument|rumeurs?|a les entendre|(?:idee|mythe|mensonge|theorie) (?:que|qu|selon)|(?:faire|laisser) (?:croire|penser|entendre)|^(?:mais |et )?(?:dire|affirmer|pretendre|croire|suggerer|laisser entendre|soutenir|insinuer)|(?:nous|vous|me|les) (?:convaincre|persuader)|accuse|accusent|accusation|selon eux|allegue|alleguent',
      4,
    ),
  ],
  across: [depending('sans|faute de|n eut ete|a defaut de', '(?:au|se)r(?:ais|ait|ions|iez|aient)')],
  after: [
    after(
      'negation',
      '(?:est|serait|c est) (?:une insulte|insultant|injuste|indecent|une offense|une calomnie)|se tromp(?:e|ent)|ment|mentent|(?:a|ont) tort|reve|revent|plaisante',
      1,
    ),
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
    next(
      'negation',
      '(?:c est|c etait|ce n etait)(?: qu| evidemment| bien sur)? (?:une (?:blague|plaisanterie|boutade)|de l ironie|ironique|pour rire)|je (?:plaisantais|rigole|rigolais|blague)|(?:dans (?:leurs|vos|tes|ses) reves|tu parles|mon oeil|et puis quoi encore|a d autres|quelle blague|quel mensonge)',
    ),
    next(
      'negation',
      '(?:prouve|prouver|demontre|demontrer|donne|donner) (?:le contraire|tort)|se tromp(?:e|ent|ait|aient)|donner tort|prouver le contraire',
      10,
    ),
    next('claim', 'c est(?: du moins)? ce qu (?:ils|elles|on|il|elle)|voila ce qu (?:ils|on|elles|il|elle)'),
    next('contrast', 'mais|cependant|pourtant|toutefois|neanmoins|or|en revanche|sauf que'),
  ],
};
