import { foldWord } from '../../../text/fold';
import { type CueKind, each, type Gender, type Grammar, list, set } from '../../grammar';
import { verbRows } from '../verbs';
import { type Agreement, conjugate } from './conjugation';

// Reporting verbs: past (3rd person masculine), present stem without its prefix, active participle.
export const VERBS = verbRows({
  strong: `
    قال قول قائل, أضاف ضيف مضيف, أكد ؤكد مؤكد, أوضح وضح موضح, صرح صرح مصرح, أعلن علن معلن, ذكر ذكر ذاكر,
    أفاد فيد مفيد, أشار شير مشير, تابع تابع متابع, اعتبر عتبر معتبر, رأى رى رائي, شدد شدد مشدد, لفت لفت لافت,
    نفى نفي نافي, دعا دعو داعي, كتب كتب كاتب, غرد غرد مغرد, نشر نشر ناشر, وصف صف واصف, حذر حذر محذر,
    اتهم تهم متهم, طالب طالب مطالب, أبلغ بلغ مبلغ, أردف ردف مردف, استطرد ستطرد مستطرد, نقل نقل ناقل,
    روى روي راوي, زعم زعم زاعم, ادعى دعي مدعي, اقترح قترح مقترح, سأل سأل سائل, أجاب جيب مجيب, رد رد راد,
    علق علق معلق, هتف هتف هاتف, ردد ردد مردد, أقر قر مقر, اعترف عترف معترف, تعهد تعهد متعهد, وعد عد واعد,
    أعرب عرب معرب, عبر عبر معبر, أبدى بدي مبدي, أدان دين مدين, دان دين دائن, ندد ندد مندد, استنكر ستنكر مستنكر,
    انتقد نتقد منتقد, هدد هدد مهدد, توعد توعد متوعد, بين بين مبين, كشف كشف كاشف, خلص خلص خالص, ختم ختم خاتم,
    نوه نوه منوه, أثنى ثني مثني, رحب رحب مرحب, خاطب خاطب مخاطب, ناشد ناشد مناشد, حث حث حاث, أسف أسف آسف,
    أبرز برز مبرز, سجل سجل مسجل, استعرض ستعرض مستعرض, اختتم ختتم مختتم, برر برر مبرر, فسر فسر مفسر,
    لمح لمح ملمح, ألمح لمح ملمح, نبه نبه منبه, توقع توقع متوقع, تساءل تساءل متسائل, استغرب ستغرب مستغرب,
    جدد جدد مجدد, شرح شرح شارح, عقب عقب معقب, استدرك ستدرك مستدرك, واصل واصل مواصل, أورد ورد مورد, حكى حكي حاكي,
    أخبر خبر مخبر, نصح نصح ناصح, استبعد ستبعد مستبعد, أرجع رجع مرجع, عزا عزو عازي, رفض رفض رافض, أدلى دلي مدلي,
    همس همس هامس, صاح صيح صائح, جاء جيء جائي, أشاد شيد مشيد, أوصى وصي موصي, هنأ هنئ مهنئ, تمنى تمنى متمني,
    شكر شكر شاكر, احتج حتج محتج, أمل أمل آمل, دافع دافع مدافع, أيد ؤيد مؤيد, عارض عارض معارض, قدر قدر مقدر,
    لاحظ لاحظ ملاحظ, أكمل كمل مكمل, جزم جزم جازم, رجح رجح مرجح, شكا شكو شاكي, اشتكى شتكي مشتكي, تكهن تكهن متكهن,
    تنبأ تنبأ متنبئ, أقسم قسم مقسم, تفاخر تفاخر متفاخر, افتخر فتخر مفتخر, تباهى تباهى متباهي, مازح مازح ممازح,
    سخر سخر ساخر, تهكم تهكم متهكم, تعجب تعجب متعجب, شكك شكك مشكك, امتدح متدح ممتدح, استهجن ستهجن مستهجن,
    أفصح فصح مفصح, صارح صارح مصارح, تمتم تمتم متمتم, هلل هلل مهلل, اعتذر عتذر معتذر, أصر صر مصر, تذمر تذمر متذمر,
    كرر كرر مكرر, نعت نعت ناعت, شبه شبه مشبه, عاتب عاتب معاتب, صرخ صرخ صارخ,
    تذكر تذكر متذكر, استذكر ستذكر مستذكر, تحسر تحسر متحسر, علل علل معلل, فند فند مفند, اعترض عترض معترض, توصل توصل متوصل,
    تنهد تنهد متنهد, غمغم غمغم مغمغم, همهم همهم مهمهم, زمجر زمجر مزمجر, تأوه تأوه متأوه, دمدم دمدم مدمدم,
    توسل توسل متوسل, تضرع تضرع متضرع, أنشد نشد منشد, تبجح تبجح متبجح,
    أوجز وجز موجز, لخص لخص ملخص, استرسل سترسل مسترسل, أهاب هيب مهيب, أنذر نذر منذر, وبخ وبخ موبخ,
    طمأن طمئن مطمئن, خمن خمن مخمن, ارتأى رتئي مرتئي, تأسف تأسف متأسف, استفسر ستفسر مستفسر, تذرع تذرع متذرع,
    أوعز وعز موعز, تندر تندر متندر, جادل جادل مجادل, رثى رثي راثي, ترحم ترحم مترحم`,
});

