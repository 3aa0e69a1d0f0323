import { after, before, next } from '../context';
import { cardinals, contractions, type Lexicon, set, verbs } from '../lexicon';

const LYING_DE =
  '(?:wurde|wurden|musste) (?:ich |wir )?lugen(?:,)?(?: wenn)?|(?:ware|war|ist) (?:es )?(?:gelogen|falsch|eine luge|unsinn|absurd|unwahr|ein fehler|naiv|torich)(?: zu| dass)?(?: sagen| behaupten| glauben)?|niemand (?:sagt|behauptet|hat gesagt)|(?:ware|bin)(?: ich)? eine? lugner(?:in)?|(?:sage|sagte|sagten|sagen|behaupte|behaupten)(?: ich| wir| er| sie)?(?: ja| doch)? (?:nicht|nie|niemals)|stimmt nicht dass|von wegen';

export const de: Lexicon = {
  negations: set(
    'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts weder ohne keineswegs keinesfalls mitnichten kaum nirgends nirgendwo nimmer',
  ),
  weakNegations: set(''),
  numbers: set(
    'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend hälfte drittel viertel doppelt',
  ),
  units: set(
    'prozent kilometer metern meter tonne tonnen hektar euro dollar minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnt jahrhundert',
  ),
  cardinals: cardinals(
    '2 zwei / 3 drei / 4 vier / 5 fünf / 6 sechs / 7 sieben / 8 acht / 9 neun / 10 zehn / 11 elf / 12 zwölf / 13 dreizehn / 14 vierzehn / 15 fünfzehn / 16 sechzehn / 17 siebzehn / 18 achtzehn / 19 neunzehn / 20 zwanzig / 30 dreißig / 40 vierzig / 50 fünfzig / 60 sechzig / 70 siebzig / 80 achtzig / 90 neunzig / 100 hundert einhundert / 200 zweihundert / 300 dreihundert / 400 vierhundert / 500 fünfhundert / 600 sechshundert / 700 siebenhundert / 800 achthundert / 900 neunhundert / 1000 tausend eintausend / 2000 zweitausend',
  ),
  hedges: set(
    'kann können könnte könnten muss müssen müsste soll sollen sollte sollten darf dürfen dürfte mag möchte wohl vielleicht wahrscheinlich vermutlich möglicherweise angeblich mutmaßlich mutmaßliche mutmaßlichen offenbar scheinbar anscheinend scheint etwa rund fast knapp sicher sicherlich eindeutig ungefähr womöglich eventuell dürften mutmaßlicher',
  ),
  doubts: set(
    'könnte könnten müsste dürfte dürften wohl vielleicht wahrscheinlich vermutlich möglicherweise angeblich mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher offenbar scheinbar anscheinend scheint etwa rund fast knapp ungefähr womöglich eventuell',
  ),
  conditions: set('wenn falls sofern nur bis außer solange sobald vorausgesetzt ob lediglich ausschließlich'),
  functionWords: set(
    'der die das den dem des ein eine einen einem einer eines und oder aber dass in im an am auf zu zum zur von vom mit für bei nach auch so als wie',
  ),
  persons: set(
    'ich mich mir mein meine meinen meinem meiner du dich dir dein deine er ihn ihm sein seine seinen seinem seiner sie ihr ihre ihren ihrem ihrer ihnen es wir uns unser unsere unseren unserem unserer man',
  ),
  verbs: verbs(
    'ist sind war waren bin bist seid gewesen wäre wären sei seien / haben hat habe habt hatte hatten hätte hätten gehabt / werden wird wurde wurden worden würde würden werde / gehen geht ging gingen gegangen / kommen kommt kam kamen gekommen / sehen sieht sah sahen gesehen / geben gibt gab gaben gegeben / nehmen nimmt nahm nahmen genommen / sprechen spricht sprach sprachen gesprochen / stehen steht stand standen gestanden / lassen lässt ließ ließen gelassen / finden findet fand fanden gefunden / bleiben bleibt blieb blieben geblieben / wissen weiß wusste wussten gewusst / tun tut tat taten getan / verlieren verliert verlor verloren / gewinnen gewinnt gewann gewannen gewonnen / helfen hilft half halfen geholfen / sagen sagt sagte sagten gesagt / machen macht machte machten gemacht / fordern fordert forderte forderten gefordert / glauben glaubt glaubte glaubten geglaubt / zeigen zeigt zeigte zeigten gezeigt / führen führt führte führten geführt / brauchen braucht brauchte brauchten gebraucht / leben lebt lebte lebten gelebt / halten hält hielt hielten gehalten',
  ),
  verbEndings: /(?:t|te|ten|tet|test|st|end)$/,
  contractions: contractions(
    "mio = millionen, million / mrd = milliarden, milliarde / tsd = tausend / geht's = geht es / gibt's = gibt es / ist's = ist es / hat's = hat es / war's = war es / wird's = wird es / wär's = wäre es / macht's = macht es / kann's = kann es / will's = will es / soll's = soll es / muss's = muss es / tut's = tut es / hab's = habe es / ich's = ich es / er's = er es / sie's = sie es / wir's = wir es / du's = du es / mir's = mir es / wenn's = wenn es / ob's = ob es / dass's = dass es / was's = was es / wie's = wie es / so's = so es / geht's = geht es / steht's = steht es / läuft's = läuft es / bleibt's = bleibt es / reicht's = reicht es / hab = habe / 'ne = eine / 'nen = einen / 'n = ein, einen / 's = es / zum = zu dem / zur = zu der / im = in dem / am = an dem / vom = von dem / beim = bei dem / ins = in das / ans = an das / fürs = für das / aufs = auf das / durchs = durch das / ums = um das / übers = über das / unters = unter das",
  ),
  saying: set(
    'sagt sagte erklärt erklärte betont betonte so meint meinte ergänzt ergänzte fügte fügt antwortet antwortete berichtet berichtete schreibt schrieb warnt warnte kritisierte unterstrich sagten erklärten fragt fragte erzählt erzählte resümierte mahnte heißt hieß',
  ),
  context: {
    before: [
      before('negation', LYING_DE, 4, true),
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
  },
};
