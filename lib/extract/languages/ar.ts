import { foldWord } from '../../text/fold';
import { type CueKind, type Gender, type Grammar, genders, list, mediaOf, type Pronoun, set } from '../grammar';

// Reporting verbs: past (3rd person masculine), present stem without its prefix, active participle.
const VERBS = `
  قال قول قائل/ أضاف ضيف مضيف/ أكد ؤكد مؤكد/ أوضح وضح موضح/ صرح صرح مصرح/ أعلن علن معلن/ ذكر ذكر ذاكر/ أفاد فيد مفيد/
  أشار شير مشير/ تابع تابع متابع/ اعتبر عتبر معتبر/ رأى رى رائي/ شدد شدد مشدد/ لفت لفت لافت/ نفى نفي نافي/ دعا دعو داعي/
  كتب كتب كاتب/ غرد غرد مغرد/ نشر نشر ناشر/ وصف صف واصف/ حذر حذر محذر/ اتهم تهم متهم/ طالب طالب مطالب/ أبلغ بلغ مبلغ/
  أردف ردف مردف/ استطرد ستطرد مستطرد/ نقل نقل ناقل/ روى روي راوي/ زعم زعم زاعم/ ادعى دعي مدعي/ اقترح قترح مقترح/ سأل سأل سائل/
  أجاب جيب مجيب/ رد رد راد/ علق علق معلق/ هتف هتف هاتف/ ردد ردد مردد/ أقر قر مقر/ اعترف عترف معترف/ تعهد تعهد متعهد/ وعد عد واعد/
  أعرب عرب معرب/ عبر عبر معبر/ أبدى بدي مبدي/ أدان دين مدين/ دان دين دائن/ ندد ندد مندد/ استنكر ستنكر مستنكر/ انتقد نتقد منتقد/
  هدد هدد مهدد/ توعد توعد متوعد/ بين بين مبين/ كشف كشف كاشف/ خلص خلص خالص/ ختم ختم خاتم/ نوه نوه منوه/ أثنى ثني مثني/ رحب رحب مرحب/
  خاطب خاطب مخاطب/ ناشد ناشد مناشد/ حث حث حاث/ أسف أسف آسف/ أبرز برز مبرز/ سجل سجل مسجل/ استعرض ستعرض مستعرض/ اختتم ختتم مختتم/
  برر برر مبرر/ فسر فسر مفسر/ لمح لمح ملمح/ ألمح لمح ملمح/ نبه نبه منبه/ توقع توقع متوقع/ تساءل تساءل متسائل/ استغرب ستغرب مستغرب/
  جدد جدد مجدد/ شرح شرح شارح/ عقب عقب معقب/ استدرك ستدرك مستدرك/ واصل واصل مواصل/ أورد ورد مورد/ حكى حكي حاكي/ أخبر خبر مخبر/ نصح نصح ناصح/
  استبعد ستبعد مستبعد/ أرجع رجع مرجع/ عزا عزو عازي/ رفض رفض رافض/ أدلى دلي مدلي/ همس همس هامس/ صاح صيح صائح/ جاء جيء جائي/ أشاد شيد مشيد/ أوصى وصي موصي/ هنأ هنئ مهنئ/ تمنى تمنى متمني/ شكر شكر شاكر/ احتج حتج محتج/ أمل أمل آمل/ دافع دافع مدافع/ أيد ؤيد مؤيد/ عارض عارض معارض/ قدر قدر مقدر/ لاحظ لاحظ ملاحظ/ نصح نصح ناصح/ أكمل كمل مكمل`;

/** Vowel signs and tatweel, which may stand behind any letter. */
const VOWELS = '[\\p{M}\u0640]*';
const loose = (word: string): string => [...word].join(VOWELS);

