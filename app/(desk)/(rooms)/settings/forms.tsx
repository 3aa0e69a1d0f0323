'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { send as sendCommand } from '@/app/commands';
import { CheckField, SelectField, TextArea, TextField } from '@/app/ui/field';
import type { Invited } from '@/lib/auth/invitations';
import { ROLES, type Role } from '@/lib/desk/roles';
import { EVIDENCE, type Evidence } from '@/lib/review/rules/chain';
import { useSend } from './use-send';

/** What each switch of the desk is set by, and called. */
const SWITCHES = {
  secondReader: {
    set: (version: number, on: boolean) => sendCommand('set-second-reader', { version, secondReader: on }),
    words: ['settings.secondReader', 'settings.secondReaderHelp'],
  },
  blind: {
    set: (version: number, on: boolean) => sendCommand('set-blind', { version, blind: on }),
    words: ['settings.blind', 'settings.blindHelp'],
  },
  gate: {
    set: (version: number, on: boolean) => sendCommand('set-gate', { version, gate: on }),
    words: ['settings.gate', 'settings.gateHelp'],
  },
  layers: {
    set: (version: number, on: boolean) => sendCommand('set-layers', { version, reportedShown: on }),
    words: ['settings.layers', 'settings.layersHelp'],
  },
} as const;

/** Something that a desk has or has not, with what it means. */
export function Switch({ what, on, version }: { what: keyof typeof SWITCHES; on: boolean; version: number }) {
  const t = useTranslations();
  const { send, shown } = useSend();
  const {
    set,
    words: [label, help],
  } = SWITCHES[what];
  return (
    <div>
      <CheckField
        label={<b className="font-semibold">{t(label)}</b>}
        help={t(help)}
        checked={on}
        onChange={(e) => send(() => set(version, e.target.checked))}
      />
      {shown}
    </div>
  );
}

export function EvidenceRule({ evidence, version }: { evidence: Evidence; version: number }) {
  const t = useTranslations();
  const { send, shown } = useSend();
  return (
    <div className="max-w-lg">
      <SelectField
        label={t('settings.evidence.label')}
        help={t('settings.evidence.help')}
        value={evidence}
        onChange={(e) => send(() => sendCommand('set-evidence', { version, evidence: e.target.value as Evidence }))}
      >
        {EVIDENCE.map((e) => (
          <option key={e} value={e}>
            {t(`settings.evidence.${e}`)}
          </option>
        ))}
      </SelectField>
      {shown}
    </div>
  );
}

/** What notes are gathered by, a word or a few on each line. */
export function NoteTags({ tags, version }: { tags: readonly string[]; version: number }) {
  const t = useTranslations();
  const { send, shown } = useSend();
  const [typed, setTyped] = useState(tags.join('\n'));
  const given = typed.split('\n').flatMap((line) => line.trim() || []);
  return (
    <form
      className="grid max-w-lg justify-items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send(() => sendCommand('set-tags', { version, tags: given }));
      }}
    >
      <TextArea
        label={t('settings.tags')}
        help={t('settings.tagsHelp')}
        dir="auto"
        rows={4}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="btn" disabled={given.join('\n') === tags.join('\n')}>
        {t('app.save')}
      </button>
      {shown}
    </form>
  );
}

/** Who has been invited and has not joined yet. */
export function InvitedRows({ invited }: { invited: readonly Invited[] }) {
  const t = useTranslations();
  const { send, shown } = useSend();
  if (invited.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 mb-2 font-semibold">{t('settings.invited')}</h3>
      <ul className="border-y border-rule bg-sheet">
        {invited.map((i) => (
          <li key={i.email} className="flex flex-wrap items-center gap-3 border-b border-rule px-3 py-2 last:border-0">
            <span className="min-w-40 flex-1">
              <bdi className="font-semibold">{i.name}</bdi>
              <span className="block text-[13px] text-ink-2">
                <bdi>{i.email}</bdi>
              </span>
            </span>
            <span className="text-[13px] text-ink-2">{t(`role.${i.role}`)}</span>
            <button
              type="button"
              className="btn small"
              onClick={() => send(() => sendCommand('withdraw-invitation', { email: i.email }))}
            >
              {t('settings.withdrawInvitation')}
            </button>
          </li>
        ))}
      </ul>
      {shown}
    </>
  );
}

export function AddMember() {
  const t = useTranslations();
  const { send, shown } = useSend();
  const [added, setAdded] = useState<{ name: string; password: string }>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const name = String(data.get('name'));
    const password = await send(() =>
      sendCommand('invite-member', { name, email: String(data.get('email')), role: data.get('role') as Role }),
    );
    if (password === undefined) return;
    setAdded({ name, password });
    form.reset();
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField label={t('settings.name')} name="name" dir="auto" required maxLength={200} />
      <TextField label={t('signIn.email')} name="email" type="email" dir="ltr" required maxLength={254} />
      <SelectField label={t('settings.role')} name="role" defaultValue="reviewer">
        {ROLES.map((r) => (
          <option key={r} value={r}>
            {t(`role.${r}`)}
          </option>
        ))}
      </SelectField>
      {shown}
      <button type="submit" className="btn primary justify-self-start">
        {t('settings.add')}
      </button>
      {added && (
        <p role="status" className="rounded border-s-[3px] border-verified bg-wash-verified px-3 py-2 text-verified">
          {t('settings.oneTime', { name: added.name })} <code dir="ltr">{added.password}</code>
        </p>
      )}
    </form>
  );
}
