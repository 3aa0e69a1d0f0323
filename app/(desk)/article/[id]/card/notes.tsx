'use client';

import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import { writeNote } from '../state/ops';
import { useBench } from '../state/state';
import { NoteForm } from './note-form';
import { Section } from './section';

const Thread = later(async () => (await import('./thread')).Thread);

/** The notes on a quotation, and a place to write one. */
export function NotesSection({
  target,
  title,
  empty,
}: {
  target: { kind: 'quote'; quoteId: string };
  title: string;
  empty: string;
}) {
  const t = useTranslations();
  const { view, can, perform } = useBench();
  const notes = view.annotations.filter((a) => a.quoteId === target.quoteId);
  return (
    <Section title={title}>
      {notes.length === 0 && <p className="text-[14px] text-ink-2">{empty}</p>}
      {notes.map((note) => (
        <Thread key={note.id} note={note} />
      ))}
      {can.annotate && (
        <NoteForm
          id="note-body"
          className="mt-2"
          label={t('notes.write')}
          draft={`note:${target.quoteId}`}
          withTags
          onSend={(written) => perform(writeNote(target, written))}
        />
      )}
    </Section>
  );
}

/** The annotations of ranges of the text, whatever quotation is current. */
export function TextNotes() {
  const t = useTranslations();
  const { view } = useBench();
  const notes = view.annotations.filter((a) => a.quoteId === null);
  if (notes.length === 0) return null;
  return (
    <Section title={t('notes.onText')}>
      {notes.map((note) => (
        <Thread key={note.id} note={note} />
      ))}
    </Section>
  );
}