/** What the forms of these verbs say of their subject, by form; of those that may be several, what all of them say. */
export const agreement = new Map<string, Agreement>();
for (const { class: inflection, lemma } of VERBS) {
  const [present, participle] = inflection.split(' ') as [string, string];
  for (const form of conjugate(lemma, present, participle)) {
    for (const clitic of ['', 'و', 'ف']) {
      const word = foldWord(clitic + form.form);
      const known = agreement.get(word);
      // اعترف, أعترف: folded they are one, and news tells of others.
      if (known && form.first && !known.first) continue;
      agreement.set(
        word,
        !known || (known.first && !form.first)
          ? form
          : {
              gender: known.gender === form.gender ? form.gender : undefined,
              number: known.number === form.number ? form.number : 'one',
              ...(known.first && form.first ? { first: true } : {}),
            },
      );
    }
  }
}

/** و and ف stand before any of them. */
const withConjunctions = (entries: readonly [string, CueKind][]): [string, CueKind][] =>
  entries.flatMap(([word, kind]) => ['', 'و', 'ف'].map((c): [string, CueKind] => [foldWord(c + word), kind]));

const formsOfVerb = (past: string, present: string, participle: string): [string, CueKind][] =>
  withConjunctions(conjugate(past, present, participle).map(({ form, kind }): [string, CueKind] => [form, kind]));

const conjugated = VERBS.flatMap(({ lemma, class: inflection }) => {
  const [present, participle] = inflection.split(' ') as [string, string];
  return formsOfVerb(lemma, present, participle);
});

// Words that would be taken for forms of these verbs and are commoner as something else.
const NOT_CUES = set(
  'مغردة ومغردة ملوح سارد ينشد وينشد سينشد وسينشد تنشد وتنشد ننشد أيدا وأيدا فأيدا نصر ونصر فنصر شبه وشبه فشبه نادي ونادي فنادي يقسم تقسم ويقسم وتقسم مكررا يرجح ويرجح ترجح مدينة ومدينة ذاكرة ناقلة معارضة ملاحظة نصف ونصف يدعى ويدعى فيدعى تدعى ردا وردا بين وبين فبين تعد يعد وعد جاءا نشرا تبين يبين عبر وعبر عبرا وصفا دينا تدين نعد أعد تحث يتهم خلصا تدعي تجدد جدد تبرز يبرز عقب وعقب عقبت عقبا يعقب تعقب تنشر ينشر نرى أرى يكتب نكتب تابعا رجع يرجع ترجع يختم خاتمة خالصة مبينة متابعة مرجعا متهما متهمة متهمين جائية نقول أقول سجل كاتبا كاتبة كاشفا عدن شرحا مقرا مقرة قر يقر تقر دعي',
);

