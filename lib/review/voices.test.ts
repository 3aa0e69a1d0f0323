import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute } from '@/lib/commands';
import { ownDatabase } from '@/lib/db/test-database';
import type { Actor } from '@/lib/desk/actor';
import type { Role } from '@/lib/desk/roles';
import { testDesk } from '@/lib/desk/test-desk';
import { compareAll } from './comparing/comparing';
import { bringIn, quoteWith } from './fixtures';
import { isConflict, type VoiceAnswer } from './rules/voices';
import type { SourceKind } from './words';

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
    await answer('same-person');
    expect(await speakerBead()).toMatchObject({ evidence: true, conflict: false });
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

describe('confirming in one step', () => {
  it('takes the words and a speaker that is sure, and says which', async () => {
    await hold('post', FERRY, 'Margaret Osei');
    const result = await execute(desk.reviewer, 'confirm-quote', await on());
    expect(result).toEqual({ words: true, speaker: true, unsure: false });
    expect(await quote()).toMatchObject({ speakerDecided: true, speaker: { name: 'Margaret Osei' } });
  });

  it('says so where nothing is left but a speaker to look at twice', async () => {
    await hold('post', FERRY, 'Carla Delgado');
    expect(await execute(desk.reviewer, 'confirm-quote', await on())).toEqual({
      words: true,
      speaker: false,
      unsure: true,
    });
    await expect(execute(desk.reviewer, 'confirm-quote', await on())).rejects.toMatchObject({ code: 'speaker-unsure' });
  });
});
