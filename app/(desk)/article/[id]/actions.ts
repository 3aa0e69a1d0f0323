'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { act, type Result } from '@/app/act';
import { VERDICTS } from '@/lib/align';
import type { Actor } from '@/lib/auth/roles';
import { linkClaim, listClaims, relateClaims, unlinkClaim } from '@/lib/claims/claims';
import { MEDIA } from '@/lib/extract';
import { createReport } from '@/lib/report/model';
import { annotate, resolveAnnotation, withdrawAnnotation } from '@/lib/review/annotations';
import { liftSource, putInPlay } from '@/lib/review/articles';
import { compareWith, decideCheck } from '@/lib/review/checks';
import { readProgress } from '@/lib/review/comparing';
import { confirmQuote, takeBackConfirmation } from '@/lib/review/confirm';
import { acknowledgeChange, placeQuote, takeBackPlacing } from '@/lib/review/placing';
import { addQuote, assignQuote, attribute, correctQuote, moveQuote, rejectQuote, setStatus } from '@/lib/review/quotes';
import { restoreText } from '@/lib/review/revisions';
import { signOff, withdrawSignOff } from '@/lib/review/sign-off';
import { listSources, readSource } from '@/lib/review/sources';
import { listSpeakers } from '@/lib/review/speakers';
import { judgePairs, type TranslationPair } from '@/lib/review/translation';
import { JUDGEMENTS, RELATIONS, SPEAKER_KINDS, STANCES } from '@/lib/review/words';

const id = z.uuid();
const version = z.int();
const offset = z.int().min(0);
const span = z.tuple([offset, offset]);
const text = z.string().max(20_000);

/** A write: parsed, done, and the page brought up to date in the same answer. */
async function doing<S, T>(
  form: z.ZodType<S>,
  input: unknown,
  work: (actor: Actor, given: S) => Promise<T>,
): Promise<Result<T>> {
  return act(form, input, async (actor, given) => {
    const value = await work(actor, given);
    revalidatePath('/article/[id]', 'page');
    return value;
  });
}

const onQuote = z.object({ quoteId: id, version });
const moved = onQuote.extend({ spans: z.array(span).min(1).max(50) });
const rejected = onQuote.extend({ rejected: z.boolean() });
const attributed = onQuote.extend({
  change: z.object({
    speaker: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('none') }),
        z.object({ kind: z.literal('existing'), id }),
        z.object({ kind: z.literal('named'), name: z.string().max(100_000), speakerKind: z.enum(SPEAKER_KINDS) }),
      ])
      .optional(),
    medium: z.enum(MEDIA).nullable().optional(),
    via: z.string().max(1000).nullable().optional(),
  }),
});
const status = onQuote.extend({ status: z.enum(['open', 'disputed', 'corrected', 'unverifiable']) });
const verdict = z.enum(VERDICTS).nullable();
const decided = z.object({ checkId: id, version, verdict, note: z.string().max(5000) });
const confirmation = onQuote.extend({
  confirmation: z.object({
    check: z.object({ id, before: z.object({ verdict, note: z.string() }) }).nullable(),
    speakerSettled: z.boolean(),
  }),
});
const assigned = onQuote.extend({ personId: id.nullable() });
const corrected = onQuote.extend({ note: text });
const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), revisionId: id, span }),
  z.object({ kind: z.literal('quote'), quoteId: id }),
  z.object({ kind: z.literal('answer'), parentId: id }),
]);
const annotated = z.object({ target, body: text });
const onAnnotation = z.object({ annotationId: id, version, on: z.boolean() });
const linked = z.object({
  quoteId: id,
  choice: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), id }),
    z.object({ kind: z.literal('new'), text }),
  ]),
  stance: z.enum(STANCES),
});
const unlinked = z.object({ quoteId: id, claimId: id });
const related = z.object({ fromId: id, toId: id, kind: z.enum(RELATIONS).nullable() });

export const add = async (input: { revisionId: string; span: readonly [number, number] }) =>
  doing(z.object({ revisionId: id, span }), input, (a, g) => addQuote(a, g.revisionId, g.span));
export const move = async (input: {
  quoteId: string;
  version: number;
  spans: readonly (readonly [number, number])[];
}) => doing(moved, input, (a, g) => moveQuote(a, g.quoteId, g.version, g.spans));
export const reject = async (input: z.infer<typeof rejected>) =>
  doing(rejected, input, (a, g) => rejectQuote(a, g.quoteId, g.version, g.rejected));
export const setAttribution = async (input: z.infer<typeof attributed>) =>
  doing(attributed, input, (a, g) => attribute(a, g.quoteId, g.version, g.change));
export const giveStatus = async (input: z.infer<typeof status>) =>
  doing(status, input, (a, g) => setStatus(a, g.quoteId, g.version, g.status));
export const decide = async (input: z.infer<typeof decided>) =>
  doing(decided, input, (a, g) => decideCheck(a, g.checkId, g.version, { verdict: g.verdict, note: g.note }));
export const confirm = async (input: z.infer<typeof onQuote>) =>
  doing(onQuote, input, (a, g) => confirmQuote(a, g.quoteId, g.version));
