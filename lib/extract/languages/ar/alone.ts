import { set } from '../../grammar';
import type { Alone } from '../../name-alone';
import { isTitle, nounClass } from './nouns';

/** What stands behind an office, and what calls somebody without a name. */
const ROLES = set(
  'المتحدث المتحدثة متحدث متحدثة الناطق الناطقة ناطق ناطقة المترجم المترجمة متصل متصلة المتصل المتصلة مداخلة سؤال جواب صوت الرئيس الرئيسة رئيس رئيسة رئاسة الجلسة نائب نائبة المقدم المقدمة مقدم مقدمة المذيع المذيعة المراسل المراسلة المحاور المحاورة الراوية الوزير الوزيرة السفير السفيرة المدير المديرة القاضية الشاهد الشاهدة رجل امرأة سيدة مشارك مشاركة',
  'الرسمي الرسمية الأول الأولى الثاني الثانية السابق السابقة المساعد المساعدة بالنيابة مجهول مجهولة',
);

export const alone: Alone = {
  articles: set('ال'),
  honorifics: set('السيد السيدة الآنسة الدكتور الدكتورة الأستاذ الأستاذة'),
  namesToo: set(),
  isTitle,
  isCalling: (word) => word.startsWith('ال') && nounClass(word) === 'person',
  isRole: (word) => ROLES.has(word),
};
