import { z } from 'zod';
import type { From, Page } from '@/lib/db/page-of';
import type { LogFilter } from '@/lib/review/read/history';
import type { Narrowed } from '@/lib/review/read/narrowed';
import { LOG_GROUPS } from '@/lib/review/read/sentences';
import { DUES, SORTS, STANDINGS } from '@/lib/review/words';

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** What the address of a list of quotations narrows it to; what makes no sense counts as not asked. */
export async function narrowedOf(query: Query): Promise<Narrowed> {
  const given = await query;
  const one = <T>(schema: z.ZodType<T>, name: string): T | undefined => schema.safeParse(given[name]).data;
  return {
    speaker: one(z.uuid(), 'speaker'),
    article: one(z.uuid(), 'article'),
    assignee: one(z.uuid(), 'assignee'),
    status: one(z.enum(STANDINGS), 'status'),
    due: one(z.enum(DUES), 'due'),
    sort: one(z.enum(SORTS), 'sort'),
  };
}

/** What the address of a list asks for; what makes no sense counts as not asked. */
export async function queryOf(query: Query): Promise<{ q: string; from: From; view: string }> {
  const given = await query;
  const one = (name: string) => (typeof given[name] === 'string' ? given[name].slice(0, 200) : '');
  const id = (name: string) => z.uuid().safeParse(given[name]).data;
  return {
    q: one('q').trim().replaceAll('\0', ''),
    from: { after: id('after'), before: id('before') },
    view: one('view'),
  };
}

/** Where a page of a log begins: its rows go by their numbers. */
export async function lineOf(query: Query): Promise<From> {
  const given = await query;
  const line = (name: string) =>
    z
      .string()
      .regex(/^\d{1,9}$/)
      .safeParse(given[name]).data;
  return { after: line('after'), before: line('before') };
}

/** What the address of the desk's log narrows it to; what makes no sense counts as not asked. */
export async function logFilterOf(query: Query): Promise<LogFilter> {
  const given = await query;
  const one = <T>(schema: z.ZodType<T>, name: string): T | undefined => schema.safeParse(given[name]).data;
  const day = z.iso.date().refine((s) => s >= '1970' && s < '2200');
  return {
    person: one(z.uuid(), 'person'),
    group: one(z.enum(LOG_GROUPS), 'group'),
    article: one(z.uuid(), 'article'),
    since: one(day, 'since'),
    until: one(day, 'until'),
  };
}

/** Where a list goes on, as addresses that keep what else was asked for. */
export function waysOn(path: string, asked: Readonly<Record<string, string>>, page: Page<unknown>) {
  const to = (end: 'before' | 'after', id: string | null) => {
    const query = Object.entries({ ...asked, [end]: id ?? '' }).filter(([, value]) => value !== '');
    return id === null ? undefined : `${path}?${new URLSearchParams(query)}`;
  };
  return { previous: to('before', page.previous), next: to('after', page.next) };
}
