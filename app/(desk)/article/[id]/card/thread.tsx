'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { AnnotationView } from '@/lib/review/read/note-view';
import { resolveNote, tagNote, writeNote } from '../state/ops/note';
import { useBench } from '../state/state';
import { NoteForm } from './note-form';
import { NoteSaid } from './note-said';
import { NoteTags } from './note-tags';
import { Suggestion } from './suggestion';

/** A note with the answers to it. */
export function Thread({ note }: { note: AnnotationView }) {
  const t = useTranslations();
  const { can, perform } = useBench();
  const [open, setOpen] = useState<'answer' | 'tags'>();
  const toggle = (what: 'answer' | 'tags') => setOpen(open === what ? undefined : what);
  const show = () =>
    note.span && document.querySelector(`[data-start="${note.span[0]}"]`)?.scrollIntoView({ block: 'center' });
  return (
    <div className={`mt-2 text-[14px] ${note.resolved ? 'text-ink-2' : ''}`}>
      {note.exact && !note.suggestion && (
        <button type="button" className="line-clamp-1 cursor-pointer text-start text-[13px] text-accent" onClick={show}>
          {t('notes.on', { words: note.exact })}
        </button>
      )}
      {note.was && !note.suggestion && (
        <p className="text-[13px] text-corrected">{t('changed.note', { words: note.was })}</p>
      )}
      {note.withdrawn ? <p className="text-ink-2">{t('notes.deleted')}</p> : <NoteSaid note={note} from={note.from} />}
      {note.suggestion && (
        <div className="ms-9">
          <Suggestion note={note} suggestion={note.suggestion} />
        </div>
      )}
      {note.tags.length > 0 && open !== 'tags' && !note.withdrawn && (
        <p className="ms-9 flex flex-wrap gap-1">
          {note.tags.map((tag) => (
            <span key={tag} className="tag">
              <bdi>{tag}</bdi>
            </span>
          ))}
        </p>
      )}
      {note.answers.map((answer) => (
        <div key={answer.id} className="ms-9 mt-1">
          <NoteSaid note={answer} from={null} />
        </div>
      ))}
      {note.resolved && (
        <p className="ms-9 text-[13px] text-verified">✓ {t('notes.resolved', { name: note.resolved.by })}</p>
      )}
      {can.annotate && !note.withdrawn && (
        <div className="ms-9 mt-1 flex flex-wrap gap-1">
          <button
            type="button"
            className="btn quiet small"
            aria-expanded={open === 'answer'}
            onClick={() => toggle('answer')}
          >
            {t('notes.answer')}
          </button>
          <button
            type="button"
            className="btn quiet small"
            onClick={() => void perform(resolveNote(note.id, !note.resolved))}
          >
            {note.resolved ? t('notes.reopen') : t('notes.resolve')}
          </button>
          <button
            type="button"
            className="btn quiet small"
            aria-expanded={open === 'tags'}
            onClick={() => toggle('tags')}
          >
            {t('notes.tags')}
          </button>
        </div>
      )}
      {open === 'tags' && (
        <div className="ms-9 mt-1">
          <NoteTags tags={note.tags} onChange={(tags) => void perform(tagNote(note.id, tags))} />
        </div>
      )}
      {open === 'answer' && (
        <NoteForm
          className="ms-9 mt-1"
          focus
          label={t('notes.answer')}
          draft={`answer:${note.id}`}
          onSend={(written, onSent) =>
            perform({ ...writeNote({ kind: 'answer', parentId: note.id }, written), onSent })
          }
          onLeave={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
