'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import { MentionField } from '@/app/ui/mention-field';
import { mentionsIn } from '@/app/ui/mentions';
import { useBench, useDraft } from '../state/state';

const NoteTags = later(async () => (await import('./note-tags')).NoteTags);

/** A note as it was written: its words, whom they name, and what it is gathered by. */
export interface Written {
  readonly body: string;
  readonly mentions: string[];
  readonly tags: string[];
}

/** A place to write a note, an answer, or other words in place of one. */
export function NoteForm({
  id,
  label,
  draft,
  initial = '',
  withTags = false,
  focus = false,
  className = '',
  submit,
  onSend,
  onLeave,
}: {
  id?: string;
  label: string;
  /** What the words are kept under until they are sent. */
  draft: string;
  initial?: string;
  withTags?: boolean;
  focus?: boolean;
  className?: string;
  submit?: string;
  /** @param onSent once it is with the server, at whichever try */
  onSend: (written: Written, onSent: () => void) => Promise<boolean>;
  onLeave?: () => void;
}) {
  const t = useTranslations();
  const { view } = useBench();
  const [kept, setKept] = useDraft(draft);
  const [touched, setTouched] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tags, setTags] = useState<string[]>([]);
  const body = touched ? kept : kept || initial;
  const change = (text: string) => {
    setTouched(true);
    setKept(text);
  };
  /** What is on its way is not sent again, however often it is asked for. */
  const sending = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const typed = useRef(body);
  typed.current = body;
  const send = async () => {
    if (sending.current) return;
    sending.current = true;
    await onSend({ body, mentions: mentionsIn(body, view.members, chosen), tags }, () => {
      // What was written on since stays to be sent.
      if (typed.current !== body) return;
      setKept('');
      setTouched(false);
      setTags([]);
      onLeave?.();
      // A note is sent, and the keys are commands again: whoever goes on with J does not write one.
      if (!onLeave && form.current?.contains(document.activeElement))
        form.current.closest<HTMLElement>('[role="region"]')?.focus({ preventScroll: true });
    });
    sending.current = false;
  };
  return (
    <form
      ref={form}
      className={`grid gap-2 ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim()) void send();
      }}
    >
      <MentionField
        {...(id ? { id } : {})}
        label={label}
        value={body}
        onChange={change}
        onPick={(person) => setChosen([...chosen, person.id])}
        people={view.members}
        focus={focus}
      />
      {withTags && body.trim() !== '' && <NoteTags tags={tags} onChange={setTags} />}
      {(body.trim() !== '' || onLeave) && (
        <span className="flex gap-2">
          <button type="submit" className="btn small" disabled={!body.trim() || body === initial}>
            {submit ?? t('notes.send')}
          </button>
          {onLeave && (
            <button type="button" className="btn quiet small" onClick={onLeave}>
              {t('app.cancel')}
            </button>
          )}
        </span>
      )}
    </form>
  );
}
