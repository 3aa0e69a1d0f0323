import { after, type ContextPatterns, clause, depending, next, turning, under } from '../../context';

/** What ends the reach of a negation: another clause, or a second negation that takes it back. */
const LINKS =
  'und|oder|aber|weil|denn|bevor|nachdem|als|wahrend|seit|zweifel|zweifle|zweifelt|bezweifeln|bezweifle|bestreiten|bestreite|leugnen|vergessen|vergesse|verschweigen|uberrascht|uberraschend|wunder|wundert|zufall|geheimnis';

const before = turning(LINKS);

const NOT =
  '(?<!zogere )nicht(?! nur| zuletzt| allein| bloss)|nie|niemals|kein(?:e[rnms]?|erlei)?|niemand|nichts(?! als)|weder|noch nie|ohne|keineswegs|keinesfalls|mitnichten|kaum|null|weit davon entfernt';

/** What doubts, rejects or takes back. */
const REJECTS =
  'bestreite[tn]?|bestritt(?:en)?|leugne[tn]?|leugnete[n]?|dementier(?:t|te|en)|weiger(?:e|t|te|n)(?: sich| mich| uns)?(?: zu)?|verneint(?:e)?|bezweif(?:le|el|elt|elte|elten|eln)|widerleg(?:e|t|te|ten|en)|widerspr(?:icht|ach|achen|echen)|(?:wies|weist|wiesen|weisen)(?: [^ ,:]+){0,6} (?:zuruck|von sich)|(?:nehme|nimmt|nahm|nehmen)(?: [^ ,:]+){0,4} zuruck|schwer(?: fallt| fallt es)?(?: zu)? (?:zu )?(?:glauben|vorstellbar|vorstellen)|an?statt(?: zu)?|statt(?: zu)?|falschlich(?:erweise)?|zu unrecht|irrtumlich(?:erweise)?|unbewiesen|unwahr|unklar|unwahrscheinlich|zweifelhaft|fraglich|scherz(?:e|t|te|ten|en)|witzel(?:t|te|ten)|spottel(?:t|te|ten)';

const LYING =
  '(?:wurde|wurden|musste) (?:ich |wir )?lugen(?:,)?(?: wenn)?|(?:ware|war|ist) (?:es )?(?:gelogen|falsch|eine luge|unsinn|absurd|unwahr|ein fehler|naiv|torich)(?: zu| dass)?(?: sagen| behaupten| glauben)?|niemand (?:sagt|behauptet|hat gesagt)|(?:ware|bin)(?: ich)? eine? lugner(?:in)?|(?:sage|sagte|sagten|sagen|behaupte|behaupten)(?: ich| wir| er| sie)?(?: ja| doch)? (?:nicht|nie|niemals)|stimmt nicht dass|von wegen';

const SAY =
  'sagen|sage|sagt|gesagt|behaupten?|behauptet|glauben?|glaubt|geglaubt|meinen?|meint|denken?|denkt|gedacht|versprochen|wahr|richtig|uberzeugt|sicher|zugeben|beweise?|beleg|belege|anzeichen|hinweise?|grund|davon ausgehen|unterschreiben';

/** To tell something, or to take it for true. */
const TELL = 'sagen|behaupten|glauben|meinen|folgern|denken|schliessen|unterstellen|annehmen|schreiben';

/** Man müsste blind sein, um zu glauben, dass. */
const FOOLS = `(?:musste|muss|musste man) (?:schon |wohl )?(?:blind|verruckt|naiv|dumm|taub|ein narr|ein dummkopf)(?: sein)?,?(?: um)?(?: zu)?(?: [a-z]+)?|nur ein (?:narr|lugner|dummkopf|zyniker)(?: [a-z]+){0,2}|(?:es )?liegt (?:mir|uns) fern,?(?: zu)?(?: [a-z]+)?|(?:verfruht|zu fruh|schwer|schwierig|ungerecht|unfair|gefahrlich|verlockend|leichtfertig|verantwortungslos|vermessen|fehler|irrtum|falsch|naiv|unredlich),? zu (?:${TELL})`;