const conjugate = (past: string, present: string, participle: string): [string, CueKind][] => {
  const weakThird = /[ىا]$/.test(past) ? past.slice(0, -1) : past;
  const pasts = [
    past,
    `${weakThird}ت`,
    `${weakThird}وا`,
    `${weakThird}تا`,
    `${past}ا`,
    `${weakThird}يا`,
    `${past}نا`,
    `${past}ن`,
  ];
  const presents = ['ي', 'ت', 'ن', 'أ'].flatMap((p) => [
    p + present,
    `${p + present}ون`,
    `${p + present}ان`,
    `${p + present}ن`,
  ]);
  const weakParticiple = participle.endsWith('ي') ? participle.slice(0, -1) : participle;
  const participles = [`${participle}ا`, `${participle}ة`, `${participle}ين`, `${participle}ات`, `${weakParticiple}ين`];
  return [
    ...[...pasts, ...presents].map((w): [string, CueKind] => [w, 'verb']),
    ...participles.map((w): [string, CueKind] => [w, 'participle']),
  ];
};

// Which of the forms tell that a woman speaks, and which a man; those that may be both tell nothing.
const gendered = new Map<string, Gender | undefined>();
const tell = (form: string, gender: Gender) => {
  for (const clitic of ['', 'و', 'ف']) {
    const word = foldWord(clitic + form);
    gendered.set(word, gendered.has(word) && gendered.get(word) !== gender ? undefined : gender);
  }
};
for (const row of VERBS.split('/')) {
  const [past, present, participle] = row.trim().split(/\s+/) as [string, string, string];
  tell(past, 'm');
  tell(`ي${present}`, 'm');
  tell(`${/[ىا]$/.test(past) ? past.slice(0, -1) : past}ت`, 'f');
  tell(`ت${present}`, 'f');
  tell(`${participle}ا`, 'm');
  tell(`${participle}ة`, 'f');
}

/** و and ف stand before any of them. */
const withConjunctions = (entries: [string, CueKind][]): [string, CueKind][] =>
  entries.flatMap(([word, kind]) => ['', 'و', 'ف'].map((c): [string, CueKind] => [foldWord(c + word), kind]));

const verbs = VERBS.split('/').flatMap((row) => {
  const [past, present, participle] = row.trim().split(/\s+/) as [string, string, string];
  return withConjunctions(conjugate(past, present, participle));
});

// Words that would be taken for forms of these verbs and are commoner as something else.
const NOT_CUES = set(
  'بين وبين فبين تعد يعد وعد رد ورد جاءا نشرا تبين يبين عبر وعبر عبرا يرد ترد وصفا دينا تدين نعد أعد تحث يتهم خلصا تدعي تجدد جدد تبرز يبرز عقب وعقب عقبت عقبا يعقب تعقب تنشر ينشر نرى أرى يكتب نكتب تابعا رجع يرجع ترجع يختم خاتمة خالصة مبينة متابعة مرجعا متهما متهمة متهمين جائية نقول أقول سجل كاتبا كاتبة كاشفا عدن شرحا مقرا مقرة قر يقر تقر دعي',
);

/** Verbs with an object hanging on them: وصفه، اعتبرها. */
const objects = (verbs: readonly string[]): [string, CueKind][] =>
  verbs.flatMap((verb) =>
    ['ه', 'ها', 'هم', 'هما'].map((clitic): [string, CueKind] => [verb.replace(/وا$/, 'و') + clitic, 'verb']),
  );

