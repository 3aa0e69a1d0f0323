import { describe, expect, it } from 'vitest';
import { extract } from '../../extract';
import { found } from '../../found';

describe('Arabic', () => {
  it('reads the verb before its subject', () => {
    expect(found('قالت وزيرة الثقافة رنا سليم إن "المتحف يفتح أبوابه يوم الجمعة".')).toMatchObject([
      {
        kind: 'direct',
        words: 'المتحف يفتح أبوابه يوم الجمعة',
        speaker: expect.stringContaining('رنا سليم'),
        cue: 'قالت',
      },
    ]);
  });

  it('carries the speaker on through a participle and a dropped pronoun', () => {
    const text =
      'قال المدير سامي حداد إن "العمل بدأ"، مضيفاً أن "الافتتاح قريب جداً". وأكد "سنفي بكل ما وعدنا به أهل المدينة".';
    expect(found(text).map((q) => q.speaker)).toEqual([
      expect.stringContaining('سامي حداد'),
      expect.stringContaining('سامي حداد'),
      expect.stringContaining('سامي حداد'),
    ]);
  });

  it('keeps the agency apart from the source that it quotes', () => {
    expect(found('وقال مصدر أمني لوكالة الصحافة الفرنسية إن "الطريق أُغلق منذ الفجر".')).toMatchObject([
      { speaker: 'مصدر أمني', via: 'وكالة الصحافة الفرنسية' },
    ]);
  });

  it('leaves names in marks alone', () => {
    expect(found('ونشر الوزير صورة على "تويتر" من أمام فندق "الرشيد".')).toEqual([]);
  });

  it('takes a spokesman for himself, not for those in whose name he speaks', () => {
    expect(found('قال المتحدث باسم وزارة الخارجية نيد برايس "نتابع ما يجري عن كثب مع شركائنا".')).toMatchObject([
      { speaker: 'نيد برايس' },
    ]);
  });

  it('reads the medium', () => {
    expect(found('وقال رئيس الحكومة في تغريدة "لن نتراجع عن الإصلاح مهما حدث".')).toMatchObject([{ medium: 'post' }]);
  });
});

