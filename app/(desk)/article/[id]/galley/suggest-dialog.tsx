'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '@/app/ui/dialog';
import { MentionField } from '@/app/ui/mention-field';
import { mentionsIn } from '@/app/ui/mentions';
import type { Span } from '@/lib/text/span';
import { suggestWords } from '../state/ops/note';
import { useBench, useDraft } from '../state/state';

/** Other words for the chosen ones, and why. */
export function SuggestDialog({ span, words: was, onClose }: { span: Span; words: string; onClose: () => void }) {
  const t = useTranslations();
  const { perform, view } = useBench();
  const place = `${view.revision.id}:${span.join('-')}`;
  const [kept, setKept] = useDraft(`suggest:${place}`);
  const [touched, setTouched] = useState(false);
  const [why, setWhy] = useDraft(`why:${place}`);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const words = touched ? kept : kept || was;
  const send = async () => {
    const mentions = mentionsIn(why, view.members, chosen);
    if (!(await perform(suggestWords(view.revision.id, span, { words, why, mentions })))) return;
    setKept('');
    setWhy('');
    onClose();
  };
  return (
    <Dialog title={t('suggest.title')} lead={t('suggest.help')} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (words !== was) void send();
        }}
      >
        <label className="grid gap-1 text-[14px] text-ink-2">
          {t('suggest.words')}
          <textarea
            dir="auto"
            lang={view.revision.language}
            className="field text-ink"
            rows={3}
            maxLength={5000}
            value={words}
            autoFocus
            onChange={(event) => {
              setTouched(true);
              setKept(event.target.value);
            }}
          />
        </label>
        <MentionField
          label={t('suggest.why')}
          value={why}
          onChange={setWhy}
          onPick={(person) => setChosen([...chosen, person.id])}
          people={view.members}
        />
        <span className="flex gap-2">
          <button type="submit" className="btn primary" disabled={words === was}>
            {t('suggest.send')}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {t('app.cancel')}
          </button>
        </span>
      </form>
    </Dialog>
  );
}