const cues = new Map<string, CueKind>(
  [
    ...verbs,
    ...withConjunctions([
      ['بحسب', 'source'],
      ['حسب', 'source'],
      ['حسبما', 'source'],
      ['وفق', 'source'],
      ['وفقا', 'source'],
      ['طبقا', 'source'],
      ['نقلا', 'source'],
      ['متهما', 'participle'],
      ['قيل', 'verb'],
      ['قلت', 'verb'],
      ['مفاده', 'noun'],
      ['مفادها', 'noun'],
      ['نصه', 'noun'],
      ['قوله', 'noun'],
      ['قولها', 'noun'],
      ['قولهم', 'noun'],
      ...objects([
        'وصف',
        'وصفت',
        'وصفوا',
        'اعتبر',
        'اعتبرت',
        'أخبر',
        'أخبرت',
        'أبلغ',
        'أبلغت',
        'خاطب',
        'خاطبت',
        'سأل',
        'سألت',
        'حذر',
        'حذرت',
        'نصح',
        'نصحت',
        'طالب',
        'طالبت',
        'ناشد',
        'ناشدت',
        'اتهم',
        'اتهمت',
        'أجاب',
        'أجابت',
      ]),
      ['بقوله', 'noun'],
      ['بقولها', 'noun'],
      ['بالقول', 'noun'],
    ]),
  ].filter(([word]) => !NOT_CUES.has(word) || ['متهما'].includes(word)),
);

const he: Pronoun = { gender: 'm', plural: false };
const she: Pronoun = { gender: 'f', plural: false };
const they: Pronoun = { gender: undefined, plural: true };

/** Arabic: the verb usually comes first, its subject may be left out, and clitics hang on words. */
// Nouns that a preposition does not open but that look so: بعد, بيروت.
const WITH_B =
  /^ب(?!(?:عد|ين|يان|لد|يروت|اريس|غداد|رلين|نك|يت|اب|حر|دا|رنامج|عض|قيه|اسم|دون|شان|سبب|حسب|روكسل|كين|لاغ|شكل|الامس|النسبه|صفته|خصوص|موجب|ناء|شده))\S{3}/;
const speechActs = new Map(
  (
    [
      [
        'اتهم تهم متهم/ وعد عد واعد/ تعهد تعهد متعهد/ هدد هدد مهدد/ توعد توعد متوعد/ طالب طالب مطالب/ اعترف عترف معترف/ أقر قر مقر',
        WITH_B,
      ],
      ['دعا دعو داعي', /^الي (?!ان$)\S{4}/],
      ['حث حث حاث', /^علي (?!ان$)\S{4}/],
      ['حذر حذر محذر', /^من (?!ان$)\S{3}/],
      ['نفى نفي نافي', /^(?:وجود|تلقي|حدوث|وقوع|صحه|تورط|اي|كل|جميع) /],
    ] as const
  ).flatMap(([rows, opens]) =>
    rows.split('/').flatMap((row) =>
      withConjunctions(conjugate(...(row.trim().split(/\s+/) as [string, string, string])))
        .filter(([word]) => !NOT_CUES.has(word))
        .map(([word]): [string, RegExp] => [word, opens]),
    ),
  ),
);

