import { z } from 'zod';
import { db } from '@/lib/db/client';
import * as fields from '@/lib/desk/fields';
import { isZone, MAILS, type Mails, NOTICE_KINDS, type NoticeKind, type Way, wayAtFirst } from '@/lib/desk/notices';
import { readMail } from '@/lib/settings';
import { logAtDesks } from './log';
import type { SignedIn } from './session';

/** What a person is called. */
export const ownName = fields.text(200).trim().min(1);

/** Calls the person otherwise, at all their desks: their logs say so. */
export async function renameSelf(who: SignedIn, name: string): Promise<void> {
  if (name === who.name) return;
  await db().$transaction(async (tx) => {
    await logAtDesks(tx, who.personId, who.personId, { kind: 'person-renamed', data: { before: who.name, name } });
    await tx.person.update({ where: { id: who.personId }, data: { name } });
  });
}

/** How a person has their interface; what is not named stays. */
export type Looks = { readonly [K in 'locale' | 'theme' | 'singleKeys']?: SignedIn[K] };

export async function keepLooks({ personId }: SignedIn, looks: Looks): Promise<void> {
  await db().person.update({ where: { id: personId }, data: looks });
}

/** How often a person is told by mail, and where they are: a morning is theirs. */
export const mailing = z.object({ mails: z.enum(MAILS), zone: z.string().max(60).refine(isZone) });

export async function keepMailing({ personId }: SignedIn, given: z.output<typeof mailing>): Promise<void> {
  await db().person.update({ where: { id: personId }, data: given });
}

/** How a person is told of one kind of thing. */
export const telling = z.object({ kind: z.enum(NOTICE_KINDS), page: z.boolean(), mail: z.boolean() });

export async function keepTelling({ personId }: SignedIn, { kind, ...way }: z.output<typeof telling>): Promise<void> {
  const where = { personId_kind: { personId, kind } };
  await db().noticeChoice.upsert({ where, create: { personId, kind, ...way }, update: way });
}

/** All that a person chose of how they are told. */
export interface Telling {
  readonly ways: readonly (Way & { readonly kind: NoticeKind })[];
  readonly mails: Mails;
  /** Whether this workbench sends mails. */
  readonly canMail: boolean;
}

export async function readTelling({ personId }: SignedIn): Promise<Telling> {
  const { mails, noticeChoices } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { mails: true, noticeChoices: true },
  });
  const chosen = new Map(noticeChoices.map(({ kind, page, mail }) => [kind, { page, mail }]));
  return {
    ways: NOTICE_KINDS.map((kind) => ({ kind, ...(chosen.get(kind) ?? wayAtFirst(kind)) })),
    mails: mails as Mails,
    canMail: readMail() !== undefined,
  };
}
