import { z } from 'zod';
import { ask } from '@/app/act';
import { answer } from '@/app/api/answer';
import { listening } from '@/app/session';
import { readNotices } from '@/lib/auth/notices';

/** What the person is told: the newest, and how many they have not read. */
export async function GET(): Promise<Response> {
  return answer(await ask(z.undefined(), undefined, (_, __, who) => readNotices(who), listening));
}
