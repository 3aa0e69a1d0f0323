'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { type Result, settle } from '@/app/act';
import { signedIn } from '@/app/session';
import { acceptInvitation } from '@/lib/auth/invitations';
import { markRead } from '@/lib/auth/notices';
import { keepLooks, keepMailing, keepTelling, mailing, ownName, renameSelf, telling } from '@/lib/auth/own';
import { PASSWORD_LENGTH } from '@/lib/auth/password-length';
import { changePassword, confirmPassword, endSession, type SignedIn } from '@/lib/auth/session';
import { parse } from '@/lib/desk/parse';
import { ADDRESS_HEADER } from '@/lib/http/address';
import { Problem } from '@/lib/problem';

/** What a person does with their own account: open at no desk, and with a one-time password too. */
const own = <T>(work: (who: SignedIn) => Promise<T>): Promise<Result<T>> =>
  settle(async () => {
    const who = await signedIn();
    if (!who) throw new Problem('signed-out');
    return work(who);
  });

const password = z.string().max(1000);
const change = z.object({ current: password, next: password });

export async function setPassword(input: z.infer<typeof change>): Promise<Result<void>> {
  return own(async (who) => {
    const given = change.safeParse(input);
    if (!given.success) throw new Problem('password-weak', PASSWORD_LENGTH);
    await changePassword(who, given.data.current, given.data.next);
    revalidatePath('/account');
  });
}

/** Gives the password again, for rights of administration. */
export async function confirm(input: string): Promise<Result<void>> {
  return own(async (who) => {
    const given = password.safeParse(input);
    if (!given.success) throw new Problem('password-wrong');
    await confirmPassword(who, given.data);
  });
}

export async function endOwnSession(input: string): Promise<Result<void>> {
  return own(async (who) => {
    const given = z.uuid().safeParse(input);
    if (!given.success) throw new Problem('not-found');
    await endSession(who, given.data);
    revalidatePath('/account');
  });
}

const joining = z.object({ deskId: z.uuid(), code: z.string().max(200) });

/** Joins a desk that has invited the person. */
export async function join(input: z.infer<typeof joining>): Promise<Result<void>> {
  return own(async (who) => {
    const given = joining.safeParse(input);
    if (!given.success) throw new Problem('code-wrong');
    const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown';
    await acceptInvitation(who, given.data.deskId, given.data.code, address);
    revalidatePath('/', 'layout');
  });
}

/** All that the person is told of is read. */
export async function readAll(): Promise<Result<void>> {
  return own((who) => markRead(who));
}

/** Calls the person otherwise. */
export async function rename(input: string): Promise<Result<void>> {
  return own(async (who) => {
    await renameSelf(who, parse(ownName, input));
    revalidatePath('/', 'layout');
  });
}

/** Whether single keys do something. */
export async function keepKeys(input: boolean): Promise<Result<void>> {
  return own(async (who) => {
    await keepLooks(who, { singleKeys: parse(z.boolean(), input) });
    revalidatePath('/', 'layout');
  });
}

/** How often the person is told by mail. */
export async function chooseMails(input: z.input<typeof mailing>): Promise<Result<void>> {
  return own(async (who) => {
    await keepMailing(who, parse(mailing, input));
    revalidatePath('/account');
  });
}

/** How the person is told of one kind of thing. */
export async function chooseTelling(input: z.input<typeof telling>): Promise<Result<void>> {
  return own(async (who) => {
    await keepTelling(who, parse(telling, input));
    revalidatePath('/account');
  });
}
