'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Moment, Quoted } from '@/app/ui/words';
import type { AnnotationView } from '@/lib/review/read/workbench';
import { resolveNote, withdrawNote, writeNote } from '../state/ops';
import { useBench, useDraft } from '../state/state';
import { Section } from './section';

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
  const [body, setBody] = useDraft(`note:${target.quoteId}`);
  const notes = view.annotations.filter((a) => a.quoteId === target.quoteId);
  const send = async () => {
    if (await perform(writeNote(target, body))) setBody('');
  };
  return (
    <Section title={title}>
      {notes.length === 0 && <p className="text-[14px] text-ink-2">{empty}</p>}
      {notes.map((note) => (
        <Thread key={note.id} note={note} />
      ))}
      {can.annotate && (
        <form
          className="mt-2 grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (body.trim()) void send();
          }}
        >
          <textarea
            id="note-body"
            aria-label={t('notes.write')}
            placeholder={t('notes.write')}
            dir="auto"
            rows={2}
            maxLength={10000}
            className="field text-[14px]"
            value={body}
            onChange={(e) => setBody(e.target.value)}
          />
          {body.trim() && (
            <button type="submit" className="btn small justify-self-start">
              {t('notes.send')}
            </button>
          )}
        </form>
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

function Thread({ note }: { note: AnnotationView }) {
  const t = useTranslations();
  const { can, perform, me } = useBench();
  const [answering, setAnswering] = useState(false);
  const [answer, setAnswer] = useDraft(`answer:${note.id}`);
  const send = async () => {
    if (!(await perform(writeNote({ kind: 'answer', parentId: note.id }, answer)))) return;
    setAnswer('');
    setAnswering(false);
  };
  const show = () =>
    note.span && document.querySelector(`[data-start="${note.span[0]}"]`)?.scrollIntoView({ block: 'center' });
  return (
    <div className={`mt-2 text-[14px] ${note.resolved ? 'text-ink-2' : ''}`}>
      {note.exact && (
        <button type="button" className="line-clamp-1 cursor-pointer text-start text-[13px] text-accent" onClick={show}>
          {t('notes.on', { words: note.exact })}
        </button>
      )}
      {note.was && <p className="text-[13px] text-corrected">{t('changed.note', { words: note.was })}</p>}
      <Said
        author={note.from ? note.from.name || t('notes.unsigned') : note.author.name}
        at={note.from?.at ?? note.at}
        body={note.body}
      />
      {note.from && <p className="ms-9 text-[13px] text-ink-2">{t('notes.fromFile', { name: note.author.name })}</p>}
      {note.answers.map((a) => (
        <div key={a.id} className="ms-9 mt-1">
          <Said author={a.author.name} at={a.at} body={a.body} />
        </div>
      ))}
      {note.resolved && (
        <p className="ms-9 text-[13px] text-verified">✓ {t('notes.resolved', { name: note.resolved.by })}</p>
      )}
      {can.annotate && (
        <div className="ms-9 mt-1 flex flex-wrap gap-1">
          <button type="button" className="btn quiet small" onClick={() => setAnswering(!answering)}>
            {t('notes.answer')}
          </button>
          <button
            type="button"
            className="btn quiet small"
            onClick={() => void perform(resolveNote(note.id, !note.resolved))}
          >
            {note.resolved ? t('notes.reopen') : t('notes.resolve')}
          </button>
          {note.author.id === me.id && (
            <button type="button" className="btn quiet small" onClick={() => void perform(withdrawNote(note.id))}>
              {t('notes.withdraw')}
            </button>
          )}
        </div>
      )}
      {answering && (
        <form
          className="ms-9 mt-1 grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <textarea
            aria-label={t('notes.answer')}
            autoFocus
            dir="auto"
            rows={2}
            maxLength={10000}
            className="field"
            value={answer}
            onChange={(e) => setAnswer(e.target.value)}
          />
          <button type="submit" className="btn small justify-self-start" disabled={!answer.trim()}>
            {t('notes.send')}
          </button>
        </form>
      )}
    </div>
  );
}

function Said({ author, at, body }: { author: string; at: string; body: string }) {
  return (
    <div className="flex gap-2.5">
      <span
        aria-hidden="true"
        className="grid size-[26px] shrink-0 place-items-center rounded-full bg-accent-wash text-[12px] font-semibold text-accent"
      >
        {author.slice(0, 1)}
      </span>
      <div className="min-w-0">
        <b className="font-semibold">
          <bdi>{author}</bdi>
        </b>{' '}
        <small className="text-ink-3">
          <Moment at={at} hour />
        </small>
        <p className="whitespace-pre-wrap">
          <Quoted className="!font-ui">{body}</Quoted>
        </p>
      </div>
    </div>
  );
}
