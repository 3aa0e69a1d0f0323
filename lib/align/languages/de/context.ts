import { after, type ContextPatterns, next, turning } from '../../context';

const before = turning('und|oder|weil');

const LYING =
  '(?:wurde|wurden|musste) (?:ich |wir )?lugen(?:,)?(?: wenn)?|(?:ware|war|ist) (?:es )?(?:gelogen|falsch|eine luge|unsinn|absurd|unwahr|ein fehler|naiv|torich)(?: zu| dass)?(?: sagen| behaupten| glauben)?|niemand (?:sagt|behauptet|hat gesagt)|(?:ware|bin)(?: ich)? eine? lugner(?:in)?|(?:sage|sagte|sagten|sagen|behaupte|behaupten)(?: ich| wir| er| sie)?(?: ja| doch)? (?:nicht|nie|niemals)|stimmt nicht dass|von wegen';

export const context: ContextPatterns = {
  joined: new Set(['dass', 'ob', 'wenn', 'falls', 'sofern']),
  before: [
    before('negation', LYING, 4, true),
    before(
      'negation',
      'nicht(?! nur| zuletzt| allein| bloss)|nie|niemals|kein|keine|keinen|keinem|keiner|niemand|nichts(?! als)|weder|noch nie|ohne|keineswegs|keinesfalls|mitnichten|kaum|weit davon entfernt',
      3,
    ),
    before(
      'negation',
      'bestreite[tn]?|bestritt(?:en)?|leugne[tn]?|leugnete[n]?|dementier(?:t|te|en)|weiger(?:t|te|n)(?: sich)?|verneint(?:e)?',
      3,
      true,
    ),
    before(
      'condition',
      'wenn|falls|sofern|solange|sobald|vorausgesetzt|es sei denn|angenommen|ob|als ob|selbst wenn|bis',
      4,
    ),
    before(
      'claim',
      '(?:sie|manche|einige|viele|die leute|kritiker|gegner|man|andere|alle)(?: [a-z]+){0,2} (?:sagen|sagt|sagten|meinen|meint|meinten|glauben|glaubt|glaubten|denken|denkt|fragen)',
      3,
    ),
    before(
      'claim',
      '(?:sagen|meinen|glauben|denken|behaupten) (?:sie|manche|einige|viele|kritiker|gegner|andere)|behaupte[nt]?|behauptete[n]?|angeblich(?:e|en|er|es)?|geruchte?|sogenannte[nr]?|wirft|werfen|vorwurf|unterstell(?:t|en)|weismachen|(?:idee|marchen|luge|behauptung|these|mythos)',
      4,
    ),
  ],
  after: [
    after(
      'condition',
      '(?:und |aber )?(?:nur |auch |selbst |ausser )?(?:wenn|falls|sofern|solange|vorausgesetzt|es sei denn|bis)',
      0,
    ),
    after(
      'negation',
      '(?:ist|ware|war|stimmt|sei)(?: doch| einfach| schlicht| ja)? (?:nicht wahr|nicht|falsch|gelogen|eine luge|unsinn|quatsch|absurd|unwahr|ein marchen)',
      2,
    ),
    after('negation', 'nicht(?! nur)|nie|niemals|keineswegs|keine|keinen|kein', 1),
    after('contrast', 'aber|jedoch|doch|allerdings|dennoch|obwohl|ausser|nur dass', 1),
  ],
  next: [
    next(
      'negation',
      '(?:das|dies|es|davon|all das)(?: ist| war| stimmt| ware)?(?: aber| jedoch| doch| einfach| naturlich| schlicht)? (?:nicht|falsch|gelogen|eine luge|unsinn|quatsch|unwahr|absurd|ein marchen|nichts)',
    ),
    next(
      'negation',
      '(?:nein|falsch|unsinn|quatsch|naturlich nicht|keineswegs|ganz und gar nicht|stimmt nicht|ich glaube (?:das )?nicht|ich habe das nie|kleiner scherz)',
    ),
    next('contrast', 'aber|jedoch|doch|allerdings|dennoch|andererseits|trotzdem'),
  ],
};
