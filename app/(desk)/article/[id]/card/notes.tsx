'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { later } from '@/app/ui/later';
import { layerOf } from '@/lib/review/words';
import { writeNote } from '../state/ops/note';
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
          onSend={(written, onSent) => perform({ ...writeNote(target, written), onSent })}
        />
      )}
    </Section>
  );
}

/**
 * The annotations of ranges of the text, whatever quotation is current; and under a tag that is chosen, all that the
 * article has, those on quotations too.
 */
export function TextNotes() {
  const t = useTranslations();
  const { view } = useBench();
  const [chosen, setChosen] = useState('');
  const tags = [...new Set(view.annotations.flatMap((note) => note.tags))].sort((a, b) => a.localeCompare(b));
  const tag = tags.includes(chosen) ? chosen : '';
  const notes = view.annotations.filter((a) => (tag ? a.tags.includes(tag) : a.quoteId === null));
  if (notes.length + tags.length === 0) return null;
  return (
    <Section title={t(tag ? 'notes.under' : 'notes.onText')} end={<ByTag tags={tags} tag={tag} onChange={setChosen} />}>
      {notes.map((note) => (
        <div key={note.id}>
          {tag && note.quoteId && <GoTo quoteId={note.quoteId} />}
          <Thread note={note} />
        </div>
      ))}
    </Section>
  );
}

function ByTag({ tags, tag, onChange }: { tags: readonly string[]; tag: string; onChange: (tag: string) => void }) {
  const t = useTranslations();
  if (tags.length === 0) return null;
  return (
    <select
      aria-label={t('notes.byTag')}
      className="field w-auto max-w-40 py-0.5 text-[13px]"
      value={tag}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('notes.allTags')}</option>
      {tags.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}

/** The way to the quotation that a note is on. */
function GoTo({ quoteId }: { quoteId: string }) {
  const t = useTranslations();
  const { view, choose } = useBench();
  const quote = view.quotes.find((q) => q.id === quoteId);
  if (!quote) return null;
  return (
    <button type="button" className="btn quiet small mt-2" onClick={() => choose(quoteId, true)}>
      {t(layerOf(quote) === 'quoted' ? 'review.quote' : 'review.reportedQuote', { n: quote.number })}
    </button>
  );
}
