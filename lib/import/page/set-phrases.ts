import { readDate } from '../date';
import type { FlowDraft } from './flow';

/** In UTF-16 code units: what a page says by rote is no longer. */
const [LONGEST, LINE] = [300, 90];

/** What pages write beside and between the paragraphs of any article, in our languages. */
const BY_ROTE: readonly RegExp[] = [
  /^(?:skip )?advertisement$|^(?:anzeige|werbung|publicité|إعلان|اعلان)$/iu,
  /^(?:read (?:also|more|next)|also read|see also|related (?:stories|articles|content|topics)|more on this(?: story)?|lire aussi|à lire aussi|sur le même sujet|lesen sie auch|mehr zum thema|(?:ا|إ)قر(?:أ|ا|ئي) (?:أ|ا)يضا?ً?ا?|مواضيع ذات صلة|أخبار ذات صلة)\s?[:|.…]{0,3}$/iu,
  /^(?:our standards:|suggested topics:?|sign up (?:here|for|to)\b|subscribe (?:here|now|to)\b|share this(?: story| article)?:?$|follow us on\b|filed under:|tags?:)/iu,
  /^(?:dieses thema im programm:|externer inhalt|an dieser stelle finden sie|empfohlener (?:redaktioneller|externer) inhalt)/iu,
  /^this (?:story|article) (?:has been|was) (?:originally |first )?published (?:from|by|in|on)\b/iu,
  /^(?:un contenu de|ce contenu est bloqué|pour (?:consulter|afficher) ce contenu)/iu,
  /personenbezogene daten (?:von|an) drittplattformen/iu,
  /^(?:damit|dabei|hierdurch|dadurch) (?:können|werden) .{0,60}personenbezogene daten/iu,
];
/** What stands before the day of a page. */
const DATED =
  /^(?:stand|posted(?: on| by)?|published|updated|last (?:updated|modified)|veröffentlicht|aktualisiert|erstellt|publié|mis à jour|modifié|نُ?شر(?:ت)?|آخر تحديث|تاريخ النشر|تم النشر)(?:\s|:|$)/iu;
const MARKS = /[“”„«»"]/;
const ENDS_SENTENCE = /[.!?؟…]["'”’»“)\]]*$/u;

/**
 * Whether a block is what pages say by rote and not a part of their article: an invitation to read something else, a
 * notice in place of a video, the day of the page by itself, a list of links.
 * @param atEdge whether no paragraph of the article stands before it, or none behind
 */
export function isByRote({ kind, text, links }: FlowDraft, atEdge: boolean): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  if (links * 10 >= text.length * 6 && text.includes('\n')) return true;
  // Whatever it begins like: what quotes somebody says nothing by rote.
  if (text.length > LONGEST || MARKS.test(text)) return false;
  if (BY_ROTE.some((pattern) => pattern.test(text))) return true;
  if (text.length > LINE || !atEdge || kind === 'heading' || ENDS_SENTENCE.test(text)) return false;
  return DATED.test(text) || (text.split(/\s+/).length <= 9 && readDate(text) !== undefined);
}