describe('Arabic names in marks', () => {
  it('are left alone: institutions, networks, addresses', () => {
    expect(found('وأفاد بلاغ ل"مؤسسة الميناء القديم" أن العمل مستمر.').map((q) => q.kind)).not.toContain('direct');
    expect(found('وكتب الوزير على "الفيسبوك" كلاماً كثيراً.')).toEqual([]);
    expect(found('وفق ما علمته «أخبار.نت» من مصادرها.').map((q) => q.kind)).not.toContain('direct');
  });

  it('a verb that only describes the speaker does not take the quotation away from them', () => {
    expect(found('وقالت دراسة نشرت العام الماضي إن "نصف المتاحف يفتح يوم الجمعة".')).toMatchObject([
      { speaker: expect.stringContaining('دراسة'), cue: 'وقالت' },
    ]);
  });

  it('takes the name of an outlet in marks along with its noun', () => {
    expect(found('وقالت صحيفة "المرفأ اليوم" إن "الأعمال ستنتهي قبل الصيف المقبل".')).toMatchObject([
      { speaker: 'صحيفة المرفأ اليوم', words: 'الأعمال ستنتهي قبل الصيف المقبل' },
    ]);
  });

  it('knows the medium by its word, with or without an article', () => {
    expect(found('وقال سامي حداد في التغريدة نفسها "المرفأ سيفتح يوم الاثنين المقبل".')).toMatchObject([
      { medium: 'post' },
    ]);
  });

  it('takes the latter for whoever was named last, and the first person for whoever signs', () => {
    expect(
      found('التقت ليلى منصور الوزير سامي حداد في المرفأ. وقال الأخير إن "المرفأ سيفتح يوم الاثنين المقبل".'),
    ).toMatchObject([{ speaker: 'سامي حداد' }]);
    const letter =
      'عزيزي رئيس التحرير،\nقلت لكم من قبل إن "المرفأ يجب أن يفتح أبوابه قبل الشتاء". ولم يسمع أحد.\nرنا سليم';
    expect(found(letter)).toMatchObject([{ speaker: 'رنا سليم' }]);
  });

  it('knows whom a spokesperson speaks for', () => {
    const principal = (text: string) => extract(text).quotes[0]?.speaker?.for?.name;
    expect(principal('قال المتحدّث باسمِ وزارة الخارجية نيد برايس إن "الهجوم موجه إلى الدولة".')).toBe('وزارة الخارجية');
    expect(principal('وقالت متحدثة باسم البلدية إن "المرفأ سيفتح يوم الاثنين".')).toBe('البلدية');
  });

  it.each([
    ['"لن نغلق المرفأ هذا العام"، بهذه الكلمات اختتم رئيس البلدية كلمته أمام المجلس.', 'رئيس البلدية', undefined],
    ['وقال حداد لقناة "المرفأ" المحلية "سنفعل كل ما يلزم من أجل المدينة".', 'حداد', 'قناة المرفأ'],
    ['ونقلت صحيفة "المرفأ" عن مسؤولين في البلدية قولهم إن الإدارة "تدرس كل الخيارات".', 'مسؤولين', 'صحيفة المرفأ'],
    ['ووصف الوزير سامي حداد نظيره في العاصمة عادل نصر بأنه "عدو المدينة وأهلها".', 'سامي حداد', undefined],
  ])('tells who speaks from what is said about and to whom: %s', (text, speaker, via) => {
    const direct = found(text).filter((q) => q.kind === 'direct');
    expect(direct).toMatchObject([
      { speaker: expect.stringMatching(new RegExp(`^${speaker}`)), ...(via ? { via } : {}) },
    ]);
    expect(direct[0]?.speaker).not.toMatch(/كلمته|نظيره/);
  });

  it('keeps a clause of few words with one in marks that says something by itself, and takes no committee for a medium', () => {
    expect(found('وقالت منظمة "سفن بلا حدود" إن الوضع الإنساني "كارثي".')).toMatchObject([
      { kind: 'mixed', words: 'إن الوضع الإنساني "كارثي"', speaker: 'منظمة سفن بلا حدود' },
      { kind: 'direct', words: 'كارثي', speaker: 'منظمة سفن بلا حدود' },
    ]);
    const [quote] = found('وأوضح عضو لجنة الحوار سامي حداد أن "هناك توافقاً كبيراً بين الجميع".');
    expect(quote).not.toHaveProperty('medium');
  });

  it.each([
    ['وأضافت الصحيفة، نقلاً عن مصادر لم تسمها، أن الصفقة "قد تُعلن خلال أيام".', 'مصادر', 'الصحيفة'],
    ['وقال شاهد عيان لرويترز إنه سمع دوي "انفجارين على الأقل في المدينة".', 'شاهد عيان', 'رويترز'],
    ['وقالت المديرة العامة للمتحف، أودري سلوم، في بيان: "فقدت المدينة صوتاً حراً".', 'أودري سلوم', undefined],
    ['ورأى الكاتب فهد نصر أن الزيارة "رسالة طمأنة"، لكنه استبعد حدوث "اختراق كبير في المدينة".', 'فهد نصر', undefined],
  ])('reads %s', (text, speaker, via) => {
    for (const quote of found(text))
      expect(quote).toMatchObject({ speaker: expect.stringContaining(speaker), ...(via ? { via } : {}) });
  });

  it.each([
    ['اتهمت البلدية الحكومة بإهدار المال العام.', 'بإهدار المال العام', 'البلدية'],
    ['وتعهد الوزير سامي حداد بإعادة فتح المرفأ قريباً.', 'بإعادة فتح المرفأ قريباً', 'سامي حداد'],
    ['ودعا المحافظ السكان إلى البقاء في منازلهم.', 'إلى البقاء في منازلهم', 'المحافظ'],
    ['وطالب رئيس البلدية الحكومة بالاستقالة.', 'بالاستقالة', 'رئيس البلدية'],
    ['وحذر المدير من انهيار السد الكبير.', 'من انهيار السد الكبير', 'المدير'],
    ['ونفى الوزير تلقي أي أموال من الصندوق.', 'تلقي أي أموال من الصندوق', 'الوزير'],
  ])('reads what is done by words, and by whom: %s', (text, words, speaker) => {
    expect(found(text)).toMatchObject([{ kind: 'indirect', words, speaker }]);
  });

  it('takes whom it is done to for nobody who speaks, by case and by gender', () => {
    const speakers = (text: string) => found(text).map((q) => q.speaker);
    expect(speakers('قالت ليلى مرعي إن المرفأ مغلق منذ أيام. ودعت الصحافيين إلى مغادرة المكان فوراً.')).toEqual([
      'ليلى مرعي',
      'ليلى مرعي',
    ]);
    expect(speakers('قالت ليلى مرعي إن المرفأ مغلق منذ أيام. واتهمت سامي حداد ببيع المرفأ للغرباء.')).toEqual([
      'ليلى مرعي',
      'ليلى مرعي',
    ]);
  });

  it('reads act after act, each with whoever does it', () => {
    const text =
      'اتهمت البلدية الحكومة بإهدار المال العام، وطالب رئيس البلدية سامي حداد الوزير بالاستقالة. ' +
      'وتعهد الوزير كمال نصر بإعادة فتح المرفأ قريباً، ودعا السكان إلى البقاء في منازلهم.';
    expect(found(text).map((q) => [q.words, q.speaker])).toEqual([
      ['بإهدار المال العام', 'البلدية'],
      ['بالاستقالة', 'سامي حداد'],
      ['بإعادة فتح المرفأ قريباً', 'كمال نصر'],
      ['إلى البقاء في منازلهم', 'كمال نصر'],
    ]);
  });

  it.each([
    ['ورداً على سؤال، أوضح الوزير كمال نصر أنها لن تتجاوز مليون دولار.', 'أنها لن تتجاوز مليون دولار', 'كمال نصر'],
    ['انتقد النائب سامي حداد القرار ووصفه بـ"الكارثي".', 'الكارثي', 'سامي حداد'],
    ['كتب رئيس نقابة الصيادين علي مرعي: "نرفض أن ندفع".', 'نرفض أن ندفع', 'علي مرعي'],
    ['وكانت رئيسة البلدية ليلى سلوم قد أكدت الأسبوع الماضي أن المرفأ جاهز تماماً.', 'أن المرفأ جاهز تماماً', 'ليلى سلوم'],
    ['كما دعا علي مرعي الصيادين إلى الاعتصام أمام الوزارة.', 'إلى الاعتصام أمام الوزارة', 'علي مرعي'],
  ])('tells whoever speaks from what they speak about: %s', (text, words, speaker) => {
    expect(found(text)).toMatchObject([{ words, speaker }]);
  });

  it('resolves the same speaker, names where a source belongs, and reads no aside as speech', () => {
    const text =
      'قال الناطق الرسمي باسم الحكومة، حسن العلمي، إن القانون الجديد "لا رجعة فيه". وأبرز المتحدث ذاته أن "المشروع يحمي الجميع". ' +
      'وأكد مصدر من داخل الوزارة أن "باب الحوار ما زال مفتوحاً". ويُذكر أن المجلس أقر القانون العام الماضي.';
    expect(found(text).flatMap((q) => (q.kind === 'direct' ? [[q.words, q.speaker]] : []))).toEqual([
      ['لا رجعة فيه', 'حسن العلمي'],
      ['المشروع يحمي الجميع', 'حسن العلمي'],
      ['باب الحوار ما زال مفتوحاً', 'مصدر من داخل الوزارة'],
    ]);
    expect(found(text).some((q) => q.words.includes('المجلس'))).toBe(false);
  });

  it.each([
    ['طالب المتحدث باسم الأمم المتحدة، ستيفان نصر، جميع الأطراف بوقف فوري للنار.', 'بوقف فوري للنار', 'ستيفان نصر'],
    [
      'وشدد الوزير سامح كامل، خلال اتصال هاتفي مع نظيره، على "ضرورة العودة إلى الحوار".',
      'ضرورة العودة إلى الحوار',
      'سامح كامل',
    ],
    ['وزعم قائد عسكري، لم يذكر اسمه، أن قواته "سيطرت بالكامل على المطار".', 'سيطرت بالكامل على المطار', 'قائد عسكري'],
    ['كتبت الفنانة نادية لطيف على صفحتها في فيسبوك "كفى دماً".', 'كفى دماً', 'نادية لطيف'],
    ['وأضاف سامح كامل: نحن نعمل ليل نهار لإنهاء الأزمة.', 'نحن نعمل ليل نهار لإنهاء الأزمة', 'سامح كامل'],
  ])('reads over what stands between: %s', (text, words, speaker) => {
    expect(found(text).at(-1)).toMatchObject({ words, speaker: expect.stringContaining(speaker) });
  });

  it('parts where a source belongs from the agency that it told', () => {
    expect(found('وقال مسؤول في البلدية لوكالة رويترز إن "الجسر سيفتح يوم الأحد".').at(-1)).toMatchObject({
      speaker: 'مسؤول في البلدية',
      via: 'وكالة رويترز',
    });
  });

  it('takes whom it was told for nobody who tells', () => {
    expect(
      found('قال سامي حداد إن المرفأ مغلق اليوم، وقال للصحافيين في بيروت: "نحن باقون هنا".').map((q) => q.speaker),
    ).toEqual(['سامي حداد', 'سامي حداد']);
  });

  it('takes places behind their noun for names', () => {
    expect(found('وقالت إن قرية "عين الماء" لم تتضرر.').filter((q) => q.kind === 'direct')).toEqual([]);
  });

  it('takes no banner for a report', () => {
    expect(found('رفع السكان لافتات كتب عليها "الماء حق" وصوراً كتب عليها "كفى".').map((q) => q.kind)).toEqual([
      'direct',
      'direct',
    ]);
  });

  it('takes neither an adverbial nor a chant for whoever speaks', () => {
    expect(found('ورداً على سؤال، قالت: "لا تعليق لدي الآن".')).toMatchObject([{ speaker: null }]);
    expect(found('وسط هتافات "بالروح بالدم نفديك يا مرفأ"، مر الموكب.')).toMatchObject([
      { speaker: null, medium: 'chant' },
    ]);
  });
});

