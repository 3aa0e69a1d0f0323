import { cardinals, contractions, type Lexicon, money, set, turns, verbs } from '../../lexicon';
import { compoundNumber } from './compound-number';
import { CONCEPTS } from './concepts';
import { context } from './context';
import { house } from './house';
import { isName } from './names';

export const de: Lexicon = {
  negations: new Set([
    ...set(
      'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts weder ohne keineswegs keinesfalls mitnichten kaum nirgends nirgendwo nimmer selten unmöglich ausgeschlossen',
    ),
    ...turns('alles andere'),
  ]),
  weakNegations: set(''),
  contrary: { prefix: /^(?:un|in|miss)/, least: 4, but: set('ter formieren vestieren takt klusive') },
  numbers: set(
    'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend hälfte drittel viertel doppelt erste erster ersten erstes erstem zweite zweiter zweiten zweites zweitem dritte dritter dritten drittes drittem vierte vierter vierten viertes viertem fünfte fünfter fünften fünftes fünftem sechste sechster sechsten sechstes sechstem siebte siebter siebten siebtes siebtem achte achter achten achtes achtem neunte neunter neunten neuntes neuntem zehnte zehnter zehnten zehntes zehntem',
  ),
  weakNumbers: set('erste erster ersten erstes erstem achte achten'),
  money: money('dollar $ euro €'),
  units: set(
    'prozent kilometer metern meter tonne tonnen hektar euro dollar minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnt jahrhundert kg g mg km cm mm ml kilo kilogramm gramm liter',
  ),
  cardinals: cardinals(
    '1 eins / 2 zwei / 3 drei / 4 vier / 5 fünf / 6 sechs / 7 sieben / 8 acht / 9 neun / 10 zehn / 11 elf / 12 zwölf / 13 dreizehn / 14 vierzehn / 15 fünfzehn / 16 sechzehn / 17 siebzehn / 18 achtzehn / 19 neunzehn / 20 zwanzig / 30 dreißig / 40 vierzig / 50 fünfzig / 60 sechzig / 70 siebzig / 80 achtzig / 90 neunzig / 100 hundert einhundert / 200 zweihundert / 300 dreihundert / 400 vierhundert / 500 fünfhundert / 600 sechshundert / 700 siebenhundert / 800 achthundert / 900 neunhundert / 1000 tausend eintausend / 2000 zweitausend',
  ),
  numberLink: 'und',
  compoundNumber,
  hedges: new Set([
    ...set(
      'kann können könnte könnten muss müssen müsste soll sollen sollte sollten darf dürfen dürfte mag möchte wohl vielleicht wahrscheinlich vermutlich möglicherweise angeblich mutmaßlich mutmaßliche mutmaßlichen offenbar scheinbar anscheinend scheint etwa rund fast knapp sicher sicherlich eindeutig ungefähr womöglich eventuell dürften mutmaßlicher manchmal oft meist meistens teilweise größtenteils potenziell theoretisch vorläufig voraussichtlich beinahe annähernd eher gegebenenfalls mindestens höchstens maximal zumindest wenigstens',
    ),
    ...turns('mehr als / weniger als / bis zu'),
  ]),
  doubts: new Set([
    ...set(
      'könnte könnten müsste dürfte dürften wohl vielleicht wahrscheinlich vermutlich möglicherweise angeblich mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher offenbar scheinbar anscheinend scheint etwa rund fast knapp ungefähr womöglich eventuell manchmal oft meist meistens teilweise größtenteils potenziell theoretisch vorläufig voraussichtlich beinahe annähernd eher gegebenenfalls hoffentlich laut zufolge',
    ),
    ...turns(
      'heißt es / wie es / nach Angaben / glaube ich / ich glaube / denke ich / ich denke / vermute ich / hoffe ich / ich hoffe / hoffen wir / wir hoffen / glauben wir / auf Papier / dem Papier',
    ),
  ]),
  conditional: /^,\s(?:sollten?|hätten?|wären?|käme|gäbe|ginge)\s/iu,
  conditions: new Set([
    ...set('wenn falls sofern nur bis außer ausgenommen solange sobald vorausgesetzt ob lediglich ausschließlich'),
    ...turns('mit Ausnahme / abgesehen von'),
  ]),
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
  participlePrefix: /^ge(?=.{3})/,
  contractions: contractions(
    "mio = millionen, million / mrd = milliarden, milliarde / tsd = tausend / geht's = geht es / gibt's = gibt es / ist's = ist es / hat's = hat es / war's = war es / wird's = wird es / wär's = wäre es / macht's = macht es / kann's = kann es / will's = will es / soll's = soll es / muss's = muss es / tut's = tut es / hab's = habe es / ich's = ich es / er's = er es / sie's = sie es / wir's = wir es / du's = du es / mir's = mir es / wenn's = wenn es / ob's = ob es / dass's = dass es / was's = was es / wie's = wie es / so's = so es / geht's = geht es / steht's = steht es / läuft's = läuft es / bleibt's = bleibt es / reicht's = reicht es / hab = habe / 'ne = eine / 'nen = einen / 'n = ein, einen / 's = es / zum = zu dem / zur = zu der / im = in dem / am = an dem / vom = von dem / beim = bei dem / ins = in das / ans = an das / fürs = für das / aufs = auf das / durchs = durch das / ums = um das / übers = über das / unters = unter das",
  ),
  saying: set(
    'sagt sagte erklärt erklärte betont betonte meint meinte ergänzt ergänzte fügte fügt antwortet antwortete berichtet berichtete schreibt schrieb warnt warnte kritisierte unterstrich sagten erklärten fragt fragte erzählt erzählte resümierte mahnte heißt hieß',
  ),
  // So Müller; so die Sprecherin weiter. A clause that ends in its verb is the speaker's own: so Gott will, so weit wir wissen.
  reports: /^so\s(?:.*\s)?(?:\p{Lu}\S*|weiter|ferner|zuletzt|gestern|heute|später|gegenüber)$/su,
  fillers: turns('äh / ähm / öh / hm / naja / tja / wissen sie / weißt du'),
  context,
  house,
  isName,
  translated: {
    concepts: CONCEPTS,
    multipliers: [/^tausend$/, /^million(?:en)?$/, /^milliarden?$/],
    months: '',
    dayCapitals: true,
    countryEnd: /(?:ia|ie|ien|land|[aeiouy])$/,
    capitals: 'nouns',
    compounds: true,
    density: 1,
  },
};
