import { FIELDS, type Field } from './fields';

/** What desks and programs call the fields, in the languages that we know. */
const CALLED: Readonly<Record<Field, RegExp>> = {
  text: /^(?:(?:article|post|story|news|full|main|plain) )?(?:text|body|contents?)$|^(?:texte|corps|contenu)(?: de l['’]article)?$|^(?:artikel|beitrags|nachrichten)?(?:text|inhalt)$|^(?:ال)?(?:نص|محتوى|متن)(?: (?:ال)?(?:مقال|مقالة|خبر))?$/,
  title:
    /^(?:(?:article|post|story|news) )?(?:title|headline|heading)$|^titre(?: de l['’]article)?$|^(?:artikel|beitrags)?(?:titel|überschrift)$|^(?:ال)?عنوان(?: (?:ال)?(?:مقال|مقالة|خبر))?$/,
  author:
    /^(?:(?:article|post) )?(?:authors?|byline|creator|writer|journalist|reporter)(?: names?)?$|^(?:auteure?|journaliste)s?$|^autor(?:in|en)?$|^(?:اسم )?(?:ال)?(?:كاتب|مؤلف|محرر)$/,
  outlet:
    /^(?:outlet|publisher|publication|newspaper|site|source|medium|média|journal|quelle|zeitung)(?: name)?$|^(?:ال)?(?:جهة|ناشر|صحيفة|مصدر|موقع)$/,
  url: /^(?:(?:article|post|canonical|source|web|page) )?(?:url|link|address|permalink|href)$|^(?:adresse|lien)$|^(?:ال)?رابط(?: (?:ال)?(?:مقال|مقالة|خبر))?$/,
  publishedAt:
    /^(?:(?:article|publication|published?|posted|pub) )?(?:date|datetime)$|^(?:published|posted|created)(?: (?:at|on))?$|^date(?: (?:published|posted|de publication))?$|^(?:veröffentlicht|erschienen)(?: am)?$|^(?:veröffentlichungs|erscheinungs)?datum$|^(?:ال)?تاريخ(?: (?:ال)?نشر)?$/,
  language: /^(?:language|lang|langue|sprache)(?: code)?$|^(?:ال)?لغة$/,
};

/** What transcribers and programs that cut films call theirs: how the name begins. */
const CALLED_IN_TIME: readonly (readonly [field: TimedField, called: RegExp])[] = [
  [
    'start',
    /^(?:start|begin|in|from|tc ?in|timecode in|time ?in|timestamp|time|début|beginn|von)\b|^(?:ال)?(?:بداية|وقت|توقيت|من)(?: |$)/,
  ],
  ['end', /^(?:end|stop|out|to|tc ?out|timecode out|time ?out|fin|ende|bis)\b|^(?:ال)?(?:نهاية|إلى)(?: |$)/],
  ['duration', /^(?:duration|dauer|durée)\b|^(?:ال)?مدة(?: |$)/],
  ['speaker', /^(?:speaker|name|who|locuteur|locutrice|sprecher|(?:ال)?متحدث)/],
  ['text', /^(?:text|transcript|content|caption|subtitle|words|sentence|dialogue|(?:ال)?نص(?: |$))/],
];
type TimedField = 'start' | 'end' | 'duration' | 'speaker' | 'text';

/** What a column of a transcript holds, by what it is called. */
export const timedFieldOf = (name: string): TimedField | undefined =>
  CALLED_IN_TIME.find(([, called]) =>
    called.test(name.slice(0, LONGEST).trim().toLowerCase().replaceAll('_', ' ')),
  )?.[0];

/** In UTF-16 code units. */
const LONGEST = 100;

/** What a column or a field of data holds, by what it is called; undefined for what nobody asks for. */
export function fieldOf(name: string): Field | undefined {
  const words = name
    .slice(0, LONGEST)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .replace(/(\p{Ll})(date|body)$/u, '$1 $2')
    .trim()
    .toLowerCase();
  return FIELDS.find((field) => CALLED[field].test(words));
}

/** Which column holds which field: as a person says, or else as it is called. */
export function placesOf(head: readonly string[], columns: { readonly [F in Field]?: string }): Map<Field, number> {
  const places = new Map<Field, number>();
  head.forEach((name, i) => {
    const field = FIELDS.find((f) => columns[f] === name) ?? fieldOf(name);
    if (field && (columns[field] === undefined || columns[field] === name) && !places.has(field)) places.set(field, i);
  });
  return places;
}
