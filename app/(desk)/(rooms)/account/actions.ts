'use server';

import { z } from 'zod';
import { type Result, settle } from '@/app/act';
import { signedIn } from '@/app/session';
import { changePassword } from '@/lib/auth/session';
import { Problem } from '@/lib/problem';

const form = z.object({ current: z.string().max(1000), next: z.string().max(1000) });

/** The one action that is open to whoever has a one-time password. */
export async function setPassword(input: z.infer<typeof form>): Promise<Result<void>> {
  return settle(async () => {
    const who = await signedIn();
    if (!who) throw new Problem('signed-out');
    const given = form.safeParse(input);
    if (!given.success) throw new Problem('password-weak', { least: 12, most: 200 });
    await changePassword(who, given.data.current, given.data.next);
  });
}