export const ar: Grammar = {
  language: 'ar',
  capitals: false,
  cues,
  weakCues: set('لكنه لكنها سماه أسماه أسمته'),
  participleForm: undefined,
  namingVerbs: set(),
  regardingVerbs: set(),
  namingParticles: set(),
  agentParticles: set(),
  speechActs,
  passives: set(),
  afterCues: set('يكتب تكتب يقول تقول كتب كتبت'),
  bareClause: { cues: set(), comma: false, surely: set(), finite: set(), never: set() },
  sourceBefore: set(),
  accounts: undefined,
  particles: set(),
  possessives: new Map(),
  sourceBehind: new Map(),
  attachedSubjects: set('لكنه لكنها لكنهم إنه إنها أنه أنها بأنه بأنها لأنه لأنها وأنه وأنها وإنه وإنها كونه كونها'),
  postmodifiers: new Set(),
  notSourceBefore: set(),
  sourceParticles: set('لما ل عن'),
  sourcePostpositions: set(),
  parentheses: set(),
  relatives: set(),
  leadIns: set(),
  topics: set('أما وأما'),
  relayed: set('عن'),
  impersonal: set('جاء وجاء ورد وورد كتب'),
  within: set('في عبر على خلال'),
  determiners: set(),
  invertedVerb: undefined,
  infinitiveMarks: set(),
  openVerb: undefined,
  goesOnBehindStop: false,
  adverbs: { words: set() },
  toListener: set(),
  titleLinks: set(),
  articles: set(),
  nounLinks: set(),
  inanimate: undefined,
  nounCapitals: false,
  adverbials: set(),
  verbSecond: false,
  reportativeAlone: set(),
  reportedTense: undefined,
  asSaid: set(),
  subordinators: set(),
  auxiliaries: set(),
  reportative: set(),
  reportativeUmlaut: set(),
  viewpoints: set(),
  complementizers: set(
    'أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها بأنهم وأن وأنه وأنها أنني إنني إننا أننا بكون وبأن',
  ),
  subject: 'after-first',
  phraseEnds: set(
    'نقلا كلمته كلمتها خطابه خطابها تصريحاته تصريحاتها مداخلته مداخلتها لقاءه لقاءها ثم لكنه لكنها أن إن أنه إنه أنها إنها بأن بأنه بأنها في خلال عبر على إلى إن من عن حول بشأن أمس اليوم أول الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
    'قبل بعد عقب إثر لدى حين عندما حيث كما فيما بينما لكن ولكن وذلك بشدة بقوة قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة كان وكان كانت قد لقد التي الذي الذين فيه فيها عليه عليها عنه عنها به بها أيضا بدوره بدورها من جهته جهتها ردا تعليقا مساء صباح ليل ظهر هذا هذه ذلك أي أنهم إنهم لـ ب إنني إننا لقد سوف لم لن لا ليس ما إذا أمام ضد نحو وقد فقد كل مع تحت ضمن وسط مباشرة مؤخرا حاليا',
  ),
  pronouns: new Map<string, Pronoun>([
    [foldWord('هو'), he],
    [foldWord('هي'), she],
    [foldWord('هم'), they],
    [foldWord('وهو'), he],
    [foldWord('وهي'), she],
    [foldWord('وهم'), they],
    [foldWord('الأخير'), { ...he, latter: true }],
    [foldWord('الأخيرة'), { ...she, latter: true }],
    [foldWord('أنا'), { gender: undefined, plural: false, first: true }],
    [foldWord('وأنا'), { gender: undefined, plural: false, first: true }],
  ]),
  firstPersonVerbs: set('قلت وقلت فقلت أقول وأقول فأقول أؤكد وأؤكد أضيف وأضيف أكرر وأكرر أعتقد وأعتقد أرى وأرى'),
  firstPerson: set(
    'أنا نحن إنني إننا أنني أننا لدينا لدي عندنا عندي سوف لن نريد أريد نحتاج بلادنا بلدنا شعبنا منا لنا إلينا علينا فينا كنا كنت',
  ),
  namingNouns: set(
    'سمته سماها أسمته سموه سموها يسمونه يسميه تسميه تسميها أطلق أطلقت سماه أسماه مسمى التابعة التابع تابعة تابع صحيفة الصحيفة جريدة موقع قناة مجلة وكالة شركة مؤسسة منظمة جمعية حركة حزب مجموعة تنظيم جماعة شعار بشعار عنوان بعنوان وسم هاشتاغ بوسم حملة فيلم كتاب رواية أغنية مسلسل برنامج البرنامج مهرجان جائزة سفينة عملية مشروع مبادرة على كتيبة لواء فرقة نادي تطبيق منصة لعبة معرض ملتقى مؤتمر ندوة دورة يسمى المسمى المسماة تسمى المعروف المعروفة المعروفين باسم بلقب الملقب الملقبة اسم لقب مصطلح كلمة عبارة يدعى المدعو الأنباء القرن أنباء التونسي الرسمية موضوع الاستقلالي الدستوري إذاعة محطة تلفزيون ماركة علامة سلسلة مسرحية ديوان قصيدة طراز نوع صاروخ طائرة فندق مطعم مقهى شارع حي ساحة ميدان قاعة متحف مستشفى مدرسة',
  ),
  namingEnds: undefined,
  institutions: set(
    'مؤسسة جمعية منظمة وكالة شركة حزب حركة اتحاد الاتحاد نادي معهد مركز المركز جامعة مجلس لجنة هيئة رابطة نقابة صحيفة قناة شبكة كتائب سرايا لواء',
  ),
  media: mediaOf({
    post: 'تغريدة تغريدات تويتر تدوينة تدوينات منشور فيسبوك الفيسبوك إنستغرام انستغرام تلغرام حسابه حسابها صفحته صفحتها إكس غرد غردت',
    statement:
      'بيان البيان بيانا بلاغ البلاغ بلاغا تصريح تصريحا تصريحات لتصريحات تصريحاته تصريحاتها رسالة الرسالة بيانات كلمة',
    'press-conference': 'مؤتمر المؤتمر ندوة الندوة مؤتمرا إحاطة',
    interview: 'مقابلة المقابلة حوار حديث لقاء',
    video: 'فيديو الفيديو مصور تسجيل شريط مقطع',
    speech: 'خطاب خطابه خطابا كلمته كلمتها خطبة',
    court: 'المحكمة محكمة القاضي جلسة',
    banner: 'لافتات لافتة اللافتات لافتاتهم يافطات يافطة',
    chant: 'شعارات شعار هتافات هتاف هتفوا هتف رددوا ردد مرددين هاتفين',
    document: 'تقرير التقرير دراسة الدراسة وثيقة تحقيق',
  }),
  carriers: set(
    'الموقع الإذاعة الشبكة المحطة المجلة الجريدة مجلة وكالة لوكالة صحيفة لصحيفة جريدة قناة لقناة فرانس رويترز لرويترز الأناضول الوكالة شبكة لشبكة موقع لموقع إذاعة تلفزيون الصحيفة القناة',
  ),
  anonymous: set(
    'مصدر مصادر المصدر المصادر مسؤول مسؤولون مسؤولين دبلوماسي دبلوماسيون دبلوماسيين شاهد شهود الآخر الأخرى آخر أخرى آخرون أحد إحدى مصدران مسؤولان',
  ),
  spokesperson: {
    behind: new RegExp(
      `(?:${loose('متحدث')}|${loose('ناطق')})${VOWELS}[ةه]?${VOWELS}(?: ال\\S+)? (?:${loose('باسم')}|${loose('بإسم')})${VOWELS} `,
      'u',
    ),
    before: undefined,
  },
  bodies: set(
    'الحكومة السلطات الجيش الشرطة المعارضة البرلمان النواب الوزراء السكان المواطنين الأهالي المحتجين المتظاهرين الناخبين العمال الطلاب المعلمين الأطباء الصحافيين المجتمع الدول الولايات الأمم القوات الوزارة الشركة البنك المصرف الاتحاد الأطراف الطرفين الجميع إسرائيل إيران روسيا أوكرانيا سوريا لبنان مصر تركيا العراق السودان ليبيا اليمن المغرب الجزائر تونس الأردن السعودية قطر فرنسا ألمانيا بريطانيا الصين الهند واشنطن موسكو طهران أنقرة حزب حركة منظمة شركة وزارة مجلس قوات جماعة حماس',
  ),
  groups: set(
    'متظاهرون المتظاهرون المتظاهرين محتجون المحتجون المحتجين مواطنون سكان أهالي ناشطون نشطاء المئات الآلاف العشرات دبلوماسيون مصادر مسؤولون المشاركون الأهالي السكان الموقعون عمال طلاب الطلاب',
  ),
  contrasts: set('فيما بينما'),
  joiners: set('و وأن وأنه وأنها وبأن وإن ثم كما وإنه'),
  givenNames: new Map([
    ...genders(
      'أنجيلا هيلاري نبيلة رانيا فاطمة عائشة خديجة مريم زينب سارة ليلى هند سعاد كريستين أورسولا منى سلمى هدى نادية نادين سمر رنا ريم ريما لينا دينا داليا سميرة جميلة كريمة سعيدة أمينة أميرة حنان إيمان إلهام آمال أحلام ابتسام انتصار بثينة بشرى تغريد جمانة جنى حياة دلال رباب رحاب رشا رغد رندة زهرة زهراء زكية سحر سلوى سناء سهام سهى شيماء شيرين صفاء عبير عفاف علياء غادة فاتن فدوى فيروز كوثر لبنى لمى لمياء ماجدة مها ميساء مي ناهد نجاة نجلاء نجوى ندى نسرين نعيمة نوال هالة هبة هيفاء وفاء وردة ياسمين يسرا إيناس أسماء أسيل تهاني حفصة حليمة خولة رقية سكينة صباح صفية فريدة فوزية مليكة نزهة حسناء ماري ماريا آنا جوليا تيريزا كامالا ميشيل نانسي',
      'محمد أحمد محمود مصطفى علي حسن حسين عمر عثمان خالد يوسف إبراهيم إسماعيل عبدالله عبد سعيد سعد صالح طارق كريم مقتدى نوري حيدر عادل برهم هادي فالح جو جون دونالد باراك فلاديمير إيمانويل بوريس نيد أنتوني مايك جورج بيل بنيامين رجب طيب بشار حسني عبدالفتاح ماهر سامي فؤاد نبيل أمل وليد زياد رامي رشيد عزيز سليمان داود موسى عيسى يحيى زكريا جمال كمال جلال ناصر ياسر ياسين أيمن أنور أكرم أشرف فيصل سلمان تميم حمد راشد خليفة مبارك جابر مشعل نواف بدر فهد تركي ماجد منصور عباس إسحاق شيمون يائير حكيم إدريس المهدي عماد عصام هشام وائل باسم حاتم رياض غسان مروان ميشال نجيب جبران حسان سمير فارس أسامة أيوب بلال جعفر جواد رضا روبرت ريكس ستيفان انطونيو أنطونيو كوفي بان جوزيب مارك ديفيد توني جاك فرانسوا نيكولا ماريانو سيرغي شي حميد رفيق عز شمس تقي فادي سامر مازن هيثم نزار رائد رامز راغب ربيع رضوان رؤوف زاهر زهير سالم سليم سمعان شادي شاكر شريف شكري صابر صادق صبري صفوت طاهر طلال عاصم عامر عبدالرحمن عبدالعزيز عدنان عرفان عزت عزام عقيل علاء عمار غالب غانم فاروق فايز فراس فريد فضل فهمي فوزي قاسم قيس لؤي لقمان مأمون مؤيد مختار مراد مسعود معاذ معتز مفيد منذر منير مهدي مهند ميسرة نادر نائل نجم نديم نعيم هاشم هاني همام وجيه وسام وسيم يزيد يعقوب إلياس أنيس أديب أسعد أكثم إياد بسام بشير بهاء تامر تحسين توفيق ثابت جهاد حازم حاكم حبيب حسام حسيب حليم حمدي حمزة خلدون خلف خليل ذياب رأفت راجي رجاء رشدي زكي ستيفن إريك بول بيتر توماس ألكسندر إيلون مايكل جيمس روبرتو كارلوس لويس هانز هنري ويليام يان أولاف شارل بيار بيير جان إميل إيميل الياس أنطوان طوني كميل غازي فيليب وئام أيهم خضر ريان زين نصر نصري حمدان دحام صدام قصي عدي لطيف مجيد رزاق',
    ),
    ...list('أمين نور إحسان رجاء جهاد صباح').map((name): [string, undefined] => [name, undefined]),
  ]),
  genderOf: new Map([...gendered].filter((entry): entry is [string, Gender] => entry[1] !== undefined)),
};
