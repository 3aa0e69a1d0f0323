import { foldWord } from '../text/fold';
import { GERMAN_PERSONS } from '../text/german-persons';
import { GIVEN_NAMES } from '../text/given-names';
import type { Language } from '../text/language';
import { withoutClitics } from './clitics';
import type { Lexicon } from './lexicon';
import { regionsIn } from './regions';

/** Places, peoples and bodies beyond the states of the world, and the days and months: folded, Arabic without its article. */
const MORE: Record<Language, string> = {
  ar: 'أميركا أمريكا أوروبا آسيا أفريقيا إفريقيا السعودية الإمارات فلسطين غزة الضفة القدس رام الله بغداد الموصل البصرة أربيل كركوك النجف كربلاء الأنبار دمشق حلب حمص إدلب بيروت طرابلس صيدا عمّان القاهرة الإسكندرية الخرطوم بنغازي تونس صفاقس وهران الرباط الدار فاس طنجة مراكش نواكشوط صنعاء عدن تعز الحديدة مأرب الرياض جدة مكة دبي أبوظبي الدوحة المنامة مسقط طهران أنقرة إسطنبول موسكو كييف واشنطن نيويورك لندن باريس برلين روما مدريد بروكسل جنيف فيينا بكين طوكيو دلهي إسلام كابول أثينا وارسو لاهاي دافوس كردستان سيناء النيل الفرات دجلة حماس فتح حزب طالبان داعش القاعدة الناتو يونيسف اليونيسف هيومن رويترز الجزيرة أوبك يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت عربي كردي أميركي أمريكي أوروبي شيعي سني مسيحي يهودي كرد عرب فرس أتراك روس',
  en: '',
  fr: '',
  de: 'amerika europa asien afrika usa eu nato un uno israel palästina gaza jerusalem berlin hamburg münchen köln frankfurt stuttgart düsseldorf dortmund essen leipzig bremen dresden hannover nürnberg bonn mannheim karlsruhe augsburg wiesbaden münster kiel rostock potsdam erfurt mainz saarbrücken wien graz linz salzburg innsbruck zürich bern basel genf brüssel straßburg paris london rom madrid moskau kiew warschau prag budapest athen istanbul ankara teheran bagdad damaskus kairo tripolis kabul peking tokio washington bayern hessen sachsen thüringen brandenburg niedersachsen bundestag bundesrat cdu csu spd fdp afd greenpeace bundeswehr januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag deutsche deutschen deutscher franzosen briten russen russe amerikaner türken türke iraner israelis palästinenser chinesen polen griechen ukrainer syrer iraker',
};

/** Words that head a person's name in Arabic; German ones stand in `lib/text`. */
const TITLES = new Set(
  'الرئيس الرئيسة الوزير الوزيرة السيد السيدة الدكتور الدكتورة الشيخ الأمير الأميرة الملك الملكة النائب النائبة الجنرال اللواء العميد العقيد القاضي القاضية الأستاذ السفير السفيرة المستشار المستشارة البابا الإمام آية'
    .split(' ')
    .map(foldWord),
);

/** Of the states' names, those that are as well a common word. */
const COMMON = new Set(
  ['مالي', 'عمان', 'بنين', 'منطقه', 'sark', 'man', 'turkey', 'chad', 'jersey', 'niger'].map(foldWord),
);

const places = new Map<Language, ReadonlySet<string>>();

/** The states of the world in a language, from the platform's own tables (CLDR), with the adjectives made of them. */
function placesOf(language: Language): ReadonlySet<string> {
  const known = places.get(language);
  if (known) return known;
  const found = new Set(
    MORE[language]
      .split(' ')
      .filter(Boolean)
      .map((w) => withoutArticle(foldWord(w), language)),
  );
  for (const [, name] of regionsIn(language)) {
    if (COMMON.has(foldWord(name))) continue;
    const place = withoutArticle(foldWord(name), language);
    found.add(place);
    if (language === 'ar') for (const end of ['ي', 'يه', 'يون', 'يين']) found.add(place.replace(/ي?[اه]$/, '') + end);
  }
  places.set(language, found);
  return found;
}

const withoutArticle = (folded: string, language: Language) =>
  language === 'ar' ? folded.replace(/^ال(?=..)/, '') : folded;

/** A word of a text and the one before it. */
export interface WordInPlace {
  readonly raw: string;
  readonly folded: string;
  readonly before: { readonly raw: string; readonly folded: string } | undefined;
}

/**
 * Whether a word names somebody or something. Latin scripts tell by the capital, German by the capital and by
 * what stands before it; Arabic by the states of the world, given names and the titles that head a name.
 */
export function isName(word: WordInPlace, language: Language, lexicon: Lexicon): boolean {
  const { raw, folded, before } = word;
  if (language === 'ar') {
    const bare = withoutClitics(folded);
    if (placesOf('ar').has(bare) || placesOf('ar').has(folded)) return true;
    const definite = folded.startsWith('ال') && !folded.endsWith('ي');
    if (!definite && before && (TITLES.has(before.folded) || GIVEN_NAMES.ar.has(before.folded)))
      return !isSmall(folded, lexicon);
    return (
      GIVEN_NAMES.ar.has(folded) || (/^[وفبل]/.test(folded) && folded.length > 4 && GIVEN_NAMES.ar.has(folded.slice(1)))
    );
  }
  if (!/^\p{Lu}[\p{L}’'-]+/u.test(raw) || isSmall(folded, lexicon)) return false;
  if (language !== 'de') return true;
  if (placesOf('de').has(folded) || GIVEN_NAMES.de.has(folded)) return true;
  if (!before) return false;
  if (GIVEN_NAMES.de.has(before.folded) || (GERMAN_PERSONS.has(before.folded) && /^\p{Lu}/u.test(before.raw)))
    return true;
  // A noun without an article or an adjective before it, and without a noun's ending.
  return /^\p{Ll}/u.test(before.raw) && !NOUN.test(folded) && !DETERMINED.test(before.folded);
}

const isSmall = (folded: string, { functionWords, persons, verbs }: Lexicon): boolean =>
  functionWords.has(folded) || persons.has(folded) || verbs.has(folded);

const NOUN =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|tat|nis|tum|ling|ismus|chen|lein|e|en|er|ern|eln|s|el|zeit|recht|krieg|geld|hilfe|wasser|druck|kraft|arbeit|angst|gewalt)$/;
const DETERMINED =
  /^(?:der|die|das|den|dem|des|(?:k|m|d|s)?ein(?:e[nmrs]?)?|ihre?[nmrs]?|unsere?[nmrs]?|im|am|zum|zur|vom|beim|ins|ans|diese[nmrs]?|jede[nmrs]?|alle[nmrs]?|viele[nr]?|mehr|wenig|genug|kein|zu|haben|hat|hatte|.{3,}(?:e|en|er|es|em))$/;
