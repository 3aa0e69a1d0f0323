import { foldWord } from '../text/fold';
import type { Language } from '../text/language';

/** The words of a language by which a difference is told for what it is. All are folded (see `foldWord`). */
export interface Lexicon {
  readonly negations: ReadonlySet<string>;
  /** Numbers in words, and units. */
  readonly numbers: ReadonlySet<string>;
  /** Modals and words that hold a statement at a distance. */
  readonly hedges: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** Words that say who acts: pronouns and possessives. */
  readonly persons: ReadonlySet<string>;
  /** Irregular verbs, from form to verb. */
  readonly verbs: ReadonlyMap<string, string>;
  /** Endings that a verb has and a noun or adjective hardly. */
  readonly verbEndings: RegExp;
}

const set = (line: string): ReadonlySet<string> => new Set(line.split(' ').map(foldWord));

/** `be is are / have has`: each verb with its forms. */
const verbs = (line: string): ReadonlyMap<string, string> =>
  new Map(
    line.split(' / ').flatMap((verb) => {
      const forms = verb.split(' ').map(foldWord);
      return forms.map((form): [string, string] => [form, forms[0] as string]);
    }),
  );

export const LEXICONS: Record<Language, Lexicon> = {
  ar: {
    negations: set('لا لم لن ليس ليست ليسوا لست لسنا ما غير دون بدون عدم بلا ولا ولم ولن وليس فلا فلن فلم'),
    numbers: set(
      'واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئات مئتان مئتين ألف آلاف ألفين ألفان مليون ملايين مليونين مليار مليارات نصف ثلث ثلثين ثلثي ربع خمس ضعف ضعفين عشرات المئة بالمئة بالمائة كيلومتر كيلومترا كلم متر مترا أمتار طن طنا كيلوغرام هكتار دولار دولارا دينار درهم ريال يورو ليرة جنيه دقيقة دقائق ساعة ساعات يوم يوما يومين أيام أسبوع أسابيع أسبوعين شهر أشهر شهرين سنة سنوات عام أعوام عقد عقود قرن',
    ),
    hedges: set(
      'قد ربما لعل يبدو تبدو يظهر يمكن يجب ينبغي محتمل محتملة المحتمل مزعوم مزعومة المزعوم المزعومة نحو حوالي تقريبا ظاهر الظاهر واضح الواضح مرجح المرجح مفترض المفترض أكيد حتما سوف يكاد قرابة زهاء',
    ),
    functionWords: set(
      'و في من إلى على عن أن إن أنه إنه هذا هذه ذلك تلك التي الذي الذين كما ثم أو بل لقد مع بين عند لدى حتى إذا بعد قبل كل أي',
    ),
    persons: set('أنا نحن أنت أنتم هو هي هم هن هما'),
    verbs: verbs('كان كانت كانوا كنت كنا يكون تكون يكونون أكون نكون / رأى رأت رأينا رأيت يرى ترى نرى أرى'),
    verbEndings: /(?!)/,
  },
  en: {
    negations: set(
      "not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't wouldn't shouldn't couldn't hasn't haven't hadn't",
    ),
    numbers: set(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter double twice percent per-cent kilometre kilometres kilometer kilometers mile miles metre metres meter meters tonne tonnes ton tons acre acres dollar dollars euro euros pound pounds minute minutes hour hours day days week weeks month months year years decade decades century',
    ),
    hedges: set(
      'may might could should would must can will shall apparent apparently alleged allegedly reportedly perhaps maybe probably possibly likely unlikely seems seem appears appear suspected about around nearly almost some clearly clear certainly definitely',
    ),
    functionWords: set(
      'the a an of to in on at by for with from and or but that this these those which who also then there so as',
    ),
    persons: set('i me my mine we us our ours you your yours he him his she her hers it its they them their theirs'),
    verbs: verbs(
      'be is are was were been being am / have has had having / do does did done doing / go goes went gone going / say says said saying / see sees saw seen / take takes took taken / come comes came coming / know knows knew known / think thinks thought / give gives gave given / find finds found / tell tells told / leave leaves left / make makes made making / get gets got / keep keeps kept / begin begins began begun / speak speaks spoke spoken / buy buys bought / sell sells sold / win wins won / lose loses lost / lead leads led / hold holds held / fight fights fought / pay pays paid / meet meets met / write writes wrote written / stand stands stood / send sends sent / build builds built / fall falls fell fallen / rise rises rose risen / grow grows grew grown / die dies died dying / choose chooses chose chosen / break breaks broke broken',
    ),
    verbEndings: /(?:ed|d|ing)$/,
  },
  fr: {
    negations: set('ne n pas jamais aucun aucune rien personne ni sans non plus point'),
    numbers: set(
      'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards dizaine dizaines centaine centaines milliers moitié tiers quart double pour-cent kilomètre kilomètres mètre mètres tonne tonnes hectare hectares euro euros dollar dollars minute minutes heure heures jour jours semaine semaines mois an ans année années siècle',
    ),
    hedges: set(
      'peut peuvent pourrait pourraient doit doivent devrait devraient semble semblent semblait apparent apparente présumé présumée prétendu prétendue peut-être probablement sans-doute environ presque près quasi certainement clairement serait seraient aurait auraient',
    ),
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
  },
  de: {
    negations: set('nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder noch ohne'),
    numbers: set(
      'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend hälfte drittel viertel doppelt prozent kilometer metern meter tonne tonnen hektar euro dollar minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnt jahrhundert',
    ),
    hedges: set(
      'kann können könnte könnten muss müssen müsste soll sollen sollte sollten darf dürfen dürfte mag möchte wohl vielleicht wahrscheinlich vermutlich möglicherweise angeblich mutmaßlich mutmaßliche mutmaßlichen offenbar scheinbar anscheinend scheint etwa rund fast knapp sicher sicherlich eindeutig',
    ),
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
  },
};
