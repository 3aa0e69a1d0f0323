import { describe, expect, it } from 'vitest';
import { found } from '../../found';

const direct = (text: string) => found(text).flatMap((q) => (q.kind === 'direct' ? [q.words] : []));

describe('A few words in Arabic marks', () => {
  it.each([
    // What is done to them is no noun that they name; in the clause that somebody tells they are the speaker's.
    ['وقال الوزير إن العقوبات جزء من جهد شامل لمواجهة "النشاط الخبيث" الذي تمارسه الشركة.', 'النشاط الخبيث'],
    ['وقال الوزير إنه ينتظر من الأطراف تقديم "حزمة جديدة" في إطار الاتفاق.', 'حزمة جديدة'],
    ['وحثت الشركة زبائنها على تغيير كلمات السر "من باب الاحتياط".', 'من باب الاحتياط'],
    // One word that says something by itself.
    ['وأكد المدير أن العرض "سيستمر".', 'سيستمر'],
    ['وقالت الشركة إن الحمولة "سليمة".', 'سليمة'],
    ['وقال أمين المتحف إنه متأكد، وأضاف "وسنجدها".', 'وسنجدها'],
    ['وأشار المدير إلى أن السفينة "هشة".', 'هشة'],
    ['ووصف التقرير المرفأ بأنه "كارثي".', 'كارثي'],
    ['وتحدثت مها الراعي عن "سرقة منظمة".', 'سرقة منظمة'],
  ])('are somebody’s: %s', (text, words) => {
    expect(direct(text)).toEqual([words]);
  });

  it.each([
    'وقال الوزير إن القوات تقاتل تنظيم "الفجر" في الجبال.',
    'وقالت الصحيفة إن وكالة الأنباء "واس" نشرت الخبر.',
    'وقال إنه حضر مراسم تشييع "ملكة البحر".',
    // What was not said.
    'لم يقل أحد من اللاعبين: "نحن الأفضل".',
    'ولم يسبق للمدرب زياد نمر أن قال إن لاعبيه "مجموعة سياح".',
  ])('are nobody’s: %s', (text) => {
    expect(direct(text)).toEqual([]);
  });
});

it.each([
  'وسجل اللاعب الهدف الأول قبل أن يضيف الهدف الثاني في الدقيقة الأخيرة.',
  'وعلقت الشركة نشاطها بعد أن حظرت الوزارة بيع المعدات لها سبع سنوات.',
  // Several, which is no verb with its object.
  'وفي المرفأ مشاكل عدة، لمجرد أنه قديم جداً ولا يصلح لشيء.',
  'وسنكمل إن شاء الله في العدد القادم الحديث عن الأدوية.',
])('An Arabic clause of time or condition reports nothing: %s', (text) => {
  expect(found(text)).toEqual([]);
});
