import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { asOwner, ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import type { Problem } from '@/lib/problem';
import { compareAll } from './comparing/comparing';
import { bringIn, quoteWith } from './fixtures';
import { listQuotes, type View } from './read/quotes';
import { readArticlePage } from './read/workbench';
import { isConflict, type VoiceAnswer } from './rules/heard';
import { barFor } from './rules/signing';
import type { SourceKind, Standing } from './words';

const TEXT = `Ferry stays in harbour
Margaret Osei said: "The ferry will not leave the harbour before the first of May."
"We have asked the council for help, and we have heard nothing," said Margaret Osei.`;
const FERRY = 'The ferry will not leave the harbour before the first of May.';
const TRANSCRIPT = `[00:00:04] MS. OSEI: Good evening to all of you.
[00:14:07] MS. DELGADO: ${FERRY}
[00:14:20] MS. OSEI: We have asked the council for help, and we have heard nothing.`;

let desk: Record<Role, Actor>;
let article: string;
beforeAll(async () => {
  await ownDatabase();
});
beforeEach(async () => {
  desk = await testDesk();
  article = await bringIn(desk.editor, TEXT);
});

const quote = (words = 'ferry') => quoteWith(desk.reader, article, words);
const on = async (words = 'ferry') => {
  const { id, version } = await quote(words);
  return { quoteId: id, version };
};
const hold = async (kind: SourceKind, text: string, author: string) => {
  await execute(desk.reviewer, 'add-source', { articleId: article, kind, document: { text, title: 'Held', author } });
  await compareAll();
};
const answer = async (given: VoiceAnswer | null) => {
  const check = (await quote()).checks[0];
  await execute(desk.reviewer, 'answer-voice', {
    checkId: check?.id ?? '',
    version: check?.version ?? 0,
    answer: given,
  });
};
const speakerBead = async () => (await quote()).chain[0];
const settle = async (name: string) =>
  execute(desk.reviewer, 'attribute-quote', {
    ...(await on()),
    change: { speaker: { kind: 'named', name, speakerKind: 'person' } },
  });

describe('a source that says somebody else spoke', () => {
  it('is a conflict: by a label at the very place of a transcript, by the owner of a post', async () => {
    await hold('transcript', TRANSCRIPT, 'City council');
    expect((await quote()).checks[0]?.voice).toMatchObject({
      name: 'Delgado',
      by: 'label',
      agreement: 'different',
    });
    expect(await speakerBead()).toMatchObject({ evidence: false, conflict: true });
    expect((await quote('asked')).checks[0]?.voice).toMatchObject({ name: 'Osei', agreement: 'same' });
    expect((await quote('asked')).chain[0]).toMatchObject({ evidence: true, conflict: false });
    await hold('post', FERRY, 'Carla Delgado @cdelgado');
    expect((await quote()).checks.filter((c) => isConflict(c.voice))).toHaveLength(2);
  });

  it('is never confirmed in one step, and stops the sign-off until somebody answers', async () => {
    await hold('transcript', TRANSCRIPT, 'City council');
    await execute(desk.reviewer, 'confirm-quote', await on());
    expect(await quote()).toMatchObject({ status: 'in-review', speakerDecided: false });
    const sign = async () => execute(desk.editor, 'sign-off', await on());
    await expect(sign()).rejects.toMatchObject({ code: 'speaker-undecided' });
    await settle('Margaret Osei');
    await expect(sign()).rejects.toMatchObject({ code: 'voices-differ', params: { name: 'Delgado' } });
    // It waits for an answer, and for no signature, in whatever way the list is asked.
    const listed = async (view: View, status?: Standing) =>
      (await listQuotes(desk.editor, view, '', {}, { status })).total;
    expect([await listed('awaiting'), await listed('all', 'in-review')]).toEqual([0, 0]);
    expect([await listed('conflict'), await listed('all', 'conflict')]).toEqual([1, 1]);
    await answer('same-person');
    expect(await speakerBead()).toMatchObject({ evidence: true, conflict: false });
    expect([await listed('awaiting'), await listed('all', 'in-review')]).toEqual([1, 1]);
    await sign();
    expect((await quote()).status).toBe('verified');
  });

  it('is no evidence of what was said first, where it only passes on', async () => {
    await execute(desk.admin, 'set-evidence', { version: 1, evidence: 'primary' });
    await hold('post', FERRY, 'Carla Delgado');
    await execute(desk.reviewer, 'confirm-quote', await on());
    await settle('Margaret Osei');
    await answer('passes-on');
    expect((await quote()).missing?.what).toBe('carrier-only');
    await expect(execute(desk.editor, 'sign-off', await on())).rejects.toMatchObject({ code: 'evidence-missing' });
  });

  it('is asked about again once the article has another speaker, and after an undo as before', async () => {
    await hold('post', FERRY, 'Carla Delgado');
    await answer('same-person');
    await settle('Karl Lind');
    expect((await quote()).checks[0]?.voice).toMatchObject({ agreement: 'different', answer: null });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect((await quote()).checks[0]?.voice).toMatchObject({ agreement: 'different', answer: 'same-person' });
    await execute(desk.reviewer, 'undo', { articleId: article });
    expect((await quote()).checks[0]?.voice?.answer).toBeNull();
  });

  it('disputes the quotation where the article names the wrong person, whatever its words are', async () => {
    await hold('post', FERRY, 'Carla Delgado');
    await settle('Margaret Osei');
    await answer('other-person');
    expect(await quote()).toMatchObject({ status: 'disputed' });
    await execute(desk.reviewer, 'confirm-quote', await on());
    expect(await quote()).toMatchObject({ status: 'disputed', verdict: 'verbatim' });
    await execute(desk.editor, 'sign-off', await on());
    expect(await quote()).toMatchObject({ status: 'disputed', signOff: { by: { id: desk.editor.personId } } });
    await execute(desk.editor, 'withdraw-sign-off', await on());
    await answer(null);
    expect(await quote()).toMatchObject({ status: 'in-review' });
  });

  it('needs no answer where both are one: nothing is kept', async () => {
    await hold('post', FERRY, 'Margaret Osei');
    await expect(answer('passes-on')).rejects.toMatchObject({ code: 'voices-agree' });
  });
});

describe('the three answers', () => {
  it('are each confirmed by itself, and shown as proposed until then', async () => {
    const text = `Harbour\nMargaret Osei said in a video carried by Northwind News: "${FERRY}"`;
    article = await bringIn(desk.editor, text);
    const way = { medium: 'video', via: 'Northwind News' } as const;
    await asOwner(
      `UPDATE attribution SET medium = 'video', via_name = 'Northwind News' WHERE quote_id = '${(await quote()).id}'`,
    );
    await hold('post', FERRY, 'Margaret Osei');
    const answers = async () => {
      const q = await quote();
      const [row] = (await listQuotes(desk.reader, 'all')).rows.filter((r) => r.id === q.id);
      const shown = [q.decided, q.speakerDecided, q.mediumDecided, q.viaDecided];
      expect([row?.decided, row?.speakerDecided, row?.mediumDecided, row?.viaDecided]).toEqual(shown);
      expect(q.chain.filter((l) => l.role !== 'article' && l.evidence).every((l) => l.decided)).toBe(
        q.decided && q.speakerDecided,
      );
      return shown;
    };
    expect(await answers()).toEqual([false, false, false, false]);
    const check = (await quote()).checks[0];
    const decided = { checkId: check?.id ?? '', version: check?.version ?? 0, verdict: 'verbatim', note: '' } as const;
    await execute(desk.reviewer, 'decide-check', decided);
    expect(await answers()).toEqual([true, false, false, false]);
    await execute(desk.reviewer, 'attribute-quote', { ...(await on()), change: way });
    expect(await answers()).toEqual([true, false, true, true]);
    await settle('Margaret Osei');
    expect(await answers()).toEqual([true, true, true, true]);
  });

  it('stand between a quotation and a signature, and the page is told why as the server would', async () => {
    await hold('post', FERRY, 'Carla Delgado');
    const bars = async () => {
      const q = await quote();
      const { desk: rules } = await readArticlePage(desk.reader, article);
      const told = barFor({ ...q, decidedBy: q.decidedBy?.id ?? null }, rules, desk.editor.personId);
      const refused = await execute(desk.editor, 'sign-off', await on()).then(
        () => null,
        ({ code, params }: Problem) => ({ code, params }),
      );
      expect(told).toEqual(refused);
      return told?.code ?? null;
    };
    expect(await bars()).toBe('nothing-to-sign');
    await execute(desk.reviewer, 'confirm-quote', await on());
    expect(await bars()).toBe('speaker-undecided');
    await settle('Margaret Osei');
    expect(await bars()).toBe('voices-differ');
    await answer('passes-on');
    await execute(desk.admin, 'set-evidence', { version: 1, evidence: 'primary' });
    expect(await bars()).toBe('evidence-missing');
    await execute(desk.admin, 'set-evidence', { version: 2, evidence: 'nothing' });
    await execute(desk.editor, 'give-status', { ...(await on()), status: 'unverifiable' });
    expect(await bars()).toBe('second-reader');
    await execute(desk.admin, 'set-second-reader', { version: 3, secondReader: false });
    expect(await bars()).toBe(null);
  });
});

describe('confirming in one step', () => {
  it('takes the words and a speaker that is sure, and says which', async () => {
    await hold('post', FERRY, 'Margaret Osei');
    const result = await execute(desk.reviewer, 'confirm-quote', await on());
    expect(result).toEqual({ words: true, sealed: false, speaker: true, unsure: false });
    expect(await quote()).toMatchObject({ speakerDecided: true, speaker: { name: 'Margaret Osei' } });
  });

  it('says so where nothing is left but a speaker to look at twice', async () => {
    await hold('post', FERRY, 'Carla Delgado');
    expect(await execute(desk.reviewer, 'confirm-quote', await on())).toEqual({
      words: true,
      sealed: false,
      speaker: false,
      unsure: true,
    });
    await expect(execute(desk.reviewer, 'confirm-quote', await on())).rejects.toMatchObject({ code: 'voices-differ' });
  });
});
