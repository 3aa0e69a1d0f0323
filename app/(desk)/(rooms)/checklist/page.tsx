import type { Metadata } from 'next';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { readChecklist } from '@/lib/review/read/checklist';
import { ChecklistForm } from './form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('checklist.title') };
}

/** What the desk asks about each quotation: for its editors. */
export default async function ChecklistPage() {
  const actor = await actorWhoMay('sign-off');
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
