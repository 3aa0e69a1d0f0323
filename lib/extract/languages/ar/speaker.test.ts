import { describe, expect, it } from 'vitest';
import { found } from '../../found';

describe('The name of an Arabic speaker', () => {
  const speakers = (text: string) => found(text).flatMap((q) => (q.kind === 'direct' ? [q.speaker] : []));

  it.each([
    // How it was said is no part of it.
    ['قال مازن غاضباً: "لن أعود إلى هناك".', 'مازن'],
    ['وردت هدى ضاحكة: "ستعود غداً إلينا".', 'هدى'],
    ['أجاب المدير لؤي سعد بهدوء: "لا أرقام لدينا بعد".', 'لؤي سعد'],
    // A family's name that would be a noun, a time or a plural elsewhere.
    ['وقال النائب جمال فرحات إن "الإضراب مستمر حتى الجمعة".', 'جمال فرحات'],
    ['وقال أشرف القلعة في بيان: "لن نترك المرفأ لأحد".', 'أشرف القلعة'],
    ['وكان القبطان هاني مالك قد أكد أن "السفينة آمنة تماماً".', 'هاني مالك'],
    ['وعن ذلك يقول محمد أبو علي: "فكرنا في الأمر طويلاً".', 'محمد أبو علي'],
    // What is done, or whom it is done to, is none.
    ['"شكراً لأنكم أحرزتم الكأس"، بهذه الكلمات شكر الرئيس كمال نصر أبطال المرفأ.', 'كمال نصر'],
    ['افتتحت وزيرة النقل ريم الصالح الخط الجديد، قائلة إنه "حلم تحقق أخيراً".', 'ريم الصالح'],
    // An office with the body it is in, and a name behind a comma.
    ['قال الرئيس التنفيذي لتويتر، جاك مرسي، في تغريدة: "عالجنا الثغرة في ساعات".', 'جاك مرسي'],
    ['ورأى البيت الأبيض في بيانه أن "الميناء خطر على الملاحة".', 'البيت الأبيض'],
    ['وفي المقابل أعلنت أوبك أن "الإنتاج لن ينخفض هذا العام".', 'أوبك'],
    ['وكتب خصمه الأخير، ديك سبيلمان، على حسابه: "قلبي محطم تماماً".', 'ديك سبيلمان'],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('is the full name that an office introduced, whatever its words', () => {
    expect(speakers('قال مدير المصنع تامير باردو إن العمل توقف. وأوضح باردو أن "الآلات قديمة جداً".')).toEqual([
      'تامير باردو',
    ]);
  });

  it.each(['ويعلّق مبتسماً: «هي صورة لا تفارق خيالي أبداً».', 'وتابع حديثه بالقول "إن المرفأ لنا جميعاً".'])(
    'is nobody where none is named: %s',
    (text) => {
      expect(speakers(text)).toEqual([null]);
    },
  );
});

describe('Whom something was told in Arabic', () => {
  it.each([
    'وقال شاهد عيان لـ"صوت المرفأ" عبر الهاتف، إن المركب غرق في دقائق.',
    'أكد كمال نصر في تصريح خاص لـ«المرفأ اليوم» من مقر إقامته أن الأمر صعب.',
    'ونقلت "صوت المرفأ" عن المتحدثة ليلى مرعي قولها إن الفرق تواصل البحث.',
  ])('is no quotation: %s', (text) => {
    expect(found(text).filter((q) => q.kind === 'direct')).toEqual([]);
  });
});
