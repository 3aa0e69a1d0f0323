'use client';

import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Chooser } from '@/app/ui/chooser';
import { Dialog } from '@/app/ui/dialog';
import { SelectField, TextArea } from '@/app/ui/field';
import { singleKeysEnabled } from '@/app/ui/keys';
import { SignInAgain } from '@/app/ui/sign-in-again';
import { useFound } from '@/app/ui/use-found';
import type { QuoteView } from '@/lib/review/read/workbench';
import { SPEAKER_KINDS, STANCES, type Stance } from '@/lib/review/words';
import { findClaims, findSpeakers } from '../../../find';
import type { Command } from '../state/commands';
import { assignQuote, attributeQuote, correctQuote, linkClaim } from '../state/ops';
import { useBench, useDraft } from '../state/state';
import { Buttons } from './buttons';
import { ReportPanel } from './report';
import { RevisionPanel } from './revision';
import { SourcePanel } from './source';

type Kind = (typeof SPEAKER_KINDS)[number];

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
      return <HelpPanel commands={commands} onClose={close} />;
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

function SpeakerPanel({ quote, onClose }: { quote: QuoteView; onClose: () => void }) {
  const t = useTranslations();
  const { perform, view } = useBench();
  const [typed, setTyped] = useState(quote.speaker?.id ? '' : (quote.speaker?.name ?? ''));
  const [kind, setKind] = useState<Kind>(quote.speaker?.kind ?? 'person');
  const articleId = view.article.id;
  const find = useCallback((typed: string) => findSpeakers({ articleId, typed }), [articleId]);
  const speakers = useFound(find, typed);
  const name = typed.trim();
  const choices = [
    ...speakers.map((s) => ({ id: s.id, label: s.name, hint: t(`speakerKind.${s.kind}`) })),
    ...(name
      ? [
          {
            id: 'new',
            label: t('speaker.create', { name: name.length > 80 ? `${name.slice(0, 80)}…` : name }),
            hint: t(`speakerKind.${kind}`),
          },
        ]
      : []),
    ...(quote.speaker ? [{ id: 'none', label: t('speaker.noneOption') }] : []),
  ];
  const choose = async (id: string) => {
    const change =
      id === 'none'
        ? attributeQuote(quote.id, { speaker: { kind: 'none' } }, t('speaker.noneOption'))
        : id === 'new'
          ? attributeQuote(quote.id, { speaker: { kind: 'named', name, speakerKind: kind } }, name)
          : attributeQuote(
              quote.id,
              { speaker: { kind: 'existing', id } },
              speakers.find((s) => s.id === id)?.name ?? '',
            );
    // A refused name stays in the field.
    if (await perform(change)) onClose();
  };
  return (
    <Dialog title={t('speaker.choose')} lead={t('speaker.searchHelp')} onClose={onClose}>
      <Chooser
        label={t('speaker.search')}
        typed={typed}
        onType={setTyped}
        choices={choices}
        onChoose={(id) => void choose(id)}
      />
      <SelectField label={t('speaker.kind')} value={kind} onChange={(e) => setKind(e.target.value as Kind)}>
        {SPEAKER_KINDS.map((k) => (
          <option key={k} value={k}>
            {t(`speakerKind.${k}`)}
          </option>
        ))}
      </SelectField>
    </Dialog>
  );
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
    if (!(await perform(correctQuote(quote.id, t('correct.body', { words: words.trim() }))))) return;
    setTyped('');
    onClose();
  };
  return (
    <Dialog title={t('correct.title')} lead={t('correct.help')} onClose={onClose}>
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
      <Buttons send={() => void send()} label={t('act.correct')} disabled={!words.trim()} onClose={onClose} />
    </Dialog>
  );
}

function AssignPanel({ quote, onClose }: { quote: QuoteView; onClose: () => void }) {
  const t = useTranslations();
  const { perform, view } = useBench();
  const [typed, setTyped] = useState('');
  const choices = [
    ...view.members
      .filter((m) => m.name.includes(typed))
      .map((m) => ({ id: m.id, label: m.name, hint: t(`role.${m.role}`) })),
    { id: 'none', label: t('sign.assignNobody') },
  ];
  return (
    <Dialog title={t('act.assign')} lead={quote.words} onClose={onClose}>
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
            ),
          );
        }}
      />
    </Dialog>
  );
}

function HelpPanel({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const t = useTranslations();
  return (
    <Dialog
      title={t('help.title')}
      lead={singleKeysEnabled() ? t('help.position') : t('help.off')}
      wide
      onClose={onClose}
    >
      <dl className="grid gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {[...commands.filter((c) => c.keys), { id: 'palette', label: t('act.palette'), keys: 'Ctrl K' }].map((c) => (
          <div key={c.id} className="flex items-baseline gap-3">
            <dt className="w-20 shrink-0">
              <kbd>{c.keys}</kbd>
            </dt>
            <dd>{c.label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
