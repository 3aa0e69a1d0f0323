import { foldWord } from '../text/fold';
import type { Language } from '../text/language';
import { words } from '../text/words';

/** What a difference in words touches. The first four change what was said. */
export type Nature = 'negation' | 'number' | 'name' | 'hedge' | 'inflection' | 'function-word' | 'wording';

const HIGH: ReadonlySet<Nature> = new Set(['negation', 'number', 'name', 'hedge']);

/** Whether such a difference must stand out: it may turn the meaning. */
export const isHighRisk = (nature: Nature): boolean => HIGH.has(nature);

/** The nature of a difference between the quotation's words and the source's; the gravest that applies. */
export function natureOf(quote: string, source: string, language: Language): Nature {
  const one = words(quote).map((w) => ({ raw: quote.slice(w.start, w.end), folded: w.folded }));
  const other = words(source).map((w) => ({ raw: source.slice(w.start, w.end), folded: w.folded }));
  const only = [...without(one, other), ...without(other, one)];
  const lexicon = LEXICONS[language];
  if (only.some((w) => lexicon.negations.has(w.folded))) return 'negation';
  if (only.some((w) => /\d/.test(w.folded) || lexicon.numbers.has(w.folded))) return 'number';
  if (only.some((w) => lexicon.hedges.has(w.folded) || lexicon.hedges.has(bare(w.folded, language)))) return 'hedge';
  if (language !== 'ar' && language !== 'de' && only.some((w) => isName(w.raw, lexicon))) return 'name';
  if (
    one.length > 0 &&
    one.length === other.length &&
    one.every((w, i) => sameStem(w.folded, other[i]?.folded ?? '', language))
  )
    return 'inflection';
  if (only.every((w) => lexicon.functionWords.has(w.folded))) return 'function-word';
  return 'wording';
}

interface Shown {
  readonly raw: string;
  readonly folded: string;
}

const without = (these: readonly Shown[], those: readonly Shown[]): Shown[] => {
  const there = new Set(those.map((w) => w.folded));
  return these.filter((w) => !there.has(w.folded));
};

const isName = (raw: string, lexicon: Lexicon): boolean =>
  /^\p{Lu}[\p{Ll}’'-]+/u.test(raw) && !lexicon.functionWords.has(foldWord(raw));

/** An Arabic word without the clitics before and after it: وبشعبه is شعب. */
const bare = (folded: string, language: Language): string =>
  language !== 'ar'
    ? folded
    : folded
        .replace(/^[وف]?(?:[بكل]?ال|لل|[بكلس])?(?=..)/, '')
        .replace(/(?<=..)(?:هما|كما|هم|هن|كم|كن|نا|ها|ه|ي|ك|ا)$/, '');

/** Two forms of one word: the same beginning, and endings of a few letters. */
function sameStem(a: string, b: string, language: Language): boolean {
  const [x, y] = [bare(a, language), bare(b, language)];
  if (x === y) return true;
  let head = 0;
  while (head < Math.min(x.length, y.length) && x[head] === y[head]) head++;
  const least = language === 'ar' ? 3 : 4;
  return head >= least && Math.max(x.length, y.length) - head <= 3;
}

interface Lexicon {
  readonly negations: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Modals and words that hold a statement at a distance. */
  readonly hedges: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
}

const set = (line: string): ReadonlySet<string> => new Set(line.split(' ').map(foldWord));

const LEXICONS: Record<Language, Lexicon> = {
  ar: {
    negations: set('لا لم لن ليس ليست ليسوا لست لسنا ما غير دون بدون عدم بلا ولا ولم ولن وليس فلا فلن فلم'),
    numbers: set(
      'واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون سبعون ثمانون تسعون مئة مائة مئات ألف آلاف ألفين مليون ملايين مليار مليارات نصف ثلث ربع ضعف المئة بالمئة كيلومتر متر طن',
    ),
    hedges: set(
      'قد ربما لعل يبدو تبدو يظهر يمكن يجب ينبغي محتمل محتملة المحتمل مزعوم مزعومة المزعوم المزعومة نحو حوالي تقريبا ظاهر الظاهر واضح الواضح مرجح المرجح مفترض المفترض أكيد حتما سوف يكاد قرابة زهاء',
    ),
    functionWords: set(
      'و في من إلى على عن أن إن أنه إنه هذا هذه ذلك تلك التي الذي الذين كما ثم أو بل لقد كان كانت هو هي هم مع بين عند لدى حتى إذا بعد قبل كل أي',
    ),
  },
  en: {
    negations: set(
      "not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't wouldn't shouldn't couldn't hasn't haven't hadn't",
    ),
    numbers: set(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion half third quarter double percent kilometre mile miles tonne tonnes',
    ),
    hedges: set(
      'may might could should would must can will apparent apparently alleged allegedly reportedly perhaps maybe probably possibly likely unlikely seems seem appears appear suspected about around nearly almost some clearly clear certainly definitely',
    ),
    functionWords: set(
      'the a an of to in on at by for with from and or but that this these those it its is are was were be been as which who also then there so i we you he she they',
    ),
  },
  fr: {
    negations: set('ne n pas jamais aucun aucune rien personne ni sans non plus point'),
    numbers: set(
      'un deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent cents mille million millions milliard milliards moitié tiers quart double pour-cent kilomètres tonnes',
    ),
    hedges: set(
      'peut peuvent pourrait pourraient doit doivent devrait devraient semble semblent semblait apparent apparente présumé présumée prétendu prétendue peut-être probablement sans-doute environ presque près quasi certainement clairement serait seraient aurait auraient',
    ),
    functionWords: set(
      'le la les l un une des du de d et ou mais que qui ce cette ces il elle ils elles on à au aux en dans sur pour par avec se s son sa ses leur y est sont',
    ),
  },
  de: {
    negations: set('nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder noch ohne'),
    numbers: set(
      'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden hälfte drittel viertel doppelt prozent kilometer tonnen',
    ),
    hedges: set(
      'kann können könnte könnten muss müssen müsste soll sollen sollte sollten darf dürfen dürfte mag möchte wohl vielleicht wahrscheinlich vermutlich möglicherweise angeblich mutmaßlich mutmaßliche mutmaßlichen offenbar scheinbar anscheinend scheint etwa rund fast knapp sicher sicherlich eindeutig',
    ),
    functionWords: set(
      'der die das den dem des ein eine einen einem einer und oder aber dass in im an am auf zu zum zur von vom mit für bei nach es er sie wir ich ist sind war auch so als wie',
    ),
  },
};
