import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from '@/lib/align';
import { execute, type InputOf } from '@/lib/commands';
import { db } from '@/lib/db/client';
import type { Actor } from '@/lib/desk/actor';
import { readPasted } from '@/lib/import/read';
import { compareAll } from '@/lib/review/comparing/comparing';
import { type QuoteView, readWorkbench } from '@/lib/review/read/workbench';
import type { FirstPerson } from './people';

const text = (name: string) => readFileSync(path.resolve('seeds', name), 'utf8');

/**
 * The demonstration: one public event (Baghdad, 7 November 2021) told in the project's own words, in
 * Arabic and in English, checked half-way. The quoted words are those of public statements; where the
 * articles misquote them, they do so on purpose, and say so. Each step looks first whether it is done already, so that
 * one that was cut off goes on.
 */
export async function seedDossier(people: readonly FirstPerson[]): Promise<void> {
  const [editor, reviewer] = (['editor', 'reviewer'] as const).map(
    (role) => people.find((p) => p.role === role)?.actor,
  ) as [Actor, Actor];
  const arabic = await article(editor, 'article.ar.txt');
  const english = await article(editor, 'article.en.txt');
  const released = {
    text: text('statement.en.txt'),
    title: 'Statement by Ned Price, 7 November 2021',
    author: 'Ned Price, U.S. Department of State',
    publishedAt: '2021-11-07',
  };
  const statement =
    (await documentOf(editor, 'source', released.title)) ??
    (await execute(editor, 'add-source', { articleId: arabic, kind: 'statement', document: released }));
  await execute(editor, 'use-source', { articleId: english, sourceId: statement });
  const post = (await readWorkbench(editor, arabic)).sources.find((s) => s.kind === 'post')?.id as string;
  await execute(editor, 'use-source', { articleId: english, sourceId: post });
  await compareAll();

  await review(reviewer, editor, arabic, { post, statement });
  await reviewEnglish(reviewer, english, { post });
  await claims(reviewer, arabic);
}

async function article(actor: Actor, name: string): Promise<string> {
  const document = { text: text(name), publishedAt: '2021-11-07' };
  return (
    (await documentOf(actor, 'article', readPasted(document.text).title)) ??
    execute(actor, 'import-article', { document })
  );
}

const documentOf = async ({ deskId }: Actor, kind: 'article' | 'source', title: string): Promise<string | undefined> =>
  (await db().document.findFirst({ where: { deskId, kind, title }, select: { id: true } }))?.id;

async function review(
  reviewer: Actor,
  editor: Actor,
  articleId: string,
  sources: { post: string; statement: string },
): Promise<void> {
  const find = finder(reviewer, articleId);

  // Faithful: confirmed by one, signed off by another.
  for (const words of ['أنا بخير والحمد لله', 'عزيمةَ المؤمنين', 'ووضع القانون في نصابه']) {
    await confirm(reviewer, await find(words));
    const { id, version, signOff: signed } = await find(words);
    if (!signed) await execute(editor, 'sign-off', { quoteId: id, version });
  }
  // Not the speaker's words: confirmed, and waiting for the second reader.
  for (const words of ['فداء للعراق وشعبه', 'للعراق وشعب العراق على حفظ']) await confirm(reviewer, await find(words));
  const altered = await find('فداء للعراق وشعبه');
  await note(
    reviewer,
    articleId,
    { kind: 'quote', quoteId: altered.id },
    'أقترح إعادة لفظ المنشور: «وشعب العراق». والمنشور مضمَّن في المقال نفسه.',
  );

  await decide(
    reviewer,
    await find('العمل الإرهابي الواضح'),
    sources.statement,
    'translated',
    'في الأصل apparent، أي «الذي يبدو»، لا «الواضح». سقط التحفّظ.',
  );
  await decide(reviewer, await find('على اتصال وثيق'), sources.statement, 'paraphrased', 'نقلٌ بالمعنى، والمعنى محفوظ.');
  await decide(
    reviewer,
    await find('محاولة اغتيال فاشلة'),
    sources.post,
    'not-found',
    'ليست في المنشور؛ يُطلب نص بيان الجيش.',
  );

  const anonymous = await find('صاروخاً سقط');
  const { id: quoteId, version } = anonymous;
  if (!anonymous.assignee) await execute(editor, 'assign-quote', { quoteId, version, personId: reviewer.personId });
  const w = await readWorkbench(reviewer, articleId);
  const start = w.revision.text.indexOf('طائرة مسيّرة مفخخة');
  await note(
    reviewer,
    articleId,
    { kind: 'range', revisionId: w.revision.id, span: [start, start + 'طائرة مسيّرة مفخخة'.length] },
    'الجيش يقول طائرة، والمصدر الأمني يقول صاروخ. من أين جاء كلٌّ منهما؟',
  );
}

