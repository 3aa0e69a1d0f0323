import { describe, expect, it } from 'vitest';
import { found } from '../../found';

describe('An Arabic name before what its verb is done to', () => {
  const speakers = (text: string) => found(text).flatMap((q) => (q.kind === 'direct' ? [q.speaker] : []));

  it.each([
    // What begins is done or belongs to something, and is no third word of the name.
    ['أعلن المخرج يوسف بشير انتهاء التصوير، قائلاً إن العمل "أخذ من عمرنا سنوات".', 'يوسف بشير'],
    ['نفت الوزيرة نجلاء مرسي إلغاء المهرجان، قائلة إن القرار "بيد البلدية وحدها".', 'نجلاء مرسي'],
    ['استنكر عبد الرحيم طه بدء الأعمال قائلاً إن الحي "لم يُستشر في شيء".', 'عبد الرحيم طه'],
    ['انتقدت هالة زيدان رحيل مدربها، قائلة إن الفريق "فقد قلبه النابض".', 'هالة زيدان'],
    // A family's name that is a noun elsewhere, with the object right behind it.
    ['ووصف المدير التنفيذي أنطوان كرم الأرباح بأنها "ثمرة صبر طويل".', 'أنطوان كرم'],
    ['رفض الطبيب زاهر عقل الاتهامات، قائلاً إن المستشفى "فعل كل ما بوسعه".', 'زاهر عقل'],
    ['وصفت نجوى حافظ الحفل بأنه "عرس للبلدة كلها".', 'نجوى حافظ'],
    // An office that is described, or whose account is.
    ['وصف إلياس الخوري النائب السابق بأنه "رجل بلا ذاكرة".', 'إلياس الخوري'],
    ['ووصف المحامي طلال نمر تصريحات الوزير بأنها "كلام للاستهلاك المحلي".', 'طلال نمر'],
    // A given name that is how somebody is, and an office's word, behind the office.
    ['ووفقاً للعمدة رائدة شماس، "لا مال في الصندوق هذا العام".', 'رائدة شماس'],
  ])('ends where that begins: %s', (text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });
});
