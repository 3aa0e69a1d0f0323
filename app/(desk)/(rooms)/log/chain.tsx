import { currentTranslator } from '@/app/locale';
import { SUBJECTS } from '@/lib/commands';
import type { Actor } from '@/lib/desk/actor';
import { verifyEvents } from '@/lib/desk/events';
import { may } from '@/lib/desk/roles';
import { findStrayed } from '@/lib/desk/strayed';

/** Whether the log is whole; for whoever administers the desk also whether the rows are as it left them. */
export async function Chain({ actor }: { actor: Actor }) {
  const [log, strayed, t] = await Promise.all([
    verifyEvents(actor),
    may(actor.role, 'administer') ? findStrayed(actor, SUBJECTS) : [],
    currentTranslator(),
  ]);
  return (
    <div role="status">
      <p className={log.broken === undefined ? 'text-verified' : 'problem'}>
        {log.broken === undefined ? t('log.whole', { n: log.count }) : t('log.broken', { line: log.broken })}
      </p>
      {strayed.length > 0 && (
        <div className="problem mt-2">
          <p>{t('log.strayed', { n: strayed.length })}</p>
          <ul dir="ltr" className="text-[13px]">
            {strayed.slice(0, 20).map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
