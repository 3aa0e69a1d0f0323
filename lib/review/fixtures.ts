import { execute } from '@/lib/commands';
import type { Actor } from '@/lib/desk/actor';
import { compareAll } from './comparing/comparing';
import { type QuoteView, readWorkbench } from './read/workbench';

/** An article with an embedded post: one faithful quotation, one altered, one without a source. */
export const ARTICLE = `اجتماع في المدينة القديمة
قالت رئيسة البلدية ليلى منصور في تغريدة "سنرمّم السوق القديم قبل الصيف، ولن نهدم حجراً واحداً".
وأضافت منصور "الميزانية جاهزة وأهل المدينة شركاء في القرار".
وقال مصدر في البلدية إن "الأعمال متأخرة شهرين".
سنرمّم السوق القديم قبل الصيف، ولن نهدم حجراً واحداً. الميزانية جاهزة وسكان المدينة شركاء في القرار.
— ليلى منصور (@LMansour) March 3, 2024
اقرأ المزيد: أسواق المدن القديمة`;

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
