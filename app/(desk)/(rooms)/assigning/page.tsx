import type { Metadata } from 'next';
import { currentTranslator } from '@/app/locale';
import { actorWhoMay } from '@/app/session';
import { readAssignRules } from '@/lib/review/read/assign-rules';
import { listColleagues } from '@/lib/review/read/colleagues';
import { AssignRulesForm } from './form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTranslator())('assigning.title') };
}

/** By which rules the desk gives out what is imported: for its editors. */
export default async function AssigningPage() {
  const actor = await actorWhoMay('assign');
  const [rules, colleagues, t] = await Promise.all([
    readAssignRules(actor),
    listColleagues(actor),
    currentTranslator(),
  ]);
  return (
    <div className="grid max-w-3xl gap-6">
      <header>
        <h1 className="font-display text-[32px] leading-tight font-bold">{t('assigning.title')}</h1>
        <p className="text-ink-2">{t('assigning.help')}</p>
      </header>
      <AssignRulesForm {...rules} colleagues={colleagues} />
    </div>
  );
}
