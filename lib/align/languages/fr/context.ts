import { after, type ContextPatterns, clause, depending, next, turning, under } from '../../context';

/** What ends the reach of a negation: another clause, or a second negation that takes it back. */
const LINKS =
  'et|ou|or|mais|car|parce|donc|avant|apres|quand|lorsque|depuis|doute|doutes|nier|nie|contester|ignorer|oublier|oubliez|oublions|surprenant|etonnant|hesite|hesitons|hesiterai|etonne|surprend|secret|hasard';

const before = turning(LINKS);

/** The word that denies, of which half is never enough: il ne dit que cela. */
const NOT =
  '(?<!hesite )pas(?! seulement| que| uniquement| longtemps)|jamais|aucune?|rien|personne|nul|nulle|ni|sans(?! doute| dire| hesit| aucun doute)|guere|zero|hors de question';

/** What doubts, rejects or takes back. */
const REJECTS =
  'nie|nient|nier|niait|niaient|dement|dementent|dementi|dementait|refus(?:e|es|ons|ent|er|ait)(?: de| d)?|rejet(?:te|tent|er|ait|e)|contest(?:e|ent|er|ait)|refut(?:e|ent|er|ait)|(?<!sans |aucun |nul )(?:dout(?:e|es|ent|ons|er|ait|ais)|doute que)|dissip(?:e|er|ait)|retir(?:e|ons|ent|er|ait)|retract(?:e|er|ait)|desavou(?:e|er|ait)|(?:du )?mal a (?:croire|imaginer|voir|penser)|(?:difficile|dur|impossible) (?:a|de|d) (?:croire|imaginer|admettre|voir)|plutot que(?: de| d)?|au lieu de|plaisant(?:e|ait|er|ant)|a tort|faussement|mensongerement|erronement|douteux|improbable|infonde|inexact|ironis(?:e|ait|er|ant)';

const LYING =
  '(?:je )?(?:mentirais|mentirait|mentirions)(?: si)?|(?:serait|est|etait) (?:faux|mensonger|absurde|mentir|une erreur|un mensonge|ridicule|insense|naif|inexact|impossible)(?: de| que| d| qu)?(?: dire| pretendre| croire| affirmer| penser)?|personne n? ?(?:ne |a |n a )?(?:dit|pretend|affirme)';

const SAY =
  'dire|dit|dis|dise|disons|pretendre|pretend|croire|crois|croit|croyons|penser|pense|pensons|affirmer|affirme|soutenir|soutenu|imaginer|imagine|vrai|exact|question|promis|idee|certain|convaincus?|conclure|deduire|accepter|admettre|suggerer';

/** To tell something, or to take it for true. */
const TELL =
  'dire|conclure|croire|penser|pretendre|affirmer|supposer|deduire|soutenir|imaginer|assurer|insinuer|suggerer';

/** Il faudrait être aveugle pour croire que. */
const FOOLS = `(?:faut|faudrait|fallait|faut il) etre (?:aveugle|fou|folle|naif|naive|sourd|idiot|stupide|malhonnete|inconscient|bete)(?: pour)?(?: [a-z]+)?|seul (?:un|une) (?:fou|folle|idiot|menteur|imbecile)(?: [a-z]+){0,2}|loin de (?:moi|nous)(?: l)? idee(?: de)?(?: [a-z]+)?|(?:premature|trop tot|difficile|injuste|dangereux|tentant|facile|irresponsable|insultant|malhonnete|indecent|reducteur|erreur|tort|naif|faux) (?:de|d|que de|que d) (?:${TELL})`;