describe('An Arabic verb without a subject', () => {
  const direct = (text: string) => found(text).flatMap((q) => (q.kind === 'direct' ? [[q.words, q.speaker]] : []));

  it.each([
    // The sentence's own subject, whatever its verb.
    ['عاد الوزير كمال نصر إلى المرفأ وقال: "لن يغلق المرفأ هذا العام".', 'كمال نصر'],
    ['وقد عبر مدير المنتخب كمال نصر عن سعادته بالاحتفال وقال: "جهود البلدية واضحة".', 'كمال نصر'],
    ['هاجم النائب كمال نصر الخطة، قائلاً إنها "خطر على المدينة كلها".', 'كمال نصر'],
    // The sentence before, where it is about a person.
    ['وانتقل حاكم الإقليم كمال نصر إلى المدينة. وقال في مؤتمر صحفي "كلنا نشعر بالحزن على ما حدث".', 'كمال نصر'],
    // Whom a relative clause is about, not what was said in it.
    ['نشر الموقع تصريحات الوزير كمال نصر الذي قال إن "الخطة لن تنجح أبداً".', 'كمال نصر'],
    ['وبثت الوكالة بياناً لمتحدث باسم الجيش قال فيه إن "المعركة لم تنته بعد".', 'متحدث باسم الجيش'],
    [
      'دعا الوزير كمال الراوي إلى الهدوء.\nونشر مكتب المحافظ مقطع فيديو للراوي قال فيه "احترق منزلي وأنا ومن معي بخير".',
      'كمال الراوي',
    ],
    // Whom a carrier quotes.
    ['ونقلت الصحيفة عن كمال نصر أن "المرفأ سيفتح غداً".', 'كمال نصر'],
    ['ونقلت الوكالة على لسان كمال نصر قوله: "المرفأ سيفتح غداً".', 'كمال نصر'],
    ['وبحسب الوزير كمال نصر فإن الجسر "آمن تماماً للعبور".', 'كمال نصر'],
    ['ووفقاً للمديرة ليلى مرعي فإن المدرسة "مستعدة تماماً".', 'ليلى مرعي'],
    ['وكان الوزير كمال نصر وهو من أنصار الخطة أعلن في مايو أن "المرفأ سيفتح".', 'كمال نصر'],
    ['وأعلن من جهته غاستون ميرفيل أن "المرفأ سيفتح غداً".', 'غاستون ميرفيل'],
    ['وقال لوكالة فرانس برس كمال نصر: "لم يبق أحد في المدينة كلها".', 'كمال نصر'],
    ['وقال زعيم حزب "المرفأ" (يسار) كمال نصر إنه يريد "احتجاجاً كبيراً ضد القرار".', 'كمال نصر'],
    ['وأوضح "العصيمي" أن "التقرير جاهز منذ أسبوع".', 'العصيمي'],
    // Not whom the verb is about, nor a clause that describes what was said.
    ['وفي المقابل رد كمال نصر على ليلى مرعي أمام المجلس، وقال: "لن نبيع المرفأ لأحد".', 'كمال نصر'],
    [
      'وقالت المديرة ليلى مرعي، في تصريحات نقلتها وكالات الأنباء، إن "الخطة مهزلة"، مضيفة أنها "جزء من حملة ضد المرفأ".',
      'ليلى مرعي',
    ],
    ['وصل كمال نصر إلى المرفأ حيث كتب سامي حداد رسالة للبحارة قال فيها: "أهلاً بكم في بيتكم".', 'سامي حداد'],
    ['نشر البعض رسالة قديمة للمغنية ليلى مرعي تعود إلى العام الماضي، كتبت فيها: "هذا خيار المرأة".', 'ليلى مرعي'],
    ['أثار آخر تصريح لكمال نصر غضب البحارة، حيث قال الخميس "لن يفتح المرفأ هذا العام".', 'كمال نصر'],
    ['عقد البحارة اجتماعاً في المرفأ انتهى ببيان أكد أن "الحل الوحيد هو التفاوض".', 'بيان'],
    ['كشفت زوجة البحار أن الوزير كمال نصر اتصل بها في مكالمة قال فيها "زوجك كان يعرف الخطر".', 'كمال نصر'],
    // The paragraph before, where it is about a person, unless whoever spoke goes on.
    ['انتقل حاكم الإقليم كمال نصر إلى المدينة.\nوقال في مؤتمر صحفي "كلنا نشعر بالحزن على ما حدث".', 'كمال نصر'],
    ['قال سامي حداد إن المرفأ مغلق.\nوأضاف: "لن نفتحه قبل الشتاء".', 'سامي حداد'],
    // Whoever of the verb's gender is named, where nobody else may be meant.
    ['التقى المدرب حسن دياب اللاعبة مي شاهين في النادي. وقالت: "سأبقى مع الفريق كله".', 'مي شاهين'],
    // Whom it is ascribed to, and whose words they are.
    ['ونسبت وكالة المرفأ إلى مدير الجمارك كمال نصر قوله: "لم نصادر شيئاً هذا الشهر".', 'كمال نصر'],
    ['فالمدينة "تنام على بركان خطير"، على حد قول الباحثة منى يوسف.', 'منى يوسف'],
    ['أما ممثل الادعاء فاكتفى بالقول: "العدالة أخذت مجراها".', 'ممثل الادعاء'],
    // A sentence of its own behind the quotation.
    ['«هي مسؤولية كبيرة تتطلّب منا الصبر». يقول كمال نصر الذي يعمل في المرفأ منذ سنين.', 'كمال نصر'],
  ])('%s', (text, speaker) => {
    expect(direct(text).at(-1)?.[1]).toBe(speaker);
  });

  it('is not said by whom it does not agree with', () => {
    expect(
      direct('قالت ليلى مرعي إن "المرفأ مغلق منذ أيام". وكان كمال نصر قد زار المكان. وقالت إن "السكان خائفون جداً".'),
    ).toEqual([
      ['المرفأ مغلق منذ أيام', 'ليلى مرعي'],
      ['السكان خائفون جداً', 'ليلى مرعي'],
    ]);
    const [quote] = direct('قال كمال نصر ذلك أمس. وقالتا إن "السكان خائفون جداً".');
    expect(quote?.[1]).not.toBe('كمال نصر');
  });

  it('may have two people for its subject', () => {
    expect(direct('"لن يباع شيء من المرفأ"، قال سامي حداد وليلى مرعي.')).toEqual([
      ['لن يباع شيء من المرفأ', 'سامي حداد وليلى مرعي'],
    ]);
    expect(direct('زار سامي حداد وليلى مرعي السد في مارس. وقالا إن الجدار "لا يتسرب أبداً".')).toEqual([
      ['لا يتسرب أبداً', 'سامي حداد وليلى مرعي'],
    ]);
  });

  it('leaves the report behind a quotation alone where it opens another', () => {
    expect(direct('قال سامي حداد إن "المرفأ سيفتح غداً"، وأشادت ليلى مرعي بـ"يوم تاريخي للمدينة".')).toEqual([
      ['المرفأ سيفتح غداً', 'سامي حداد'],
      ['يوم تاريخي للمدينة', 'ليلى مرعي'],
    ]);
    expect(
      direct('سامي حداد: "سنبيع المرفأ غداً مهما حدث"؛ ليلى مرعي: "لن تبيعوا شيئاً منه"').map(([, who]) => who),
    ).toEqual(['سامي حداد', 'ليلى مرعي']);
  });
});
