'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '@/app/ui/dialog';
import { Quoted } from '@/app/ui/words';
import { excerpt } from '@/lib/text/excerpt';
import type { Span } from '@/lib/text/span';
import { NoteForm } from '../card/note-form';
import { inOneParagraph } from '../state/ends';
import { writeNote } from '../state/ops/note';
import { addQuote, moveQuote, placeQuote } from '../state/ops/quote';
import { useBench } from '../state/state';
import { SuggestDialog } from './suggest-dialog';
import { withEnds } from './with-ends';

/** What can be made of the chosen words, beside them and under the keyboard. */
export function SelectionBar({
  span,
  x,
  y,
  keyboard,
  onClose,
}: {
  span: Span;
  x: number;
  y: number;
  keyboard: boolean;
  onClose: () => void;
}) {
  const t = useTranslations();
  const { can, current, perform, view, setPanel, choose } = useBench();
  const [writing, setWriting] = useState<'note' | 'suggestion'>();
  const bar = useRef<HTMLDivElement>(null);
  const words = view.revision.text.slice(...span);
  const isWithin = inOneParagraph({ text: view.revision.text, blocks: view.blocks }, span);

  useEffect(() => {
    if (keyboard) bar.current?.querySelector('button')?.focus();
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    const onDown = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node) && !(event.target as HTMLElement).closest('dialog')) onClose();
    };
    document.addEventListener('keydown', onKey);
    // After the event that brought the bar.
    const timer = setTimeout(() => document.addEventListener('pointerdown', onDown));
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onDown);
    };
  }, [keyboard, onClose]);

  const close = () => {
    window.getSelection()?.removeAllRanges();
    onClose();
  };
  const add = async (): Promise<void> => {
    close();
    const op = addQuote(view.revision.id, span);
    await perform({
      ...op,
      send: async (version) => {
        const sent = await op.send(version);
        if (sent.ok) choose(sent.value.id);
        return sent;
      },
    });
  };
  const addAndLink = async () => {
    await add();
    setPanel('claim');
  };
  const move = () => {
    close();
    if (current) void perform(moveQuote(current.id, withEnds(current.spans, span), words));
  };

  if (writing === 'note') return <NoteDialog span={span} words={words} onClose={close} />;
  if (writing === 'suggestion') return <SuggestDialog span={span} words={words} onClose={close} />;
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('select.offer')}
      className="fixed z-30 flex max-w-[calc(100vw-16px)] flex-wrap gap-1 rounded-lg border border-rule-2 bg-sheet p-1.5 shadow-lg"
      style={{ top: Math.min(innerHeight - 100, y + 14), left: Math.max(8, Math.min(innerWidth - 340, x - 160)) }}
    >
      {can.check && (
        <button type="button" className="btn small" onClick={() => void add()}>
          {t('select.quote')}
        </button>
      )}
      {can.check && current && !current.signed && isWithin && (
        <button type="button" className="btn small" onClick={move}>
          {t('select.move', { n: current.number })}
        </button>
      )}
      {can.check && view.gone.quotes.length > 0 && (
        <select
          aria-label={t('gone.selected')}
          className="field w-auto max-w-56 py-0.5 text-[13px]"
          value=""
          onChange={(e) => {
            close();
            void perform(placeQuote(e.target.value, view.revision.id, span));
          }}
        >
          <option value="" disabled>
            {t('gone.selected')}
          </option>
          {view.gone.quotes.map((q) => (
            <option key={q.id} value={q.id}>
              {excerpt(q.words, 60)}
            </option>
          ))}
        </select>
      )}
      {can.annotate && (
        <button type="button" className="btn small" onClick={() => setWriting('note')}>
          {t('select.annotate')}
        </button>
      )}
      {can.annotate && isWithin && (
        <button type="button" className="btn small" onClick={() => setWriting('suggestion')}>
          {t('select.suggest')}
        </button>
      )}
      {can.check && (
        <button type="button" className="btn small" onClick={() => void addAndLink()}>
          {t('select.claim')}
        </button>
      )}
    </div>
  );
}

function NoteDialog({ span, words, onClose }: { span: Span; words: string; onClose: () => void }) {
  const t = useTranslations();
  const { perform, view } = useBench();
  const target = { kind: 'range', revisionId: view.revision.id, span } as const;
  return (
    <Dialog title={t('note.dialogTitle')} onClose={onClose}>
      <p className="line-clamp-3">
        <Quoted>{words}</Quoted>
      </p>
      <NoteForm
        label={t('note.body')}
        draft={`range:${view.revision.id}:${span.join('-')}`}
        withTags
        focus
        onSend={(written, onSent) => perform({ ...writeNote(target, written), onSent })}
        onLeave={onClose}
      />
    </Dialog>
  );
}
