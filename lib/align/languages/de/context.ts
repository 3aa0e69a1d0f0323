import { after, type ContextPatterns, clause, depending, next, turning } from '../../context';

const before = turning('und|oder|weil');

const LYING =
  '(?:wurde|wurden|musste) (?:ich |wir )?lugen(?:,)?(?: wenn)?|(?:ware|war|ist) (?:es )?(?:gelogen|falsch|eine luge|unsinn|absurd|unwahr|ein fehler|naiv|torich)(?: zu| dass)?(?: sagen| behaupten| glauben)?|niemand (?:sagt|behauptet|hat gesagt)|(?:ware|bin)(?: ich)? eine? lugner(?:in)?|(?:sage|sagte|sagten|sagen|behaupte|behaupten)(?: ich| wir| er| sie)?(?: ja| doch)? (?:nicht|nie|niemals)|stimmt nicht dass|von wegen';

const SAY =
  'sagen|sage|sagt|gesagt|behaupten?|behauptet|glauben?|glaubt|geglaubt|meinen?|meint|denken?|denkt|gedacht|versprochen|wahr|richtig|uberzeugt|sicher|zugeben|beweise?|beleg|belege|anzeichen|hinweise?|grund|davon ausgehen|unterschreiben';

/** Man müsste blind sein, um zu glauben, dass. */
const FOOLS =
  '(?:musste|muss|musste man) (?:schon |wohl )?(?:blind|verruckt|naiv|dumm|taub|ein narr|ein dummkopf)(?: sein)?,?(?: um)?(?: zu)?(?: [a-z]+)?|nur ein (?:narr|lugner|dummkopf|zyniker)(?: [a-z]+){0,2}|(?:es )?liegt (?:mir|uns) fern,?(?: zu)?(?: [a-z]+)?|(?:verfruht|zu fruh|schwer|schwierig|ungerecht|unfair|gefahrlich|verlockend|leichtfertig|verantwortungslos|vermessen),? zu (?:sagen|behaupten|glauben|meinen|folgern|denken|schliessen|unterstellen)';

export const context: ContextPatterns = {
  joined: new Set(['dass', 'ob', 'wenn', 'falls', 'sofern']),
  before: [
    before('negation', LYING, 4, true),
    before('negation', FOOLS, 2, true),
    before(
      'negation',
      'nicht(?! nur| zuletzt| allein| bloss)|nie|niemals|kein|keine|keinen|keinem|keiner|niemand|nichts(?! als)|weder|noch nie|ohne|keineswegs|keinesfalls|mitnichten|kaum|weit davon entfernt',
      3,
    ),
    before(
      'negation',
      'bestreite[tn]?|bestritt(?:en)?|leugne[tn]?|leugnete[n]?|dementier(?:t|te|en)|weiger(?:e|t|te|n)(?: sich| mich| uns)?(?: zu)?|verneint(?:e)?',
      3,
      true,
    ),
    before(
      'negation',
      `(?:nicht(?! nur| zuletzt)|nie|niemals|niemand|kein(?:e[rnms]?|erlei)?|weder|kaum)(?: (?!(?:und|oder|aber|weil) )[^ ,:]+){0,8} (?:${SAY})`,
      3,
      true,
    ),
    before(
      'condition',
      'wenn|falls|sofern|solange|sobald|vorausgesetzt|es sei denn|angenommen|ob|als ob|selbst wenn|bis',
      4,
    ),
    before(
      'condition',
      'nehmen wir(?: [^ ,:]+){0,3} an|gesetzt den fall|stell(?:en|t)? (?:wir uns|euch|dir|sie sich)(?: [^ ,:]+){0,2} vor',
      1,
      true,
    ),
    clause('condition', '(?<!auch )(?<!selbst )(?<!als )(?:wenn|falls|sofern|sollten?|vorausgesetzt)'),
    before('condition', 'ohne(?: [^ ,:]+){1,8} (?:hatten?|waren?|wurden?|konnten?|mussten?)', 3),
    before(
      'claim',
      '(?:man|sie|die) (?:hat|haben|hatten?) (?:mir|uns|ihnen|ihm|ihr|euch)(?: [^ ,:]+){0,3} (?:gesagt|erzahlt|versprochen|versichert|eingeredet)|(?:mir|uns|ihnen) (?:wurden?|wird)(?: [^ ,:]+){0,3} (?:gesagt|versprochen|erzahlt|versichert|erklart)|(?:sagten?|pflegten?|predigten?|erzahlten?)(?: [^ ,:]+){0,3} (?:immer|stets|oft|gern|fruher|einst|damals)(?: zu sagen)?|wer(?: [^ ,:]+){0,3} (?:meint|glaubt|denkt|sagt|behauptet)',
      2,
      true,
    ),
    before(
      'claim',
      '(?:sie|manche|einige|viele|die leute|kritiker|gegner|man|andere|alle)(?: [a-z]+){0,2} (?:sagen|sagt|sagten|meinen|meint|meinten|glauben|glaubt|glaubten|denken|denkt|fragen)',
      3,
    ),
    before(
      'claim',
      '(?:sagen|meinen|glauben|denken|behaupten) (?:sie|manche|einige|viele|kritiker|gegner|andere)|behaupte[nt]?|behauptete[n]?|angeblich(?:e|en|er|es)?|geruchte?|sogenannte[nr]?|wirft|werfen|vorwurf|unterstell(?:t|en)|weismachen|(?:uns|mich|euch|sie|die leute) (?:einreden|glauben machen|uberzeugen|erzahlen)|^(?:aber |und )?zu (?:sagen|behaupten|unterstellen|glauben|meinen)|(?:idee|marchen|luge|behauptung|these|mythos)',
      4,
    ),
  ],
  across: [depending('ohne', '(?:hatten?|waren?|wurden?|konnten?)')],
  after: [
    after(
      'negation',
      '(?:ist|ware) (?:eine beleidigung|eine frechheit|ungerecht|unverschamt|eine verleumdung|eine zumutung)|(?:der |die |das )?(?:irrt|irren|tauscht|tauschen|lugt|lugen|traumt|traumen|liegt falsch|liegen falsch)',
      1,
    ),
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
    next(
      'negation',
      '(?:das|es) (?:war|ist|sollte)(?: naturlich| nur| bloss| selbstverstandlich| ein| eine| reine)* (?:scherz|witz|ironie|spass|ironisch|scherzhaft)|(?:nur ein |kleiner |war nur )?(?:scherz|spass)(?: beiseite)?|von wegen|schon ware|wer s glaubt|so ein (?:unsinn|quatsch)|was fur ein (?:unsinn|quatsch)',
    ),
    next(
      'negation',
      '(?:beweisen?|bewiesen|eines besseren belehrt|widerlegt|widerlegen)|irrten? (?:er|sie) sich|(?:habe|hatte|haben) (?:nur )?gescherzt',
      10,
    ),
    next(
      'claim',
      '(?:das|so) (?:sagen|sagt|behaupten|behauptet|glauben|glaubt|meinen) (?:sie|die|viele|manche|man|er|jedenfalls|zumindest)',
    ),
    next('contrast', 'aber|jedoch|doch|allerdings|dennoch|andererseits|trotzdem'),
  ],
};
