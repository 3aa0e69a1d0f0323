import type { Element } from 'domhandler';
import { foldName } from '@/lib/text/fold';
import { readDate } from '../date';
import { endsSentence } from '../ends-sentence';
import type { FlowDraft } from './flow';
import { parentOf } from './shown';

/** In UTF-16 code units: what a page says by rote is no longer. */
const [LONGEST, LINE] = [300, 90];

/** What pages write beside and between the paragraphs of any article, in our languages. */
const BY_ROTE: readonly RegExp[] = [
  /^(?:skip )?advertisement$|^(?:anzeige|werbung|publicité|إعلان|اعلان)$/iu,
  /^(?:read (?:also|more|next)|also read|see also|related (?:stories|articles|content|topics)|more on this(?: story)?|lire aussi|à lire aussi|sur le même sujet|lesen sie auch|mehr zum thema|(?:ا|إ)قر(?:أ|ا|ئي) (?:أ|ا)يضا?ً?ا?|مواضيع ذات صلة|أخبار ذات صلة)\s?[:|.…]{0,3}$/iu,
  /^(?:our standards:|suggested topics:?|sign up (?:here|for|to)\b|subscribe (?:here|now|to)\b|share this(?: story| article)?:?$|follow us on\b|filed under:|tags?:)/iu,
  /^(?:dieses thema im programm:|externer inhalt|an dieser stelle finden sie|empfohlener (?:redaktioneller|externer) inhalt)/iu,
  /^this (?:story|article) (?:has been|was) (?:originally |first )?published (?:from|by|in|on)\b/iu,
  /^(?:la suite (?:est réservée|après cette publicité)|(?:cet )?article réservé|réservé aux abonnés|il vous reste \d+|votre abonnement n’autorise|pour lire la suite)/iu,
  /^(?:this (?:article|content|story) is (?:only )?(?:for|available to) subscribers|already a subscriber|subscribers only|weiterlesen mit|(?:dieser artikel|dieser inhalt) ist (?:nur )?für abonnenten|jetzt abonnieren)/iu,
  /^(?:story continues|end of article|continue reading|view comments?|about the authors?|weiterlesen|quellen anzeigen|verwendete quellen|jetzt anzeigen|über die autor:?innen|über den autor|über die autorin)\W{0,3}$/iu,
  /^über dieses thema berichte|^(?:copyright )?©|^(?:copyright|tous droits réservés|alle rechte vorbehalten|all rights reserved|جميع الحقوق محفوظة)\b|\ball rights reserved\b/iu,
  /^عدد (?:القراءات|المشاهدات|الزيارات)/u,
  /^\W{0,5}(?:انتهى|انتهت)\W{0,5}$/u,
  /^(?:temps de lecture|lecture \d|lesezeit|lesedauer|reading time|مدة القراءة|وقت القراءة)|^\d{1,2} ?(?:min|mn|دقائق|دقيقة)\b.{0,20}$/iu,
  /^a version of this article appears in print\b/iu,
  /^(?:المصدر|المصادر|source|quelle|sources)\s?:\s?.{0,80}$/iu,
  /^(?:un contenu de|ce contenu est bloqué|pour (?:consulter|afficher) ce contenu)/iu,
  /personenbezogene daten (?:von|an) drittplattformen/iu,
  /^(?:damit|dabei|hierdurch|dadurch) (?:können|werden) .{0,60}personenbezogene daten/iu,
];
/** A label, or a call to read, and behind it nothing but a link: to another article. */
const LABELLED =
  /^[^:|]{2,40}[:|]|^(?:lire aussi|à lire aussi|read more|read also|see also|lesen sie auch|auch interessant|voir en ligne|اقرأ أيضاً?|إقرأ أيضاً?)(?=\s)/iu;
/** What stands in place of something that another server would show. */
const CONSENT =
  /personenbezogene[nr]? daten|\bcookies\b|(?:externe[rsn]?|eingebettete[rn]?) (?:inhalte?|videos?)|eingebundenen inhalt|contenus? (?:tiers|externe)|(?:third|external)[- ](?:party )?content|ملفات تعريف الارتباط/iu;
const ALLOWING =
  /zustimm|einwillig|einverstanden|anzeigen|angezeigt|geladen|laden|accept|activer|autoris|affich|consent|allow|enable|view this|موافق|تفعيل|السماح/iu;
/** What offers a letter, or more of the paper, behind a link. */
const OFFERED = /newsletter|infolettre|lettre|whats-?app|telegram|النشرة|نشرتنا|واتساب/iu;
const OFFERING = /sign up|subscri|anmeld|abonni|inscri|abonnez|recevez|اشترك|تابع/iu;
/** What stands before the day of a page. */
const DATED =
  /^(?:stand|posted(?: on| by)?|published|updated|last (?:updated|modified)|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|modifié|نُ?شر(?:ت)?|آخر تحديث|تاريخ النشر|تم النشر)(?:\s|:|$)/iu;