export const context: ContextPatterns = {
  joined: new Set(['dass', 'ob', 'wenn', 'falls', 'sofern', 'wonach']),
  before: [
    before('negation', LYING, 4, true),
    before('negation', FOOLS, 2, true),
    // Es wäre übertrieben zu sagen; aber es wäre richtig, das zu sagen.
    before('negation', `ware (?!(?:richtig|fair|ehrlich|angebracht|gut) )(?:[^ ,:]+,? ){1,4}zu (?:${TELL})`, 2, true),
    before('negation', NOT, 3),
    before('negation', REJECTS, 3, true),
    before('negation', `(?:${NOT})(?: (?!(?:und|oder|aber|weil) )[^ ,:]+){0,8} (?:${SAY})`, 3, true),
    before(
      'condition',
      'wenn|falls|sofern|solange|sobald|vorausgesetzt|es sei denn|angenommen|ob|als ob|selbst wenn|bis',
      4,
    ),
    before(
      'condition',
      'angenommen|wunschten?|(?<=^)(?:hatte[nst]?|ware[nt]?|sollte[nt]?|gabe|kame|ginge|wusste)(?: [^ ,:]+){1,4}|nehmen wir(?: [^ ,:]+){0,3} an|gesetzt den fall|stell(?:en|t)? (?:wir uns|euch|dir|sie sich)(?: [^ ,:]+){0,2} vor',
      1,
      true,
    ),
    before(
      'condition',
      'in einer (?:perfekten|idealen|besseren|gerechten|normalen) welt|theoretisch|auf dem papier',
      0,
      true,
    ),
    before(
      'claim',
      '(?:fruher|einst|damals)(?: [^ ,:]+){0,2} (?:dachten?|glaubten?|meinten?)(?: ich| wir| er| sie| man)?|(?:ich|wir|er|sie|man) (?:dachten?|glaubten?)(?: fruher| einst| damals| immer| lange)?',
      0,
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
      '(?:sie|manche|einige|viele|die leute|kritiker|gegner|man|andere|alle)(?: [a-z]+){0,2} (?:reden|wiederholen|sagen|sagt|sagten|meinen|meint|meinten|glauben|glaubt|glaubten|denken|denkt|fragen)',
      3,
    ),
    before(
      'claim',
      '(?:oft|immer|haufig|manchmal|uberall|gern|gerne) (?:heisst|hiess) es|^(?:es heisst|heisst es|(?:glaubt|folgt|hort) man)|(?:sagen|meinen|glauben|denken|behaupten) (?:sie|manche|einige|viele|kritiker|gegner|andere)|behaupte[nt]?|behauptete[n]?|angeblich(?:e|en|er|es)?|geruchte?|sogenannte[nr]?|wirft|werfen|vorwurf|unterstell(?:t|en)|weismachen|(?:uns|mich|euch|sie|die leute) (?:einreden|glauben machen|uberzeugen|erzahlen)|^(?:aber |und )?zu (?:sagen|behaupten|unterstellen|glauben|meinen)|(?:idee|marchen|luge|behauptung|these|mythos)',
      4,
    ),
  ],
  across: [
    under('negation', `${NOT}|${REJECTS}`, 'dass|wonach|ob', LINKS),
    under('condition', 'wenn|falls|sofern|angenommen', 'dass', LINKS),
    under('claim', '(?:kritiker(?:n|innen)?|gegner(?:n|innen)?|rivalen|feinde|konkurrenten)', 'dass', LINKS),
    depending('ohne', '(?:hatten?|waren?|wurden?|konnten?)'),
    // Stimmt der Rat zu, [beginnen wir]: a clause that its verb opens, and a main clause that does so too.
    {
      kind: 'condition',
      pattern:
        /^((?!(?:seit|mit|damit|jetzt|dort|erst|nicht|ist|hat|weit|soweit|laut|samt|selbst|trotz|gestatt|heute|gestern|hinter|unter|uber|fur|alle|viele|diese|jene|eine|seine|ihre|meine|unsere|keine|die|wie|ohne) )[^ ,:|]+(?:t|te|e|en)) (?:der|die|das|es|er|sie|ich|wir|man|ein|eine|mir|mein|meine|unser|unsere|sich)(?: [^ ,:|]+){0,12}, \| [^ ,:|]+(?:t|te|e|en) (?:der|die|das|es|er|sie|ich|wir|man|ein|eine|unser|unsere) /du,
    },
  ],
  after: [
    after('claim', '(?:angeblich|vermeintlich|(?:so |wie es )?heisst(?: es)?)', 0),
    after(
      'negation',
      '(?:ist|ware) (?:eine beleidigung|eine frechheit|ungerecht|unverschamt|eine verleumdung|eine zumutung)|(?:der |die |das )?(?:irrt|irren|tauscht|tauschen|lugt|lugen|traumt|traumen|liegt falsch|liegen falsch)',
      1,
    ),
    after(
      'condition',
      '(?:und |aber )?(?:nur |auch |selbst |ausser )?(?:wenn|falls|sofern|solange|vorausgesetzt|es sei denn|bis|vorbehaltlich|erst (?:wenn|sobald|nachdem)|unter (?:der )?(?:bedingung|vorbehalt))',
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
      'negation',
      '(?:das|dies|daran|davon|es)(?: [^ ,:]+){0,3} (?:falsch|gelogen|unwahr|unsinn|ein irrtum|nicht mehr|nicht wahr)|(?:war|ist|erwies sich|stellte sich)(?: das| dies| es)?(?: [^ ,:]+){0,2} (?:falsch|gelogen|unwahr|ein irrtum)|glaub[a-z]*(?: [^ ,:]+){0,2} (?:nicht|kein|nichts)|(?:ware|wenn) (?:das|es)(?: doch| nur| so)* (?:wahr|so)|(?:tja|na ja|also),? nein',
      3,
    ),
    next(
      'claim',
      '(?:das|so) (?:jedenfalls |zumindest |wenigstens )?(?:sagen|sagt|behaupten|behauptet|glauben|glaubt|meinen) (?:sie|die|viele|manche|man|er|jedenfalls|zumindest)',
    ),
    next(
      'negation',
      '(?:ganz |genau )?(?:das|im) (?:genaue |blanke )?gegenteil|weit gefehlt|nichts dergleichen|schon war s|(?:ich|er|sie|wir) (?:wurden?|bin|ist|sind)(?: [^ ,:]+)? (?:falsch|missverstanden|falsch verstanden)|(?:ich|er|sie|wir)(?: [^ ,:]+){0,2} (?:nichts dergleichen|so nie|nie so) gesagt|(?:ich|er|sie|wir) (?:nehme|nimmt|nahm|nahmen|nehmen) das zuruck',
    ),
    next(
      'contrast',
      '(?:so )?(?:zumindest|jedenfalls|wenigstens|theoretisch|in der theorie)|aber|jedoch|doch|allerdings|dennoch|andererseits|trotzdem',
    ),
  ],
};