/** Verbs with an object hanging on them: وصفه، اعتبرها. */
const objects = (verbs: readonly string[]): [string, CueKind][] =>
  verbs.flatMap((verb) =>
    ['ه', 'ها', 'هم', 'هما', 'ني', 'نا'].map((clitic): [string, CueKind] => [
      verb.replace(/وا$/, 'و') + clitic,
      'verb',
    ]),
  );

/** Verbs that whom they are told to, or whom they are about, hangs on. */
const TO_SOMEBODY = list(
  'نعت نعتت نعتوا ينعت تنعت وصف وصفت وصفوا اعتبر اعتبرت أخبر أخبرت أبلغ أبلغت خاطب خاطبت سأل سألت حذر حذرت نصح نصحت طالب طالبت ناشد ناشدت اتهم اتهمت أجاب أجابت يخبر تخبر صارح صارحت',
);

const cues = new Map<string, CueKind>(
  [
    ...conjugated,
    ...withConjunctions([
      ['بحسب', 'source'],
      ['حسب', 'source'],
      ['حسبما', 'source'],
      ['وفق', 'source'],
      ['وفقا', 'source'],
      ['طبقا', 'source'],
      ['نقلا', 'source'],
      ['برأي', 'source'],
      ['بنظر', 'source'],
      ['بتقدير', 'source'],
      ['بعبارة', 'source'],
      ['بتعبير', 'source'],
      ['بكلمات', 'source'],
      ['باعتراف', 'source'],
      ['بإقرار', 'source'],
      ['متهما', 'participle'],
      ['قيل', 'verb'],
      ['قلت', 'verb'],
      // «…»، قالتها المديرة
      ['قالها', 'verb'],
      ['قالتها', 'verb'],
      ...[
        'مفاده مفادها نصه نصها فحواه فحواها مؤداه مؤداها خلاصته خلاصتها ملخصه ملخصها برأيه برأيها برأيهم بتقديره بتقديرها بنظره بنظرها'
          .split(' ')
          .map((word): [string, CueKind] => [word, 'noun']),
      ].flat(),
      // ينص القانون على أن; نص is the noun.
      ['ينص', 'verb'],
      ['تنص', 'verb'],
      ['نصت', 'verb'],
      ['قوله', 'noun'],
      ['قولها', 'noun'],
      ['قولهم', 'noun'],
      ...objects(TO_SOMEBODY),
      ['بقوله', 'noun'],
      ['بقولها', 'noun'],
      ['بالقول', 'noun'],
    ]),
  ].filter(([word]) => !NOT_CUES.has(word) || ['متهما'].includes(word)),
);

/** All forms of the verbs of such rows as above that are cues. */
const formsOf = (rows: string): string[] =>
  rows.split('/').flatMap((row) =>
    formsOfVerb(...(row.trim().split(/\s+/) as [string, string, string]))
      .map(([word]) => word)
      .filter((word) => !NOT_CUES.has(word)),
  );

// Nouns that a preposition does not open but that look so: بعد, بيروت.
const WITH_B =
  /^ب(?!(?:عد|ين|يان|لد|يروت|اريس|غداد|رلين|نك|يت|اب|حر|دا|رنامج|عض|قيه|اسم|دون|شان|سبب|حسب|روكسل|كين|لاغ|شكل|الامس|النسبه|صفته|خصوص|موجب|ناء|شده))\S{3}/;
