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
    // What would be an office or something done elsewhere, as a family's name behind an office.
    ['أقر مدير المعمل مروان الجندي بأن "العطل كان متوقعاً".', 'مروان الجندي'],
    ['أقر مدير المعمل كريم بوزيان بأن "العطل كان متوقعاً".', 'كريم بوزيان'],
    ['مروان الجندي الذي خسر مركبه يقول: "لم يبق لي سوى البحر".', 'مروان الجندي'],
  ])('ends where that begins: %s', (text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });
});

describe('Of two people in Arabic', () => {
  const speakers = (text: string) => found(text).flatMap((q) => (q.kind === 'direct' ? [q.speaker] : []));

  it.each([
    [
      'دخلت الطبيبة هبة نصار الغرفة وسألت المريض وائل: «هل نمت جيداً؟». فأجاب: «نمت كالأطفال». ثم سألته: «وهل أكلت شيئاً؟». فرد هامساً: «قليلاً فقط».',
      ['هبة نصار', 'وائل', 'هبة نصار', 'وائل'],
    ],
    // The gender of a verb that whom it was told to hangs on.
    [
      'سأل القبطان رائد بيضون ابنته سلمى: «هل تخافين البحر؟». فردت: «لا أخافه أبداً». ثم سألها: «ولماذا تبكين؟».',
      ['رائد بيضون', 'سلمى', 'رائد بيضون'],
    ],
    // What comes as a matter of fact has no gender of whose it is.
    ['وفي تصريح للوزيرة ليلى عبود، جاء أن «الطريق سيفتح قريباً».', ['ليلى عبود']],
    ['وجاء رد النائبة هدى كرم مقتضباً: «لن أستقيل مهما حدث».', ['هدى كرم']],
    // A verb that opens the sentence is no name.
    ['توجهت مديرة الدار نجوى علم إلى المعرض، وعاينت الأجنحة، وقالت للصحافيين إن «الحضور فاق التوقعات».', ['نجوى علم']],
    // A verb that no list has, behind the letter for “and” and before a colon; and whom it is told to.
    ['دخلت مديرة الدار ليلى خليفة القاعة متأخرة. وابتهجت: «ما أجمل هذا الصباح».', ['ليلى خليفة']],
    ['توجهت نجلاء حافظ إلى الأهالي: «لن نترككم وحدكم».', ['نجلاء حافظ']],
    ['دخل الصياد جابر بحر القاعة. وخاطب الجمهور: «البحر لنا جميعاً».', ['جابر بحر']],
    ['وصارح الوزير طلال نمر الحاضرين بأن «الخزينة فارغة».', ['طلال نمر']],
    // A body that a second verb of the sentence calls upon; two who act together.
    ['وقالت الجمعية إن الوضع خطير، ودعت الحكومة إلى «فتح الطريق فوراً».', ['الجمعية']],
    ['ودعت الحكومة إلى «فتح الطريق فوراً».', ['الحكومة']],
    ['وصف وزير المال لؤي كرم وحاكم الجزيرة أسعد بدوي العقد بأنه "قيد من ذهب".', ['لؤي كرم وأسعد بدوي']],
    // As what somebody takes a thing.
    ['وانتقد النائب طلال عيد القرار بوصفه «طعنة في الظهر».', ['طلال عيد']],
    ['وتحدثت الممثلة سهى رزق عن الدور باعتباره «تحدياً لا يتكرر».', ['سهى رزق']],
  ])('each is told by the verb and where they stand: %s', (text, names) => {
    expect(speakers(text)).toEqual(names);
  });
});