const MARKS = /[“”„«»"]/;

/**
 * The blocks of a page, with as leftovers what pages say by rote and is not a part of their article: an invitation to
 * read something else, a notice in place of a video, the day of the page by itself, who wrote it.
 * @param author as the page tells it
 * @param long whether the page has so much around its article that it was told apart
 */
export function withoutRote(drafts: readonly FlowDraft[], author: string | undefined, long: boolean): FlowDraft[] {
  const names = author ? foldName(author) : '';
  const isProse = ({ kind, text }: FlowDraft) =>
    kind === 'paragraph' &&
    text.length >= PROSE &&
    endsSentence(text) &&
    !(names.length >= 5 && text.length <= LONGEST && foldName(text).startsWith(names));
  const [lead, last] = [drafts.findIndex(isProse), drafts.findLastIndex(isProse)];
  const first = behindLead(drafts, lead, isProse, names);
  const end = drafts.findLastIndex(({ kind }) => kind === 'paragraph' || kind === 'block-quotation');
  const asking = boxesThatAsk(drafts);
  return drafts.map((draft, i) => {
    const { kind } = draft;
    const gone =
      isByRote(draft, i < first || i > last) ||
      (asking.size > 0 && asking.has(boxOf(draft))) ||
      (kind === 'heading' && long && i > end) ||
      (long && kind !== 'title' && isOfPage(draft, names, i < first, i > last));
    return gone && (kind === 'paragraph' || kind === 'heading') ? { ...draft, kind: 'leftover' } : draft;
  });
}

const boxOf = ({ element }: FlowDraft): Element | undefined => element && parentOf(element);

/** The elements that ask for consent in place of what they would show, with little beside that they say. */
function boxesThatAsk(drafts: readonly FlowDraft[]): ReadonlySet<Element | undefined> {
  const asks = ({ kind, text }: FlowDraft) =>
    kind !== 'leftover' && text.length <= LONGEST && CONSENT.test(text) && ALLOWING.test(text) && !MARKS.test(text);
  const asking = new Set(drafts.filter(asks).map(boxOf));
  if (asking.size === 0) return asking;
  const [lengths, counts] = [new Map<Element | undefined, number>(), new Map<Element | undefined, number>()];
  let all = 0;
  for (const draft of drafts) {
    if (draft.kind === 'leftover') continue;
    all += draft.text.length;
    const box = boxOf(draft);
    lengths.set(box, (lengths.get(box) ?? 0) + draft.text.length);
    counts.set(box, (counts.get(box) ?? 0) + 1);
  }
  for (const box of asking)
    if (!box || counts.get(box) === 1 || (lengths.get(box) ?? 0) > Math.min(LONG_BOX, all / 4)) asking.delete(box);
  return asking;
}

/** Where the text begins: what leads in may stand before the line that tells who wrote it and when. */
function behindLead(
  drafts: readonly FlowDraft[],
  lead: number,
  isProse: (draft: FlowDraft) => boolean,
  author: string,
): number {
  const next = drafts.findIndex((draft, i) => i > lead && isProse(draft));
  const tells = ({ kind, text }: FlowDraft) =>
    kind === 'paragraph' &&
    text.length <= LINE &&
    !endsSentence(text) &&
    ((author.length >= 5 && foldName(text).includes(author)) || DATED.test(text) || readDate(text) !== undefined);
  return lead >= 0 && next > lead && drafts.slice(lead + 1, next).some(tells) ? next : lead;
}

/** In UTF-16 code units: a paragraph of an article, where one begins and ends; what asks for consent in place of something. */
const [PROSE, LONG_BOX] = [90, 900];

/** Between the title and the text, and behind it: who wrote it, when, how long it takes to read, what else to do with it. */
function isOfPage(draft: FlowDraft, author: string, before: boolean, behind: boolean): boolean {
  const { text, kind } = draft;
  if (text.length > LONGEST || MARKS.test(text)) return false;
  if (author.length >= 5 && (before || behind) && foldName(text).startsWith(author)) return true;
  if (kind !== 'paragraph' || text.length >= PROSE || endsSentence(text)) return false;
  // A list may begin or end an article, and what introduces something is not alone.
  const listed = /^(?:ul|ol|tr)$/.test(boxOf(draft)?.name ?? '');
  if (before) return !/[:,،؛;]$/u.test(text) && !(listed && text.length >= 30);
  return behind && text.length <= 60 && !listed;
}

/** Whether a block is said by rote. @param atEdge whether no paragraph of the article stands before it, or none behind */
export function isByRote({ kind, text, links, element }: FlowDraft, atEdge: boolean): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  if (!/\p{L}/u.test(text) && !/\d{3}/.test(text)) return true;
  if (links * 10 >= text.length * 6 && text.includes('\n')) return true;
  // A button, drawn as a link in a line of its own.
  if (links > 0 && links === text.length && text.length <= 25 && /^(?:p|div)$/.test(element?.name ?? '')) return true;
  // Whatever it begins like: what quotes somebody says nothing by rote.
  if (text.length > LONGEST) return false;
  if (links > 0 && OFFERED.test(text) && OFFERING.test(text)) return true;
  if (MARKS.test(text)) return false;
  if (BY_ROTE.some((pattern) => pattern.test(text))) return true;
  if (links > 20 && text.length - links <= 40 && LABELLED.test(text) && !endsSentence(text)) return true;
  if (text.length > LINE || !atEdge || endsSentence(text)) return false;
  return (kind === 'paragraph' && DATED.test(text)) || (text.split(/\s+/).length <= 9 && readDate(text) !== undefined);
}
