import Link from 'next/link';
import { currentTranslator } from '@/app/locale';
import { currentActor } from '@/app/session';

/** A page that takes more than the role of whoever asks for it: which they have, and who gives another. */
export default async function Forbidden() {
  const [actor, t] = await Promise.all([currentActor(), currentTranslator()]);
  return (
    <div className="grid max-w-xl justify-items-start gap-4">
      <h1 className="font-display text-3xl font-bold">{t('error.forbiddenTitle')}</h1>
      <p className="text-ink-2">{t('error.forbiddenHelp', { role: t(`role.${actor.role}`) })}</p>
      <Link href="/" className="btn primary">
        {t('error.home')}
      </Link>
    </div>
  );
}
