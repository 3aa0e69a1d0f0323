'use server';

import { revalidatePath } from 'next/cache';
import { type CommandName, execute, type InputOf, type ResultOf } from '@/lib/commands';
import { acting, type Result, settle } from './act';

/**
 * The door of the pages to every command: its name and its input, as a browser has them. The registry asks who may
 * and parses; the page is brought up to date in the same answer.
 */
export async function send<N extends CommandName>(name: N, input: InputOf<N>): Promise<Result<ResultOf<N>>> {
  return settle(async () => {
    const value = await acting((actor) => execute(actor, name, input));
    revalidatePath('/', 'layout');
    return value;
  });
}

/** The same for the workbench, which asks by itself for what changed: no page is drawn for the answer. */
export async function carryOut<N extends CommandName>(name: N, input: InputOf<N>): Promise<Result<ResultOf<N>>> {
  return settle(() => acting((actor) => execute(actor, name, input)));
}
