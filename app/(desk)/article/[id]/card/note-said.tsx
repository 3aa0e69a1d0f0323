'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Result } from '@/app/act';
import { pieces } from '@/app/ui/mentions';
import { Moment, Quoted, useProblemText } from '@/app/ui/words';
import type { AnnotationView, NoteView } from '@/lib/review/read/note-view';
import type { Wording } from '@/lib/review/read/notes';
import { initialsOf } from '@/lib/text/initials';
import { ask } from '../state/held';
import { editNote, withdrawNote } from '../state/ops/note';
import { useBench } from '../state/state';
import { NoteForm } from './note-form';

/** What somebody wrote, and for whoever wrote it the ways to change or to delete it. */
export function NoteSaid({ note, from }: { note: NoteView; from: AnnotationView['from'] }) {
  const t = useTranslations();
  const { can, perform, me } = useBench();
  const [editing, setEditing] = useState(false);
  const [earlier, setEarlier] = useState(false);
  const author = from ? from.name || t('notes.unsigned') : note.author.name;
  const isOwn = can.annotate && note.author.id === me.id;
  return (
    <div className="flex gap-2.5">
      <span
        aria-hidden="true"
        className="grid size-[26px] shrink-0 place-items-center rounded-full bg-accent-wash text-[12px] font-semibold text-accent"
      >
        {initialsOf(author)}
      </span>
      <div className="min-w-0 flex-1">
        <b className="font-semibold">
          <bdi>{author}</bdi>
        </b>{' '}
        <small className="text-ink-3">
          <Moment at={from?.at ?? note.at} hour />
          {note.edited && (
            <>
              {t('app.between')}
              <button
                type="button"
                className="cursor-pointer underline"
                aria-expanded={earlier}
                onClick={() => setEarlier(!earlier)}
              >
                {t('notes.edited')}
              </button>
            </>
          )}
        </small>
        {editing ? (
          <NoteForm
            focus
            label={t('notes.edit')}
            draft={`edit:${note.id}`}
            initial={note.body}
            submit={t('app.save')}
            onSend={({ body, mentions }, onSent) => perform({ ...editNote(note.id, body, mentions), onSent })}
            onLeave={() => setEditing(false)}
          />
        ) : (
          <p className="whitespace-pre-wrap">
            <Body note={note} />
          </p>
        )}
        {from && <p className="text-[13px] text-ink-2">{t('notes.fromFile', { name: note.author.name })}</p>}
        {earlier && <Earlier id={note.id} version={note.version} />}
        {isOwn && !editing && (
          <span className="flex gap-1">
            {!from && (
              <button type="button" className="btn quiet small" onClick={() => setEditing(true)}>
                {t('notes.edit')}
              </button>
            )}
            <button type="button" className="btn quiet small" onClick={() => void perform(withdrawNote(note.id))}>
              {t('notes.withdraw')}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}

/** The words of a note, with whom they name set apart. */
function Body({ note }: { note: NoteView }) {
  if (note.mentions.length === 0) return <Quoted className="!font-ui">{note.body}</Quoted>;
  return (
    <bdi dir="auto">
      {withKeys(pieces(note.body, note.mentions)).map(([key, { text, person }]) =>
        person ? (
          <bdi key={key} className="font-semibold text-accent">
            {text}
          </bdi>
        ) : (
          <span key={key}>{text}</span>
        ),
      )}
    </bdi>
  );
}

const withKeys = <T,>(list: readonly T[]) => list.map((one, i) => [i, one] as const);

/** What the note said before: asked for when it is opened, and again when it changes. */
function Earlier({ id, version }: { id: string; version: number }) {
  const t = useTranslations();
  const textOf = useProblemText();
  const [found, setFound] = useState<Result<Wording[]>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has other earlier words
  useEffect(() => {
    let stale = false;
    void ask<Wording[]>(`/api/notes/${id}`).then((answer) => {
      if (!stale) setFound(answer);
    });
    return () => {
      stale = true;
    };
  }, [id, version]);
  if (!found) return <p className="text-ink-2">{t('app.working')}</p>;
  if (!found.ok) return <p className="problem">{textOf(found.problem)}</p>;
  return (
    <ol aria-label={t('notes.earlier')} className="my-1 grid gap-1 border-s-2 border-rule-2 ps-3 text-ink-2">
      {withKeys(found.value).map(([key, { body, until }]) => (
        <li key={key}>
          <small>
            {t('notes.until')}
            {t('app.colon')}
            <Moment at={until} hour />
          </small>
          <p className="whitespace-pre-wrap">
            <Quoted className="!font-ui">{body}</Quoted>
          </p>
        </li>
      ))}
    </ol>
  );
}
