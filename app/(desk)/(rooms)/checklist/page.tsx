import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';
import { may } from '@/lib/desk/roles';
import { readChecklist } from '@/lib/review/read/checklist';
import { ChecklistForm } from './form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('checklist.title') };
}

/** What the desk asks about each quotation: for its editors. */
export default async function ChecklistPage() {
  const actor = await currentActor();
  if (!may(actor.role, 'sign-off')) notFound();
  const [checklist, t] = await Promise.all([readChecklist(actor), currentTranslator()]);
  return (
    <div className="grid max-w-3xl gap-6">
      <header>
        <h1 className="font-display text-[32px] leading-tight font-bold">{t('checklist.title')}</h1>
        <p className="text-ink-2">{t('checklist.help')}</p>
      </header>
      <ChecklistForm {...checklist} />
    </div>
  );
}