const speechActs = new Map(
  (
    [
      [
        'اتهم تهم متهم/ وعد عد واعد/ تعهد تعهد متعهد/ هدد هدد مهدد/ توعد توعد متوعد/ طالب طالب مطالب/ اعترف عترف معترف/ أقر قر مقر/ نصح نصح ناصح',
        WITH_B,
      ],
      ['دعا دعو داعي', /^الي (?!ان$)\S{3}/],
      ['حث حث حاث', /^علي (?!ان$)\S{4}/],
      ['حذر حذر محذر', /^من (?!ان$)\S{3}/],
      ['نفى نفي نافي', /^(?:وجود|تلقي|حدوث|وقوع|صحه|تورط|اي|كل|جميع) /],
    ] as const
  ).flatMap(([rows, opens]) => formsOf(rows).map((word): [string, RegExp] => [word, opens])),
);

const TRANSITIVE =
  'انتقد نتقد منتقد/ أدان دين مدين/ دان دين دائن/ استنكر ستنكر مستنكر/ رفض رفض رافض/ شكر شكر شاكر/ هنأ هنئ مهنئ/ أيد ؤيد مؤيد/ عارض عارض معارض/ وصف صف واصف/ نعت نعت ناعت/ ناشد ناشد مناشد/ خاطب خاطب مخاطب/ سأل سأل سائل/ نصح نصح ناصح/ أخبر خبر مخبر/ أبلغ بلغ مبلغ/ اعتبر عتبر معتبر/ أوصى وصي موصي/ طمأن طمئن مطمئن/ أنذر نذر منذر/ وبخ وبخ موبخ/ نبه نبه منبه/ صارح صارح مصارح';
/** Right before the marks, as what somebody takes a thing. */
const AS = 'بوصفه بوصفها بوصفهم باعتباره باعتبارها باعتبارهم';
const DESCRIBE = 'وصف صف واصف/ نعت نعت ناعت';

/** Verbs of saying that have whom or what they are about right behind whoever speaks: انتقد النائب *القرار*. */
export const TAKES_OBJECT = new Set([...speechActs.keys(), ...formsOf(TRANSITIVE)]);

/** Verbs that need whom they describe: وصف الوزير *القرار* بأنه …; of one phrase alone it is the other that nobody names. */
export const DESCRIBES = new Set(formsOf(DESCRIBE));

/** Particles that hold the subject of the verb behind them: لكنه استبعد. */
export const ATTACHED_SUBJECTS = set(
  'أنهن إنهن بأنهن أنهما إنهما بأنهما أنهم إنهم بأنهم لكنه لكنها لكنهم إنه إنها أنه أنها بأنه بأنها لأنه لأنها وأنه وأنها وإنه وإنها كونه كونها',
);

/** السيد حداد, السيدة حداد: titles tell it too. */
const TITLES = ['السيد', 'الدكتور', 'الأستاذ'].flatMap((title) =>
  ['', 'و'].flatMap((joined): [string, Gender][] => [
    [foldWord(joined + title), 'm'],
    [foldWord(`${joined + title}ة`), 'f'],
  ]),
);

/** Nouns of saying with whoever's they may hang on them: دعوة, دعوته. */
const nounForms = (line: string): string[] =>
  line
    .split(' ')
    .flatMap((noun) => [
      ...['', 'و'].map((joined) => joined + noun),
      ...['ه', 'ها', 'هم'].map((owner) => noun.replace(/ة$/, 'ت') + owner),
    ]);