export const unconfirm = async (input: z.infer<typeof confirmation>) =>
  doing(confirmation, input, (a, g) => takeBackConfirmation(a, g.quoteId, g.version, g.confirmation));
export const assign = async (input: z.infer<typeof assigned>) =>
  doing(assigned, input, (a, g) => assignQuote(a, g.quoteId, g.version, g.personId));
export const correct = async (input: z.infer<typeof corrected>) =>
  doing(corrected, input, (a, g) => correctQuote(a, g.quoteId, g.version, g.note));
export const sign = async (input: z.infer<typeof onQuote>) =>
  doing(onQuote, input, (a, g) => signOff(a, g.quoteId, g.version));
export const unsign = async (input: z.infer<typeof onQuote>) =>
  doing(onQuote, input, (a, g) => withdrawSignOff(a, g.quoteId, g.version));
export const writeNote = async (input: {
  target:
    | { kind: 'range'; revisionId: string; span: readonly [number, number] }
    | { kind: 'quote'; quoteId: string }
    | { kind: 'answer'; parentId: string };
  body: string;
}) => doing(annotated, input, (a, g) => annotate(a, g.target, g.body));
export const resolveNote = async (input: z.infer<typeof onAnnotation>) =>
  doing(onAnnotation, input, (a, g) => resolveAnnotation(a, g.annotationId, g.version, g.on));
export const withdrawNote = async (input: z.infer<typeof onAnnotation>) =>
  doing(onAnnotation, input, (a, g) => withdrawAnnotation(a, g.annotationId, g.version, g.on));
export const link = async (input: z.infer<typeof linked>) =>
  doing(linked, input, (a, g) => linkClaim(a, g.quoteId, g.choice, g.stance));
export const unlink = async (input: z.infer<typeof unlinked>) =>
  doing(unlinked, input, (a, g) => unlinkClaim(a, g.quoteId, g.claimId));
export const relate = async (input: z.infer<typeof related>) =>
  doing(related, input, (a, g) => relateClaims(a, g.fromId, g.toId, g.kind));

const compared = z.object({ quoteId: id, sourceId: id });
export const compare = async (input: z.infer<typeof compared>) =>
  doing(compared, input, (a, g) => compareWith(a, g.quoteId, g.sourceId));

/** How far the comparison in the background has come. It changes nothing, and a session that ended is only told. */
export const progress = async (articleId: string) => act(id, articleId, (actor, given) => readProgress(actor, given));

const lifted = z.object({ quoteId: id });
export const lift = async (input: z.infer<typeof lifted>) => doing(lifted, input, (a, g) => liftSource(a, g.quoteId));

const pair = z.object({
  quote: span,
  source: span.nullable(),
  judgement: z.enum(JUDGEMENTS).nullable(),
  note: z.string().max(2000),
});
const judged = z.object({ checkId: id, version, pairs: z.array(pair).max(1000) });
export const judge = async (input: { checkId: string; version: number; pairs: readonly TranslationPair[] }) =>
  doing(judged, input, (a, g) => judgePairs(a, g.checkId, g.version, g.pairs));

const placed = onQuote.extend({ revisionId: id, span });
export const place = async (input: {
  quoteId: string;
  version: number;
  revisionId: string;
  span: readonly [number, number];
}) => doing(placed, input, (a, g) => placeQuote(a, g.quoteId, g.version, g.revisionId, g.span));
export const unplace = async (input: z.infer<typeof onQuote>) =>
  doing(onQuote, input, (a, g) => takeBackPlacing(a, g.quoteId, g.version));
const seen = onQuote.extend({ seen: z.boolean() });
export const acknowledge = async (input: z.infer<typeof seen>) =>
  doing(seen, input, (a, g) => acknowledgeChange(a, g.quoteId, g.version, g.seen));
const earlier = z.object({ articleId: id, number: z.int().min(1), to: z.int().min(1) });
/** The text of an earlier revision, as the next one. */
export const restore = async (input: z.infer<typeof earlier>) =>
  doing(earlier, input, (a, g) => restoreText(a, g.articleId, g.number, g.to));

const used = z.object({ articleId: id, sourceId: id });
export const playSource = async (input: z.infer<typeof used>) =>
  doing(used, input, (a, g) => putInPlay(a, g.articleId, g.sourceId));

export const makeReport = async (input: { articleId: string }) =>
  act(z.object({ articleId: id }), input, (a, g) => createReport(a, g.articleId));

const search = z.string().max(1000);
export const findSpeakers = async (input: string) =>
  act(search, input, async (a, q) => (await listSpeakers(a, q)).slice(0, 50));
export const findClaims = async (input: string) =>
  act(search, input, async (a, q) => (await listClaims(a, q)).slice(0, 50).map((c) => ({ id: c.id, text: c.text })));
export const findSources = async (input: string) =>
  act(search, input, async (a, q) => (await listSources(a, q)).filter((s) => s.withdrawn === null).slice(0, 50));
export const openSource = async (input: string) => act(id, input, (a, sourceId) => readSource(a, sourceId));
