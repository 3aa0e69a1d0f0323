'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Chooser } from '@/app/ui/chooser';
import { Dialog } from '@/app/ui/dialog';
import { DueField, dueIn } from '@/app/ui/due-field';
import { SelectField, TextArea } from '@/app/ui/field';
import { Help } from '@/app/ui/help';
import { SendForm } from '@/app/ui/send-form';
import { SignInAgain } from '@/app/ui/sign-in-again';
import { useFound } from '@/app/ui/use-found';
import type { QuoteView } from '@/lib/review/read/workbench';
import { STANCES, type Stance } from '@/lib/review/words';
import { foldName } from '@/lib/text/fold';
import { findClaims } from '../../../find';
import type { Command } from '../state/commands';
import { linkClaim } from '../state/ops/claim';
import { assignQuote, correctQuote } from '../state/ops/quote';
import { useBench, useDraft } from '../state/state';
import { ReportPanel } from './report';
import { RevisionPanel } from './revision';
import { SourcePanel } from './source';
import { SpeakerPanel } from './speaker';

/** The dialogs of the page, one at a time. */
export function Panels({ commands }: { commands: readonly Command[] }) {
  const { panel, setPanel, open: current, interrupted, setInterrupted, perform, setNotice } = useBench();
  const close = () => setPanel(undefined);
  switch (panel) {
    case 'speaker':
      return current ? <SpeakerPanel quote={current} onClose={close} /> : null;
    case 'claim':
      return current ? <ClaimPanel quote={current} onClose={close} /> : null;
    case 'correct':
      return current ? <CorrectPanel quote={current} onClose={close} /> : null;
    case 'assign':
      return current ? <AssignPanel quote={current} onClose={close} /> : null;
    case 'source':
      return <SourcePanel onClose={close} />;
    case 'revision':
      return <RevisionPanel onClose={close} />;
    case 'report':
      return <ReportPanel onClose={close} />;
    case 'help':
      return <Help keys={commands} onClose={close} />;
    case 'signIn':
      return (
        <SignInAgain
          onClose={() => {
            close();
            interrupted?.settle(false);
            setInterrupted(undefined);
          }}
          onDone={() => {
            close();
            setNotice(undefined);
            if (interrupted) void perform(interrupted.op).then(interrupted.settle);
            setInterrupted(undefined);
          }}
        />
      );
    default:
      return null;
  }
}

function ClaimPanel({ quote, onClose }: { quote: QuoteView; onClose: () => void }) {
  const t = useTranslations();
  const { perform } = useBench();
  const [typed, setTyped] = useDraft(`claim:${quote.id}`);
  const [stance, setStance] = useState<Stance>('asserts');
  const claims = useFound(findClaims, typed);
  const text = typed.trim();
  const choices = [
    ...claims.map((c) => ({ id: c.id, label: c.text })),
    ...(text ? [{ id: 'new', label: t('claim.new', { text }) }] : []),
  ];
  const choose = async (id: string) => {
    if (!(await perform(linkClaim(quote.id, id === 'new' ? { kind: 'new', text } : { kind: 'existing', id }, stance))))
      return;
    setTyped('');
    onClose();
  };
  return (
    <Dialog title={t('claim.link')} lead={quote.words} onClose={onClose}>
      <SelectField label={t('claim.stance')} value={stance} onChange={(e) => setStance(e.target.value as Stance)}>
        {STANCES.map((s) => (
          <option key={s} value={s}>
            {t(`stance.${s}`)}
          </option>
        ))}
      </SelectField>
      <Chooser
        label={t('claim.search')}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onChoose={(id) => void choose(id)}
        nothing={t('claim.nothing')}
      />
    </Dialog>
  );
}

function CorrectPanel({ quote, onClose }: { quote: QuoteView; onClose: () => void }) {
  const t = useTranslations();
  const { perform } = useBench();
  const [typed, setTyped] = useDraft(`correct:${quote.id}`);
  const proposed = quote.checks[0]?.excerpt ?? quote.words;
  const [touched, setTouched] = useState(false);
  const words = touched || typed ? typed : proposed;
  const send = async () => {
    const suggested = words.trim();
    if (!(await perform(correctQuote(quote.id, suggested, t('correct.body', { words: suggested }))))) return;
    setTyped('');
    onClose();
  };
  return (
    <Dialog title={t('correct.title')} lead={t('correct.help')} onClose={onClose}>
      <SendForm label={t('act.correct')} disabled={!words.trim()} onSend={() => void send()} onClose={onClose}>
        <TextArea
          label={t('correct.words')}
          dir="auto"
          rows={5}
          maxLength={9000}
          className="font-text text-[17px]"
          value={words}
          onChange={(e) => {
            setTouched(true);
            setTyped(e.target.value);
          }}
          autoFocus
        />
      </SendForm>
    </Dialog>
  );
}

function AssignPanel({ quote, onClose }: { quote: QuoteView; onClose: () => void }) {
  const t = useTranslations();
  const { perform, view } = useBench();
  const [typed, setTyped] = useState('');
  const by = useRef<HTMLFormElement>(null);
  const choices = [
    ...view.members
      .filter((m) => foldName(m.name).includes(foldName(typed)))
      .map((m) => ({ id: m.id, label: m.name, hint: t(`role.${m.role}`) })),
    { id: 'none', label: t('sign.assignNobody') },
  ];
  return (
    <Dialog title={t('act.assign')} lead={quote.words} onClose={onClose}>
      {/* Above the choice, which is what gives it: a time that stands below would come too late. */}
      <form ref={by} onSubmit={(event) => event.preventDefault()}>
        <DueField />
      </form>
      <Chooser
        label={t('queue.columnAssignee')}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onChoose={(id) => {
          onClose();
          void perform(
            assignQuote(
              quote.id,
              id === 'none' ? null : id,
              view.members.find((m) => m.id === id)?.name ?? t('sign.assignNobody'),
              (by.current && dueIn(new FormData(by.current))) ?? undefined,
            ),
          );
        }}
      />
    </Dialog>
  );
}