/** What reports speech in Arabic, and how surely. */
export const verbs = {
  cues,
  weakCues: set(
    'تحدث وتحدث تحدثت وتحدثت تحدثوا وتحدثوا يتحدث تتحدث ويتحدث وتتحدث لكنه لكنها سماه سمته سماها سموه أسماه أسمته يسميه تسميه يسمونه أسموه زاد وزاد زادت وزادت وعد طلبت وطلبت وطلب وطلبوا أظهر أظهرت وأظهر وأظهرت',
  ),
  speechActs,
  unnaming:
    /^(?:ب?عدم (?:ذكر|كشف|الكشف عن|نشر|الإفصاح عن)|[أا]لا (?:يذكر|يكشف|ينشر)|[أا]ن (?:يبقى|لا يذكر)) ?(?:اسم|هويت)/u,
  // على حد قول [الوزير]
  // على حد قوله
  sourceBehind: new Map([
    ...['', 'ه', 'ها', 'هم'].flatMap((owner) =>
      list('قول تعبير وصف زعم رأي').map((noun) => [noun + owner, set(noun === 'رأي' ? 'حد في' : 'حد')] as const),
    ),
    // في نظر [الوزير]
    ...each('نظر تقدير', set('في')),
    // بالنسبة إلى المدير فإن …
    ...each('إلى', set('بالنسبة وبالنسبة')),
  ]),
  negations: set('لم لا لن'),
  denial: {
    words: set(),
    firm: set(),
    // نفى أن يكون قد قال; لا أحد قال
    nobody: new Set(['أن يكون', 'أن تكون', 'أن يكونوا', 'لا أحد', 'لم يسبق'].map(foldWord)),
    anybody: set('أحد'),
    // لم يسبق للمدير أن قال
    opening: new Set(['لم يسبق', 'ولم يسبق', 'لم يحدث', 'ولم يحدث'].map(foldWord)),
    that: set(),
    anyone: set(),
    without: set(),
    besides: set(),
    contrary: set(),
    // نفت قولها, نفى أن يكون قد صرح
    denying: new Set(formsOf('نفى نفي نافي/ أنكر نكر منكر')),
    saying: new Set(
      [
        ...['قوله', 'قولها', 'قولهم'],
        ...'قال صرح أعلن وصف أدلى'.split(' ').map((verb) => `يكون ${verb}`),
        ...'قالت صرحت أعلنت وصفت أدلت'.split(' ').map((verb) => `تكون ${verb}`),
        ...'قال قالت قالوا صرح صرحت أعلن أعلنت أدلى أدلت وصف وصفت'
          .split(' ')
          .flatMap((verb) => ['قد', 'أنه', 'أنها', 'أنهم'].map((particle) => `${particle} ${verb}`)),
      ].map(foldWord),
    ),
    having: set(),
    negated: set('يقل تقل يقولوا يضف تضف يشر تشر يفد تفد يجب تجب يرو ترو يدع تدع'),
  },
  // رغم تأكيد الوزير أن …
  sayingNouns: new Set(
    list(
      'تأكيد تأكيدات إعلان قول أقوال تصريح تصريحات تحذير تحذيرات إشارة اتهام اتهامات زعم مزاعم ادعاء ادعاءات توقع توقعات وعد وعود تعهد تعهدات تشديد اعتراف إقرار اعتبار كلام',
    ).flatMap((noun) => ['', 'و', 'ب', 'ل'].map((hanging) => hanging + noun)),
  ),
  asides: set('يذكر ويذكر يشار ويشار نذكر ونذكر'),
  // دعوة النقيبة إلى “…”
  speechNouns: new Map([
    ...each(nounForms('دعوة دعوات نداء نداءات').join(' '), set('إلى ل')),
    ...each(nounForms('تحذير تحذيرات تخوف شكوى').join(' '), set('من')),
    // لم يخف خشيته من “…”: somebody’s own, not anybody’s
    ...each('خشيته خشيتها خشيتهم مخاوفه مخاوفها مخاوفهم قلقه قلقها قلقهم استياءه استياءها استياءهم', set('من')),
    ...each(
      nounForms('مطالبة مطالبات وعد وعود تعهد تعهدات تهديد تهديدات اتهام اتهامات إقرار اعتراف').join(' '),
      set('ب'),
    ),
    ...each(nounForms('حديث').join(' '), set('عن')),
  ]),
  // اعتبرته النائبة “…”
  namingVerbs: new Set([
    ...formsOf('اعتبر عتبر معتبر/ رأى رى رائي'),
    ...set('عد عدت عدوا وعد وعدت وعدوا'),
    ...withConjunctions(
      objects([
        'اعتبر',
        'اعتبرت',
        'اعتبروا',
        'يعتبر',
        'تعتبر',
        'عدت',
        'رأت',
        'سمى',
        'سمت',
        'سما',
        'أسما',
        'أسمت',
        'يسمي',
        'تسمي',
        'أسمو',
        'سمو',
      ]),
    ).map(([word]) => word),
  ]),
  // وصفه بـ“…”; انتقد القرار بوصفه “…”
  regardingVerbs: new Map<string, ReadonlySet<string>>([
    ...each(
      formsOf('انتقد نتقد منتقد/ أدان دين مدين/ دان دين دائن/ استنكر ستنكر مستنكر/ رفض رفض رافض/ قدم قدم مقدم').join(
        ' ',
      ),
      set(AS),
    ),
    ...each(
      [
        ...formsOf(`${DESCRIBE}/ اتهم تهم متهم`),
        ...withConjunctions(objects(['وصف', 'وصفت', 'وصفوا', 'نعت', 'نعتت', 'يصف', 'تصف'])).map(([word]) => word),
      ].join(' '),
      set(`بـ بأنه بأنها بأنهم بأنهما ${AS}`),
    ),
    // تحدثت ممرضة عن “…”
    ...each('تحدث وتحدث تحدثت وتحدثت تحدثوا وتحدثوا يتحدث تتحدث ويتحدث وتتحدث', set(`عن ${AS}`)),
    ...each(formsOf('حكى حكي حاكي').join(' '), set(`عن ${AS}`)),
    ...each(formsOf('شكا شكو شاكي/ اشتكى شتكي مشتكي/ تذمر تذمر متذمر').join(' '), set('من')),
  ]),
  afterCues: set('يكتب تكتب يقول تقول كتب كتبت'),
  phrasalCues: new Map([
    ...each('بالتأكيد بالتشديد', set('على')),
    ...each('بالإشارة', set('إلى')),
    ...each('بالتذكير', set('بأن')),
  ]),
  impersonal: set('جاء وجاء ورد وورد قيل وقيل فقيل'),
  speakerless: set('قيل وقيل فقيل'),
  pluralVerbs: new Set(
    [...agreement].flatMap(([word, { number, first }]) => (number === 'one' || first ? [] : [word])),
  ),
  continuing: new Set(
    formsOf(
      'أضاف ضيف مضيف/ تابع تابع متابع/ أردف ردف مردف/ استطرد ستطرد مستطرد/ واصل واصل مواصل/ أكمل كمل مكمل/ استدرك ستدرك مستدرك/ زاد زيد زائد',
    ),
  ),
  firstPersonVerbs: set('قلت وقلت فقلت أقول وأقول فأقول أؤكد وأؤكد أضيف وأضيف أكرر وأكرر أعتقد وأعتقد أرى وأرى'),
  genderOf: new Map([
    ...TITLES,
    // ثم سألها: as the verb tells it without whom it was told to.
    // Not طالبه, which is طالبة too.
    ...withConjunctions(objects(TO_SOMEBODY)).flatMap(([word]): [string, Gender][] => {
      if (!/(?:ها|هم|ته)$/.test(word)) return [];
      const { gender, number } = agreement.get(word.replace(/(?:ه|ها|هم|هما|ني|نا)$/, '')) ?? {};
      return gender && number === 'one' ? [[word, gender]] : [];
    }),
    ...each(
      'سماه سماها أسماه أسماها يسميه يسميها وصفه وصفها اعتبره اعتبرها تحدث وتحدث يتحدث ويتحدث زاد وزاد وطلب',
      'm' as const,
    ),
    ...each(
      'سمته سمتها أسمته أسمتها تسميه تسميها وصفته وصفتها اعتبرته اعتبرتها تحدثت وتحدثت تتحدث وتتحدث زادت وزادت وطلبت',
      'f' as const,
    ),
    ...[...agreement].flatMap(([word, { gender, number }]): [string, Gender][] =>
      gender && number === 'one' ? [[word, gender]] : [],
    ),
  ]),
} satisfies Partial<Grammar>;
