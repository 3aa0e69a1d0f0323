import { db } from '@/lib/db/client';

/** The people of the demonstration desk, and the desk, as each language of the interface calls them. */
const NAMES = {
  ar: { desk: 'مكتب التدقيق', admin: 'مديرة المكتب', reviewer: 'المدقّق الأول', editor: 'المحرِّرة المناوبة' },
  en: { desk: 'The checking desk', admin: 'Head of the desk', reviewer: 'First checker', editor: 'Editor on duty' },
  fr: {
    desk: 'Le desk de vérification',
    admin: 'Responsable du desk',
    reviewer: 'Premier contrôleur',
    editor: 'Rédactrice de permanence',
  },
} as const;
type Language = keyof typeof NAMES;
type Part = keyof (typeof NAMES)[Language];

export const DEMONSTRATION = NAMES.ar;
const PEOPLE = ['admin', 'reviewer', 'editor'] as const;
export const addressOf = (role: (typeof PEOPLE)[number]): string => `${role}@isnad.example`;

const everyName = (part: Part): string[] => Object.values(NAMES).map((names) => names[part]);

/**
 * The demonstration desk speaks the language of its first newcomer: it and its people are called as that has them, until
 * one of them has chosen a password of their own. From then on names are everybody's, and no language changes them.
 * Whom, or which desk, somebody has named otherwise keeps that name.
 * @param email of who signs in, or chooses a language: of others nothing happens
 */
export async function speakDemonstration(email: string, locale: string): Promise<void> {
  if (!PEOPLE.some((role) => addressOf(role) === email) || !(locale in NAMES)) return;
  const settled = await db().person.count({
    where: { email: { in: PEOPLE.map(addressOf) }, mustChangePassword: false },
  });
  if (settled > 0) return;
  const names = NAMES[locale as Language];
  for (const role of PEOPLE)
    await db().person.updateMany({
      where: { email: addressOf(role), name: { in: everyName(role), not: names[role] } },
      data: { name: names[role] },
    });
  const made = await db().event.findFirst({
    where: { kind: 'desk-created', data: { path: ['demonstration'], equals: true } },
    select: { deskId: true },
  });
  if (!made) return;
  await db().desk.updateMany({
    where: { id: made.deskId, name: { in: everyName('desk'), not: names.desk } },
    data: { name: names.desk },
  });
}
