'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Result } from '@/app/act';
import { send as sendCommand } from '@/app/commands';
import { Dialog } from '@/app/ui/dialog';
import type { MemberRow } from '@/lib/auth/members';
import { ROLES, type Role } from '@/lib/desk/roles';
import { useSend } from './use-send';

/** What was just done to whom, to be said and taken back. */
type Done =
  | { readonly what: 'role'; readonly name: string; readonly from: Role; readonly to: Role }
  | { readonly what: 'removed' | 'back'; readonly name: string };

/** The desk's people, their roles, and who goes; what was done is said, and can be taken back. */
export function MemberRows({ members, me }: { members: readonly MemberRow[]; me: string }) {
  const t = useTranslations();
  const { send, shown } = useSend();
  const [going, setGoing] = useState<MemberRow>();
  const [done, setDone] = useState<Done>();
  const told = useRef<HTMLDivElement>(null);
  // The button that was pressed went with the person, or with what was said: whoever has no mouse goes on from here.
  useEffect(() => {
    if (done && done.what !== 'role') told.current?.focus();
  }, [done]);
  const finish = (work: () => Promise<Result<unknown>>, said: Done) => {
    setDone(undefined);
    return send(work, () => setDone(said));
  };
  const change = ({ personId, version, name, role }: MemberRow, to: Role) =>
    finish(() => sendCommand('change-role', { personId, version, role: to }), { what: 'role', name, from: role, to });
  const remove = ({ personId, name }: MemberRow) => {
    setGoing(undefined);
    return finish(() => sendCommand('remove-member', { personId }), { what: 'removed', name });
  };
  const undo = (name: string) => finish(() => sendCommand('undo', { articleId: null }), { what: 'back', name });
  const said =
    done?.what === 'role'
      ? t('settings.roleChanged', { name: done.name, from: t(`role.${done.from}`), to: t(`role.${done.to}`) })
      : done && t(done.what === 'removed' ? 'settings.removed' : 'settings.tookBack', { name: done.name });
  return (
    <>
      <ul className="border-y border-rule bg-sheet">
        {members.map((m) => (
          <li
            key={m.personId}
            className="flex flex-wrap items-center gap-3 border-b border-rule px-3 py-2 last:border-0"
          >
            <span className="min-w-40 flex-1">
              <bdi className="font-semibold">{m.name}</bdi>
              <span className="block text-[13px] text-ink-2">
                <bdi>{m.email}</bdi>
              </span>
            </span>
            <select
              aria-label={`${t('settings.role')}${t('app.colon')}${m.name}`}
              className="field w-auto"
              value={m.role}
              onChange={(e) => void change(m, e.target.value as Role)}
            >
              {ROLES.map((r) => (
                <option key={r} value={r}>
                  {t(`role.${r}`)}
                </option>
              ))}
            </select>
            <button type="button" className="btn small" disabled={m.personId === me} onClick={() => setGoing(m)}>
              {t('settings.remove')}
            </button>
          </li>
        ))}
      </ul>
      <div ref={told} tabIndex={-1} role="status" className="mt-2 flex flex-wrap items-center gap-3 empty:hidden">
        {said}
        {done && done.what !== 'back' && (
          <button type="button" className="btn quiet small" onClick={() => void undo(done.name)}>
            {t('act.undo')}
          </button>
        )}
      </div>
      {shown}
      {going && (
        <Dialog title={t('settings.removeTitle', { name: going.name })} onClose={() => setGoing(undefined)}>
          <div className="grid gap-4">
            <p>{t('settings.removeHelp')}</p>
            <p>{t('settings.removeGiven', { n: going.given })}</p>
            <div className="flex gap-2">
              <button type="button" className="btn primary" onClick={() => void remove(going)}>
                {t('settings.remove')}
              </button>
              <button type="button" className="btn" onClick={() => setGoing(undefined)}>
                {t('app.cancel')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
