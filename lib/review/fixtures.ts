import { execute } from '@/lib/commands';
import type { Actor } from '@/lib/desk/actor';
import { compareAll } from './comparing/comparing';
import { type QuoteView, readWorkbench } from './read/workbench';
import type { SourceKind } from './words';

/** An article with an embedded post: one faithful quotation, one altered, one without a source. */
export const ARTICLE = `اجتماع في المدينة القديمة
قالت رئيسة البلدية ليلى منصور في تغريدة "سنرمّم السوق القديم قبل الصيف، ولن نهدم حجراً واحداً".
وأضافت منصور "الميزانية جاهزة وأهل المدينة شركاء في القرار".
وقال مصدر في البلدية إن "الأعمال متأخرة شهرين".
سنرمّم السوق القديم قبل الصيف، ولن نهدم حجراً واحداً. الميزانية جاهزة وسكان المدينة شركاء في القرار.
— ليلى منصور (@LMansour) March 3, 2024
اقرأ المزيد: أسواق المدن القديمة`;

/** An article whose words came by way of an agency, and of an interview; nothing of it is held. */
export const CHAINED = `خبر من المدينة
وقال مسؤول في البلدية لوكالة رويترز إن "الجسر سيفتح أمام السيارات يوم الأحد المقبل".
وقالت ليلى منصور في مقابلة "سنعمل مع الجميع من أجل هذه المدينة".
وأكدت ليلى منصور أن المدينة تستعد لاستقبال الصيف بحدائق جديدة.`;
/** What the agency passed on in it. */
export const BRIDGE = 'الجسر سيفتح أمام السيارات يوم الأحد المقبل';

/** Brings an article in, also where the desk has the same, and waits until it is compared with what it embeds. */
export async function bringIn(editor: Actor, text = ARTICLE): Promise<string> {
  const id = await execute(editor, 'import-article', { document: { text, anyway: 'on' } });
  await compareAll();
  return id;
}

/** The quotation that holds the words, as it is now. */
export async function quoteWith(actor: Actor, articleId: string, words: string): Promise<QuoteView> {
  const quote = (await readWorkbench(actor, articleId)).quotes.find((q) => q.words.includes(words));
  if (!quote) throw new Error(`no quotation with “${words}”`);
  return quote;
}

/** What a command on the quotation that holds the words is given, as it is now. */
export async function onQuoteWith(actor: Actor, articleId: string, words: string) {
  const { id, version } = await quoteWith(actor, articleId, words);
  return { quoteId: id, version };
}

/** Holds a source for the article, and waits until it is compared. */
export async function holdSource(actor: Actor, articleId: string, text: string, kind: SourceKind, author: string) {
  const id = await execute(actor, 'add-source', { articleId, kind, document: { text, title: author, author } });
  await compareAll();
  return id;
}

/** Decides that the quotation that holds the words is of whoever is proposed. */
export async function settleSpeaker(actor: Actor, articleId: string, words: string): Promise<void> {
  const { id, version, speaker } = await quoteWith(actor, articleId, words);
  const change = {
    speaker: { kind: 'named', name: speaker?.name ?? '', speakerKind: speaker?.kind ?? 'person' },
  } as const;
  await execute(actor, 'attribute-quote', { quoteId: id, version, change });
}