export const context: ContextPatterns = {
  before: [
    before('negation', LYING, 4, true),
    before('negation', FOOLS, 3, true),
    // Il serait exagéré de dire; mais il serait juste de le dire.
    before(
      'negation',
      `(?:serait|seraient) (?!(?:juste|exact|honnete|heureux|heureuse|bon|utile|correct) )(?:[^ ,:]+ ){1,4}(?:de |d |que de |que d )?(?:${TELL})`,
      2,
      true,
    ),
    before(
      'negation',
      `ne? (?!hesite)[^ ,:]+(?: [^ ,:]+)? (?:${NOT})|n(?! hesite)|ne(?! que)|${NOT}|nullement|loin de|non`,
      3,
    ),
    before('negation', REJECTS, 3),
    before(
      'negation',
      `(?:n(?! hesite)|ne(?! que)|${NOT})(?: (?!(?:et|ou|mais|car) )[^ ,:]+){0,8} (?:${SAY})`,
      3,
      true,
    ),
    before(
      'condition',
      'si(?! bien)|s|sauf si|tant que?|pour autant que?|du moment que?|(?:aimerais|aimerions|voudrais|voudrions) (?:pouvoir|tant)|a condition|a moins|pourvu|au cas ou|en cas|meme si|comme si|supposons|supposez|imaginez|imaginons|admettons|mettons|a supposer|en supposant|et si',
      4,
    ),
    clause('condition', '(?<!meme )(?<!comme )(?:si|s ils?)|a moins|sauf'),
    before('condition', 'dans un monde (?:ideal|parfait|normal|juste|meilleur)|en theorie|sur le papier', 0, true),
    before('claim', '(?:je|nous|il|elle|on) (?:croyais|croyions|croyait|pensais|pensions|pensait)', 2, true),
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
      '(?:pretendr|dir|affirmer|soutiendr|racont)ont|pretend|pretendent|pretendait|pretendre|soi disant|pretendument|rumeurs?|a les entendre|(?:idee|mythe|mensonge|theorie) (?:que|qu|selon)|(?:faire|laisser) (?:croire|penser|entendre)|^(?:mais |et )?(?:dire|affirmer|pretendre|croire|suggerer|laisser entendre|soutenir|insinuer)|(?:nous|vous|me|les) (?:convaincre|persuader)|a en croire|on (?:dit|entend|lit|raconte) (?:souvent|parfois|partout|toujours|volontiers)|accuse|accusent|accusation|selon eux|allegue|alleguent',
      4,
    ),
  ],
  across: [
    under('negation', `${NOT}|${REJECTS}`, 'que|qu|selon laquelle|selon lesquelles|comme quoi|si', LINKS),
    under('condition', 'si(?! bien)|s|supposons|imaginons|a supposer', 'que|qu', LINKS),
    under('claim', '(?:critiques|detracteurs|adversaires|opposants|ennemis|rivaux|concurrents)', 'que|qu', LINKS),
    depending('sans|faute de|n eut ete|a defaut de', '(?:au|se)r(?:ais|ait|ions|iez|aient)'),
  ],
  after: [
    after(
      'negation',
      '(?:est|serait|c est) (?:une insulte|insultant|injuste|indecent|une offense|une calomnie)|se tromp(?:e|ent)|ment|mentent|(?:a|ont) tort|reve|revent|plaisante',
      1,
    ),
    after(
      'condition',
      '(?:et |mais )?(?:seulement |meme |sauf )?(?:si|a condition|a moins|pourvu|en cas|au cas|sous reserve|sous condition|seulement (?:quand|lorsque|apres|une fois))',
      0,
    ),
    after('claim', '(?:parait il|soi disant|pretendument|dit on|a ce qu on dit|a ce qu il parait)', 0),
    after(
      'negation',
      '(?:avant de|pour|puis)(?: ensuite| aussitot)? (?:se|s) (?:retracter?|retract(?:e|ait)|dedire|dedit|raviser?)',
      3,
    ),
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
    next(
      'negation',
      '(?:n y|ne le|n en|ne l) (?:cro|pens)[a-z]+ (?:plus|pas|jamais|guere)|(?:c est|c etait|cela|ca|ce)(?: [^ ,:]+){0,3} (?:faux|mensonge|mensonger|inexact|errone|trompe)',
      3,
    ),
    next(
      'claim',
      '(?:(?:[a-z]+ ){0,3}[a-z]+, )?c est(?: du moins)? ce que? (?:dit|disent|pretend|pretendent|affirme|affirment|croit|croient)|c est(?: du moins)? ce qu (?:ils|elles|on|il|elle)|voila ce qu (?:ils|on|elles|il|elle)',
    ),
    next(
      'negation',
      '(?:c est |c etait )?(?:tout |exactement )?(?:le|au) contraire|loin de la|loin s en faut|rien de tel|si seulement|on (?:m|l|nous) a (?:mal (?:cite|compris)|deforme)|j ai ete mal (?:cite|compris)e?|je n ai (?:rien|jamais) dit|(?:je|il|elle|nous) (?:me|s|se|nous)? ?(?:est |suis |sommes |retire |retract)(?:retracte)?',
    ),
    next(
      'contrast',
      '(?:du moins|au moins|en theorie|sur le papier)|mais|cependant|pourtant|toutefois|neanmoins|or|en revanche|sauf que',
    ),
  ],
};
