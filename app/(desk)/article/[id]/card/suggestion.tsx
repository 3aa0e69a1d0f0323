'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Moment, Quoted } from '@/app/ui/words';
import type { AnnotationView, SuggestionView } from '@/lib/review/read/note-view';
import { acceptSuggestion, declineSuggestion, reopenSuggestion } from '../state/ops/note';
import { useBench, useDraft } from '../state/state';

/** Other words that a note suggests, to the letter, and for an editor the ways to answer. */
export function Suggestion({ note, suggestion: s }: { note: AnnotationView; suggestion: SuggestionView }) {
  const t = useTranslations();
  const { can, perform, view } = useBench();
  const [declining, setDeclining] = useState(false);
  const isAnswerable = can.import && (s.state === 'open' || s.state === 'stale');
  return (
    <div className="my-1 grid gap-1.5 rounded-md border border-rule-2 px-3 py-2">
      <dl lang={view.revision.language} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        <Wording label={t('suggest.was')} suggestion={s} side="out" />
        <Wording label={t('suggest.is')} suggestion={s} side="in" nothing={t('suggest.cut')} />
      </dl>
      <p className={`text-[13px] ${TONE[s.state]}`}>
        <Answer note={note} suggestion={s} />
        {s.at && (
          <>
            {t('app.between')}
            <Moment at={s.at} hour />
          </>
        )}
      </p>
      {isAnswerable && !declining && (
        <span className="flex flex-wrap gap-2">
          {s.state === 'open' && (
            <button type="button" className="btn small" onClick={() => void perform(acceptSuggestion(note.id))}>
              {t('suggest.accept')}
            </button>
          )}
          <button type="button" className="btn quiet small" onClick={() => setDeclining(true)}>
            {t('suggest.decline')}
          </button>
        </span>
      )}
      {can.import && s.state === 'declined' && (
        <button
          type="button"
          className="btn quiet small justify-self-start"
          onClick={() => void perform(reopenSuggestion(note.id))}
        >
          {t('notes.reopen')}
        </button>
      )}
      {isAnswerable && declining && <Decline id={note.id} onLeave={() => setDeclining(false)} />}
    </div>
  );
}

const TONE = {
  open: 'text-ink-2',
  stale: 'text-disputed',
  accepted: 'text-verified',
  declined: 'text-ink-2',
} as const satisfies Record<SuggestionView['state'], string>;

function Answer({ note, suggestion: s }: { note: AnnotationView; suggestion: SuggestionView }) {
  const t = useTranslations();
  switch (s.state) {
    case 'open':
      return t('suggest.open');
    case 'stale':
      return t('suggest.stale', { words: note.exact });
    case 'accepted':
      return `✓ ${t('suggest.accepted', { name: s.by, n: s.number ?? 0 })}`;
    case 'declined':
      return t('suggest.declined', { name: s.by, reason: s.reason });
  }
}

/** One of the two wordings, with the letters that the other has not. */
function Wording({
  label,
  suggestion,
  side,
  nothing = '',
}: {
  label: string;
  suggestion: SuggestionView;
  side: 'in' | 'out';
  nothing?: string;
}) {
  const own = suggestion.stretches.flatMap((s, i) => (s.kind === 'same' || s.kind === side ? [[i, s] as const] : []));
  const [Tag, look] = side === 'out' ? (['del', 'text-disputed'] as const) : (['ins', 'text-verified'] as const);
  return (
    <>
      <dt className="text-[13px] text-ink-2">{label}</dt>
      <dd dir="auto" className="wrap-anywhere">
        {own.length === 0 && <span className="text-ink-2">{nothing}</span>}
        {own.map(([key, { kind, text }]) =>
          kind === 'same' ? (
            <span key={key}>{text}</span>
          ) : (
            <Tag key={key} className={`font-semibold decoration-2 underline-offset-4 ${look}`}>
              {text}
            </Tag>
          ),
        )}
      </dd>
    </>
  );
}

function Decline({ id, onLeave }: { id: string; onLeave: () => void }) {
  const t = useTranslations();
  const { perform } = useBench();
  const [reason, setReason] = useDraft(`decline:${id}`);
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason.trim()) return;
        const onSent = () => {
          setReason('');
          onLeave();
        };
        void perform({ ...declineSuggestion(id, reason), onSent });
      }}
    >
      <label className="grid gap-1 text-[13px] text-ink-2">
        {t('suggest.reason')}
        <input
          dir="auto"
          className="field text-[14px]"
          maxLength={2000}
          value={reason}
          autoFocus
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <span className="flex gap-2">
        <button type="submit" className="btn small" disabled={!reason.trim()}>
          {t('suggest.decline')}
        </button>
        <button type="button" className="btn quiet small" onClick={onLeave}>
          {t('app.cancel')}
        </button>
      </span>
    </form>
  );
}

/** What a suggestion of a text that is gone wanted, in one line. */
export function SuggestedWords({ words }: { words: string }) {
  const t = useTranslations();
  return (
    <p>
      <span className="text-ink-2">{t('suggest.is')}</span> <Quoted>{words || t('suggest.cut')}</Quoted>
    </p>
  );
}
