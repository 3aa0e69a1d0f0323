import type { Locale } from '@/messages';

/** One made-up event, told twice, with everything in it that a checker meets on the way from text to report. */
export interface Example {
  readonly text: string;
  /** Quotations that the program finds, in the order of the text. */
  readonly quotes: number;
  readonly speaker: string;
  readonly rocket: string;
  readonly drone: string;
  readonly anonymous: string;
  readonly carrier: string;
  /** Stands in the post word for word. */
  readonly verbatim: string;
  /** Stands in the post with other words. */
  readonly altered: string;
  readonly articleHas: string;
  readonly sourceHas: string;
  /** In marks, and nobody's words. */
  readonly name: string;
  /** Reported without marks: not proposed as a quotation of these words. */
  readonly missed: string;
  readonly newSpeaker: string;
}

const ar: Example = {
  text: `حريق في ميناء الرمال
اندلع حريق في ميناء الرمال فجر الثلاثاء، والأضرار محدودة كما تبدو من البحر.
وكان مصدر أمني أفاد وكالة الصحافة الفرنسية أنّ "صاروخاً سقط على الرصيف الثالث"، فيما قال بيان لإدارة الميناء إنّ "طائرة مسيّرة أصابت الرصيف الثالث".
"نريد هدوءاً وصبراً من أهل الميناء جميعاً"
ودعا المحافظ سامي الحداد عبر تغريدة على "تويتر" إلى الصبر، وقال الحداد "نريد هدوءاً وصبراً من أهل الميناء جميعاً".
وقال الحداد "كنّا وسنبقى سنداً للميناء وعمّاله، ولن نترك الرصيف خالياً بعد اليوم".
كنّا وسنبقى سنداً للميناء وعمّال الميناء، ولن نترك الرصيف خالياً بعد اليوم. نريد هدوءاً وصبراً من أهل الميناء جميعاً.
— سامي الحداد (@SHaddad) March 5, 2024
اقرأ المزيد
`,
  quotes: 5,
  speaker: 'سامي الحداد',
  rocket: 'صاروخاً سقط على الرصيف الثالث',
  drone: 'طائرة مسيّرة أصابت الرصيف الثالث',
  anonymous: 'مصدر أمني',
  carrier: 'وكالة الصحافة الفرنسية',
  verbatim: 'نريد هدوءاً وصبراً من أهل الميناء جميعاً',
  altered: 'كنّا وسنبقى سنداً',
  articleHas: 'وعمّاله',
  sourceHas: 'وعمّال الميناء',
  name: 'تويتر',
  missed: 'الأضرار محدودة',
  newSpeaker: 'ليلى بحري',
};

const en: Example = {
  text: `Fire at the port of Sandhaven
A fire broke out at the port of Sandhaven early on Tuesday; the damage looks limited from the sea.
A security source told Reuters that "a rocket hit the third pier of the port", while the port authority said in a statement that "a drone struck the third pier of the port".
"We ask everyone at the port for calm and patience"
Governor Samuel Haddad wrote on "Twitter": "We ask everyone at the port for calm and patience."
"We were and remain a support for the port and its workers, and we will not leave the pier empty again," Samuel Haddad said.
We were and remain a support for the port and the port's workers, and we will not leave the pier empty again. We ask everyone at the port for calm and patience.
— Samuel Haddad (@SHaddad) March 5, 2024
Read more
`,
  quotes: 5,
  speaker: 'Samuel Haddad',
  rocket: 'a rocket hit the third pier of the port',
  drone: 'a drone struck the third pier of the port',
  anonymous: 'security source',
  carrier: 'Reuters',
  verbatim: 'We ask everyone at the port for calm and patience',
  altered: 'We were and remain a support',
  articleHas: 'its',
  sourceHas: "the port's",
  name: 'Twitter',
  missed: 'the damage looks limited',
  newSpeaker: 'Leila Bahri',
};

export const EXAMPLES: Record<Extract<Locale, 'ar' | 'en'>, Example> = { ar, en };

/** So many quotations, each of them word for word in the post that stands below the text. */
export function posted(quotations: number): string {
  const said = Array.from(
    { length: quotations },
    (_, i) => `Pier number ${i + 3} stays open until the evening of day ${i + 1}`,
  );
  return [
    'Work at the port of Sandhaven',
    ...said.map((words, i) => `On day ${i + 1} Governor Samuel Haddad said: “${words}.”`),
    `${said.join('. ')}.`,
    '— Samuel Haddad (@SHaddad) March 5, 2024',
  ].join('\n');
}