async function reviewEnglish(reviewer: Actor, articleId: string, sources: { post: string }): Promise<void> {
  const find = finder(reviewer, articleId);
  await confirm(reviewer, await find('apparent act of terrorism'));
  await decide(
    reviewer,
    await find('I am fine'),
    sources.post,
    'translated',
    'Faithful: every clause of the post is there.',
  );
}

/** The rocket and the drone. */
async function claims(reviewer: Actor, articleId: string): Promise<void> {
  const find = finder(reviewer, articleId);
  const assert = async (words: string, claim: string): Promise<string> => {
    const { id, claims } = await find(words);
    const held = claims.find((c) => c.text === claim);
    const link = { quoteId: id, choice: { kind: 'new', text: claim }, stance: 'asserts' } as const;
    return held?.id ?? (await execute(reviewer, 'link-claim', link)).claimId;
  };
  const rocket = await assert('صاروخاً سقط', 'أُصيب منزل الكاظمي بصاروخ');
  const drone = await assert('محاولة اغتيال فاشلة', 'استُهدف منزل الكاظمي بطائرة مسيّرة');
  await execute(reviewer, 'relate-claims', { fromId: rocket, toId: drone, kind: 'contradicts' });
}

/** The quotation that holds these words, as it is now. */
const finder =
  (actor: Actor, articleId: string) =>
  async (words: string): Promise<QuoteView> => {
    const quote = (await readWorkbench(actor, articleId)).quotes.find((q) => q.words.includes(words));
    if (!quote) throw new Error(`the demonstration article has no quotation with “${words}”`);
    return quote;
  };

async function confirm(actor: Actor, quote: QuoteView): Promise<void> {
  if (!quote.decidedBy) await execute(actor, 'confirm-quote', { quoteId: quote.id, version: quote.version });
}

type Note = InputOf<'write-note'>;
async function note(actor: Actor, articleId: string, target: Note['target'], body: string): Promise<void> {
  const { annotations } = await readWorkbench(actor, articleId);
  if (!annotations.some((a) => a.body === body)) await execute(actor, 'write-note', { target, body });
}

async function decide(actor: Actor, quote: QuoteView, source: string, verdict: Verdict, note: string): Promise<void> {
  const check = quote.checks.find((c) => c.source.id === source);
  if (check?.verdict) return;
  const checkId = check?.id ?? (await execute(actor, 'compare-quote', { quoteId: quote.id, sourceId: source }));
  let version = check?.version ?? 1;
  if (verdict === 'translated') version = await judge(actor, checkId, quote.words, note);
  await execute(actor, 'decide-check', { checkId, version, verdict, note });
}

/** A translation is decided sentence by sentence: here the passage that was found stands for all of them. */
async function judge(actor: Actor, checkId: string, words: string, note: string): Promise<number> {
  const { version, sourceSpans, sourceRevision } = await db().check.findUniqueOrThrow({
    where: { id: checkId },
    include: { sourceRevision: { select: { text: true } } },
  });
  const source = [sourceSpans[0] ?? 0, sourceSpans.at(-1) ?? sourceRevision.text.length] as const;
  const pairs = [{ quote: [0, words.length] as const, source, judgement: 'faithful' as const, note }];
  await execute(actor, 'judge-pairs', { checkId, version, pairs });
  return version + 1;
}
