'use server';

import { z } from 'zod';
import { ask } from '@/app/act';
import { listClaims } from '@/lib/claims/read/claims';
import * as fields from '@/lib/desk/fields';
import { listArticles } from '@/lib/review/read/articles';
import { findCandidates } from '@/lib/review/read/candidates';
import { listSources } from '@/lib/review/read/sources';
import { listSpeakers } from '@/lib/review/read/speakers';

/** What the desk has by the words typed so far: the first of each list. */
const search = fields.text(1000);

/** The desk's speakers. */
export const findSpeakers = async (typed: string) =>
  ask(search, typed, async (a, words) => [...(await listSpeakers(a, words)).rows]);

/** Who may have spoken in an article. */
export const findWhoSpoke = async (input: { articleId: string; typed: string }) =>
  ask(z.object({ articleId: fields.id, typed: search }), input, (a, { articleId, typed }) =>
    findCandidates(a, articleId, typed),
  );

/** Articles by their titles. */
export const findArticles = async (input: string) =>
  ask(search, input, async (a, typed) => (await listArticles(a, typed)).rows.map(({ id, title }) => ({ id, title })));

export const findClaims = async (input: string) =>
  ask(search, input, async (a, typed) => (await listClaims(a, typed)).rows.map(({ id, text }) => ({ id, text })));

/** Sources that are not withdrawn. */
export const findSources = async (input: string) =>
  ask(search, input, async (a, typed) => [...(await listSources(a, typed, {}, true)).rows]);
