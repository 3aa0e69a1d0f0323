import { foldWord } from '../../../text/fold';
import { type Grammar, mediaOf, type Pronoun, set } from '../../grammar';

const he: Pronoun = { gender: 'm', plural: false };
const she: Pronoun = { gender: 'f', plural: false };
const they: Pronoun = { gender: undefined, plural: true };

/** Words before whoever a relaying verb quotes: نقلت الوكالة *عن* مصدر قوله. */
export const RELAYED = set('عن لسان');

/** Words that open a sentence with whom it is about: أما موسكو فقالت. */
export const TOPICS = set('أما وأما');

/** The small words of Arabic, by what they do. */
export const words = {
  sourceParticles: set('لما ل عن'),
  announcing: {
    verse: /شاعر|قصيدة|قصيدته|قصيدتها|أبيات|البيت|أنشد|بيتين/u,
    questions: set('س سؤال السؤال'),
    answers: set('ج جواب الجواب'),
    interview: /(?:حوار|مقابلة|لقاء|حديث)\s+مع\s+([^,،.:]{3,60})/u,
  },
  definiteForm: /^(?:[وف]?[بك]?ال|لل)/,
  relatives: set('الذي التي الذين اللذان اللتان اللواتي والذي والتي والذين'),
  whatever: set('ما بما لما مما فيما عما'),
  within: set('في عبر على خلال'),
  adverbs: { words: set() },
  adversatives: set('إلا غير بيد رغم'),
  complementizers: set(
    'أنهما إنهما بأنهما فإن فإنه فإنها فإنهم أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها بأنهم وأن وأنه وأنها أنني إنني إننا أننا بكون وبأن',
  ),
  phraseEnds: set(
    'نقلا كلمته كلمتها خطابه خطابها تصريحاته تصريحاتها مداخلته مداخلتها لقاءه لقاءها ثم لكنه لكنها أن إن أنه إنه أنها إنها بأن بأنه بأنها في خلال عبر على إلى إن من عن حول بشأن أمس اليوم الأسبوع الشهر أول الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت',
    'الفارط الفارطة المنصرم المنصرمة الفائت الفائتة هنا هناك قبل بعد عقب إثر لدى حين عندما حيث كما فيما بينما لكن ولكن وذلك بشدة بقوة قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة كان وكان كانت قد لقد التي الذي الذين فيه فيها عليه عليها عنه عنها به بها أيضا بدوره بدورها من جهته جهتها ردا تعليقا تحدث تحدثت تحدثوا يتحدث مساء صباح ليل ظهر هذا هذه ذلك أي أنهم إنهم لـ ب إنني إننا لقد سوف لم لن لا ليس ما إذا أمام ضد نحو وقد فقد كل مع تحت ضمن وسط مباشرة مؤخرا حاليا',
  ),
  pronouns: new Map<string, Pronoun>([
    [foldWord('هو'), he],
    [foldWord('هي'), she],
    [foldWord('هم'), they],
    // برأي[ه]
    ['ه', he],
    ['ها', she],
    ['هم', they],
    [foldWord('وهو'), he],
    [foldWord('فهو'), he],
    [foldWord('فهي'), she],
    [foldWord('وهي'), she],
    [foldWord('وهم'), they],
    [foldWord('الأخير'), { ...he, latter: true }],
    [foldWord('الأخيرة'), { ...she, latter: true }],
    [foldWord('أنا'), { gender: undefined, plural: false, first: true }],
    [foldWord('وأنا'), { gender: undefined, plural: false, first: true }],
  ]),
  firstPerson: set(
    'أنا نحن إنني إننا أنني أننا لدينا لدي عندنا عندي سوف لن نريد أريد نحتاج بلادنا بلدنا شعبنا منا لنا إلينا علينا فينا كنا كنت ونحن فنحن وأنا فأنا لسنا لست',
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
  leadIns: set(
    'عن وعن حول وحول بشأن وبشأن بخصوص وبخصوص حيال وحيال إزاء وإزاء بالنسبة وبالنسبة ردا وردا تعليقا وتعليقا بصدد',
  ),
  contrasts: set('فيما بينما'),
  joiners: set('بل و وأن وأنه وأنها وبأن وإن ثم كما وإنه'),
} satisfies Partial<Grammar>;
