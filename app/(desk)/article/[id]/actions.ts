'use server';

import { ask } from '@/app/act';
import { listClaims } from '@/lib/claims/claims';
import * as fields from '@/lib/desk/fields';
import { readSource } from '@/lib/review/read/source';
import { listSources } from '@/lib/review/read/sources';
import { listSpeakers } from '@/lib/review/read/speakers';

export const openSource = async (input: string) => ask(fields.id, input, readSource);

const search = fields.text(1000);
export const findSpeakers = async (input: string) =>
  ask(search, input, async (a, q) => (await listSpeakers(a, q)).slice(0, 50));
export const findClaims = async (input: string) =>
  ask(search, input, async (a, q) => (await listClaims(a, q)).slice(0, 50).map((c) => ({ id: c.id, text: c.text })));
export const findSources = async (input: string) =>
  ask(search, input, async (a, q) => (await listSources(a, q)).filter((s) => s.withdrawn === null).slice(0, 50));
