import { GIVEN_NAMES } from '../../../text/given-names';
import { type Lexicon, set, type WordInPlace } from '../../lexicon';
import { isSmall, placesIn } from '../../names';
import { clitics } from './clitics';

const withoutArticle = (folded: string) => folded.replace(/^ال(?=..)/, '');

/** Without their article, and with the adjectives made of them. */
const places = () => {
  known ??= new Set([
    ...[...MORE].map(withoutArticle),
    ...placesIn('ar', NONE, set('مالي عمان بنين منطقه'))
      .map(withoutArticle)
      .flatMap((place) => [place, ...['ي', 'يه', 'يون', 'يين'].map((end) => place.replace(/ي?[اه]$/, '') + end)]),
  ]);
  return known;
};
let known: ReadonlySet<string> | undefined;
const NONE: ReadonlySet<string> = new Set();

/** Places, peoples and bodies beyond the states of the world, and the days and months. */
const MORE = set(
  'أميركا أمريكا أوروبا آسيا أفريقيا إفريقيا السعودية الإمارات فلسطين غزة الضفة القدس رام الله بغداد الموصل البصرة أربيل كركوك النجف كربلاء الأنبار دمشق حلب حمص إدلب بيروت طرابلس صيدا عمّان القاهرة الإسكندرية الخرطوم بنغازي تونس صفاقس وهران الرباط الدار فاس طنجة مراكش نواكشوط صنعاء عدن تعز الحديدة مأرب الرياض جدة مكة دبي أبوظبي الدوحة المنامة مسقط طهران أنقرة إسطنبول موسكو كييف واشنطن نيويورك لندن باريس برلين روما مدريد بروكسل جنيف فيينا بكين طوكيو دلهي إسلام كابول أثينا وارسو لاهاي دافوس كردستان سيناء النيل الفرات دجلة حماس فتح حزب طالبان داعش القاعدة الناتو يونيسف اليونيسف هيومن رويترز الجزيرة أوبك يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية أوت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت عربي كردي أميركي أمريكي أوروبي شيعي سني مسيحي يهودي كرد عرب فرس أتراك روس',
);

/** Words that head a person's name. */
const TITLES = set(
  'الرئيس الرئيسة الوزير الوزيرة السيد السيدة الدكتور الدكتورة الشيخ الأمير الأميرة الملك الملكة النائب النائبة الجنرال اللواء العميد العقيد القاضي القاضية الأستاذ السفير السفيرة المستشار المستشارة البابا الإمام آية',
);

/** Letters have no capitals: places, given names and the titles that head a name tell it. */
export function isName({ folded, before }: WordInPlace, lexicon: Lexicon): boolean {
  if (places().has(clitics.without(folded)) || places().has(folded)) return true;
  const definite = folded.startsWith('ال') && !folded.endsWith('ي');
  if (!definite && before && (TITLES.has(before.folded) || GIVEN_NAMES.ar.has(before.folded)))
    return !isSmall(folded, lexicon);
  return (
    GIVEN_NAMES.ar.has(folded) || (/^[وفبل]/.test(folded) && folded.length > 4 && GIVEN_NAMES.ar.has(folded.slice(1)))
  );
}
